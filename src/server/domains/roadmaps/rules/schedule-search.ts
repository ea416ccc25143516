// The best schedule of few tasks, by search over all schedules in which no task could start earlier
// (one of them is best, since every aim prefers earlier starts). No clock: a limit counts steps.
import { aimsOf, comesBefore, wholeWeeks } from './schedule-aims.ts'
import {
  fitsBeside,
  type ScheduleProblem,
  topologicalOrder,
  type WeeklyResource,
} from './schedule-problem.ts'

/** Starts by task, and whether nothing comes before them. */
export type SearchedSchedule = { starts: number[]; completed: boolean }

type Search = {
  problem: ScheduleProblem
  order: number[]
  best: number[]
  bestAims: number[]
  nodes: number
  nodeLimit: number
}

/** Tasks placed so far in order of start, then id; `starts` is null for those not placed. */
type Placed = { starts: (number | null)[]; last: number; time: number; left: number }

/** The best schedule, starting from a known one. */
export function searchSchedule(
  problem: ScheduleProblem,
  known: readonly number[],
  nodeLimit: number,
): SearchedSchedule {
  const search: Search = {
    problem,
    order: topologicalOrder(problem),
    best: [...known],
    bestAims: aimsOf(problem, known),
    nodes: 0,
    nodeLimit,
  }
  const starts = problem.ids.map(() => null)
  extend(search, { starts, last: -1, time: 0, left: problem.ids.length })
  return { starts: search.best, completed: search.nodes <= nodeLimit }
}

function extend(search: Search, placed: Placed): void {
  search.nodes += 1
  if (search.nodes > search.nodeLimit) return
  const { problem } = search
  const least = earliestStarts(search, placed)
  const aims = aimsOf(problem, least)
  if (!comesBefore(boundOf(problem, placed, aims), search.bestAims)) return
  if (placed.left === 0) {
    ;[search.best, search.bestAims] = [least, aims]
    return
  }
  for (const { task, start } of nextTasks(problem, placed, least)) {
    extend(search, {
      starts: placed.starts.with(task, start),
      last: task,
      time: start,
      left: placed.left - 1,
    })
  }
}

/** The aims of the earliest starts, raised to what the work left takes of every resource. */
function boundOf(problem: ScheduleProblem, placed: Placed, aims: readonly number[]): number[] {
  const [late = 0, makespan = 0, sumOfStarts = 0, ...starts] = aims
  const works = problem.resources
    .filter(({ limit }) => limit > 0n)
    .map((resource) => workLeft(problem, placed, { resource, earliest: starts }))
  return [
    late,
    Math.max(makespan, ...works.map(({ end }) => end)),
    Math.max(sumOfStarts, ...works.map((work) => work.sumOfStarts)),
    ...starts,
  ]
}

/**
 * When the work left of one resource can be done at the earliest, and the least sum of starts: by
 * the time the n-th of the open tasks ends, at least the n smallest works have been done.
 */
function workLeft(
  problem: ScheduleProblem,
  { starts, time }: Placed,
  { resource, earliest }: { resource: WeeklyResource; earliest: readonly number[] },
): { end: number; sumOfStarts: number } {
  const works: bigint[] = []
  let running = 0n
  let sumOfStarts = 0
  for (const [task, weeks] of problem.weeks.entries()) {
    const start = starts[task] ?? null
    const load = resource.load[task] ?? 0n
    if (start !== null) running += load * BigInt(Math.max(0, start + weeks - time))
    if (start === null && load > 0n) {
      works.push(load * BigInt(weeks))
      sumOfStarts += time - weeks
    } else {
      sumOfStarts += start ?? earliest[task] ?? 0
    }
  }
  let done = 0n
  for (const work of works.sort((a, b) => (a < b ? -1 : 1))) {
    done += work
    sumOfStarts += wholeWeeks(done, resource.limit)
  }
  return { end: time + wholeWeeks(done + running, resource.limit), sumOfStarts }
}

/** Starts that no completion can undercut: of placed tasks their own, of others when they could. */
function earliestStarts({ problem, order }: Search, placed: Placed): number[] {
  const starts = problem.ids.map(() => 0)
  for (const task of order) {
    const own = placed.starts[task] ?? null
    const ready = (problem.needs[task] ?? []).map(
      (need) => (starts[need] ?? 0) + (problem.weeks[need] ?? 0),
    )
    const free = Math.max(placed.time, problem.earliest[task] ?? 0, ...ready)
    starts[task] = own ?? firstFit(problem, placed, { task, from: free })
  }
  return starts
}

/**
 * Tasks that may come next, soonest first. One that could start with the last placed but has a
 * smaller id was or will be placed before it in another branch.
 */
function nextTasks(problem: ScheduleProblem, placed: Placed, least: readonly number[]) {
  return problem.ids
    .flatMap((_, task) => {
      const isReady = problem.needs[task]?.every((need) => placed.starts[need] !== null)
      if (placed.starts[task] !== null || !isReady) return []
      const start = least[task] ?? 0
      return start > placed.time || task > placed.last ? [{ task, start }] : []
    })
    .sort((a, b) => a.start - b.start || a.task - b.task)
}

/**
 * The first week from `from` in which a task fits beside those placed. No placed task starts after
 * `from`, so that what fits in the first week fits in all of them.
 */
function firstFit(
  problem: ScheduleProblem,
  { starts }: Placed,
  { task, from }: { task: number; from: number },
): number {
  let week = from
  for (;;) {
    const active = starts.flatMap((start, each) =>
      start !== null && week < start + (problem.weeks[each] ?? 0) ? [each] : [],
    )
    if (fitsBeside(problem, active, task)) return week
    week = Math.min(...active.map((each) => (starts[each] ?? 0) + (problem.weeks[each] ?? 0)))
  }
}
