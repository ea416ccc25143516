// A release as the planner takes it: groups that do not overlap, their scores, and what stands for a
// hidden group. A plan must not publish what a release hides.
import { everybody } from '../contract/terms.ts'
import { figureIndex, type Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import type { Measure } from './measures.ts'

/** A group that is planned for, with the people it stands for. */
export type PlanningGroup = {
  readonly groupId: string
  readonly name: string
  readonly people: number
  /** It also stands for hidden groups below it. */
  readonly standsForHidden: boolean
}

/** One score of one group; `score` is what planning counts from, the lower of claim and evidence. */
export type PlanningCell = {
  readonly groupId: string
  readonly target: string
  readonly kind: 'dimension' | 'practice'
  readonly lens: Measure['lens']
  readonly weight: number
  readonly score: number
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  /** Share of all people, 0 to 1; null when nobody knows how many there are. */
  readonly share: number | null
  readonly level: number | null
  readonly evidenced: number | null
}

export type PlanningRelease = {
  readonly groups: readonly PlanningGroup[]
  readonly cells: readonly PlanningCell[]
  /** Hidden groups, and the nearest shown one above that is used in their place; null without any. */
  readonly hidden: readonly HiddenGroup[]
}

type HiddenGroup = {
  readonly groupId: string
  readonly name: string
  readonly usedGroupId: string | null
}

type Planned = {
  readonly frame: Frame
  readonly figures: readonly Figure[]
  readonly shown: readonly string[]
}

/** The planner's view of a release. Owners' measures belong to everybody. */
export function planningView({ frame, figures, shown }: Planned): PlanningRelease {
  const isShown = new Set(shown)
  const leaves = frame.places.filter(
    ({ groupId }) => !frame.places.some(({ parentId }) => parentId === groupId),
  )
  const hidden = leaves
    .filter(({ groupId }) => !isShown.has(groupId))
    .map(({ groupId, name }) => ({
      groupId,
      name,
      usedGroupId: nearestShown(frame, groupId, isShown),
    }))
  const people = new Map<string, number>()
  const add = (groupId: string, leaf: string) =>
    people.set(groupId, (people.get(groupId) ?? 0) + headcountOf(frame, leaf))
  for (const { groupId } of leaves) if (isShown.has(groupId)) add(groupId, groupId)
  for (const { groupId, usedGroupId } of hidden) if (usedGroupId !== null) add(usedGroupId, groupId)
  const groups = [...people].map(([groupId, count]) => ({
    groupId,
    name: frame.places.find((place) => place.groupId === groupId)?.name ?? 'Everybody',
    people: count,
    standsForHidden: hidden.some(({ usedGroupId }) => usedGroupId === groupId),
  }))
  return { groups, hidden, cells: cellsOf({ frame, figures, groups }) }
}

function nearestShown(
  { places }: Pick<Frame, 'places'>,
  groupId: string,
  isShown: ReadonlySet<string>,
): string | null {
  const parentId = places.find((place) => place.groupId === groupId)?.parentId ?? null
  if (parentId === null) return isShown.has(everybody) ? everybody : null
  return isShown.has(parentId) ? parentId : nearestShown({ places }, parentId, isShown)
}

function headcountOf({ groups }: Frame, groupId: string): number {
  return groups.find(({ id }) => id === groupId)?.headcount ?? 0
}

type CellTask = { frame: Frame; figures: readonly Figure[]; groups: readonly PlanningGroup[] }

function cellsOf({ frame, figures, groups }: CellTask): PlanningCell[] {
  const find = figureIndex(figures)
  const all = headcountOf(frame, everybody)
  const targets = frame.measures.filter(({ kind }) => kind === 'dimension' || kind === 'practice')
  const ofPeople = groups.flatMap(({ groupId, people }) =>
    targets
      .filter(({ lens }) => lens !== 'organisation')
      .flatMap((target) =>
        cellOf(find(groupId, target.id), target, all === 0 ? null : people / all),
      ),
  )
  const ofOwners = targets
    .filter(({ lens }) => lens === 'organisation')
    .flatMap((target) => cellOf(find(everybody, target.id), target, 1))
  return [...ofPeople, ...ofOwners]
}

function cellOf(
  figure: Figure,
  { id, kind, lens, weight }: Measure,
  share: number | null,
): PlanningCell[] {
  if (figure.value === null) return []
  const { groupId, value, low, high, n, level, evidenced } = figure
  const score = evidenced === null ? value : Math.min(value, evidenced)
  const isDimension = kind === 'dimension'
  return [
    {
      groupId,
      target: id,
      kind: isDimension ? 'dimension' : 'practice',
      lens,
      weight,
      score,
      low,
      high,
      n,
      share,
      level,
      evidenced,
    },
  ]
}
