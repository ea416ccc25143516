// Two plans side by side.
import { expect, it } from 'vitest'
import { readVectors } from '../../../../../test/support/vectors.ts'
import type { PlanInput } from './model.ts'
import { planDifference } from './plan-difference.ts'
import { selectPlan } from './selection.ts'

it('tells what comes, what leaves and how every figure changes', () => {
  const planned = (input: PlanInput) => {
    const plan = selectPlan(input)
    if (plan.status === 'infeasible') throw new Error('no plan')
    return { input, plan }
  }
  const input: PlanInput = readVectors('planning').find(({ id }) => id === 'R1')!.input
  const richer = { ...input, budget: 5_200_000, capacity: { people: 850 } }
  expect(planDifference(planned(input), planned(richer))).toEqual({
    comes: ['I05'],
    leaves: ['I11'],
    Z: 750_000_000,
    cost: 400_000,
    effort: { people: 60 },
    targets: [
      { group: 'org', target: 'GOVN', gained: 4000 },
      { group: 'org', target: 'RESP', gained: 2000 },
    ],
  })
})
