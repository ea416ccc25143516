// Plans that fit their horizon.
import { describe, expect, it } from 'vitest'
import { fittingSets } from '../../../../../test/support/brute-force-plan.ts'
import { readVectors } from '../../../../../test/support/vectors.ts'
import type { PlanInput } from '../../planning/rules/model.ts'
import { selectPlan } from '../../planning/rules/selection.ts'
import { selectionIn } from '../../planning/rules/stored-plan.ts'
import { fittingPlan, type Fitting } from './horizon.ts'
import { scheduleTasks, tasksOf, type Schedule } from './schedule.ts'

const input: PlanInput = readVectors('planning').find(({ id }) => id === 'R1')!.input

function scheduled(chosen: readonly string[]): Schedule {
  const tasks = tasksOf(input.initiatives, chosen)
  return scheduleTasks({ tasks, weeklyPools: { people: 60 }, maxInFlight: 3 }, 'seed')
}

/** A schedule of so many weeks, whatever is chosen. */
const always =
  (makespan: number, status: 'optimal' | 'feasible' = 'optimal') =>
  (): Schedule => ({
    status,
    makespan,
    start: {},
    lateWeeks: 0,
    sumOfStarts: 0,
    criticalPath: 1,
    load: 1,
    bound: 1,
  })

type Search = Parameters<typeof fittingPlan>[2]

/** What is found for R1; nothing in it waits for one of several, so both schedules are the same. */
function fitting(horizonWeeks: number, changes: Partial<PlanInput & Search> = {}): Fitting {
  const changed = { ...input, ...changes }
  return fittingPlan(changed, selectionIn(selectPlan(changed)), {
    horizonWeeks,
    solve: selectPlan,
    schedule: scheduled,
    relaxed: scheduled,
    isOver: () => false,
    ...changes,
  })
}

function found(horizonWeeks: number): Extract<Fitting, { kind: 'found' }> {
  const result = fitting(horizonWeeks)
  if (result.kind !== 'found') throw new Error(`Nothing was found: ${JSON.stringify(result)}`)
  return result
}

describe('fittingPlan', () => {
  it('leaves a plan alone whose schedule fits the horizon', () => {
    expect(fitting(16)).toEqual({ kind: 'fits' })
  })

  it.each([15, 12, 8])('takes the best set of all that can be done in %i weeks', (horizonWeeks) => {
    const { plan, weeks, isProven } = found(horizonWeeks)
    expect(weeks).toBeLessThanOrEqual(horizonWeeks)
    expect(isProven).toBe(true)
    const better = fittingSets(input, { limits: true }).filter(({ Z }) => Z > plan.Z)
    expect(better.length).toBeGreaterThan(1)
    for (const { chosen } of better) {
      const other = scheduled(chosen)
      expect(other.status === 'optimal' && other.makespan > horizonWeeks).toBe(true)
    }
  })

  it.each([15, 14, 13, 12, 10, 8])(
    'names what to rule out so that the plan of %i weeks is simply the best one',
    (horizonWeeks) => {
      const { plan, leaveOut } = found(horizonWeeks)
      const without = selectionIn(selectPlan({ ...input, mustNot: leaveOut }))
      expect(without).toEqual(plan)
    },
  )

  it('says so when no choice is left', () => {
    const initiatives = input.initiatives.filter(({ id }) => ['I03', 'I12', 'I08'].includes(id))
    const nothing = fitting(3, { must: ['I12'], initiatives })
    expect(nothing).toEqual({ kind: 'none', why: 'nothing-left', tried: 1 })
  })

  it('ends after fifty further choices', () => {
    const late = { schedule: always(99), relaxed: always(1) }
    expect(fitting(15, late)).toEqual({ kind: 'none', why: 'too-many', tried: 51 })
  })

  it('ends when there is no time left, and says how far it came', () => {
    let asked = 0
    const isOver = () => (asked += 1) === 3
    const late = { schedule: always(99), relaxed: always(1), isOver }
    expect(fitting(15, late)).toEqual({ kind: 'none', why: 'stopped', tried: 3 })
  })

  it('looks for no other plan while the first may still fit', () => {
    const unproven = { schedule: always(99, 'feasible') }
    expect(fitting(15, unproven)).toEqual({ kind: 'none', why: 'not-proven', tried: 0 })
  })
})
