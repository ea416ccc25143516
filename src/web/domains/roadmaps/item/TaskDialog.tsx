// The words and the weeks of one task.
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { changeTask, type Task } from '../data.ts'
import { words } from './words.ts'

type TaskDialogProps = { itemId: string; task: Task; onClose: () => void }

export function TaskDialog({ itemId, task, onClose }: TaskDialogProps) {
  const form = useServerForm(async (fields) => {
    await changeTask(
      { itemId, taskId: task.taskId },
      { text: textOf(fields, 'text'), weeks: Number(textOf(fields, 'weeks')) },
    )
    onClose()
  })
  return (
    <FormDialog form={form} onClose={onClose} title={words.changeTaskTitle} act={words.save}>
      <TextInput
        label={words.taskField}
        name="text"
        required
        maxLength={500}
        defaultValue={task.text}
      />
      <TextInput
        label={words.taskWeeks}
        name="weeks"
        type="number"
        min={1}
        max={104}
        required
        defaultValue={task.weeks}
        className="max-w-24"
      />
    </FormDialog>
  )
}
