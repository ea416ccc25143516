// Accepting or rejecting what somebody else proposed as proof.
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { reviewArtefact, type Artefact } from '../data.ts'
import { words } from '../words/practices.ts'
import { ArtefactFacts } from './ArtefactFacts.tsx'

type ReviewDialogProps = { campaignId: string; artefact: Artefact; onClose: () => void }

/** Two buttons of equal weight; a decision can be changed by reviewing again. */
export function ReviewDialog({ campaignId, artefact, onClose }: ReviewDialogProps) {
  const { artefactId, title } = artefact
  const form = useServerForm(async (fields) => {
    const decision = fields.get('decision') === 'accepted' ? 'accepted' : 'rejected'
    const note = textOf(fields, 'note') || null
    await reviewArtefact({ campaignId, artefactId }, { decision, note })
    onClose()
    showToast({ message: words.decidedToast(title, decision) })
  })
  return (
    <Dialog isOpen onClose={onClose} title={words.reviewName(title)}>
      <Form form={form}>
        <ArtefactFacts artefact={artefact} />
        <TextArea
          label={words.note}
          hint={words.noteHint}
          name="note"
          isOptional
          rows={3}
          maxLength={500}
          defaultValue={artefact.reviewNote ?? ''}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="decision" value="accepted" isBusy={form.isBusy}>
            {words.accept}
          </Button>
          <Button type="submit" name="decision" value="rejected" isBusy={form.isBusy}>
            {words.reject}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
