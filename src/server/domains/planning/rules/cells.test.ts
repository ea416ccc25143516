// From planning groups and their scores to cells and weights.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanningGroup } from './candidates.ts'
import { DEFAULT_GOAL, planningCells } from './cells.ts'

const groups: PlanningGroup[] = [
  { id: 'eng', people: 43, targets: ['SKILL'] },
  { id: 'org', people: 11, targets: ['GOVN', 'SKILL'] },
]
const scores = [
  { group: 'org', target: 'GOVN', score: 28.0004 },
  { group: 'org', target: 'SKILL', score: 52.3 },
  { group: 'eng', target: 'SKILL', score: 41.2 },
  { group: 'legal', target: 'SKILL', score: 12.5 },
]
const goals = { weights: { GOVN: 1, SKILL: 1 }, goalOf: () => DEFAULT_GOAL }

describe('planningCells', () => {
  const cells = planningCells(groups, scores, goals)

  it('makes no cell of a hidden group, even when its score leaks into the figures', () => {
    expect(cells.map(({ group, target }) => `${group} ${target}`)).toEqual([
      'eng SKILL',
      'org GOVN',
      'org SKILL',
    ])
  })

  it('shares the weight of a target by people among the groups that have a score of it', () => {
    expect(cells.map(({ weight }) => weight)).toEqual([398_148, 500_000, 101_852])
  })

  it('rounds scores to thousandths', () => {
    expect(cells.map(({ score }) => score)).toEqual([41_200, 28_000, 52_300])
  })

  it('gives weights that add up to exactly one million', () => {
    const people = fc.array(fc.integer({ min: 0, max: 997 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 9 }), (counts, weight) => {
        const many = counts.map((count, index) => ({
          id: `g${index}`,
          people: count,
          targets: ['GOVN', 'SKILL'],
        }))
        const figures = many.flatMap(({ id }) =>
          ['GOVN', 'SKILL'].map((target) => ({ group: id, target, score: 40 })),
        )
        const made = planningCells(many, figures, { ...goals, weights: { GOVN: 1, SKILL: weight } })
        expect(made.reduce((sum, each) => sum + each.weight, 0)).toBe(1_000_000)
      }),
      { numRuns: 500 },
    )
  })
})
