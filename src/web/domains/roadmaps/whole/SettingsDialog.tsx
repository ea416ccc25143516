// The name of the roadmap and the weeks in which nothing is done.
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { changeRoadmap, type Roadmap } from '../data.ts'
import { words } from '../words.ts'

type SettingsDialogProps = { roadmap: Roadmap; onClose: () => void }

export function SettingsDialog({ roadmap, onClose }: SettingsDialogProps) {
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
    <FormDialog form={form} onClose={onClose} title={words.settingsTitle} act={words.save}>
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
    </FormDialog>
  )
}
