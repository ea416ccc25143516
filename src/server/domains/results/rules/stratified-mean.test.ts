// The organisation mean over strata: weights, error, coverage, what happens when heads are unknown.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { certaintyOf, levelOf } from '../../assessments/rules/levels.ts'
import { tQuantile } from './distributions.ts'
import { isLevelAllowed, overallInterval, stratifiedMean } from './stratified-mean.ts'

const bands = [0, 10, 30, 50, 70, 90]

function estimate({ strata }: any) {
  const found = stratifiedMean(
    strata.map(({ id, N, n, mean, sd }: any) => ({
      id,
      headcount: N,
      moments: n > 0 ? { count: n, mean, sd } : null,
    })),
  )!
  return {
    respondentMean: found.respondentMean,
    stratified: found.mean,
    se: found.error?.standardError,
    df: found.error?.degreesOfFreedom,
    t: tQuantile(0.975, found.error!.degreesOfFreedom),
    ci: [found.interval?.low, found.interval?.high],
    kish: found.designEffect,
    nEff: found.effectiveAnswers,
    coveredShare: found.coveredShare,
    level: levelOf(found.mean, bands),
    certainty: certaintyOf(found.interval!, bands),
    levelAllowed: isLevelAllowed(found.coveredShare),
  }
}

const stratum = (id: string, headcount: number | null, count: number, mean = 50, sd = 10) => ({
  id,
  headcount,
  moments: { count, mean, sd: count > 1 ? sd : null },
})

describe('stratifiedMean', () => {
  it('B1 weights four departments by headcount', () => {
    expect(vectorDifference('aggregation', 'B1', estimate)).toBeNull()
  })

  it('B4 leaves out a stratum without answers and says what share is covered', () => {
    expect(vectorDifference('aggregation', 'B4', estimate)).toBeNull()
  })

  it('falls back to the mean of all answers when a headcount is unknown', () => {
    const found = stratifiedMean([stratum('a', 90, 10, 40), stratum('b', null, 30, 60)])
    expect(found).toMatchObject({
      mean: 55,
      isWeighted: false,
      coveredShare: null,
      designEffect: 1,
    })
    expect(found?.error?.degreesOfFreedom).toBe(39)
  })

  it('raises a headcount to the answers it has and says so', () => {
    const found = stratifiedMean([stratum('a', 5, 10, 40), stratum('b', 10, 10, 60)])
    expect(found).toMatchObject({ mean: 50, rosterDrift: ['a'], coveredShare: 1 })
  })

  it('has no error when everyone answered, even a stratum of one', () => {
    const found = stratifiedMean([stratum('a', 1, 1, 40), stratum('b', 3, 3, 60)])
    expect(found).toMatchObject({ error: { standardError: 0 }, interval: { low: 55, high: 55 } })
  })

  it('takes its degrees of freedom from the strata that leave a doubt', () => {
    const found = stratifiedMean([stratum('a', 1, 1, 40), stratum('b', 9, 6, 60)])
    expect(found?.error?.degreesOfFreedom).toBeCloseTo(5, 12)
  })

  it('has no interval when one answer stands for several people', () => {
    const found = stratifiedMean([stratum('a', 4, 1), stratum('b', 9, 6)])
    expect(found).toMatchObject({ mean: 50, error: null, interval: null })
  })

  it('knows nothing when nobody answered', () => {
    expect(stratifiedMean([{ id: 'a', headcount: 5, moments: null }])).toBeNull()
  })
})

describe('isLevelAllowed', () => {
  it('B5 needs 60 % of the headcount covered', () => {
    expect(
      vectorDifference('aggregation', 'B5', (input) => input.covered.map(isLevelAllowed)),
    ).toBeNull()
  })

  it('gives no level on unknown coverage', () => expect(isLevelAllowed(null)).toBe(false))
})

describe('overallInterval', () => {
  it('scales the error of the people part by its weight', () => {
    const interval = overallInterval(50, { standardError: 2, degreesOfFreedom: 20 }, 0.625)
    expect(interval?.high).toBeCloseTo(50 + 0.625 * 2 * 2.0859634472658626, 9)
  })

  it('is exact without sampling error and absent when the error is unknown', () => {
    const exact = { standardError: 0, degreesOfFreedom: 0 }
    expect(overallInterval(50, exact, 0.6)).toEqual({ low: 50, high: 50 })
    expect(overallInterval(50, null, 0.6)).toBeNull()
  })
})
