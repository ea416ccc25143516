// Levels, displayed figures, certainty words, gates and evidence words.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { certaintyOf, evidenceWord, gatedLevel, levelOf, round1 } from './levels.ts'

const bands = [0, 10, 30, 50, 70, 90]

describe('levelOf', () => {
  it('A7 reads half-open bands and forgives a hair below a bound', () =>
    expect(
      vectorDifference('scoring', 'A7', ({ values }) =>
        values.map((value: number) => levelOf(value, bands)),
      ),
    ).toBeNull())
})

describe('round1', () => {
  it('A8 shows one decimal, half away from zero', () =>
    expect(vectorDifference('scoring', 'A8', ({ values }) => values.map(round1))).toBeNull())

  it('never shows negative zero', () => {
    expect(Object.is(round1(-0.04), 0)).toBe(true)
  })
})

describe('certaintyOf', () => {
  it('A9 counts the bands an interval touches', () =>
    expect(
      vectorDifference('scoring', 'A9', ({ intervals }) =>
        intervals.map(([low, high]: number[]) => certaintyOf({ low: low!, high: high! }, bands)),
      ),
    ).toBeNull())
})

describe('gatedLevel', () => {
  it('A10 caps a level at one above its lowest gate, an unanswered gate being level 0', () =>
    expect(
      vectorDifference('scoring', 'A10', ({ cases }) =>
        cases.map(({ score, gates }: { score: number; gates: (number | null)[] }) => {
          const named = gates.map((gate, i) => ({ practice: `G${i}`, score: gate }))
          const { level, uncapped, cappedBy } = gatedLevel(score, named, bands)
          return { level, uncapped, capped: cappedBy.length > 0 }
        }),
      ),
    ).toBeNull())

  it('names every gate that holds the level back, and no other', () => {
    const gates = [
      { practice: 'GO1', score: 12 },
      { practice: 'GO3', score: 55 },
      { practice: 'GO6', score: 20 },
    ]
    expect(gatedLevel(72, gates, bands).cappedBy).toEqual(['GO1', 'GO6'])
  })
})

describe('evidenceWord', () => {
  const proven = { isEvidenced: true, ownersDisagree: false }

  it('says evidenced only when every scored practice is', () => {
    expect(evidenceWord([proven, proven])).toBe('evidenced')
    expect(evidenceWord([proven, { ...proven, isEvidenced: false }])).toBe('claimed')
    expect(evidenceWord([])).toBe('claimed')
  })

  it('puts disagreement of owners first', () => {
    expect(evidenceWord([proven, { ...proven, ownersDisagree: true }])).toBe('owners disagree')
  })
})
