// What finished items should have lifted, group by group and for everybody. Points of score; assumptions
// only, nothing of what was measured.
import { WHOLE_ORGANISATION, type PlanningGroup } from '../../planning/rules/candidates.ts'
import type { Lift } from '../../planning/rules/model.ts'
import { combinedLift, type LiftRange } from '../../planning/rules/realised.ts'

/** A finished item; lifts in thousandths of a point, as the plan has them. */
export type LiftingItem = {
  readonly initiativeId: string
  readonly lifts: readonly Lift[]
}

/** What was planned for one score. `isTotal`: of everybody, besides the groups that make it up. */
export type PlannedLift = {
  group: string
  target: string
  isTotal: boolean
  planned: LiftRange
  /** The initiatives behind it, ascending. */
  initiatives: string[]
}

/**
 * The planned lifts of items: one for each group and target they serve, and one for everybody in each
 * target. For everybody a lift counts by the people of its groups (evenly where nobody knows how many);
 * the planning group that stands for hidden ones has no figure of its own and counts in it only.
 */
export function plannedLifts(
  items: readonly LiftingItem[],
  groups: readonly PlanningGroup[],
): PlannedLift[] {
  const initiatives = Map.groupBy(items, ({ initiativeId }) => initiativeId)
  const parts = [...initiatives].flatMap(([initiative, own]) => {
    const lifts = own.flatMap((item) => item.lifts)
    return [...ofGroups(lifts), ...ofEverybody(lifts, groups)].map((part) => ({
      ...part,
      initiative,
    }))
  })
  const cells = Map.groupBy(parts, ({ group, target }) => `${target} ${group}`)
  return [...cells.values()]
    .flatMap((cell): PlannedLift[] => {
      const [first] = cell
      if (!first) return []
      const { group, target } = first
      return [
        {
          group,
          target,
          isTotal: group === WHOLE_ORGANISATION && hasParts(groups, target),
          planned: combinedLift(cell.map(({ range }) => range)),
          initiatives: cell.map(({ initiative }) => initiative).toSorted(),
        },
      ]
    })
    .toSorted(
      (a, b) => compare(a.target, b.target) || totalFirst(a, b) || compare(a.group, b.group),
    )
}

type Part = { group: string; target: string; range: LiftRange }

function ofGroups(lifts: readonly Lift[]): Part[] {
  return lifts
    .filter(({ group }) => group !== WHOLE_ORGANISATION)
    .map((lift) => ({ group: lift.group, target: lift.target, range: inPoints(lift, 1) }))
}

/** One initiative on everybody: the same assumption everywhere, so its ranges simply add up. */
function ofEverybody(lifts: readonly Lift[], groups: readonly PlanningGroup[]): Part[] {
  return [...Map.groupBy(lifts, ({ target }) => target)].map(([target, own]) => {
    const shares = own.map((lift) => inPoints(lift, shareOf(groups, lift)))
    const sum = (end: keyof LiftRange) => shares.reduce((total, each) => total + each[end], 0)
    const range = { points: sum('points'), low: sum('low'), high: sum('high') }
    return { group: WHOLE_ORGANISATION, target, range }
  })
}

function inPoints({ points, low, high }: Lift, share: number): LiftRange {
  const of = (thousandths: number) => (thousandths * share) / 1000
  return { points: of(points), low: of(low), high: of(high) }
}

/** The share of a group among the people of all groups with a score of the target. */
function shareOf(groups: readonly PlanningGroup[], { group, target }: Lift): number {
  const serving = groups.filter(({ targets }) => targets.includes(target))
  const own = serving.find(({ id }) => id === group)
  if (!own) return 0
  const people = serving.reduce((sum, each) => sum + each.people, 0)
  return people === 0 ? 1 / serving.length : own.people / people
}

function hasParts(groups: readonly PlanningGroup[], target: string): boolean {
  return groups.some(({ id, targets }) => id !== WHOLE_ORGANISATION && targets.includes(target))
}

const totalFirst = (a: PlannedLift, b: PlannedLift) => Number(b.isTotal) - Number(a.isTotal)

const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
