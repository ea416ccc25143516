// Leaving out what lifts nothing changes no plan.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomInput } from '../../../../../test/support/random-plans.ts'
import { selectPlan } from './selection.ts'
import { splitByGain } from './useful-candidates.ts'

it('the plan of what is kept is the plan of everything', () => {
  let dropped = 0
  fc.assert(
    fc.property(randomInput(10), (input) => {
      const { kept, withoutGain } = splitByGain(input)
      dropped += withoutGain.length
      const [plan, whole] = [selectPlan({ ...input, initiatives: kept }), selectPlan(input)]
      if (whole.status === 'infeasible') expect(plan.status).toBe('infeasible')
      else if (plan.status !== 'infeasible')
        expect([plan.chosen, plan.Z, plan.cost]).toEqual([whole.chosen, whole.Z, whole.cost])
      else throw new Error('The kept initiatives give no plan.')
    }),
    { numRuns: 400 },
  )
  expect(dropped).toBeGreaterThan(0)
})
