// What more of one resource buys, what only more of both buys, and what ratio rules would miss.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { readVectors } from '../../../../../test/support/vectors.ts'
import { bruteForcePlan } from '../../../../../test/support/brute-force-plan.ts'
import { ratioRule } from './comparison.ts'
import { bestPlansFrom, frontier } from './frontier.ts'
import { jointAdditions, limitsAlone, MAX_SOLVES } from './limits.ts'
import type { PlanInput, Selection } from './model.ts'
import { randomInput } from '../../../../../test/support/random-plans.ts'
import { limitedResources, limitOf, useOf, withLimit } from './resources.ts'
import { selectPlan } from './selection.ts'

function planOf(input: PlanInput): Selection {
  const plan = selectPlan(input)
  if (plan.status === 'infeasible') throw new Error('no plan')
  return plan
}

const search = { solve: selectPlan, maxSolves: MAX_SOLVES }

const asSet = ({ chosen, ...plan }: Selection) => ({ ...plan, set: chosen })

function bestByBudget({ budgets, ...input }: any) {
  const steps = frontier(input, 'budget', selectPlan)
  return budgets.map((budget: number) => {
    const step = steps.findLast(({ from }) => from <= budget)!
    expect(planOf({ ...input, budget }).chosen).toEqual(step.chosen)
    return { budget, ...asSet(step) }
  })
}

describe('frontier', () => {
  it('R1-breakpoints finds every budget at which the optimum changes', () =>
    expect(
      vectorDifference('planning', 'R1-breakpoints', (input) =>
        frontier(input, 'budget', selectPlan).map((step) => ({
          ...asSet(step),
          effort: step.effort.people,
        })),
      ),
    ).toBeNull())

  it('R1-frontier gives the best plan of each budget', () =>
    expect(vectorDifference('planning', 'R1-frontier', bestByBudget)).toBeNull())

  it('R1-free gives the best plan of each budget without a limit of days', () =>
    expect(vectorDifference('planning', 'R1-free', bestByBudget)).toBeNull())

  it('R1-days finds every capacity at which the optimum changes', () =>
    expect(
      vectorDifference('planning', 'R1-days', (input) =>
        frontier(input, 'people', selectPlan).map(({ from, ...step }) => ({
          ...step,
          people: from,
        })),
      ),
    ).toBeNull())

  it('agrees with trying every set at each step and just below it', () => {
    fc.assert(
      fc.property(randomInput(7, { kind: 'max-points' }), (input) => {
        const steps = frontier(input, 'budget', selectPlan)
        for (const [index, { from, Z }] of steps.entries()) {
          expect(bruteForcePlan({ ...input, budget: from })?.Z).toBe(Z)
          const below = bruteForcePlan({ ...input, budget: from - 1 })
          expect(below?.Z).toBe(steps[index - 1]?.Z)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('knows the best set of every capacity, also where only a tie changes', () => {
    fc.assert(
      fc.property(randomInput(7, { kind: 'max-points' }), fc.nat(12), (input, days) => {
        const people = days * 10
        const steps = bestPlansFrom(input, { resource: 'people', least: 0 }, selectPlan)
        const step = steps.findLast(({ from }) => from <= people)
        const expected = bruteForcePlan({ ...input, capacity: { ...input.capacity, people } })
        expect(step?.chosen).toEqual(expected?.chosen)
      }),
      { numRuns: 500 },
    )
  })
})

describe('limits', () => {
  it('R1-joint: neither money nor days alone help, both together do', () =>
    expect(
      vectorDifference('planning', 'R1-joint', ({ budgetOnly, capacityOnly, joint, ...input }) => {
        const plan = planOf(input)
        expect(limitsAlone(input, plan, selectPlan)).toEqual([])
        const { better } = jointAdditions(input, plan, { ...search, wanted: [] })
        expect({
          budget: input.budget + better!.money,
          people: input.capacity.people + better!.effort.people!,
        }).toEqual(joint)
        return {
          budgetOnly: planOf({ ...input, budget: budgetOnly }).Z,
          capacityOnly: planOf({ ...input, capacity: { people: capacityOnly } }).Z,
          joint: asSet(better!.plan),
        }
      }),
    ).toBeNull())

  it('R1-enter finds the smallest joint addition at which each rejected initiative enters', () =>
    expect(
      vectorDifference('planning', 'R1-enter', (input) => {
        const plan = planOf(input)
        const wanted = ['I05', 'I06', 'I09', 'I12']
        const { enters } = jointAdditions(input, plan, { ...search, wanted })
        const alone = (resource: string, id: string) =>
          bestPlansFrom(input, { resource, least: limitOf(input, resource) }, selectPlan).find(
            ({ chosen }) => chosen.includes(id),
          ) ?? null
        return Object.fromEntries(
          wanted.map((id) => [
            id,
            {
              budget: enters[id]!.money,
              people: enters[id]!.effort.people,
              aloneBudget: alone('budget', id),
              aloneCapacity: alone('people', id),
              set: enters[id]!.plan.chosen,
            },
          ]),
        )
      }),
    ).toBeNull())

  it('finds the first point of the grid at which something enters', () => {
    fc.assert(
      fc.property(randomInput(6, { kind: 'max-points' }), (input) => {
        const plan = bruteForcePlan(input)
        if (!plan || input.capacity.people === undefined) return
        const wanted = input.initiatives
          .map(({ id }) => id)
          .filter((id) => !plan.chosen.includes(id))
        const { enters } = jointAdditions(input, plan, { ...search, wanted })
        for (const [id, { money, effort, plan: raised }] of Object.entries(enters)) {
          expect(raised.chosen).toContain(id)
          const fits = limitedResources(input).every((resource) => {
            const added = resource === 'budget' ? money : (effort[resource] ?? 0)
            return useOf(raised, resource) <= limitOf(input, resource) + added
          })
          expect(fits).toBe(true)
          const less = withLimit(input, 'budget', input.budget + money - 100_000)
          const nearer = Object.entries(effort).reduce(
            (changed, [pool, days]) => withLimit(changed, pool, limitOf(input, pool) + days),
            less,
          )
          if (money > 100_000) expect(bruteForcePlan(nearer)?.chosen).not.toContain(id)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('says nothing about an initiative once it stops at its limit of solves', () => {
    const { input } = readVectors('planning').find(({ id }) => id === 'R1')!
    const wanted = ['I12']
    const { enters, complete } = jointAdditions(input, planOf(input), {
      wanted,
      solve: selectPlan,
      maxSolves: 5,
    })
    expect({ enters, complete }).toEqual({ enters: {}, complete: false })
  })
})

describe('ratioRule', () => {
  it('R1-greedy gets stuck below the optimum, by money and by days', () =>
    expect(
      vectorDifference('planning', 'R1-greedy', (input) => {
        const rules = { marginalPointsPerPound: 'budget', marginalPointsPerDay: 'people' }
        const taken = Object.entries(rules).map(([name, resource]) => {
          const { effort, ...rule } = ratioRule(input, resource)
          return [name, { ...rule, ...effort }] as const
        })
        const best = Math.max(...taken.map(([, { Z }]) => Z))
        return { ...Object.fromEntries(taken), gainOfExact: planOf(input).Z - best }
      }),
    ).toBeNull())
})
