// The search for a plan that ends in time, as one task for a thread: the limits of a plan, and what of it
// has begun.
import type { PlanInput, Selection } from '../../planning/rules/model.ts'
import { selectPlan } from '../../planning/rules/selection.ts'
import { fittingPlan, type Fitting } from './horizon.ts'
import { plannedTasks, type WorkLimits } from './placing.ts'
import { scheduleTasks } from './schedule.ts'
import type { Task } from './schedule-problem.ts'

export type FittingTask = {
  readonly input: PlanInput
  readonly plan: Selection
  /** Candidates that have begun. */
  readonly begun: readonly string[]
  readonly limits: WorkLimits
}

/** Steps of the search for one choice, about a quarter of a second; one cut short is said not to be proven. */
const NODES = 8000

/** Searches from the first week in which anything may be placed; `isOver` ends it. */
export function searchFitting(
  { input, plan, begun, limits }: FittingTask,
  isOver: () => boolean,
): Fitting {
  const { fromWeek, horizonWeeks, weeklyPools, maxInFlight, seed } = limits
  const withoutAlternatives = input.initiatives.map((each) => ({ ...each, needsAny: [] }))
  const schedule = (tasks: Task[]) => scheduleTasks({ tasks, weeklyPools, maxInFlight }, seed)
  return fittingPlan(input, plan, {
    horizonWeeks: horizonWeeks - fromWeek,
    solve: (changed, options) => selectPlan(changed, { ...options, nodeLimit: NODES }),
    schedule: (chosen) => schedule(plannedTasks(input.initiatives, chosen, begun)),
    relaxed: (chosen) => schedule(plannedTasks(withoutAlternatives, chosen, begun)),
    isOver,
  })
}
