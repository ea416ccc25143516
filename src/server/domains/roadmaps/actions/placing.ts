// A plan placed in weeks for the calendar of a roadmap.
import { Problem } from '../../../foundation/problem.ts'
import { inThread } from '../../../foundation/thread.ts'
import type { PlanSettings } from '../../planning/contract/settings.ts'
import { roadmapProblems } from '../contract/problems.ts'
import type { WeekCalendar } from '../rules/calendar.ts'
import type { NewItem } from '../rules/new-items.ts'
import {
  horizonWeeksOf,
  type Days,
  type Placing,
  type PlacingLimits,
  type WorkLimits,
} from '../rules/placing.ts'
import type { Task } from '../rules/schedule-problem.ts'

export type Placed = Extract<Placing, { kind: 'placed' }>

const file = new URL('./placing-thread.ts', import.meta.url)

type Work = { settings: PlanSettings; fromWeek: number; seed: string }

/** The limits of a plan as the rules take them. */
export function limitsOf({ settings, fromWeek, seed }: Work): WorkLimits {
  const weeklyPools = Object.entries(settings.capacity).flatMap(([pool, { weekly }]) =>
    weekly === null ? [] : [[pool, weekly] as const],
  )
  return {
    fromWeek,
    seed,
    horizonWeeks: horizonWeeksOf(settings.horizonMonths),
    weeklyPools: Object.fromEntries(weeklyPools),
    maxInFlight: settings.maxInFlight,
  }
}

/** Places tasks under the limits of a plan. Throws cannot-schedule with what cannot be placed. */
export async function place(
  tasks: readonly Task[],
  { calendar, ...work }: Work & { calendar: WeekCalendar },
): Promise<Placed> {
  const limits: PlacingLimits = { calendar, ...limitsOf(work) }
  // The thread answers with what placeTasks returns.
  const placing = (await inThread(file, { tasks, limits })) as Placing
  if (placing.kind === 'impossible')
    throw new Problem(roadmapProblems['cannot-schedule'], { data: { initiatives: placing.ids } })
  return placing
}

/** The days of a candidate that was placed. */
export function daysOf({ days }: Placed, candidateId: string): Days {
  const found = days.get(candidateId)
  if (!found) throw new Error(`${candidateId} was not placed.`)
  return found
}

/** A planned item with its days, as previews show it. */
export function placedView(placed: Placed, { candidateId, title, weeks }: NewItem) {
  return { candidateId, title, weeks, ...daysOf(placed, candidateId) }
}
