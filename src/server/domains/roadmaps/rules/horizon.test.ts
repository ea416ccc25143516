// Plans that fit their horizon.
import { describe, expect, it } from 'vitest'
import { readVectors } from '../../../../../test/support/vectors.ts'
import { fittingSets } from '../../../../../test/support/brute-force-plan.ts'
import type { PlanInput } from '../../planning/rules/model.ts'
import { selectPlan } from '../../planning/rules/selection.ts'
import { planWithin } from './horizon.ts'
import { scheduleTasks, tasksOf } from './schedule.ts'

const input: PlanInput = readVectors('planning').find(({ id }) => id === 'R1')!.input

function scheduled(chosen: readonly string[]) {
  const tasks = tasksOf(input.initiatives, chosen)
  return scheduleTasks({ tasks, weeklyPools: { people: 60 }, maxInFlight: 3 }, 'seed')
}

function planned(horizonWeeks: number, changes: Partial<PlanInput> = {}) {
  return planWithin({ ...input, ...changes }, horizonWeeks, {
    solve: selectPlan,
    schedule: scheduled,
  })
}

describe('planWithin', () => {
  it('keeps the optimum when its schedule fits the horizon', () => {
    const found = planned(16)!
    expect(found.plan).toMatchObject({ status: 'optimal', Z: 12_125_000_000 })
    expect(found.schedule).toMatchObject({ status: 'optimal', makespan: 16 })
    expect(found.overrunWeeks).toBe(0)
  })

  it('takes the best set that fits when the optimum provably does not', () => {
    const found = planned(15)!
    expect(found.overrunWeeks).toBe(0)
    expect(found.schedule).toMatchObject({ makespan: 15 })
    const better = fittingSets(input, { limits: true }).filter(({ Z }) => Z > found.plan.Z)
    expect(better.length).toBeGreaterThan(1)
    for (const { chosen } of better) {
      const other = scheduled(chosen)
      expect(other.status === 'optimal' && other.makespan > 15).toBe(true)
    }
  })

  it('says by how many weeks the best set overruns when no other is left', () => {
    const found = planned(3, { must: ['I12'] })!
    expect(found.plan.chosen).toContain('I12')
    expect(found.overrunWeeks).toBeGreaterThan(0)
  })

  it('finds nothing where there is no plan', () => {
    expect(planned(16, { must: ['I06', 'I09', 'I02', 'I05'] })).toBeNull()
  })
})
