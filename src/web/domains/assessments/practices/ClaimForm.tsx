// The form in which an owner answers one question about a practice.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { RadioGroup } from '../../../foundation/ui/RadioGroup.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { setClaim, type Claim, type ClaimAnswer, type Question } from '../data.ts'
import { words } from '../words/practices.ts'
import { claimFields, readClaim, takesSeveral } from './practice-work.ts'

type ClaimFormProps = { campaignId: string; question: Question; own: Claim | undefined }

/** Saved by a button, since reviewers and results see it; the toast takes it back. */
export function ClaimForm({ campaignId, question, own }: ClaimFormProps) {
  const place = { campaignId, itemId: question.itemId }
  const takingBack = useMutation({ mutationFn: (before: ClaimAnswer) => setClaim(place, before) })
  const form = useServerForm(async (fields) => {
    const before: ClaimAnswer = own?.answer ?? { kind: 'missing' }
    await setClaim(place, readClaim(question, fields))
    showToast({
      message: words.claimSaved,
      onUndo: () => takingBack.mutate(before),
    })
  })
  return (
    <Form form={form} className="flex flex-col gap-4">
      <Answer key={own?.updatedAt} question={question} answer={own?.answer} />
      <ActFailure title={words.claimFailed} error={takingBack.error} />
      <div>
        <Button type="submit" isBusy={form.isBusy}>
          {words.saveClaim}
        </Button>
      </div>
    </Form>
  )
}

type AnswerProps = { question: Question; answer: ClaimAnswer | undefined }

function Answer({ question, answer }: AnswerProps) {
  const given = claimFields(question, answer)
  const [chosen, setChosen] = useState(given[0])
  if (takesSeveral(question)) return <Picks question={question} given={given} />
  const choices = [
    ...question.options.map(({ label }, place) => ({ value: String(place), label })),
    ...(question.mayNotKnow ? [{ value: 'dk', label: words.doNotKnow }] : []),
    ...(question.mayNotApply ? [{ value: 'na', label: words.doesNotApply }] : []),
  ]
  if (question.options.length === 0) return <Typed question={question} given={given[0]} />
  return (
    <>
      <RadioGroup
        label={question.text}
        hint={question.examples ?? undefined}
        name="answer"
        options={choices}
        value={chosen ?? ''}
        onChange={setChosen}
      />
      {chosen === 'na' && (
        <TextInput
          label={words.reason}
          hint={words.reasonHint}
          name="reason"
          required
          maxLength={500}
          defaultValue={answer?.kind === 'na' ? answer.reason : ''}
        />
      )}
    </>
  )
}

function Picks({ question, given }: { question: Question; given: readonly string[] }) {
  return (
    <fieldset>
      <legend className="text-14 font-medium">{question.text}</legend>
      {question.options.map(({ label }, place) => (
        <Checkbox
          key={label}
          label={label}
          name="answer"
          value={place}
          defaultChecked={given.includes(String(place))}
        />
      ))}
    </fieldset>
  )
}

function Typed({ question, given }: { question: Question; given: string | undefined }) {
  const field = { label: question.text, name: 'answer', defaultValue: given ?? '' }
  if (question.type === 'text') return <TextArea {...field} rows={4} maxLength={2000} />
  const isShare = question.type === 'coverage'
  return (
    <TextInput
      {...field}
      type="number"
      inputMode="decimal"
      step="any"
      min={0}
      className="max-w-32"
      {...(isShare && { max: 100, unit: '%' })}
    />
  )
}
