// A revision of a roadmap: what comes, stays and leaves under a new plan, and whether the plan still
// fits what has happened.
import type { NewItem } from './new-items.ts'
import type { Days } from './placing.ts'
import type { Standing } from './replan.ts'

/** An item as a revision has it. */
export type StoredItem = Days & {
  itemId: string
  candidateId: string
  title: string
  weeks: number
  cost: number
  effort: Record<string, number>
}

/** What a revision changed, in numbers and candidates. */
export type StoredDifference = {
  comes: string[]
  leaves: string[]
  moved: number
  value: number
}

/** An item of the roadmap as a revision looks at it. */
export type PresentItem = {
  readonly itemId: string
  readonly candidateId: string
  readonly state: string
  readonly blockedFrom: string | null
  readonly leftWithRevision: number | null
  readonly spentCost: number
  readonly spentEffort: Record<string, number>
  readonly finishedWeeks: number
  readonly doneOn: string | null
}

/** Whether an item has begun and is not over. */
export function isStarted({
  state,
  blockedFrom,
}: Pick<PresentItem, 'state' | 'blockedFrom'>): boolean {
  const place = state === 'blocked' ? blockedFrom : state
  return place === 'in progress' || place === 'evidence submitted'
}

/** Whether an item still is to be done. */
export function isOpen({ state }: Pick<PresentItem, 'state'>): boolean {
  return state !== 'done' && state !== 'dropped'
}

/** What has become of the items, as a new plan takes it. Items that a revision left out are free again. */
export function standingsOf(items: readonly PresentItem[]): Standing[] {
  return items.flatMap((item): Standing[] => {
    const { candidateId: id, state, doneOn, spentCost, spentEffort, finishedWeeks } = item
    if (state === 'done' && doneOn !== null) return [{ id, kind: 'done', doneOn }]
    if (state === 'dropped') return item.leftWithRevision === null ? [{ id, kind: 'dropped' }] : []
    if (!isStarted(item)) return []
    return [{ id, kind: 'started', spentCost, spentEffort, finishedWeeks }]
  })
}

/**
 * Whether a plan fits what has happened since it was made: what has begun is chosen (where it still is
 * a candidate), what is done or was dropped is not.
 */
export function fitsPresent(
  standings: readonly Standing[],
  plan: { chosen: readonly string[]; candidates: readonly string[] },
): boolean {
  const over = standings.filter(({ kind }) => kind !== 'started').map(({ id }) => id)
  const again = standings.filter(({ kind }) => kind === 'started').map(({ id }) => id)
  return (
    !plan.chosen.some((id) => over.includes(id) && !again.includes(id)) &&
    again.every((id) => plan.chosen.includes(id) || !plan.candidates.includes(id))
  )
}

export type Sorted<Item> = {
  comes: NewItem[]
  stays: { item: Item; planned: NewItem }[]
  leaves: Item[]
  /** Begun, but no candidate any more: goes on outside the plan. */
  apart: Item[]
}

/** The items of a plan against those of the roadmap. */
export function sortItems<Item extends Pick<PresentItem, 'candidateId' | 'state' | 'blockedFrom'>>(
  present: readonly Item[],
  planned: readonly NewItem[],
): Sorted<Item> {
  const open = present.filter(isOpen)
  const plannedBy = new Map(planned.map((item) => [item.candidateId, item]))
  const stays = open.flatMap((item) => {
    const found = plannedBy.get(item.candidateId)
    return found ? [{ item, planned: found }] : []
  })
  const openIds = new Set(open.map(({ candidateId }) => candidateId))
  const gone = open.filter(({ candidateId }) => !plannedBy.has(candidateId))
  return {
    comes: planned.filter(({ candidateId }) => !openIds.has(candidateId)),
    stays,
    leaves: gone.filter((item) => !isStarted(item)),
    apart: gone.filter(isStarted),
  }
}
