// Changes between two rounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import {
  type Change,
  describedChange,
  estimateDifference,
  groupChange,
  pairedChange,
} from './changes.ts'
import { momentsOf } from './moments.ts'

const moments = (values: number[]) => momentsOf(values)!

function plain(change: Change | null) {
  return {
    ...change,
    se: change?.error.standardError,
    df: change?.error.degreesOfFreedom,
    ci: [change?.interval95.low, change?.interval95.high],
    ci90: [change?.interval90.low, change?.interval90.high],
  }
}

describe('groupChange', () => {
  it('F1 is Welch without correction, with both intervals and Hedges g', () => {
    const run = ({ w1, w2 }: any) => {
      const change = groupChange(moments(w1), moments(w2))
      return { ...plain(change), g: change?.hedgesG, pooledSd: change?.pooledSd }
    }
    expect(vectorDifference('trends', 'F1', run)).toBeNull()
  })

  it('knows nothing from a single answer', () => {
    expect(groupChange(moments([50]), moments([40, 60]))).toBeNull()
  })

  it('believes no round without spread', () => {
    const still = groupChange(moments([60, 60, 60]), moments([60, 60, 60]))
    expect(still).toMatchObject({ delta: 0, t: 0, p: 1, hedgesG: 0, pooledSd: 2 })
  })

  it('turns its sign with the rounds and is never NaN, even without spread', () => {
    const round = fc.array(fc.constantFrom(0, 20, 40, 60, 80, 100), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(round, round, (first, second) => {
        const there = groupChange(moments(first), moments(second))!
        const back = groupChange(moments(second), moments(first))!
        expect(there.delta).toBeCloseTo(-back.delta, 9)
        expect(there.p).toBeCloseTo(back.p, 9)
        const { delta, t, p, hedgesG, interval90 } = there
        const figures = [delta, t, p, hedgesG, interval90.low, interval90.high]
        expect(figures.every((figure) => Number.isFinite(figure))).toBe(true)
      }),
    )
  })
})

describe('describedChange', () => {
  it('F1b corrects each round for its finite population', () => {
    const run = ({ w1, w2, N }: any) =>
      plain(
        describedChange(
          { moments: moments(w1), headcount: N[0] },
          { moments: moments(w2), headcount: N[1] },
        ),
      )
    expect(vectorDifference('trends', 'F1b', run)).toBeNull()
  })

  it('is certain when everyone answered both rounds', () => {
    const round = (values: number[]) => ({ moments: moments(values), headcount: values.length })
    const moved = describedChange(round([40, 50, 60]), round([50, 60, 70]))
    expect(moved).toMatchObject({ delta: 10, t: null, p: 0, interval95: { low: 10, high: 10 } })
    expect(describedChange(round([40, 60]), round([50, 50]))?.p).toBe(1)
  })
})

describe('estimateDifference', () => {
  it('F6 compares two stratified organisation means', () => {
    const estimate = ({ mean, se, df }: any) => ({
      mean,
      error: { standardError: se, degreesOfFreedom: df },
    })
    const run = ({ wave1, wave2 }: any) =>
      plain(estimateDifference(estimate(wave1), estimate(wave2)))
    expect(vectorDifference('trends', 'F6', run)).toBeNull()
  })
})

describe('pairedChange', () => {
  it('tests the mean of the differences with n - 1 degrees of freedom', () => {
    const change = pairedChange([4, 8, 6, 10, 2])
    expect(change?.delta).toBe(6)
    expect(change?.t).toBeCloseTo(6 / (Math.sqrt(10) / Math.sqrt(5)), 12)
    expect(change?.error.degreesOfFreedom).toBe(4)
    expect(pairedChange([5])).toBeNull()
    expect(pairedChange([])).toBeNull()
  })
})
