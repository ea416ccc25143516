// The weeks in which the chosen initiatives run: least lateness, then shortest, then earliest starts.
// Days are in calendar.ts. Slipping changes a schedule, never the choice.
import { aimsOf, criticalPath, loadWeeks } from './schedule-aims.ts'
import {
  impossibleTasks,
  type ScheduleInput,
  type Task,
  toScheduleProblem,
} from './schedule-problem.ts'
import { searchSchedule } from './schedule-search.ts'
import { byLatestFinish, improve, placeInOrder } from './schedule-serial.ts'

/** Up to so many tasks the schedule is searched exactly. */
const EXACT_TASKS = 12
const NODE_LIMIT = 500_000

/** Exchanges tried for more tasks. */
const ROUNDS = 400

/**
 * Starts by task in weeks, with the weeks late in all and the bound below which no makespan can
 * be: the critical path or the effort of the fullest pool. `optimal` is proven in every aim.
 * Infeasible when tasks ask for more in a week than there ever is, or need each other in a circle.
 */
export type Schedule =
  | {
      status: 'optimal' | 'feasible'
      start: Record<string, number>
      lateWeeks: number
      makespan: number
      sumOfStarts: number
      criticalPath: number
      load: number
      bound: number
    }
  | { status: 'infeasible'; tooLarge: string[]; circular: string[] }

/**
 * Schedules tasks in whole weeks. Up to twelve exactly; more by serial generation and improvement
 * drawn from `seed`, so that the same input and seed always give the same schedule.
 */
export function scheduleTasks(input: ScheduleInput, seed: string): Schedule {
  const problem = toScheduleProblem(input)
  const { tooLarge, circular } = impossibleTasks(problem)
  if (tooLarge.length + circular.length > 0) return { status: 'infeasible', tooLarge, circular }
  const order = byLatestFinish(problem)
  const isSmall = problem.ids.length <= EXACT_TASKS
  const { starts, completed } = isSmall
    ? searchSchedule(problem, placeInOrder(problem, order), NODE_LIMIT)
    : { starts: improve(problem, order, { seed, rounds: ROUNDS }), completed: false }
  const [lateWeeks = 0, makespan = 0, sumOfStarts = 0] = aimsOf(problem, starts)
  const path = criticalPath(problem)
  const load = loadWeeks(problem)
  return {
    status: completed ? 'optimal' : 'feasible',
    start: Object.fromEntries(problem.ids.map((id, task) => [id, starts[task] ?? 0])),
    lateWeeks,
    makespan,
    sumOfStarts,
    criticalPath: path,
    load,
    bound: Math.max(path, load),
  }
}

/** What a task takes from a chosen initiative. */
type Initiative = {
  readonly id: string
  readonly weeks: number
  readonly effort: Readonly<Record<string, number>>
  readonly needs: readonly string[]
  readonly needsAny: readonly (readonly string[])[]
}

/**
 * The tasks of chosen initiatives. Of alternatives, the first chosen one by id is waited for; a
 * variant for one group (`I02@eng`) counts for that group, everything else for all.
 */
export function tasksOf(initiatives: readonly Initiative[], chosen: readonly string[]): Task[] {
  return initiatives
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, weeks, effort, needs, needsAny }) => {
      const alternatives = needsAny.flatMap((group) => {
        const [first] = group.filter((each) => chosen.includes(each)).sort()
        return first === undefined ? [] : [first]
      })
      const [, group] = id.split('@')
      const task = { id, weeks, effort, needs: [...new Set([...needs, ...alternatives])].sort() }
      return group === undefined || group === 'org' ? task : { ...task, group }
    })
}
