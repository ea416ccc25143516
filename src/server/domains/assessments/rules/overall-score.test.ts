// The overall score: presence, sensitivity to weights, composition.
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { overallScore, sensitivityBand } from './overall-score.ts'

describe('overallScore', () => {
  it('A12 needs two thirds of the applicable weight', () =>
    expect(
      vectorDifference('scoring', 'A12', ({ cases }) =>
        cases.map(
          ({ weights, scores }: any) =>
            overallScore(
              weights.map((weight: number, i: number) => ({
                id: String(i),
                weight,
                score: scores[i],
              })),
            ).score,
        ),
      ),
    ).toBeNull())

  it('names what it is made of and what it lacks, and leaves out what does not apply', () => {
    const overall = overallScore([
      { id: 'A', weight: 2, score: 30 },
      { id: 'B', weight: 1, score: 'missing' },
      { id: 'C', weight: 9, score: 'na' },
    ])
    expect(overall).toMatchObject({ score: 30, composition: ['A'], missing: ['B'] })
    expect(overall.coverage).toBeCloseTo(2 / 3, 12)
  })
})

describe('sensitivityBand', () => {
  it('A11 finds the lowest and highest overall over sixteen changed weightings', () =>
    expect(
      vectorDifference('scoring', 'A11', ({ scores, weights }) => {
        const dimensions = Object.entries<number>(scores).map(([id, score], i) => ({
          id,
          score,
          weight: weights[i],
        }))
        const band = sensitivityBand(dimensions)
        return {
          overall: overallScore(dimensions).score,
          min: band?.lowest.score,
          minAt: `${band?.lowest.dimension}x${band?.lowest.factor}`,
          max: band?.highest.score,
          maxAt: `${band?.highest.dimension}x${band?.highest.factor}`,
        }
      }),
    ).toBeNull())

  it('names the first of equal ends', () => {
    const equal = ['A', 'B'].map((id) => ({ id, weight: 1, score: 50 }))
    const first = { score: 50, dimension: 'A', factor: 0.5 }
    expect(sensitivityBand(equal)).toEqual({ lowest: first, highest: first })
  })

  it('is absent when there is no overall', () => {
    expect(sensitivityBand([{ id: 'A', weight: 1, score: 'missing' }])).toBeNull()
  })
})
