// Name and time zone.
import { useSuspenseQuery } from '@tanstack/react-query'
import { Form } from '../../foundation/forms/Form.tsx'
import { textOf } from '../../foundation/forms/fields.ts'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import { meQuery } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { Combobox } from '../../foundation/ui/Combobox.tsx'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { changeMe } from './data.ts'
import { words } from './words.ts'

export function DetailsForm() {
  const { data: me } = useSuspenseQuery(meQuery())
  const form = useServerForm(async (fields) => {
    const timeZone = textOf(fields, 'timeZone')
    await changeMe({
      name: textOf(fields, 'name'),
      // An empty field leaves it as it is: everybody has a zone.
      ...(timeZone !== '' && { timeZone }),
    })
    showToast({ message: words.saved })
  })
  return (
    <Form form={form}>
      <TextInput
        label={words.name}
        name="name"
        required
        maxLength={120}
        autoComplete="name"
        defaultValue={me.name}
      />
      <TextInput label={words.address} hint={words.addressHint} readOnly value={me.email} />
      <Combobox
        label={words.timeZone}
        hint={words.timeZoneHint(inWords(Intl.DateTimeFormat().resolvedOptions().timeZone))}
        name="timeZone"
        options={zonesWith(me.timeZone).map((zone) => ({ value: zone, label: inWords(zone) }))}
        defaultValue={me.timeZone}
      />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}

// Browsers leave some names out that they understand, UTC among them.
const zonesWith = (zone: string) =>
  [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()

const inWords = (zone: string) => zone.replaceAll('_', ' ')
