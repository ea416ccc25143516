// The change of a mean between two rounds, with its test, intervals and effect size.
// Words for it are in verdicts.ts, trends over more rounds in trends.ts.
import { tTwoSided } from './distributions.ts'
import {
  combinedError,
  type Interval,
  marginOf,
  type SamplingError,
  samplingErrorOf,
} from './intervals.ts'
import { type Moments, momentsOf, SMALLEST_SD } from './moments.ts'

/** A mean with its sampling error. */
export type Estimate = { readonly mean: number; readonly error: SamplingError }

/** Second round minus first, in points; `t` is null when there is no sampling error. */
export type Change = {
  readonly delta: number
  readonly error: SamplingError
  readonly t: number | null
  /** Two-sided, before adjustment for the other tests of the report. */
  readonly p: number
  readonly interval95: Interval
  readonly interval90: Interval
}

/** A change of one group with the spread inside the rounds and the size of the change in it. */
export type GroupChange = Change & { readonly pooledSd: number; readonly hedgesG: number }

/** The answers of one round of a group, and how many people were in it. */
export type RoundOfGroup = { readonly moments: Moments; readonly headcount: number | null }

/** The change between two independent estimates, degrees of freedom after Satterthwaite. */
export function estimateDifference(first: Estimate, second: Estimate): Change {
  return changeOf(second.mean - first.mean, combinedError([first.error, second.error]))
}

/**
 * Welch's test of a group's change, without finite-population correction: the question is whether
 * the group changes, not whether its present members did. Null when a round has one answer only.
 */
export function groupChange(first: Moments, second: Moments): GroupChange | null {
  const change = describedChange(
    { moments: first, headcount: null },
    { moments: second, headcount: null },
  )
  if (!change || first.sd === null || second.sd === null) return null
  const freedom = first.count + second.count - 2
  const squares = (first.count - 1) * first.sd ** 2 + (second.count - 1) * second.sd ** 2
  const pooledSd = Math.max(SMALLEST_SD, Math.sqrt(squares / freedom))
  const hedgesG = (change.delta / pooledSd) * (1 - 3 / (4 * freedom - 1))
  return { ...change, pooledSd, hedgesG }
}

/**
 * The same change with each round corrected for its finite population: a description of these
 * people, never a ground for a verdict. Null when one answer stands for several people.
 */
export function describedChange(first: RoundOfGroup, second: RoundOfGroup): Change | null {
  const before = estimateOf(first.moments, first.headcount)
  const after = estimateOf(second.moments, second.headcount)
  return before && after && estimateDifference(before, after)
}

/**
 * The paired t test over people who answered both rounds, from their differences (second minus
 * first). Null with fewer than two. Whether enough people can be linked is the caller's rule.
 */
export function pairedChange(differences: readonly number[]): Change | null {
  const moments = momentsOf(differences)
  if (moments === null) return null
  const estimate = estimateOf(moments, null)
  return estimate && changeOf(estimate.mean, estimate.error)
}

function estimateOf(moments: Moments, headcount: number | null): Estimate | null {
  const error = samplingErrorOf(moments, headcount)
  return error && { mean: moments.mean, error }
}

function changeOf(delta: number, error: SamplingError): Change {
  const t = error.standardError === 0 ? null : delta / error.standardError
  return {
    delta,
    error,
    t,
    p: t === null ? certainP(delta) : tTwoSided(t, error.degreesOfFreedom),
    interval95: around(delta, marginOf(error, 0.975)),
    interval90: around(delta, marginOf(error, 0.95)),
  }
}

function certainP(delta: number): number {
  return delta === 0 ? 1 : 0
}

function around(centre: number, margin: number): Interval {
  return { low: centre - margin, high: centre + margin }
}
