// The organisation's mean over strata, weighted by headcount, with its error and its coverage.
// Which strata there are is decided in strata.ts.
import {
  combinedError,
  type Interval,
  meanInterval,
  type SamplingError,
  samplingErrorOf,
  scoreInterval,
} from './intervals.ts'
import { type Moments, pooledMoments, sum } from './moments.ts'
import type { Stratum } from './strata.ts'

/** A mean over strata; null marks what cannot be known. */
export type StratifiedMean = {
  readonly mean: number
  /** False when a headcount is unknown and every answer counts alike. */
  readonly isWeighted: boolean
  readonly respondentMean: number
  readonly error: SamplingError | null
  readonly interval: Interval | null
  /** Kish's loss of precision through unequal weights, 1 or more. */
  readonly designEffect: number
  readonly effectiveAnswers: number
  /** Headcount of strata with answers over all headcount, 0-1. */
  readonly coveredShare: number | null
  /** Strata with more answers than heads; their headcount was raised to the answers. */
  readonly rosterDrift: readonly string[]
}

type CoveredStratum = { readonly headcount: number; readonly moments: Moments }

/** An organisation has a level only where strata with answers hold this share of the headcount. */
const COVERAGE_FOR_LEVEL = 0.6

/**
 * The mean of strata weighted by headcount over those with answers, Satterthwaite degrees of
 * freedom, Kish design effect; the plain mean of all answers when a headcount is unknown; null
 * when nobody answered.
 */
export function stratifiedMean(strata: readonly Stratum[]): StratifiedMean | null {
  const pooled = pooledMoments(strata.flatMap(({ moments }) => moments ?? []))
  if (!pooled) return null
  const known = strata.flatMap(({ headcount, moments }) =>
    headcount === null ? [] : [{ moments, headcount: Math.max(headcount, moments?.count ?? 0) }],
  )
  if (known.length < strata.length) return { ...unweighted(pooled), rosterDrift: drifted(strata) }
  const covered = known.flatMap(({ headcount, moments }) =>
    moments ? [{ headcount, moments }] : [],
  )
  return {
    ...weighted(covered, pooled),
    coveredShare: headcountOf(covered) / headcountOf(known),
    rosterDrift: drifted(strata),
  }
}

/** Whether a covered share of headcount (0-1; null when unknown) carries an organisation level. */
export function isLevelAllowed(coveredShare: number | null): boolean {
  return coveredShare !== null && coveredShare >= COVERAGE_FOR_LEVEL
}

/**
 * The interval of an organisation's overall: the error of the people's composite score scaled by
 * the weight share (0-1) of people dimensions; owners' answers are no sample and taken as fixed.
 */
export function overallInterval(
  overall: number,
  composite: SamplingError | null,
  peopleWeightShare: number,
): Interval | null {
  if (composite === null) return null
  const standardError = composite.standardError * peopleWeightShare
  return scoreInterval(overall, { ...composite, standardError })
}

function weighted(
  strata: readonly CoveredStratum[],
  pooled: Moments,
): Omit<StratifiedMean, 'coveredShare' | 'rosterDrift'> {
  const heads = headcountOf(strata)
  const mean = sum(strata.map(({ headcount, moments }) => (headcount / heads) * moments.mean))
  const error = samplingError(strata)
  const designEffect = kishDesignEffect(strata, pooled.count)
  return {
    mean,
    isWeighted: true,
    respondentMean: pooled.mean,
    error,
    interval: scoreInterval(mean, error),
    designEffect,
    effectiveAnswers: pooled.count / designEffect,
  }
}

function unweighted(pooled: Moments): Omit<StratifiedMean, 'rosterDrift'> {
  const { mean, error, interval } = meanInterval(pooled, null)
  return {
    mean,
    isWeighted: false,
    respondentMean: mean,
    error,
    interval,
    designEffect: 1,
    effectiveAnswers: pooled.count,
    coveredShare: null,
  }
}

function samplingError(strata: readonly CoveredStratum[]): SamplingError | null {
  const heads = headcountOf(strata)
  const errors = strata.flatMap(({ headcount, moments }) => {
    const error = samplingErrorOf(moments, headcount)
    return error ? [{ ...error, standardError: (headcount / heads) * error.standardError }] : []
  })
  // One answer of several people leaves the spread of its stratum, and so of the whole, unknown.
  return errors.length === strata.length ? combinedError(errors) : null
}

/** Kish's n Σa² / (Σa)² over all answers, where an answer stands for a = heads / answers people. */
function kishDesignEffect(strata: readonly CoveredStratum[], answers: number): number {
  const squares = strata.map(({ headcount, moments }) => headcount ** 2 / moments.count)
  return (answers * sum(squares)) / headcountOf(strata) ** 2
}

function headcountOf(strata: readonly { headcount: number }[]): number {
  return sum(strata.map(({ headcount }) => headcount))
}

function drifted(strata: readonly Stratum[]): string[] {
  return strata
    .filter(({ headcount, moments }) => headcount !== null && (moments?.count ?? 0) > headcount)
    .map(({ id }) => id)
}
