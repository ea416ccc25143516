// Inputs beyond the own search: the mixed-integer solver gives the same plans, ties included.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from '../../results/rules/score-programme.ts'
import { bruteForcePlan } from '../../../../../test/support/brute-force-plan.ts'
import { largerSolver } from './larger.ts'
import type { PlanInput } from './model.ts'
import { randomInput } from '../../../../../test/support/random-plans.ts'
import { selectPlan } from './selection.ts'

const highs = await loadSolver()

describe('largerSolver', () => {
  it('chooses what the own search chooses, in every mode, ties included', () => {
    let isRefused = false
    const watched = {
      ...highs,
      withModel: (operation: any) => {
        const found = highs.withModel(operation)
        isRefused = found === null
        return found
      },
    } as typeof highs
    const solve = largerSolver(watched, { ownNodes: 0 })
    fc.assert(
      fc.property(randomInput(12), (input) => {
        isRefused = false
        expect(solve(input)).toEqual(selectPlan(input))
        expect(isRefused, 'left to the own search').toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps out forbidden sets', () => {
    const solve = largerSolver(highs, { ownNodes: 0 })
    fc.assert(
      fc.property(randomInput(8, { kind: 'max-points' }), (input) => {
        const first = bruteForcePlan(input)
        if (!first || first.chosen.length === 0) return
        const forbidden = [first.chosen]
        expect(solve(input, { forbidden })).toEqual(selectPlan(input, { forbidden }))
      }),
      { numRuns: 200 },
    )
  })

  it('gives a true bound when its node limit is reached', () => {
    const solve = largerSolver(highs, { ownNodes: 0 })
    const input = { ...manyAlike(), budget: 900_000 }
    const plan = solve(input, { nodeLimit: 0 })
    const proven = selectPlan(input)
    if (plan.status === 'infeasible' || proven.status === 'infeasible') throw new Error('no plan')
    expect(plan.status === 'feasible' ? plan.bound : plan.Z).toBeGreaterThanOrEqual(proven.Z)
    expect(plan.Z).toBeLessThanOrEqual(proven.Z)
  })
})

/** Twenty initiatives of slightly different size that all serve one score. */
function manyAlike(): PlanInput {
  return {
    engine: 'am8-plan/1',
    mode: { kind: 'max-points' },
    cells: [{ group: 'org', target: 'GOVN', score: 0, goal: 60_000, weight: 1_000_000 }],
    budget: 0,
    capacity: {},
    must: [],
    mustNot: [],
    initiatives: Array.from({ length: 20 }, (_, index) => ({
      id: `I${index + 10}`,
      cost: 100_000 + 7919 * index,
      effort: { people: 10 },
      weeks: 1,
      needs: [],
      needsAny: [],
      excludes: [],
      gates: [],
      lifts: [{ group: 'org', target: 'GOVN', points: 2000 + 167 * index, low: 1000, high: 4000 }],
    })),
  }
}
