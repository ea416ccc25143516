// Schedules: published cases, and random ones against trying every start.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import type { ScheduleInput, Task } from './schedule-problem.ts'
import { type Schedule, scheduleTasks, tasksOf } from './schedule.ts'

const schedule = (input: ScheduleInput) => scheduleTasks(input, 'seed')

describe('scheduleTasks', () => {
  it('R2 schedules the optimum of the published plan in sixteen weeks, proven', () =>
    expect(vectorDifference('schedule', 'R2', schedule)).toBeNull())

  it('S2 respects two pools, an earliest start and two deadlines', () =>
    expect(vectorDifference('schedule', 'S2', schedule)).toBeNull())

  it('S3 is as little late as possible when a deadline cannot be met', () =>
    expect(vectorDifference('schedule', 'S3', schedule)).toBeNull())

  it('finds what trying every start of a few tasks finds, ties included', () => {
    fc.assert(
      fc.property(randomTasks(1, 5), (input) => {
        expect(schedule(input)).toMatchObject({ status: 'optimal', start: everyStart(input) })
      }),
      { numRuns: 600 },
    )
  })

  it('does not depend on the order of tasks, pools and needs', () => {
    fc.assert(
      fc.property(randomTasks(1, 8), (input) => {
        const tasks = input.tasks
          .toReversed()
          .map((task) => ({ ...task, needs: task.needs.toReversed() }))
        const weeklyPools = Object.fromEntries(Object.entries(input.weeklyPools).toReversed())
        expect(schedule({ ...input, tasks, weeklyPools })).toEqual(schedule(input))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every rule with more tasks than it searches exactly, above its bound, the same each time', () => {
    fc.assert(
      fc.property(randomTasks(13, 24), (input) => {
        const found = schedule(input)
        if (found.status === 'infeasible') throw new Error('no schedule')
        expect(keepsRules(input, found.start)).toBe(true)
        expect(found.status).toBe('feasible')
        expect(found.makespan).toBeGreaterThanOrEqual(found.bound)
        expect(schedule(input)).toEqual(found)
      }),
      { numRuns: 12 },
    )
  })

  it('compares loads exactly where fractions of a week would round', () => {
    const third = { weeks: 3, effort: { people: 10 }, needs: [] }
    const tasks = ['a', 'b', 'c'].map((id) => ({ id, ...third }))
    const found = schedule({ tasks, weeklyPools: { people: 10 }, maxInFlight: 3 })
    expect(startsOf(found)).toEqual({ a: 0, b: 0, c: 0 })
  })

  it('counts a task of the whole organisation in every group, one of a group only there', () => {
    const task = { weeks: 1, effort: {}, needs: [] }
    const tasks = [
      { ...task, id: 'a', group: 'eng' },
      { ...task, id: 'b', group: 'ops' },
      { ...task, id: 'c' },
    ]
    const found = schedule({ tasks, weeklyPools: {}, maxInFlight: 1 })
    expect(startsOf(found)).toEqual({ a: 0, b: 0, c: 1 })
  })

  it('names tasks that ask for more in a week than there is, and tasks in a circle', () => {
    const tasks: Task[] = [
      { id: 'a', weeks: 2, effort: { people: 30 }, needs: [] },
      { id: 'b', weeks: 1, effort: {}, needs: ['c'] },
      { id: 'c', weeks: 1, effort: {}, needs: ['b'] },
    ]
    const found = schedule({ tasks, weeklyPools: { people: 14 }, maxInFlight: 3 })
    expect(found).toEqual({ status: 'infeasible', tooLarge: ['a'], circular: ['b', 'c'] })
  })
})

describe('tasksOf', () => {
  it('waits for the first chosen alternative and knows the group of a variant', () => {
    const initiative = { weeks: 2, effort: { people: 10 }, needs: [], needsAny: [] }
    const initiatives = [
      { ...initiative, id: 'J01' },
      { ...initiative, id: 'J03@eng', needs: ['J01'] },
      { ...initiative, id: 'J04@org' },
      { ...initiative, id: 'J05', needsAny: [['J02', 'J04@org', 'J03@eng']] },
      { ...initiative, id: 'J09' },
    ]
    expect(tasksOf(initiatives, ['J01', 'J03@eng', 'J04@org', 'J05'])).toEqual([
      { id: 'J01', weeks: 2, effort: { people: 10 }, needs: [] },
      { id: 'J03@eng', weeks: 2, effort: { people: 10 }, needs: ['J01'], group: 'eng' },
      { id: 'J04@org', weeks: 2, effort: { people: 10 }, needs: [] },
      { id: 'J05', weeks: 2, effort: { people: 10 }, needs: ['J03@eng'] },
    ])
  })
})

function startsOf(found: Schedule) {
  return found.status === 'infeasible' ? null : found.start
}

/** Tasks that all fit on their own; needs point to smaller ids. */
function randomTasks(least: number, most: number): fc.Arbitrary<ScheduleInput> {
  const id = (index: number) => `T${String(index + 10)}`
  const task = (index: number) =>
    fc
      .record({
        weeks: fc.integer({ min: 1, max: 3 }),
        share: fc.nat(4),
        security: fc.boolean(),
        needs: fc.uniqueArray(fc.nat(Math.max(0, index - 1)), { maxLength: index === 0 ? 0 : 1 }),
        group: fc.constantFrom(undefined, 'eng', 'ops'),
        earliest: fc.constantFrom(undefined, undefined, 2),
        deadline: fc.constantFrom(undefined, undefined, 2, 4),
      })
      .map(({ weeks, share, security, needs, ...rest }) => ({
        ...Object.fromEntries(Object.entries(rest).filter(([, each]) => each !== undefined)),
        id: id(index),
        weeks,
        effort: { people: Math.min(share * 17, 40 * weeks), ...(security ? { security: 10 } : {}) },
        needs: needs.map(id),
      }))
  return fc.integer({ min: least, max: most }).chain((size) =>
    fc.record({
      tasks: fc.tuple(...Array.from({ length: size }, (_, index) => task(index))),
      weeklyPools: fc.constant({ people: 40, security: 10 }),
      maxInFlight: fc.integer({ min: 1, max: 3 }),
    }),
  )
}

/** The best starts by trying all, in tasks of one to three weeks. */
function everyStart({ tasks, ...limits }: ScheduleInput): Record<string, number> {
  const horizon = tasks.reduce((sum, { weeks }) => sum + weeks, 2)
  let best: { starts: Record<string, number>; aims: number[] } | null = null
  const place = (starts: Record<string, number>, index: number) => {
    const task = tasks[index]
    const aims = aimsOf(tasks, starts)
    if (best && isAfter(aims.slice(0, 3), best.aims.slice(0, 3))) return
    if (!task) {
      if (!best || isAfter(best.aims, aims)) best = { starts, aims }
      return
    }
    for (let start = 0; start <= horizon - task.weeks; start += 1) {
      const next = { ...starts, [task.id]: start }
      const placed = tasks.slice(0, index + 1)
      if (keepsRules({ tasks: placed, ...limits }, next)) place(next, index + 1)
    }
  }
  place({}, 0)
  return best!.starts
}

function aimsOf(tasks: readonly Task[], starts: Record<string, number>): number[] {
  const placed = tasks.filter(({ id }) => id in starts)
  const finish = ({ id, weeks }: Task) => starts[id]! + weeks
  const late = placed.map((task) => Math.max(0, finish(task) - (task.deadline ?? Infinity)))
  const all = placed.map(({ id }) => starts[id]!)
  const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)
  return [sum(late), Math.max(0, ...placed.map(finish)), sum(all), ...all]
}

function isAfter(a: number[], b: number[]): boolean {
  const place = a.findIndex((each, index) => each !== b[index])
  return place >= 0 && a[place]! > b[place]!
}

/** Needs, earliest starts, pools (in sixths, exact for one to three weeks) and places in flight. */
function keepsRules(
  { tasks, weeklyPools, maxInFlight }: ScheduleInput,
  starts: Record<string, number>,
) {
  const end = Math.max(0, ...tasks.map(({ id, weeks }) => starts[id]! + weeks))
  const inOrder = tasks.every(
    ({ id, needs, earliest = 0 }) =>
      starts[id]! >= earliest &&
      needs.every(
        (need) => starts[id]! >= starts[need]! + tasks.find((each) => each.id === need)!.weeks,
      ),
  )
  const weeks = Array.from({ length: end }, (_, week) =>
    tasks.filter(({ id, weeks: length }) => starts[id]! <= week && week < starts[id]! + length),
  )
  const pools = Object.entries(weeklyPools)
  return (
    inOrder &&
    weeks.every(
      (active) =>
        pools.every(([pool, limit]) => {
          const sixths = active.map(
            ({ effort, weeks: length }) => ((effort[pool] ?? 0) * 6) / length,
          )
          return sixths.reduce((sum, each) => sum + each, 0) <= limit * 6
        }) &&
        groupsOf(tasks).every((group) => {
          const inFlight = active.filter((task) => task.group === undefined || task.group === group)
          return inFlight.length <= maxInFlight
        }),
    )
  )
}

function groupsOf(tasks: readonly Task[]): (string | undefined)[] {
  const named = [...new Set(tasks.flatMap(({ group }) => group ?? []))]
  return named.length === 0 ? [undefined] : named
}
