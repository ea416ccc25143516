// Refusing evidence says what is missing.
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { reviewEvidence, type Evidence } from '../data.ts'
import { words } from './words.ts'

type RefusalDialogProps = { itemId: string; evidence: Evidence; onClose: () => void }

export function RefusalDialog({ itemId, evidence, onClose }: RefusalDialogProps) {
  const { evidenceId, title } = evidence
  const form = useServerForm(async (fields) => {
    const comment = textOf(fields, 'comment')
    await reviewEvidence({ itemId, evidenceId }, { isAccepted: false, comment })
    onClose()
  })
  return (
    <FormDialog form={form} onClose={onClose} title={words.refuseTitle(title)} act={words.refuse}>
      <TextArea label={words.comment} name="comment" required maxLength={1000} />
    </FormDialog>
  )
}
