// Words about changes and what has to hold before they are said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { adjustedPValues, comparableItems, hasStratumMixShifted, trendWord } from './verdicts.ts'

function family({ p, q }: any) {
  const adjusted = adjustedPValues(p)
  return { adjusted, kept: adjusted.filter((each) => each <= q).length }
}

describe('adjustedPValues', () => {
  it('F2 adjusts eight tests as one family', () => {
    expect(vectorDifference('trends', 'F2', family)).toBeNull()
  })

  it('F2b adjusts tests in any order, with ties', () => {
    expect(vectorDifference('trends', 'F2b', family)).toBeNull()
  })

  it('never lowers a p-value and never changes their order', () => {
    const pValue = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(pValue), (p) => {
        const adjusted = adjustedPValues(p)
        expect(adjusted.every((each, i) => each >= p[i]! && each <= 1)).toBe(true)
        const byP = p.map((_, i) => i).toSorted((a, b) => p[a]! - p[b]!)
        const along = byP.map((i) => adjusted[i]!)
        expect(along).toEqual(along.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('trendWord', () => {
  it('F5 takes the first word that fits', () => {
    const run = ({ rows }: any) =>
      rows.map(({ delta, pAdjusted, ci90 }: any) =>
        trendWord({ delta, pAdjusted, interval90: { low: ci90[0], high: ci90[1] } }),
      )
    expect(vectorDifference('trends', 'F5', run)).toBeNull()
  })

  it('does not lose a change of five points to floating point', () => {
    const interval90 = { low: 1, high: 9 }
    expect(trendWord({ delta: 55.1 - 50.1 - 1e-12, pAdjusted: 0.01, interval90 })).toBe('improved')
  })
})

describe('comparableItems', () => {
  it('F7 keeps what was asked in both versions and marks a bridge score', () => {
    const run = ({ items }: any) => {
      const found = comparableItems(items)
      return { ...found, breakMark: found.isBridge }
    }
    expect(vectorDifference('trends', 'F7', run)).toBeNull()
  })

  it('needs no break mark when all items are common', () => {
    expect(comparableItems([{ id: 'a', kind: 'same' }]).isBridge).toBe(false)
  })
})

describe('hasStratumMixShifted', () => {
  const counts = (sales: number, legal: number) =>
    new Map([
      ['Sales', sales],
      ['Legal', legal],
    ])

  it('looks at shares, not numbers, and allows ten points', () => {
    expect(hasStratumMixShifted(counts(50, 50), counts(120, 80))).toBe(false)
    expect(hasStratumMixShifted(counts(50, 50), counts(61, 39))).toBe(true)
  })

  it('sees strata that came or went', () => {
    expect(hasStratumMixShifted(new Map([['Sales', 40]]), counts(40, 10))).toBe(true)
    const many = Array.from({ length: 10 }, (_, i) => [`D${i}`, 10] as const)
    expect(hasStratumMixShifted(new Map(many), new Map([...many, ['New', 20]]))).toBe(true)
    expect(hasStratumMixShifted(new Map(), new Map())).toBe(false)
  })
})
