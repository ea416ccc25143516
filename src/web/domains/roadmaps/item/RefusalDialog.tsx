// Refusing evidence says what is missing.
import { useId } from 'react'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { words as kit } from '../../../foundation/ui/words.ts'
import { reviewEvidence, type Evidence } from '../data.ts'
import { words } from './words.ts'

type RefusalDialogProps = { itemId: string; evidence: Evidence; onClose: () => void }

export function RefusalDialog({ itemId, evidence, onClose }: RefusalDialogProps) {
  const formId = useId()
  const { evidenceId, title } = evidence
  const form = useServerForm(async (fields) => {
    const comment = textOf(fields, 'comment')
    await reviewEvidence({ itemId, evidenceId }, { isAccepted: false, comment })
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.refuseTitle(title)}
      actions={
        <>
          <Button kind="primary" type="submit" form={formId} isBusy={form.isBusy}>
            {words.refuse}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <Form form={form} id={formId}>
        <TextArea label={words.comment} name="comment" required maxLength={1000} />
      </Form>
    </Dialog>
  )
}
