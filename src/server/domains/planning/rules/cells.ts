// The scores of the planning groups with their goals and weights. A hidden group is no planning group,
// or a plan would tell what the release does not.
import { byCell } from './breakdown.ts'
import type { PlanningGroup } from './candidates.ts'
import type { Cell } from './model.ts'

/** A score of a release in points (0-100). */
type ReleasedScore = {
  readonly group: string
  readonly target: string
  readonly score: number
}

/** The goal of a score when nobody set another, in thousandths of a point. */
export const DEFAULT_GOAL = 60_000

/** What all weights of an input add up to. */
const WHOLE_WEIGHT = 1_000_000n

/**
 * The cells of the planning groups. The weight of a target is shared among the groups that have a
 * score of it, by people (evenly where there are none); all weights add up to 1,000,000 exactly,
 * by largest remainder, ties by group and target. `goalOf` is in thousandths of a point.
 */
export function planningCells(
  groups: readonly PlanningGroup[],
  scores: readonly ReleasedScore[],
  {
    weights,
    goalOf,
  }: {
    weights: Readonly<Record<string, number>>
    goalOf: (group: string, target: string) => number
  },
): Cell[] {
  const parts = scores
    .flatMap(({ group, target, score }) => {
      const place = groups.find(({ id }) => id === group)
      if (!place) return []
      return [{ group, target, score, share: shareOf(groups, place, { target, weights }) }]
    })
    .sort(byCell)
  const apportioned = apportion(parts.map(({ share }) => share))
  return parts.map(({ group, target, score }, index) => ({
    group,
    target,
    score: Math.round(score * 1000),
    goal: goalOf(group, target),
    weight: apportioned[index] ?? 0,
  }))
}

/** A share as an exact fraction. */
type Share = { numerator: bigint; denominator: bigint }

function shareOf(
  groups: readonly PlanningGroup[],
  group: PlanningGroup,
  { target, weights }: { target: string; weights: Readonly<Record<string, number>> },
): Share {
  const serving = groups.filter(({ targets }) => targets.includes(target))
  const people = serving.reduce((sum, each) => sum + each.people, 0)
  const weight = BigInt(Math.round((weights[target] ?? 0) * 1_000_000))
  return people === 0
    ? { numerator: weight, denominator: BigInt(serving.length) }
    : { numerator: weight * BigInt(group.people), denominator: BigInt(people) }
}

/** Whole millionths in proportion to the shares, by largest remainder, ties to the first. */
function apportion(shares: readonly Share[]): number[] {
  const common = shares.reduce((product, { denominator }) => product * denominator, 1n)
  const amounts = shares.map(({ numerator, denominator }) => (numerator * common) / denominator)
  const total = amounts.reduce((sum, amount) => sum + amount, 0n)
  if (total === 0n) return shares.map(() => 0)
  const whole = amounts.map((amount) => (amount * WHOLE_WEIGHT) / total)
  const left = Number(WHOLE_WEIGHT - whole.reduce((sum, each) => sum + each, 0n))
  const raised = new Set(
    amounts
      .map((amount, index) => ({ index, rest: (amount * WHOLE_WEIGHT) % total }))
      .sort((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  )
  return whole.map((each, index) => Number(each) + (raised.has(index) ? 1 : 0))
}
