// What makes one schedule better than another, and what no schedule can be better than.
import { type ScheduleProblem, topologicalOrder } from './schedule-problem.ts'

/** Weeks late in all, makespan, sum of starts, then every start in id order; smaller is better. */
export function aimsOf(problem: ScheduleProblem, starts: readonly number[]): number[] {
  const finishes = starts.map((start, task) => start + (problem.weeks[task] ?? 0))
  const late = finishes.map((finish, task) =>
    Math.max(0, finish - (problem.deadline[task] ?? finish)),
  )
  return [sum(late), Math.max(0, ...finishes), sum(starts), ...starts]
}

/** Whether the first aims come before the second, the earlier ones deciding. */
export function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((each, index) => each !== b[index])
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0)
}

/** Weeks from start to end along the longest chain of needs, earliest starts included. */
export function criticalPath(problem: ScheduleProblem): number {
  const finishes: number[] = problem.ids.map(() => 0)
  for (const task of topologicalOrder(problem)) {
    const ready = (problem.needs[task] ?? []).map((need) => finishes[need] ?? 0)
    const start = Math.max(problem.earliest[task] ?? 0, ...ready)
    finishes[task] = start + (problem.weeks[task] ?? 0)
  }
  return Math.max(0, ...finishes)
}

/** Weeks that the fullest pool needs for all effort, whatever the order. */
export function loadWeeks({ pools, weeks }: ScheduleProblem): number {
  const needed = pools.map(({ limit, load }) => {
    const effort = load.reduce((total, each, task) => total + each * BigInt(weeks[task] ?? 0), 0n)
    return limit === 0n ? 0 : wholeWeeks(effort, limit)
  })
  return Math.max(0, ...needed)
}

/** Weeks in which an amount can be done at so much a week, rounded up. */
export function wholeWeeks(amount: bigint, perWeek: bigint): number {
  return Number((amount + perWeek - 1n) / perWeek)
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
