// The choice among more candidates than the own search proves in time: the same plan, by a
// mixed-integer solver (HiGHS), one aim after another. Its answers are counted again in whole numbers.
import type { Highs, Model } from 'highs'
import { addAt, at } from './amounts.ts'
import { columnsOf, gainForm, type LinearForm, rowsOf, useForm } from './integer-model.ts'
import type { Plan, PlanInput, Solve, SolveOptions } from './model.ts'
import { MONEY, type Problem, toProblem } from './problem.ts'
import { solutionOf } from './search.ts'
import { planFrom, selectPlan } from './selection.ts'

/** Nodes of the own search before the solver is asked: enough for most plans of forty candidates. */
const OWN_NODES = 20_000

/** Nodes of the solver, per aim, after which the best plan found is given with its bound. */
const SOLVER_NODES = 20_000

/** Ids decided in one go; their powers of two stay far above the tolerance of the solver. */
const IDS_AT_ONCE = 16

/** No gap is left open, and values of 10^10 come out right to the unit. */
const exact = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const

/** Without simplifying first most plans are proven several times faster; a few only with it. */
const presolves = ['off', 'choose'] as const

/** An answer of the solver further than this from the whole number it stands for is refused. */
const HALF = 0.5

/** The solver's code for a column of whole numbers. */
const WHOLE = 1

/**
 * The solver for inputs of any size: the own search as long as it proves its plan in few steps,
 * else the mixed-integer solver. What both prove is the same plan. An answer that does not hold in
 * whole numbers is refused, and the own search goes on to its limit instead.
 */
export function largerSolver(highs: Highs, { ownNodes = OWN_NODES } = {}): Solve {
  return (input, options = {}) => {
    const own = selectPlan(input, { ...options, nodeLimit: options.nodeLimit ?? ownNodes })
    if (own.status !== 'feasible') return own
    for (const presolve of presolves) {
      const plan = solveAims(highs, input, { ...options, presolve })
      if (plan) return plan
    }
    return selectPlan(input, options)
  }
}

/** A linear form to make as large or as small as possible, and whether the bound is given of it. */
type Aim = { form: LinearForm; sense: 'most' | 'least'; isBound: boolean }

/** A plan with the value of its bounded aim, and whether every aim was proven. */
type Found = { taken: number[]; completed: boolean; bound: number }

function solveAims(
  highs: Highs,
  input: PlanInput,
  { presolve, ...options }: SolveOptions & { presolve: (typeof presolves)[number] },
): Plan | null {
  const problem = toProblem(input, options.forbidden)
  const found = highs.withModel((model): Found | null => {
    build(model, problem)
    model.options.set({ ...exact, presolve, mip_max_nodes: options.nodeLimit ?? SOLVER_NODES })
    if (input.mode.kind === 'least-cost') {
      model.addRow(input.mode.atLeast - HALF, Infinity, pointsForm(input, problem))
    }
    return pursueAll(highs, model, { problem, aims: aimsOf(input, problem) })
  })
  if (!found) return null
  const ids = problem.ids.filter((_, item) => at(found.taken, item) === 1)
  return stands(problem, ids) ? planFrom(input, ids, found) : null
}

function build(model: Model, problem: Problem): void {
  const { lower, upper, items } = columnsOf(problem)
  model.addVars(lower, upper)
  for (let item = 0; item < items; item += 1) model.changeColIntegrality(item, WHOLE)
  for (const { lower: least, upper: most, ...form } of rowsOf(problem)) {
    model.addRow(least, most, form)
  }
}

/** The aims of the mode in their order, down to the ids that decide a tie. */
function aimsOf(input: PlanInput, problem: Problem): Aim[] {
  const kind = input.mode.kind
  const gateCells = problem.gaps.map((_, cell) => cell).slice(input.cells.length)
  const [effort, number] = [problem.uses.length - 2, problem.uses.length - 1]
  const gates = most(gainForm(problem, gateCells, problem.gaps))
  const points = { ...most(pointsForm(input, problem)), isBound: kind !== 'least-cost' }
  const money = { ...least(useForm(problem, MONEY)), isBound: kind === 'least-cost' }
  const first = kind === 'least-cost' ? [money, points] : [points, money]
  return [
    ...(kind === 'gates-first' ? [gates] : []),
    ...first,
    least(useForm(problem, effort)),
    least(useForm(problem, number)),
    ...idForms(problem).map(most),
  ]
}

const most = (form: LinearForm): Aim => ({ form, sense: 'most', isBound: false })
const least = (form: LinearForm): Aim => ({ form, sense: 'least', isBound: false })

function pointsForm({ cells }: PlanInput, problem: Problem): LinearForm {
  return gainForm(problem, [...cells.keys()], problem.weights)
}

/** The smaller id outweighs all that come after it. */
function idForms({ ids }: Problem): LinearForm[] {
  const parts = Math.ceil(ids.length / IDS_AT_ONCE)
  return Array.from({ length: parts }, (_, part) => {
    const indices = [...ids.keys()].slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE)
    return { indices, values: indices.map((_item, place) => 2 ** (IDS_AT_ONCE - place)) }
  })
}

/** One aim after another, each held while the next is pursued; null when an answer is refused. */
function pursueAll(
  highs: Highs,
  model: Model,
  { problem, aims }: { problem: Problem; aims: readonly Aim[] },
): Found | null {
  let found: Found | null = null
  for (const aim of aims) {
    setAim(highs, model, aim)
    const modelStatus = run(highs, model)
    if (modelStatus === highs.constants.modelStatus.solutionLimit) {
      return stopped(highs, model, { problem, aim, found })
    }
    const columns = wholeColumns(problem, model.getSolution().colValue)
    const value = valueOf(aim.form, columns)
    const isExact = Math.abs(model.getObjectiveValue() - value) < HALF
    if (modelStatus !== highs.constants.modelStatus.optimal || !isExact) return null
    hold(model, aim, value)
    const bound: number = aim.isBound ? value : (found?.bound ?? Infinity)
    found = { taken: columns, completed: true, bound }
  }
  return found
}

/** How the run ended; null when the solver broke off, as it does for a few inputs. */
function run(highs: Highs, model: Model): number | null {
  try {
    return model.run().modelStatus
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return null
    throw error
  }
}

function setAim(highs: Highs, model: Model, { form, sense }: Aim): void {
  const { maximize, minimize } = highs.constants.objectiveSense
  model.changeObjectiveSense(sense === 'most' ? maximize : minimize)
  for (let column = 0; column < model.getDimensions().numCols; column += 1) {
    model.changeColCost(column, 0)
  }
  for (const [index, column] of form.indices.entries()) {
    model.changeColCost(column, at(form.values, index))
  }
}

/** Whole numbers may not slip back by one unit while later aims are pursued. */
function hold(model: Model, { form, sense }: Aim, value: number): void {
  if (sense === 'most') model.addRow(value - HALF, Infinity, form)
  else model.addRow(-Infinity, value + HALF, form)
}

/** The best found when the node limit was reached, or null when the solver has none. */
function stopped(
  highs: Highs,
  model: Model,
  { problem, aim, found }: { problem: Problem; aim: Aim; found: Found | null },
): Found | null {
  const hasPlan =
    model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  const taken = hasPlan ? wholeColumns(problem, model.getSolution().colValue) : found?.taken
  if (!taken) return null
  const reached = Number(model.info.get('mip_dual_bound'))
  const whole = aim.sense === 'most' ? Math.floor(reached + HALF) : Math.ceil(reached - HALF)
  return { taken, completed: false, bound: aim.isBound ? whole : (found?.bound ?? Infinity) }
}

/** Items in or out, and what is then gained in each cell, in whole numbers. */
function wholeColumns({ ids, gaps, lifts }: Problem, values: ArrayLike<number>): number[] {
  const items = ids.map((_, item) => Math.round(values[item] ?? 0))
  const offered = gaps.map(() => 0)
  for (const [item, list] of lifts.entries()) {
    for (const { cell, points } of list) addAt(offered, cell, points * at(items, item))
  }
  return [...items, ...gaps.map((gap, cell) => Math.min(gap, at(offered, cell)))]
}

function valueOf({ indices, values }: LinearForm, columns: readonly number[]): number {
  return indices.reduce((sum, column, index) => sum + at(values, index) * at(columns, column), 0)
}

/** Whether a set holds every rule and limit as it is, without anything added. */
function stands(problem: Problem, ids: readonly string[]): boolean {
  const solution = solutionOf(problem, ids)
  return solution !== null && solution.taken.reduce((sum, each) => sum + each, 0) === ids.length
}
