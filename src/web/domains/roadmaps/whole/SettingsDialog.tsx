// The name of the roadmap and the weeks in which nothing is done.
import { useId } from 'react'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { words as kit } from '../../../foundation/ui/words.ts'
import { changeRoadmap, type Roadmap } from '../data.ts'
import { words } from '../words.ts'

type SettingsDialogProps = { roadmap: Roadmap; onClose: () => void }

export function SettingsDialog({ roadmap, onClose }: SettingsDialogProps) {
  const formId = useId()
  const form = useServerForm(async (fields) => {
    const days = textOf(fields, 'closedWeeks').split(/[\s,;]+/)
    await changeRoadmap({
      name: textOf(fields, 'name'),
      closedWeeks: days.filter((day) => day !== ''),
    })
    onClose()
    showToast({ message: words.saved })
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.settingsTitle}
      actions={
        <>
          <Button kind="primary" type="submit" form={formId} isBusy={form.isBusy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <Form form={form} id={formId}>
        <TextInput
          label={words.name}
          name="name"
          required
          maxLength={120}
          defaultValue={roadmap.name}
        />
        <TextInput
          label={words.closedWeeks}
          hint={words.closedHint}
          isOptional
          name="closedWeeks"
          pattern="\s*(\d{4}-\d{2}-\d{2}[\s,;]*)*"
          defaultValue={roadmap.closedWeeks.join(', ')}
        />
      </Form>
    </Dialog>
  )
}
