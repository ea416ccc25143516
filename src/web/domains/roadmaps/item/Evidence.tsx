// What shows that an item is done: submitted by those who work on it, reviewed by somebody else.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Status } from '../../../foundation/ui/Status.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { reviewEvidence, submitEvidence } from '../data.ts'
import type { Evidence as Shown, ItemDetail } from '../data.ts'
import { RefusalDialog } from './RefusalDialog.tsx'
import { words } from './words.ts'

const tones = { submitted: 'info', accepted: 'ok', refused: 'bad' } as const

export function Evidence({ item }: { item: ItemDetail }) {
  const { itemId, evidence, closesWith, allowed } = item
  return (
    <Section title={words.evidence}>
      {closesWith.length > 0 && (
        <div className="mb-4 max-w-measure text-14">
          <p>{words.closesWith}</p>
          <ul className="list-disc ps-5">
            {closesWith.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {evidence.length === 0 && <p className="text-ink-2">{words.noEvidence}</p>}
      <ul>
        {evidence.map((each) => (
          <OneEvidence key={each.evidenceId} itemId={itemId} evidence={each} />
        ))}
      </ul>
      {allowed.includes('submit evidence') && <NewEvidence key={evidence.length} itemId={itemId} />}
    </Section>
  )
}

function OneEvidence({ itemId, evidence }: { itemId: string; evidence: Shown }) {
  const formats = useFormats()
  const { evidenceId, title, url, state, comment, reviewedAt } = evidence
  const [isRefusing, setRefusing] = useState(false)
  const accepting = useMutation({
    mutationFn: () => reviewEvidence({ itemId, evidenceId }, { isAccepted: true, comment: null }),
  })
  return (
    <li className="ruled-row flex flex-col gap-1 py-2 text-14">
      <p className="flex flex-wrap gap-x-4">
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
        <Status tone={tones[state]}>{words.states[state]}</Status>
      </p>
      <p className="text-ink-2">
        {words.submittedBy(
          evidence.submittedBy ?? words.nobody,
          formats.dateTime(evidence.submittedAt),
        )}
      </p>
      {reviewedAt !== null && (
        <p className="text-ink-2">
          {words.reviewedBy(evidence.reviewedBy ?? words.nobody, formats.dateTime(reviewedAt))}
        </p>
      )}
      {comment !== null && <p className="max-w-measure">{comment}</p>}
      <ActFailure title={words.actFailed} error={accepting.error} />
      {evidence.mayReview && (
        <p className="flex gap-3">
          <Button isBusy={accepting.isPending} onClick={() => accepting.mutate()}>
            {words.accept}
          </Button>
          <Button onClick={() => setRefusing(true)}>{words.refuse}</Button>
        </p>
      )}
      {isRefusing && (
        <RefusalDialog itemId={itemId} evidence={evidence} onClose={() => setRefusing(false)} />
      )}
    </li>
  )
}

function NewEvidence({ itemId }: { itemId: string }) {
  const form = useServerForm((fields) =>
    submitEvidence(itemId, { title: textOf(fields, 'title'), url: textOf(fields, 'url') }),
  )
  return (
    <Form form={form} className="mt-4 flex max-w-measure flex-col gap-4">
      <TextInput label={words.evidenceTitle} name="title" required maxLength={200} />
      <TextInput
        label={words.evidenceUrl}
        hint={words.evidenceHint}
        name="url"
        type="url"
        required
        maxLength={2000}
      />
      <Button type="submit" isBusy={form.isBusy} className="self-start">
        {words.submit}
      </Button>
    </Form>
  )
}
