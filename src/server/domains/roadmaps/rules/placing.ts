// Tasks placed in weeks and turned into days, from the beginning or from the present week on.
import { datesOf, type WeekCalendar } from './calendar.ts'
import { scheduleTasks, tasksOf } from './schedule.ts'
import type { Task } from './schedule-problem.ts'

/** A schedule as it is stored and shown; weeks count from the anchor, `start` by candidate. */
export type StoredSchedule = {
  status: 'optimal' | 'feasible'
  start: Record<string, number>
  makespan: number
  bound: number
  criticalPath: number
  load: number
  overrunWeeks: number
}

export type Days = { startsOn: string; dueOn: string }

export type Placing =
  | { kind: 'placed'; schedule: StoredSchedule; days: ReadonlyMap<string, Days> }
  | { kind: 'impossible'; ids: string[] }

/** Under what the tasks of a plan are scheduled; `fromWeek` is the first in which anything may be placed. */
export type WorkLimits = {
  readonly fromWeek: number
  readonly horizonWeeks: number
  readonly weeklyPools: Readonly<Record<string, number>>
  readonly maxInFlight: number
  readonly seed: string
}

export type PlacingLimits = WorkLimits & { readonly calendar: WeekCalendar }

/** Weeks of a horizon in months. */
export function horizonWeeksOf(months: number): number {
  return Math.floor((months * 52) / 12)
}

/** Places all tasks, or names those that ask for more in a week than there ever is. */
export function placeTasks(tasks: readonly Task[], limits: PlacingLimits): Placing {
  const { calendar, fromWeek, horizonWeeks, weeklyPools, maxInFlight, seed } = limits
  const schedule = scheduleTasks({ tasks, weeklyPools, maxInFlight }, seed)
  if (schedule.status === 'infeasible')
    return { kind: 'impossible', ids: [...schedule.tooLarge, ...schedule.circular] }
  const start = Object.fromEntries(
    Object.entries(schedule.start).map(([id, week]) => [id, fromWeek + week] as const),
  )
  const days = tasks.map(({ id, weeks }) => {
    const dates = datesOf(calendar, { start: start[id] ?? fromWeek, weeks })
    return [id, { startsOn: dates.start, dueOn: dates.due }] as const
  })
  const { status, makespan, bound, criticalPath, load } = schedule
  const overrunWeeks = Math.max(0, fromWeek + makespan - horizonWeeks)
  return {
    kind: 'placed',
    schedule: { status, start, makespan, bound, criticalPath, load, overrunWeeks },
    days: new Map(days),
  }
}

/** The tasks of chosen initiatives, of which some have begun. */
export function plannedTasks(
  initiatives: Parameters<typeof tasksOf>[0],
  chosen: readonly string[],
  begun: readonly string[],
): Task[] {
  return tasksOf(initiatives, chosen).map((task) =>
    begun.includes(task.id) ? goingOn(task) : task,
  )
}

/** A task that has begun: its lateness counts first, so it goes on without a pause. */
export function goingOn(task: Task): Task {
  return { ...task, deadline: task.weeks }
}
