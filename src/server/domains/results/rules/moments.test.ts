// Sums and spread that keep their digits, whatever the order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { median, momentsOf, pooledMoments, sum } from './moments.ts'

const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2 })

describe('momentsOf', () => {
  it('N1 keeps the last digit of large whole numbers', () => {
    expect(vectorDifference('statistics', 'N1', ({ data }) => momentsOf(data))).toBeNull()
  })

  it('N3 keeps the spread of a thousand nearly equal values', () => {
    const run = ({ first, pair, repeat }: any) =>
      momentsOf([first, ...Array.from({ length: repeat }, () => pair).flat()])
    expect(vectorDifference('statistics', 'N3', run)).toBeNull()
  })

  it('knows nothing of no values and no spread of one', () => {
    expect(momentsOf([])).toBeNull()
    expect(momentsOf([40])).toEqual({ count: 1, mean: 40, sd: null })
  })

  it('gives the same for any order', () => {
    const shuffled = scores.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    )
    fc.assert(
      fc.property(shuffled, ([values, other]) => {
        expect(momentsOf(other)?.mean).toBeCloseTo(momentsOf(values)?.mean ?? NaN, 9)
        expect(momentsOf(other)?.sd).toBeCloseTo(momentsOf(values)?.sd ?? NaN, 9)
      }),
    )
  })
})

describe('pooledMoments', () => {
  it('equals the moments of all values together, single values included', () => {
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        const groups = [left, right, [50]].flatMap((group) => momentsOf(group) ?? [])
        const whole = momentsOf([...left, ...right, 50])
        const pooled = pooledMoments(groups)
        expect(pooled?.count).toBe(whole?.count)
        expect(pooled?.mean).toBeCloseTo(whole?.mean ?? NaN, 9)
        expect(pooled?.sd).toBeCloseTo(whole?.sd ?? NaN, 9)
      }),
    )
  })

  it('knows nothing of no groups', () => expect(pooledMoments([])).toBeNull())
})

describe('sum', () => {
  it('keeps small values beside a large one that cancels', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  })
})

describe('median', () => {
  it('takes the middle of odd and between the middles of even counts, by number', () => {
    expect(median([100, 9, 20])).toBe(20)
    expect(median([60, 20])).toBe(40)
    expect(median([])).toBeNull()
  })
})
