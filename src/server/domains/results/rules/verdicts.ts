// What a report may say about changes: tests adjusted as one family, words, and whether the two
// rounds can be compared at all. The arithmetic of a change is in changes.ts.
import type { Interval } from './intervals.ts'

/** A change of this many points matters to people; smaller ones are "a little". */
export const RELEVANT_CHANGE = 5

/** The share of wrongly reported changes a report accepts among those it reports. */
const FALSE_DISCOVERY_RATE = 0.1

/** A stratum's share of the answers may move by so many percentage points between rounds. */
const STRATUM_MIX_LIMIT = 10

const FLOAT_GUARD = 1e-9

/** What is said about a change. */
export type TrendWord = 'improved' | 'worsened' | 'changed a little' | 'stable' | 'cannot tell yet'

/** How an item relates to the previous version; a rescaled one needs a map from old to new values. */
export type ItemEquivalence = {
  readonly id: string
  readonly kind: 'same' | 'reworded-equivalent' | 'rescaled' | 'new' | 'retired'
  readonly map?: readonly (readonly [from: number, to: number])[] | undefined
}

/** Answers per stratum of one round. */
export type StratumCounts = ReadonlyMap<string, number>

/**
 * Benjamini-Hochberg adjusted p-values, in the given order. All tests of one report are one family;
 * at or below 0.10 an adjusted p-value counts.
 */
export function adjustedPValues(pValues: readonly number[]): number[] {
  const falling = [...pValues.entries()].toSorted(([, a], [, b]) => b - a)
  const adjusted = pValues.map(() => 1)
  let least = 1
  for (const [position, [index, p]] of falling.entries()) {
    const rank = pValues.length - position
    least = Math.min(least, p * (pValues.length / rank))
    adjusted[index] = least
  }
  return adjusted
}

/** The word for a change in points, from its adjusted p-value and its 90 % interval. */
export function trendWord(change: {
  readonly delta: number
  readonly pAdjusted: number
  readonly interval90: Interval
}): TrendWord {
  const { delta, pAdjusted, interval90 } = change
  if (pAdjusted <= FALSE_DISCOVERY_RATE) {
    if (Math.abs(delta) + FLOAT_GUARD < RELEVANT_CHANGE) return 'changed a little'
    return delta > 0 ? 'improved' : 'worsened'
  }
  const isInside = interval90.low > -RELEVANT_CHANGE && interval90.high < RELEVANT_CHANGE
  return isInside ? 'stable' : 'cannot tell yet'
}

/**
 * The items two rounds can be compared on, and those they cannot. Unless all can be used, the
 * trend is a bridge score over the common items and carries a break mark.
 */
export function comparableItems(items: readonly ItemEquivalence[]): {
  use: string[]
  drop: string[]
  isBridge: boolean
} {
  const use = items.filter(isComparable).map(({ id }) => id)
  const drop = items.filter((item) => !isComparable(item)).map(({ id }) => id)
  return { use, drop, isBridge: drop.length > 0 }
}

/** Whether different people answered: a stratum's share of all answers moved by over 10 points. */
export function hasStratumMixShifted(first: StratumCounts, second: StratumCounts): boolean {
  const strata = [...new Set([...first.keys(), ...second.keys()])]
  return strata.some((stratum) => {
    const shift = 100 * Math.abs(shareOf(stratum, first) - shareOf(stratum, second))
    return shift > STRATUM_MIX_LIMIT + FLOAT_GUARD
  })
}

function isComparable({ kind, map }: ItemEquivalence): boolean {
  switch (kind) {
    case 'same':
    case 'reworded-equivalent':
      return true
    case 'rescaled':
      return map !== undefined
    case 'new':
    case 'retired':
      return false
  }
}

function shareOf(stratum: string, counts: StratumCounts): number {
  const all = [...counts.values()].reduce((total, count) => total + count, 0)
  return all === 0 ? 0 : (counts.get(stratum) ?? 0) / all
}
