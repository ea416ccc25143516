// The choice of initiatives: published cases, and random inputs against trying every set.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { breakdownByTarget, gatesClosed } from './breakdown.ts'
import { bruteForcePlan, fittingSets } from '../../../../../test/support/brute-force-plan.ts'
import type { PlanInput } from './model.ts'
import { randomInput, shuffled } from '../../../../../test/support/random-plans.ts'
import { selectPlan } from './selection.ts'

function described(input: PlanInput) {
  const plan = selectPlan(input)
  if (plan.status === 'infeasible') return plan
  const sets = fittingSets(input, { limits: true })
  return {
    ...plan,
    set: plan.chosen,
    byTarget: breakdownByTarget(input, plan.chosen),
    gatesClosed: gatesClosed(input, plan.chosen).length,
    countFeasible: sets.length,
    countLogical: fittingSets(input, { limits: false }).length,
    tied: sets.filter(({ Z, cost }) => Z === plan.Z && cost === plan.cost).length,
  }
}

describe('selectPlan', () => {
  it('R1 finds the one optimum of twelve initiatives and shows it by target', () =>
    expect(vectorDifference('planning', 'R1', described)).toBeNull())

  it('P2 handles two groups, two pools, a must, exclusions and alternatives', () =>
    expect(vectorDifference('planning', 'P2', described)).toBeNull())

  it('P3 decides a tie of ten sets by days, then number, then id', () =>
    expect(vectorDifference('planning', 'P3', described)).toBeNull())

  it('P3-gates closes gates before it counts points', () =>
    expect(vectorDifference('planning', 'P3-gates', described)).toBeNull())

  it('P4 names the musts that do not fit, the resource and both amounts', () =>
    expect(vectorDifference('planning', 'P4', described)).toBeNull())

  it('R1-least finds the cheapest plan for a number of points', () =>
    expect(
      vectorDifference('planning', 'R1-least', ({ atLeast, ...input }) =>
        atLeast.map((points: number) => {
          const mode = { kind: 'least-cost' as const, atLeast: points }
          return described({ ...input, mode })
        }),
      ),
    ).toBeNull())

  it('chooses what trying every set of up to 12 initiatives chooses, ties included', () => {
    fc.assert(
      fc.property(randomInput(12), (input) => {
        const expected = bruteForcePlan(input)
        const plan = selectPlan(input)
        expect(plan).toMatchObject(
          expected
            ? { status: 'optimal', chosen: expected.chosen, Z: expected.Z }
            : { status: 'infeasible' },
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(randomInput(10), fc.nat(), (input, seed) => {
        expect(selectPlan(shuffled(input, seed))).toEqual(selectPlan(input))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps out forbidden sets and everything that contains them', () => {
    fc.assert(
      fc.property(randomInput(8, { kind: 'max-points' }), (input) => {
        const first = selectPlan(input)
        if (first.status === 'infeasible' || first.chosen.length === 0) return
        const second = selectPlan(input, { forbidden: [first.chosen] })
        const allowed = fittingSets(input, { limits: true }).filter(
          ({ chosen }) => !first.chosen.every((id) => chosen.includes(id)),
        )
        const most = Math.max(-1, ...allowed.map(({ Z }) => Z))
        expect(second.status === 'infeasible' ? -1 : second.Z).toBe(most)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('selectPlan at its node limit', () => {
  it('gives the best plan found with a true bound and its distance', () => {
    fc.assert(
      fc.property(randomInput(10), fc.nat(20), (input, nodeLimit) => {
        const expected = bruteForcePlan(input)
        const plan = selectPlan(input, { nodeLimit })
        expect(plan.status === 'infeasible').toBe(expected === null)
        if (!expected || plan.status === 'infeasible') return
        if (plan.status === 'optimal') {
          expect(plan.chosen).toEqual(expected.chosen)
          return
        }
        if (input.mode.kind === 'least-cost') {
          expect(plan.bound).toBeLessThanOrEqual(expected.cost)
          expect(plan.cost).toBeGreaterThanOrEqual(expected.cost)
        } else {
          expect(plan.bound).toBeGreaterThanOrEqual(expected.Z)
        }
        expect(plan.gapPercent).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the conflict of an input without a plan', () => {
  it('is a smallest one: impossible together, possible without any one of the musts', () => {
    fc.assert(
      fc.property(randomInput(7), (input) => {
        const plan = selectPlan(input)
        if (plan.status !== 'infeasible') return
        const { musts } = plan.conflict
        expect(bruteForcePlan({ ...input, must: musts })).toBeNull()
        for (const dropped of musts) {
          const rest = musts.filter((id) => id !== dropped)
          expect(bruteForcePlan({ ...input, must: rest })).not.toBeNull()
        }
        if (plan.conflict.kind === 'resource') {
          expect(plan.conflict.needed).toBeGreaterThan(plan.conflict.available)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
