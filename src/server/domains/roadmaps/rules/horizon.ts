// A plan that can also be carried out in time: what provably overruns the horizon is ruled out, and the
// next best is chosen, a fixed number of times.
import type { PlanInput, Selection, Solve } from '../../planning/rules/model.ts'
import type { NoFittingReason } from '../contract/terms.ts'
import type { Schedule } from './schedule.ts'

/**
 * Whether another choice ends in time. `found` is the best one that does; ruling out `leaveOut` alone
 * makes it the best plan of the same input. `isProven` is false when one of the searches before it was
 * cut short, so that a better one may exist. `tried` counts the choices that overrun.
 */
export type Fitting =
  | { kind: 'fits' }
  | { kind: 'found'; plan: Selection; weeks: number; leaveOut: string[]; isProven: boolean }
  | { kind: 'none'; why: NoFittingReason; tried: number }

/** Sets that may be ruled out before the first and best one is kept with its overrun. */
const MOST_SETS = 50

type Search = {
  horizonWeeks: number
  solve: Solve
  schedule: (chosen: readonly string[]) => Schedule
  /** The same without waiting for one of several: no larger set can be done in fewer weeks. */
  relaxed: (chosen: readonly string[]) => Schedule
  /** True once there is no time left; asked before every further choice. */
  isOver: () => boolean
}

/**
 * The best plan that ends within the horizon. While the makespan of a set is proven to be beyond it,
 * what of it cannot be done in time, and all that contains that, is forbidden and the choice is made
 * again.
 */
export function fittingPlan(input: PlanInput, plan: Selection, search: Search): Fitting {
  const { horizonWeeks, solve, schedule, isOver } = search
  const none = (why: NoFittingReason): Fitting => ({ kind: 'none', why, tried })
  const forbidden: string[][] = []
  let [next, isProven, tried] = [plan, true, 0]
  while (tried <= MOST_SETS) {
    const found = schedule(next.chosen)
    if (isWithin(found, horizonWeeks)) {
      if (tried === 0) return { kind: 'fits' }
      const leaveOut = fewestLeftOut(forbidden, next.chosen)
      return { kind: 'found', plan: next, weeks: found.makespan, leaveOut, isProven }
    }
    if (provenWeeks(found) <= horizonWeeks) return none('not-proven')
    forbidden.push(lateCore(next.chosen, search))
    tried += 1
    if (isOver()) return none('stopped')
    const solved = solve(input, { forbidden })
    if (solved.status === 'infeasible' || solved.chosen.length === 0) return none('nothing-left')
    isProven &&= solved.status === 'optimal'
    next = solved
  }
  return none('too-many')
}

type Placeable = Extract<Schedule, { makespan: number }>

function isWithin(schedule: Schedule, horizonWeeks: number): schedule is Placeable {
  return schedule.status !== 'infeasible' && schedule.makespan <= horizonWeeks
}

/** Weeks that are needed at least; what cannot be scheduled at all overruns without end. */
function provenWeeks(schedule: Schedule): number {
  if (schedule.status === 'infeasible') return Infinity
  return schedule.status === 'optimal' ? schedule.makespan : schedule.bound
}

/** Of a set that is too late, as few as are too late together; the set itself when time runs out. */
function lateCore(chosen: string[], { relaxed, horizonWeeks, isOver }: Search): string[] {
  const isLate = (ids: string[]) => provenWeeks(relaxed(ids)) > horizonWeeks
  if (!isLate(chosen)) return chosen
  return chosen.reduce((core, id) => {
    const rest = core.filter((each) => each !== id)
    return rest.length > 0 && !isOver() && isLate(rest) ? rest : core
  }, chosen)
}

/**
 * Few initiatives outside the chosen set of which every forbidden set holds one: without them no
 * forbidden set can come back, and the chosen one is still there. The one in most sets first, then
 * by id.
 */
function fewestLeftOut(forbidden: readonly string[][], chosen: readonly string[]): string[] {
  const leftOut: string[] = []
  let open = forbidden.map((set) => set.filter((id) => !chosen.includes(id)))
  while (open.length > 0) {
    const sets = open
    const countOf = (id: string) => sets.filter((set) => set.includes(id)).length
    const [id] = [...new Set(sets.flat())].toSorted(
      (a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1),
    )
    if (id === undefined) throw new Error('A forbidden set was chosen again.')
    leftOut.push(id)
    open = sets.filter((set) => !set.includes(id))
  }
  return leftOut.toSorted()
}
