// Proposing something as proof: title, link, dates.
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { proposeArtefact } from '../data.ts'
import { words } from '../words/practices.ts'

type ProposalFormProps = { campaignId: string; practice: string; onDone: () => void }

/** The form inside a dialog. */
export function ProposalForm({ campaignId, practice, onDone }: ProposalFormProps) {
  const form = useServerForm(async (fields) => {
    const title = textOf(fields, 'title')
    await proposeArtefact(campaignId, {
      practice,
      title,
      url: textOf(fields, 'url') || null,
      datedOn: textOf(fields, 'datedOn'),
      expiresOn: textOf(fields, 'expiresOn') || null,
    })
    onDone()
    showToast({ message: words.proposedToast(title) })
  })
  return (
    <Form form={form}>
      <TextInput label={words.titleLabel} name="title" required maxLength={200} />
      <TextInput label={words.urlLabel} hint={words.urlHint} name="url" type="url" isOptional />
      <TextInput label={words.datedLabel} name="datedOn" type="date" required />
      <TextInput
        label={words.expiresLabel}
        hint={words.expiresHint}
        name="expiresOn"
        type="date"
        isOptional
      />
      <div>
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {words.propose}
        </Button>
      </div>
    </Form>
  )
}
