// One question about a practice: what its owners have answered, and one's own answer to give.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { useSession } from '../../../foundation/session/session.ts'
import type { Claim, Question } from '../data.ts'
import { words } from '../words/practices.ts'
import { ClaimForm } from './ClaimForm.tsx'
import { claimFields } from './practice-work.ts'

type PracticeQuestionProps = {
  campaignId: string
  question: Question
  claims: readonly Claim[]
  mayAnswer: boolean
}

/** The form for owners; the answers of others below it, or instead of it. */
export function PracticeQuestion({
  campaignId,
  question,
  claims,
  mayAnswer,
}: PracticeQuestionProps) {
  const { memberId } = useSession()
  const own = claims.find((claim) => claim.memberId === memberId)
  const shown = mayAnswer ? claims.filter((claim) => claim !== own) : claims
  return (
    <div className="max-w-md">
      {mayAnswer ? (
        <ClaimForm campaignId={campaignId} question={question} own={own} />
      ) : (
        <h3 className="text-16">{question.text}</h3>
      )}
      {question.artefacts !== null && (
        <p className="mt-3 border-s-2 border-line ps-3 text-14 text-ink-2">
          <span className="font-medium text-ink">{words.wouldProve}: </span>
          {question.artefacts}
        </p>
      )}
      {(shown.length > 0 || !mayAnswer) && <Answers question={question} claims={shown} />}
    </div>
  )
}

function Answers({ question, claims }: { question: Question; claims: readonly Claim[] }) {
  const formats = useFormats()
  if (claims.length === 0) return <p className="mt-3 text-14 text-ink-3">{words.noClaim}</p>
  return (
    <ul className="mt-3 border-t border-line">
      {claims.map((claim) => (
        <li key={claim.memberId} className="ruled-row py-2 text-14">
          <span className="block font-medium">{inWords(question, claim)}</span>
          <span className="text-13 text-ink-3">
            {words.answeredBy(claim.name ?? words.leftMember, formats.date(claim.updatedAt))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function inWords(question: Question, { answer }: Claim): string {
  switch (answer.kind) {
    case 'dk':
      return words.doNotKnow
    case 'na':
      return `${words.doesNotApply}: ${answer.reason}`
    case 'missing':
      return words.noClaim
    case 'answered':
      return (
        claimFields(question, answer)
          .map((value) => question.options[Number(value)]?.label ?? value)
          .join(', ') || words.noLongerOffered
      )
  }
}
