// The tasks of a schedule, numbered by ascending id, with loads that can be compared exactly. What
// can never be placed is named here; nothing is placed.

/**
 * One task. Effort in tenths of a person-day over all its weeks, spread evenly; needs are
 * finish-to-start (those that are no task here are met already). `group` limits what is in flight;
 * without one it counts for every group. `earliest` and `deadline` are weeks: it should have
 * finished when week `deadline` starts.
 */
export type Task = {
  readonly id: string
  readonly weeks: number
  readonly effort: Readonly<Record<string, number>>
  readonly needs: readonly string[]
  readonly group?: string
  readonly earliest?: number
  readonly deadline?: number
}

/** Tasks with what there is each week: effort by pool (a pool not listed is not limited). */
export type ScheduleInput = {
  readonly tasks: readonly Task[]
  readonly weeklyPools: Readonly<Record<string, number>>
  readonly maxInFlight: number
}

/** Something of which there is a limit every week, and how much of it each task takes. */
export type WeeklyResource = { limit: bigint; load: bigint[] }

/**
 * The numbered form. `pools` and `resources` are brought to the least common multiple of all
 * durations, so that evenly spread effort stays whole. `resources` are the pools and, for every
 * group, its places in flight, of which a task takes one.
 */
export type ScheduleProblem = {
  ids: string[]
  weeks: number[]
  needs: number[][]
  earliest: number[]
  deadline: number[]
  pools: WeeklyResource[]
  resources: WeeklyResource[]
}

/** The numbered form of an input, tasks by ascending id. */
export function toScheduleProblem(input: ScheduleInput): ScheduleProblem {
  const tasks = input.tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = tasks.map(({ id }) => id)
  const multiple = tasks.reduce((found, { weeks }) => lcm(found, BigInt(weeks)), 1n)
  const pools = Object.entries(input.weeklyPools).map(([pool, limit]) => ({
    limit: BigInt(limit) * multiple,
    load: tasks.map(({ effort, weeks }) => (BigInt(effort[pool] ?? 0) * multiple) / BigInt(weeks)),
  }))
  const groups = new Set(tasks.flatMap(({ group }) => group ?? []))
  const places = [...(groups.size === 0 ? [undefined] : groups)].map((name) => ({
    limit: BigInt(input.maxInFlight) * multiple,
    load: tasks.map(({ group }) => (group === undefined || group === name ? multiple : 0n)),
  }))
  return {
    ids,
    weeks: tasks.map(({ weeks }) => weeks),
    needs: tasks.map((task) => ids.flatMap((id, each) => (task.needs.includes(id) ? [each] : []))),
    earliest: tasks.map(({ earliest = 0 }) => earliest),
    deadline: tasks.map(({ deadline = Infinity }) => deadline),
    pools,
    resources: [...pools, ...places],
  }
}

/** Whether a task may run in the same week as these. */
export function fitsBeside(
  { resources }: ScheduleProblem,
  active: readonly number[],
  task: number,
): boolean {
  return resources.every(({ limit, load }) => {
    let used = load[task] ?? 0n
    for (const each of active) used += load[each] ?? 0n
    return used <= limit
  })
}

/** Tasks that ask for more in a week than there ever is, or need each other in a circle. */
export function impossibleTasks(problem: ScheduleProblem): {
  tooLarge: string[]
  circular: string[]
} {
  const placed = new Set(topologicalOrder(problem))
  return {
    tooLarge: problem.ids.filter((_, task) => !fitsBeside(problem, [], task)),
    circular: problem.ids.filter((_, task) => !placed.has(task)),
  }
}

/** Tasks so that each comes after what it needs; those in or behind a circle are left out. */
export function topologicalOrder({ ids, needs }: ScheduleProblem): number[] {
  const order: number[] = []
  const placed = new Set<number>()
  for (let grown = true; grown;) {
    grown = false
    for (const task of ids.keys()) {
      if (placed.has(task) || !needs[task]?.every((need) => placed.has(need))) continue
      placed.add(task)
      order.push(task)
      grown = true
    }
  }
  return order
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
