// A plan that can also be carried out in time: sets whose schedule provably overruns the horizon are
// ruled out, and the next best is chosen, a fixed number of times.
import type { Plan, PlanInput, Solve } from '../../planning/rules/model.ts'
import type { Schedule } from './schedule.ts'

/** A chosen plan with its schedule and by how many weeks the horizon is missed (0: it fits). */
export type ScheduledPlan = {
  plan: Exclude<Plan, { status: 'infeasible' }>
  schedule: Schedule
  overrunWeeks: number
}

/** Sets that may be ruled out before the best one is kept with its overrun. */
const MAX_SETS = 50

/**
 * Chooses and schedules. While the makespan is proven to be beyond the horizon, that set and all
 * that contain it are forbidden and the choice is made again; after fifty, or when nothing else is
 * left, the first and best choice is kept. Null when the input has no plan.
 */
export function planWithin(
  input: PlanInput,
  horizonWeeks: number,
  { solve, schedule }: { solve: Solve; schedule: (chosen: readonly string[]) => Schedule },
): ScheduledPlan | null {
  const forbidden: string[][] = []
  let first: ScheduledPlan | null = null
  for (let set = 0; set <= MAX_SETS; set += 1) {
    const plan = solve(input, { forbidden })
    if (plan.status === 'infeasible') return first
    const found = schedule(plan.chosen)
    const overrunWeeks = overrun(found, horizonWeeks)
    const scheduled = { plan, schedule: found, overrunWeeks }
    if (overrunWeeks === 0 || plan.chosen.length === 0) return scheduled
    if (!isProven(found, horizonWeeks)) return first ?? scheduled
    first ??= scheduled
    forbidden.push(plan.chosen)
  }
  return first
}

/** Weeks beyond the horizon; a set that cannot be scheduled at all overruns without end. */
function overrun(schedule: Schedule, horizonWeeks: number): number {
  if (schedule.status === 'infeasible') return Infinity
  return Math.max(0, schedule.makespan - horizonWeeks)
}

function isProven(schedule: Schedule, horizonWeeks: number): boolean {
  return schedule.status !== 'feasible' || schedule.bound > horizonWeeks
}
