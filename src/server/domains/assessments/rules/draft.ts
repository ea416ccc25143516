// A draft: answers saved one by one, each with a counter so that the latest wins whatever order the
// network delivers them in.
import type { Answer } from './item-score.ts'

export type DraftAnswer = { answer: Answer; counter: number }
export type Draft = Record<string, DraftAnswer>

/** The draft with one answer saved; an older counter changes nothing. */
export function withAnswer(draft: Draft, itemId: string, given: DraftAnswer): Draft {
  const kept = draft[itemId]
  return kept && kept.counter > given.counter ? draft : { ...draft, [itemId]: given }
}

/** The answers of a draft, for the items that are shown; items that are not shown are `hidden`. */
export function answersOf(
  draft: Draft,
  items: { asked: readonly string[]; visible: ReadonlySet<string> },
): Record<string, Answer> {
  return Object.fromEntries(
    items.asked.map((id) => [
      id,
      items.visible.has(id)
        ? (draft[id]?.answer ?? { kind: 'missing' as const })
        : { kind: 'hidden' as const },
    ]),
  )
}

/** How many of these items hold an answer of any kind, "prefer not to say" included. */
export function answeredCount(draft: Draft, itemIds: readonly string[]): number {
  return itemIds.filter((id) => draft[id] && draft[id].answer.kind !== 'missing').length
}
