// The profile of the organisation, and why a privacy contact is needed.
import { useState } from 'react'
import { Form } from '../../foundation/forms/Form.tsx'
import { textOf } from '../../foundation/forms/fields.ts'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import { useMay, useSession, type Session } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { Combobox } from '../../foundation/ui/Combobox.tsx'
import { Notice } from '../../foundation/ui/Notice.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Select } from '../../foundation/ui/Select.tsx'
import { TextInput } from '../../foundation/ui/TextInput.tsx'
import { changeProfile } from './data.ts'
import { DeniedPage } from './DeniedPage.tsx'
import { oneOf } from './read-fields.ts'
import { showUndoable } from './undoable.ts'
import { withScheme } from './website.ts'
import { words } from './words/profile.ts'
import { industryNames, optionsOf, sizeNames } from './words/terms.ts'

export function OrganisationPage() {
  const { organisation } = useSession()
  const mayEdit = useMay('organisation.edit')
  // Undoing begins the form anew, since its fields hold what was typed.
  const [timesUndone, setTimesUndone] = useState(0)
  if (!mayEdit) return <DeniedPage title={words.title} reason={words.denied} />
  return (
    <>
      <PageHeader title={words.title} summary={words.summary} />
      <ProfileForm
        key={timesUndone}
        organisation={organisation}
        onUndone={() => setTimesUndone(timesUndone + 1)}
      />
    </>
  )
}

type ProfileFormProps = { organisation: Session['organisation']; onUndone: () => void }

function ProfileForm({ organisation, onUndone }: ProfileFormProps) {
  const { slug, name, industry, size, website, privacyContact } = organisation
  const form = useServerForm(async (fields) => {
    await changeProfile({
      name: textOf(fields, 'name'),
      industry: oneOf(industryNames, textOf(fields, 'industry')) ?? null,
      size: oneOf(sizeNames, textOf(fields, 'size')) ?? null,
      website: withScheme(textOf(fields, 'website')) || null,
      privacyContact: textOf(fields, 'privacyContact') || null,
    })
    showUndoable(words.saved, async () => {
      await changeProfile({ name, industry, size, website, privacyContact })
      onUndone()
    })
  })
  return (
    <Form form={form}>
      {privacyContact === null && (
        <Notice tone="warn" title={words.privacyMissing}>
          {words.privacyWhy}
        </Notice>
      )}
      <TextInput label={words.name} name="name" required maxLength={120} defaultValue={name} />
      <TextInput
        label={words.address}
        hint={words.addressHint}
        readOnly
        value={`${location.host}/${slug}`}
      />
      <Combobox
        label={words.industry}
        hint={words.industryHint}
        isOptional
        name="industry"
        options={optionsOf(industryNames)}
        defaultValue={industry}
      />
      <Select
        label={words.size}
        isOptional
        name="size"
        options={[{ value: '', label: words.notStated }, ...optionsOf(sizeNames)]}
        defaultValue={size ?? ''}
      />
      <TextInput
        label={words.website}
        isOptional
        name="website"
        inputMode="url"
        maxLength={200}
        defaultValue={website ?? ''}
      />
      <TextInput
        label={words.privacy}
        hint={`${words.privacyHint} ${privacyContact === null ? '' : words.privacyWhy}`}
        name="privacyContact"
        maxLength={254}
        defaultValue={privacyContact ?? ''}
      />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}
