// The words and the weeks of one task.
import { useId } from 'react'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { words as kit } from '../../../foundation/ui/words.ts'
import { changeTask, type Task } from '../data.ts'
import { words } from './words.ts'

type TaskDialogProps = { itemId: string; task: Task; onClose: () => void }

export function TaskDialog({ itemId, task, onClose }: TaskDialogProps) {
  const formId = useId()
  const form = useServerForm(async (fields) => {
    await changeTask(
      { itemId, taskId: task.taskId },
      { text: textOf(fields, 'text'), weeks: Number(textOf(fields, 'weeks')) },
    )
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.changeTaskTitle}
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
      </Form>
    </Dialog>
  )
}
