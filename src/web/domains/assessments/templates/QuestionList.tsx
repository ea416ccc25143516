// Questions with their options, to read.
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Question } from '../data.ts'
import { words } from '../words/templates.ts'

/** Numbered in the order they are asked. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  return (
    <ol className="flex max-w-md flex-col gap-8">
      {questions.map((question, index) => (
        <li key={question.itemId} className="grid grid-cols-[2rem_1fr]">
          <span aria-hidden className="figures text-ink-3">
            {index + 1}
          </span>
          <OneQuestion question={question} />
        </li>
      ))}
    </ol>
  )
}

function OneQuestion({ question }: { question: Question }) {
  const formats = useFormats()
  const refusals = [
    ...(question.mayNotKnow ? [words.doNotKnow] : []),
    ...(question.mayNotApply ? [words.doesNotApply] : []),
  ]
  return (
    <div>
      {question.case !== null && <p className="mb-1 text-14">{question.case}</p>}
      <h3 className="text-16">{question.text}</h3>
      {question.examples !== null && <p className="mt-1 text-14 text-ink-2">{question.examples}</p>}
      <Options question={question} />
      {refusals.length > 0 && (
        <p className="mt-1 text-13 text-ink-3">{words.alsoOffered(formats.list(refusals))}</p>
      )}
      {question.why !== null && (
        <p className="mt-1 text-13 text-ink-2">
          {words.why}
          {question.why}
        </p>
      )}
      {question.artefacts !== null && (
        <p className="mt-1 text-13 text-ink-2">
          {words.wouldProve}
          {question.artefacts}
        </p>
      )}
    </div>
  )
}

function Options({ question: { type, options } }: { question: Question }) {
  if (options.length === 0)
    return <p className="mt-2 text-14 text-ink-2">{type === 'text' ? words.writes : words.typed}</p>
  return (
    <ul className="mt-2 border-t border-line">
      {options.map(({ value, label }) => (
        <li key={value} className="border-b border-line py-1.5 text-14">
          {label}
        </li>
      ))}
    </ul>
  )
}
