// Intervals of means and shares.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { certaintyOf, levelOf } from '../../assessments/rules/levels.ts'
import { effectiveAnswers, type Interval, meanInterval, shareInterval } from './intervals.ts'
import { momentsOf } from './moments.ts'

const bands = [0, 10, 30, 50, 70, 90]
const pair = (interval: Interval | null) => interval && [interval.low, interval.high]
const moments = (values: number[]) => momentsOf(values)!

describe('meanInterval', () => {
  it('C1 corrects for a finite population and gives the level and its certainty', () => {
    const run = ({ x, N }: any) => {
      const found = meanInterval(moments(x), N)
      return {
        mean: found.mean,
        sd: moments(x).sd,
        se: found.error?.standardError,
        ci: pair(found.interval),
        ciNoFpc: pair(meanInterval(moments(x), null).interval),
        level: levelOf(found.mean, bands),
        certainty: certaintyOf(found.interval!, bands),
      }
    }
    expect(vectorDifference('intervals', 'C1', run)).toBeNull()
  })

  it('C6 is exact with all answers, never narrower than rounding noise, and clipped', () => {
    const run = ({ cases }: any) =>
      cases.map(({ x, N }: any) => {
        const found = meanInterval(moments(x), N)
        return {
          mean: found.mean,
          ci: pair(found.interval),
          sdUsed: Math.sqrt((found.error!.standardError ** 2 * x.length) / (1 - x.length / N)),
          label: found.everyoneAnswered ? 'everyone answered' : '',
        }
      })
    expect(vectorDifference('intervals', 'C6', run)).toBeNull()
  })

  it('has no interval from one answer of several people', () => {
    expect(meanInterval(moments([40]), 4)).toMatchObject({ mean: 40, interval: null })
    expect(meanInterval(moments([40]), 1).interval).toEqual({ low: 40, high: 40 })
  })
})

describe('shareInterval', () => {
  it('C2 is Wilson without correction', () => {
    const run = ({ rows }: any) =>
      rows.map(([yes, answers]: [number, number]) => pair(shareInterval(yes, answers)))
    expect(vectorDifference('intervals', 'C2', run)).toBeNull()
  })

  it('C5 takes the finite population as more answers', () => {
    const run = ({ k, n, N }: any) => ({
      nStar: effectiveAnswers(n, N),
      ci: pair(shareInterval(k, n, N)),
    })
    expect(vectorDifference('intervals', 'C5', run)).toBeNull()
  })

  it('is exact when everyone answered', () => {
    expect(shareInterval(3, 4, 4)).toEqual({ low: 0.75, high: 0.75 })
  })
})
