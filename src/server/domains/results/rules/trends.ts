// Trends over four or more rounds: Mann-Kendall test and Sen slope, which assume no shape and bear
// outliers. Changes between two rounds are in changes.ts.
import { normalCdf } from './distributions.ts'
import { median, sum } from './moments.ts'

/** How many of all orders of the observed values are as one-sided as the observed one or more. */
export type ExactOrders = { readonly extreme: number; readonly orders: number }

/** A monotone trend over rounds; the slope is in points per round. */
export type Trend = {
  readonly s: number
  readonly variance: number
  readonly z: number
  readonly tau: number
  readonly senSlope: number
  readonly pNormal: number
  readonly exact: ExactOrders | null
  /** Two-sided: exact up to nine rounds, else from the normal approximation. */
  readonly p: number
}

const FEWEST_ROUNDS = 4
const MOST_ROUNDS_EXACT = 9

/**
 * The Mann-Kendall test with Sen's slope over values in round order; variance corrected for ties,
 * z with continuity correction. Null below four rounds.
 */
export function mannKendall(values: readonly number[]): Trend | null {
  const count = values.length
  if (count < FEWEST_ROUNDS) return null
  const s = sum(pairs(values).map(([earlier, later]) => Math.sign(later.value - earlier.value)))
  const ties = tieSizes(values)
  const variance = (varianceTerm(count) - sum(ties.map((size) => varianceTerm(size)))) / 18
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  const pNormal = 2 * normalCdf(-Math.abs(z))
  const exact = count <= MOST_ROUNDS_EXACT ? exactOrders(s, ties) : null
  return {
    s,
    variance,
    z,
    tau: s / ((count * (count - 1)) / 2),
    senSlope: senSlope(values),
    pNormal,
    exact,
    p: exact ? exact.extreme / exact.orders : pNormal,
  }
}

function senSlope(values: readonly number[]): number {
  const slopes = pairs(values).map(
    ([earlier, later]) => (later.value - earlier.value) / (later.round - earlier.round),
  )
  return median(slopes) ?? 0
}

function pairs(values: readonly number[]) {
  const points = values.map((value, round) => ({ value, round }))
  return points.flatMap((later, round) =>
    points.slice(0, round).map((earlier) => [earlier, later] as const),
  )
}

/** Sizes of the groups of equal values, lowest value first; a value of its own has size 1. */
function tieSizes(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b)
  return distinct.map((value) => values.filter((each) => each === value).length)
}

/** Eighteen times the variance of S over orders of n values; 0 for a single one. */
function varianceTerm(n: number): number {
  return n * (n - 1) * (2 * n + 5)
}

function exactOrders(s: number, ties: readonly number[]): ExactOrders {
  const orders = [...ordersByScore(ties, new Map())]
  const extreme = orders.filter(([score]) => Math.abs(score) >= Math.abs(s))
  return {
    extreme: sum(extreme.map(([, count]) => count)),
    orders: sum(orders.map(([, count]) => count)),
  }
}

/**
 * How many orders of the remaining values give each S. Whichever value comes first adds the greater
 * ones still to come and takes off the smaller ones; equal remainders are counted once (`known`).
 */
function ordersByScore(
  remaining: readonly number[],
  known: Map<string, Map<number, number>>,
): Map<number, number> {
  const key = remaining.join()
  const before = known.get(key)
  if (before) return before
  const found = new Map<number, number>()
  if (sum(remaining) === 0) found.set(0, 1)
  for (const [group, choices] of remaining.entries()) {
    if (choices === 0) continue
    const step = sum(remaining.slice(group + 1)) - sum(remaining.slice(0, group))
    const rest = ordersByScore(remaining.with(group, choices - 1), known)
    for (const [score, orders] of rest) {
      found.set(score + step, (found.get(score + step) ?? 0) + orders * choices)
    }
  }
  known.set(key, found)
  return found
}
