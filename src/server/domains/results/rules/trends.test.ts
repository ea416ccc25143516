// Trends over several rounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { mannKendall } from './trends.ts'

describe('mannKendall', () => {
  it('F4 handles six rounds with a tie, exactly and by approximation', () => {
    const run = ({ x }: any) => {
      const trend = mannKendall(x)
      return {
        S: trend?.s,
        var: trend?.variance,
        z: trend?.z,
        pNormal: trend?.pNormal,
        tau: trend?.tau,
        sen: trend?.senSlope,
        pExact: trend?.p,
        pExactCount: [trend?.exact?.extreme, trend?.exact?.orders],
      }
    }
    expect(vectorDifference('trends', 'F4', run)).toBeNull()
  })

  it('counts the same orders as trying them all', () => {
    const series = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 6 })
    fc.assert(
      fc.property(series, (values) => {
        const trend = mannKendall(values)!
        const tried = orders(values).map(scoreOf)
        const extreme = tried.filter((score) => Math.abs(score) >= Math.abs(trend.s))
        expect(trend.s).toBe(scoreOf(values))
        expect(trend.exact).toEqual({ extreme: extreme.length, orders: tried.length })
      }),
      { numRuns: 50 },
    )
  })

  it('turns to the approximation after nine rounds', () => {
    const rising = (rounds: number) => mannKendall(Array.from({ length: rounds }, (_, i) => i))
    expect(rising(9)?.p).toBeCloseTo(2 / 362_880, 15)
    expect(rising(10)?.exact).toBeNull()
    expect(rising(10)?.p).toBe(rising(10)?.pNormal)
  })

  it('sees no trend in equal values and none at all below four rounds', () => {
    expect(mannKendall([50, 50, 50, 50])).toMatchObject({ s: 0, z: 0, p: 1, senSlope: 0 })
    expect(mannKendall([1, 2, 3])).toBeNull()
  })
})

function orders(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value, i) =>
    orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]),
  )
}

function scoreOf(values: readonly number[]): number {
  let score = 0
  values.forEach((later, j) =>
    values.slice(0, j).forEach((earlier) => {
      score += Math.sign(later - earlier)
    }),
  )
  return score
}
