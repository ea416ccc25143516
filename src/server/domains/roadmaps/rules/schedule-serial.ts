// A good schedule of any number of tasks: one after another at the first free weeks, in an order
// that is then improved by seeded exchanges, a fixed number of them.
import { createHash } from 'node:crypto'
import { aimsOf, comesBefore, criticalPath } from './schedule-aims.ts'
import { fitsBeside, type ScheduleProblem, topologicalOrder } from './schedule-problem.ts'

/** Tasks by the latest week in which they may finish, then id. */
export function byLatestFinish(problem: ScheduleProblem): number[] {
  const whole = criticalPath(problem)
  const latest = problem.ids.map((_, task) => Math.min(whole, problem.deadline[task] ?? whole))
  for (const task of topologicalOrder(problem).toReversed()) {
    const before = (latest[task] ?? 0) - (problem.weeks[task] ?? 0)
    for (const need of problem.needs[task] ?? []) {
      latest[need] = Math.min(latest[need] ?? before, before)
    }
  }
  return [...problem.ids.keys()].sort((a, b) => (latest[a] ?? 0) - (latest[b] ?? 0) || a - b)
}

/** Starts by task when each is placed at its first free weeks, in this order but after its needs. */
export function placeInOrder(problem: ScheduleProblem, order: readonly number[]): number[] {
  const starts = new Map<number, number>()
  const open = [...order]
  while (open.length > 0) {
    const place = open.findIndex((task) => problem.needs[task]?.every((need) => starts.has(need)))
    const [task] = open.splice(Math.max(0, place), 1)
    if (task !== undefined) starts.set(task, firstFree(problem, starts, task))
  }
  return problem.ids.map((_, task) => starts.get(task) ?? 0)
}

/** The best starts found by exchanging two places of the order, `rounds` times from a seed. */
export function improve(
  problem: ScheduleProblem,
  first: readonly number[],
  { seed, rounds }: { seed: string; rounds: number },
): number[] {
  let order = [...first]
  let best = placeInOrder(problem, order)
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = twoPlaces(`${seed}|${round}`, order.length)
    const tried = order.with(a, order[b] ?? 0).with(b, order[a] ?? 0)
    const starts = placeInOrder(problem, tried)
    const isWorse = comesBefore(aimsOf(problem, best), aimsOf(problem, starts))
    // Equal ones are taken as well, to move on where many orders give the same schedule.
    if (!isWorse) [order, best] = [tried, starts]
  }
  return best
}

function firstFree(
  problem: ScheduleProblem,
  starts: ReadonlyMap<number, number>,
  task: number,
): number {
  const ready = (problem.needs[task] ?? []).map(
    (need) => (starts.get(need) ?? 0) + (problem.weeks[need] ?? 0),
  )
  let start = Math.max(problem.earliest[task] ?? 0, ...ready)
  for (;;) {
    const conflict = lastConflict(problem, starts, { task, start })
    if (conflict === null) return start
    start = conflict + 1
  }
}

/** The last of its weeks in which a task does not fit beside those placed, or null. */
function lastConflict(
  problem: ScheduleProblem,
  starts: ReadonlyMap<number, number>,
  { task, start }: { task: number; start: number },
): number | null {
  for (let week = start + (problem.weeks[task] ?? 0) - 1; week >= start; week -= 1) {
    const active = [...starts].flatMap(([each, from]) =>
      from <= week && week < from + (problem.weeks[each] ?? 0) ? [each] : [],
    )
    if (!fitsBeside(problem, active, task)) return week
  }
  return null
}

/** Two places below `count`, drawn from the digits of a hash. */
function twoPlaces(key: string, count: number): [number, number] {
  const digits = createHash('sha256').update(key, 'utf8').digest()
  return [digits.readUInt32BE(0) % count, digits.readUInt32BE(4) % count]
}
