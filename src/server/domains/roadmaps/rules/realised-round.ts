// One later round against what was planned: which items it can show already, what changed beside what
// should have, and what may be said of each initiative. Figures are those of the release and no others.
import { WHOLE_ORGANISATION, type PlanningGroup } from '../../planning/rules/candidates.ts'
import {
  differenceInDifferences,
  posteriorLift,
  verdictOn,
  type LiftRange,
  type Verdict,
} from '../../planning/rules/realised.ts'
import { everybody } from '../../results/contract/terms.ts'
import { figureIndex, type Figure, type FigureTrend } from '../../results/rules/figure.ts'
import type { UntoldReason } from '../contract/terms.ts'
import { plannedLifts, type LiftingItem, type PlannedLift } from './planned-lifts.ts'
import { lastShownDay } from './replan.ts'

/** An item of the roadmap with the days on which it was started and done; null: not yet. */
export type DatedItem = LiftingItem & {
  readonly startedOn: string | null
  readonly doneOn: string | null
}

export type LaterRound = {
  readonly closedOn: string
  readonly since: { readonly closedOn: string } | null
  readonly figures: readonly Figure[]
}

/** What came of one planned lift. `change` is null where there is none to tell, `now` without an interval. */
export type RealisedLift = PlannedLift & {
  change: Omit<FigureTrend, 'previous'> | null
  verdict: Verdict
  why: UntoldReason | null
  /** Why the figure is hidden. */
  reason: Figure['reason']
  /** What one would assume after this round, with its 80 % range. */
  now: LiftRange | null
}

/** Whether a change of one target may be called an effect of an initiative. */
export type Effect = {
  target: string
  /** Shown groups that ran it, and shown groups that did not begin it. */
  ranIn: number
  notIn: number
  /** Mean changes and their difference; null: it only changed alongside. */
  effect: ReturnType<typeof differenceInDifferences>
}

type Given<Item> = {
  round: LaterRound
  items: readonly Item[]
  groups: readonly PlanningGroup[]
}

/** The items a round shows for the first time, and those finished too late for it. */
export function itemsShownBy<Item extends DatedItem>(
  { closedOn, since }: LaterRound,
  items: readonly Item[],
): { shown: Item[]; tooLate: Item[]; upTo: string } {
  const upTo = lastShownDay(closedOn)
  const after = since ? lastShownDay(since.closedOn) : ''
  const within = (from: string, to: string) =>
    items.filter(({ doneOn }) => doneOn !== null && doneOn > from && doneOn <= to)
  return { shown: within(after, upTo), tooLate: within(upTo, closedOn), upTo }
}

/** What came of the lifts that a round can show. */
export function realisedLifts({ round, items, groups }: Given<DatedItem>): RealisedLift[] {
  const isCompared = isComparable(round)
  const find = figureIndex(round.figures)
  return plannedLifts(itemsShownBy(round, items).shown, groups).map((lift) => ({
    ...lift,
    ...outcomeOf(lift.planned, find(figureGroup(lift.group), lift.target), isCompared),
  }))
}

/** Whether any figure of a round has a change: without one it asked other questions than before. */
export function isComparable({ figures }: Pick<LaterRound, 'figures'>): boolean {
  return figures.some(({ trend }) => trend !== null)
}

/**
 * Difference in differences for each target of an initiative, between the groups that finished it by
 * this round and those that have not begun it. The group that stands for hidden ones is none of them.
 */
export function effectsOf(
  initiativeId: string,
  { round, items, groups }: Given<DatedItem>,
): Effect[] {
  const own = items.filter((item) => item.initiativeId === initiativeId)
  const { shown } = itemsShownBy(round, own)
  const begun = own.filter(({ startedOn }) => startedOn !== null && startedOn <= round.closedOn)
  const [ran, touched] = [servedBy(shown), servedBy(begun)]
  const find = figureIndex(round.figures)
  const changesIn = (ids: readonly string[], target: string) =>
    ids.flatMap((id) => {
      const { trend } = find(figureGroup(id), target)
      return trend ? [{ before: trend.previous, after: trend.previous + trend.delta }] : []
    })
  const parts = groups.filter(({ id }) => id !== WHOLE_ORGANISATION)
  return targetsOf(shown).map((target) => {
    const withScore = parts.filter(({ targets }) => targets.includes(target)).map(({ id }) => id)
    const ranIn = changesIn(
      withScore.filter((id) => ran.has(`${id} ${target}`)),
      target,
    )
    const notIn = changesIn(
      withScore.filter((id) => !touched.has(`${id} ${target}`)),
      target,
    )
    const effect = differenceInDifferences(ranIn, notIn)
    return { target, ranIn: ranIn.length, notIn: notIn.length, effect }
  })
}

/** The name that results have for a planning group. */
const figureGroup = (group: string) => (group === WHOLE_ORGANISATION ? everybody : group)

function outcomeOf(
  planned: LiftRange,
  figure: Figure,
  isCompared: boolean,
): Pick<RealisedLift, 'change' | 'verdict' | 'why' | 'reason' | 'now'> {
  const why = untoldReason(figure, isCompared)
  const nothing = { change: null, verdict: 'cannot tell yet', why, now: null } as const
  const { trend, reason } = figure
  if (!trend) return { ...nothing, reason }
  const { previous: _, ...change } = trend
  const { delta: points, low, high } = change
  if (low === null || high === null) return { ...nothing, change, reason }
  const observed = { points, ci: [low, high] } as const
  const now = posteriorLift(planned, observed)?.posterior ?? null
  return { change, verdict: verdictOn(planned, observed), why, reason, now }
}

function untoldReason({ status, value, trend }: Figure, isCompared: boolean): UntoldReason | null {
  if (status === 'hidden') return 'hidden'
  if (value === null) return 'level-only'
  if (!isCompared) return 'not-comparable'
  if (!trend) return 'nothing-before'
  return trend.low === null || trend.high === null ? 'no-interval' : null
}

function servedBy(items: readonly LiftingItem[]): Set<string> {
  const lifts = items.flatMap((item) => item.lifts)
  return new Set(lifts.map(({ group, target }) => `${group} ${target}`))
}

function targetsOf(items: readonly LiftingItem[]): string[] {
  return [...new Set(items.flatMap(({ lifts }) => lifts.map(({ target }) => target)))].toSorted()
}
