// 95 % intervals of one group's mean and of a share, with finite-population correction.
// Means over several strata are in stratified-mean.ts, changes between rounds in changes.ts.
import { normalQuantile, tQuantile } from './distributions.ts'
import { type Moments, SMALLEST_SD, sum } from './moments.ts'

/** Two ends, both included; in points 0-100 for scores, 0-1 for shares. */
export type Interval = { readonly low: number; readonly high: number }

/** How far sampling may have moved a mean; a standard error of 0 means everyone was asked. */
export type SamplingError = { readonly standardError: number; readonly degreesOfFreedom: number }

/** A mean with its sampling error; error and interval are null when the spread is unknown. */
export type MeanInterval = {
  readonly mean: number
  readonly error: SamplingError | null
  readonly interval: Interval | null
  readonly everyoneAnswered: boolean
}

/** The upper tail point of a two-sided 95 % interval. */
const UPPER_95 = 0.975

/**
 * The mean of a group of `headcount` people (null when unknown: no finite-population correction)
 * with its t interval, clipped to 0-100. With everyone's answer there is no sampling error.
 */
export function meanInterval(moments: Moments, headcount: number | null): MeanInterval {
  const error = samplingErrorOf(moments, headcount)
  return {
    mean: moments.mean,
    error,
    interval: scoreInterval(moments.mean, error),
    everyoneAnswered: headcount !== null && moments.count >= headcount,
  }
}

/**
 * The error of a mean: s/√n · √(1 - n/N), with s not below the rounding noise of scores; 0 when all
 * `headcount` people answered, null when one answer leaves s unknown.
 */
export function samplingErrorOf(
  { count, sd }: Moments,
  headcount: number | null,
): SamplingError | null {
  const degreesOfFreedom = count - 1
  if (headcount !== null && count >= headcount) return { standardError: 0, degreesOfFreedom }
  if (sd === null) return null
  const correction = headcount === null ? 1 : 1 - count / headcount
  const standardError = Math.max(sd, SMALLEST_SD) * Math.sqrt(correction / count)
  return { standardError, degreesOfFreedom }
}

/** The 95 % t interval around a score, clipped to 0-100; null when the error is unknown. */
export function scoreInterval(mean: number, error: SamplingError | null): Interval | null {
  if (error === null) return null
  const margin = marginOf(error, UPPER_95)
  return { low: Math.max(0, mean - margin), high: Math.min(100, mean + margin) }
}

/**
 * The error of a sum of independent means, with Satterthwaite's degrees of freedom,
 * (Σ SE²)² / Σ(SE⁴/df). Parts without error carry no uncertainty and count in neither sum.
 */
export function combinedError(parts: readonly SamplingError[]): SamplingError {
  const uncertain = parts.filter(({ standardError }) => standardError > 0)
  const variance = sum(uncertain.map(({ standardError }) => standardError ** 2))
  const spread = sum(uncertain.map((part) => part.standardError ** 4 / part.degreesOfFreedom))
  const degreesOfFreedom =
    uncertain.length > 0 ? variance ** 2 / spread : sum(parts.map((part) => part.degreesOfFreedom))
  return { standardError: Math.sqrt(variance), degreesOfFreedom }
}

/** Half the width of a t interval whose upper tail point is `upper` (0.975 for 95 %). */
export function marginOf(
  { standardError, degreesOfFreedom }: SamplingError,
  upper: number,
): number {
  return standardError === 0 ? 0 : tQuantile(upper, degreesOfFreedom) * standardError
}

/**
 * Wilson's 95 % interval for the share (0-1) of `answers` that are `yes`. With a headcount the
 * number of answers is replaced by n* = n (N - 1)/(N - n); with everyone's answer the share is exact.
 */
export function shareInterval(
  yes: number,
  answers: number,
  headcount: number | null = null,
): Interval {
  const share = yes / answers
  if (headcount !== null && answers >= headcount) return { low: share, high: share }
  const effective = headcount === null ? answers : effectiveAnswers(answers, headcount)
  const z = normalQuantile(UPPER_95)
  const scale = 1 + (z * z) / effective
  const centre = (share + (z * z) / (2 * effective)) / scale
  const spread = (share * (1 - share)) / effective + (z / (2 * effective)) ** 2
  const margin = (z / scale) * Math.sqrt(spread)
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) }
}

/** The sample size without replacement's worth in draws with replacement; fractions are meant. */
export function effectiveAnswers(answers: number, headcount: number): number {
  return (answers * (headcount - 1)) / (headcount - answers)
}
