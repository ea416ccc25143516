// What a practice comes to: answered questions, proof, and which practices a view holds. Pure.
import { textOf } from '../../../foundation/forms/fields.ts'
import type { Artefact, ClaimAnswer, PracticeWork, Question } from '../data.ts'
import type { PracticesSearch } from '../search.ts'

/** The practices of one view of the list. */
export function practicesIn(
  practices: readonly PracticeWork[],
  { show }: PracticesSearch,
): PracticeWork[] {
  return practices.filter(({ isMine, owners }) => {
    if (show === 'mine') return isMine
    return show !== 'unowned' || owners.length === 0
  })
}

/** How many questions of a practice somebody has answered, "not known" included. */
export function answeredQuestions({ questions, claims }: PracticeWork): number {
  const answered = new Set(
    claims.filter(({ answer }) => answer.kind !== 'missing').map(({ itemId }) => itemId),
  )
  return questions.filter(({ itemId }) => answered.has(itemId)).length
}

/** Proof that counts today, and proof that waits for a review. */
export function proofCounts(artefacts: readonly Artefact[]): { accepted: number; waiting: number } {
  return {
    accepted: artefacts.filter(({ state, isExpired }) => state === 'accepted' && !isExpired).length,
    waiting: artefacts.filter(({ state }) => state === 'proposed').length,
  }
}

/** The fields of a claim's form as an answer; a number or text is typed, options are picked by place. */
export function readClaim(question: Question, fields: FormData): ClaimAnswer {
  const chosen = fields.getAll('answer').map(String).filter(Boolean)
  const [first] = chosen
  if (first === 'dk') return { kind: 'dk' }
  if (first === 'na') return { kind: 'na', reason: textOf(fields, 'reason') }
  if (first === undefined) return { kind: 'missing' }
  if (question.options.length === 0)
    return { kind: 'answered', value: question.type === 'text' ? first : Number(first) }
  const values = chosen.flatMap((place) => question.options[Number(place)]?.value ?? [])
  if (takesSeveral(question)) return { kind: 'answered', value: values.map(String) }
  const [value] = values
  return value === undefined ? { kind: 'missing' } : { kind: 'answered', value }
}

/** The field values a kept answer stands for: the other way round. */
export function claimFields(question: Question, answer: ClaimAnswer | undefined): string[] {
  if (answer === undefined || answer.kind === 'missing') return []
  if (answer.kind !== 'answered') return [answer.kind]
  const values = Array.isArray(answer.value) ? answer.value : [answer.value]
  if (question.options.length === 0) return values.map(String)
  return values.flatMap((value) => {
    const place = question.options.findIndex((option) => String(option.value) === String(value))
    return place === -1 ? [] : [String(place)]
  })
}

/** True when more than one option may be chosen. */
export function takesSeveral({ type }: Pick<Question, 'type'>): boolean {
  return type === 'multi'
}
