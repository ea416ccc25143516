// The auditor's linear programmes, solved by HiGHS: the least and the most a sum of scores can be.
// Loading the solver is the only thing here that takes time to arrive; solving is plain arithmetic.
import loadHighs, { type Highs } from 'highs'

export type Solver = Highs

/** A row of the programme: its sum lies between `low` and `high`. */
export type ProgrammeRow = { entries: { atom: number; value: number }[]; low: number; high: number }

type ScoreProgramme = {
  /** Largest possible sum of each atom; the smallest is 0. */
  highest: number[]
  rows: ProgrammeRow[]
}

type Model = ReturnType<Solver['createModel']>
type Loader = (typeof loadHighs)['default']

/** HiGHS option value for its primal simplex. */
const PRIMAL_SIMPLEX = 4

/** Loads the solver; once for a process is enough, one solver serves any number of audits. */
export async function loadSolver(): Promise<Solver> {
  // The type declarations describe the CommonJS build; the ES module exports the loader itself.
  const load = loadHighs as unknown as Loader
  return await load()
}

/**
 * Least and most of each target (a sum given by atom), all rows holding.
 * Null when the solver does not reach a proven optimum, for example because rows contradict.
 */
export function sumRanges(
  solver: Solver,
  programme: ScoreProgramme,
  targets: ReadonlyMap<number, number>[],
): ([number, number] | null)[] {
  if (targets.length === 0) return []
  return solver.withModel((model) => {
    load(model, programme)
    return targets.map((target): [number, number] | null => {
      const least = smallest(solver, model, target)
      const most = smallest(
        solver,
        model,
        new Map([...target].map(([atom, value]) => [atom, -value])),
      )
      for (const atom of target.keys()) model.changeColCost(atom, 0)
      return least === null || most === null ? null : [least, -most]
    })
  })
}

/** Some sums by atom that agree with all rows; null when there are none. */
export function possibleSums(solver: Solver, programme: ScoreProgramme): number[] | null {
  return solver.withModel((model) => {
    load(model, programme)
    return isSolved(solver, model) ? Array.from(model.getSolution().colValue) : null
  })
}

function smallest(
  solver: Solver,
  model: Model,
  objective: ReadonlyMap<number, number>,
): number | null {
  for (const [atom, value] of objective) model.changeColCost(atom, value)
  return isSolved(solver, model) ? model.getObjectiveValue() : null
}

function isSolved(solver: Solver, model: Model): boolean {
  return model.run().modelStatus === solver.constants.modelStatus.optimal
}

/**
 * Primal simplex: only the objective changes between runs, so each starts from the last answer.
 * Rows over one atom become its bounds, which leaves the solver a fraction of the rows.
 */
function load(model: Model, programme: ScoreProgramme): void {
  const { low, high, rows } = singleRowsAsBounds(programme)
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.entries.length)
  model.options.set({
    output_flag: false,
    presolve: 'off',
    solver: 'simplex',
    simplex_strategy: PRIMAL_SIMPLEX,
  })
  model.passModel({
    numCols: low.length,
    numRows: rows.length,
    colCost: low.map(() => 0),
    colLower: low,
    colUpper: high,
    rowLower: rows.map((row) => row.low),
    rowUpper: rows.map((row) => row.high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: low.length,
      starts,
      indices: rows.flatMap((row) => row.entries.map((entry) => entry.atom)),
      values: rows.flatMap((row) => row.entries.map((entry) => entry.value)),
    },
  })
}

/** A second row over the same atom stays a row, so that rounding noise does not contradict the bound. */
function singleRowsAsBounds(programme: ScoreProgramme): {
  low: number[]
  high: number[]
  rows: ProgrammeRow[]
} {
  const low = programme.highest.map(() => 0)
  const high = [...programme.highest]
  const bounded = new Set<number>()
  const rows = programme.rows.filter((row) => {
    const [entry, ...others] = row.entries
    if (!entry || others.length > 0 || entry.value <= 0 || bounded.has(entry.atom)) return true
    bounded.add(entry.atom)
    low[entry.atom] = Math.max(0, row.low / entry.value)
    high[entry.atom] = Math.min(high[entry.atom] ?? 0, row.high / entry.value)
    return false
  })
  return { low, high, rows }
}
