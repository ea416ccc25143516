// The choice of initiatives, exact and the same every time: most points, least cost for a number of
// points, or most gates first. Up to about forty candidates; the larger case is in larger.ts.
import { at } from './amounts.ts'
import { selectionOf } from './breakdown.ts'
import { smallestConflict } from './conflict.ts'
import type { Plan, PlanInput, SolveOptions } from './model.ts'
import { MONEY, type Problem, toProblem, withLimits } from './problem.ts'
import { anySolution, searchBest, type SearchResult, type Solution, solutionOf } from './search.ts'

/** Nodes after which the best plan found is given with its distance to the bound. */
const NODE_LIMIT = 2_000_000

/**
 * The one plan of an input. Ties: higher value, lower cost, less effort over all pools, fewer
 * initiatives, then the set that holds the first id on which two differ (for the least cost: cost
 * before value; for gates: gates before all). Proven unless the node limit is reached.
 */
export function selectPlan(input: PlanInput, options: SolveOptions = {}): Plan {
  const { forbidden = [], known = [], nodeLimit = NODE_LIMIT } = options
  const problem = toProblem(input, forbidden)
  const floor = input.mode.kind === 'least-cost' ? input.mode.atLeast : 0
  const start = solutionOf(problem, known)
  const found = searchBest(problem, { nodeLimit, floor, known: start })
  const best = found.best ?? (found.completed ? null : anySolution(problem, floor))
  if (!best) return { status: 'infeasible', conflict: smallestConflict(input, forbidden) }
  if (input.mode.kind === 'least-cost') {
    return planOf(input, problem, cheapest(problem, { ...found, best }, { nodeLimit, floor }))
  }
  return planOf(input, problem, { ...found, best })
}

type Found = SearchResult & { best: Solution }

/** Halves the budget between one that is too small and the cheapest known to reach the floor. */
function cheapest(
  problem: Problem,
  first: Found,
  { nodeLimit, floor }: { nodeLimit: number; floor: number },
): Found {
  let { best, completed } = first
  let tooLittle = -1
  let notRuledOut = Infinity
  while (tooLittle + 1 < costOf(best)) {
    const budget = Math.floor((tooLittle + costOf(best)) / 2)
    const within = withLimits(problem, problem.limits.with(MONEY, budget))
    const found = searchBest(within, { nodeLimit, floor, known: null })
    if (found.best) {
      ;({ best, completed } = { best: found.best, completed: found.completed })
      continue
    }
    if (!found.completed) notRuledOut = Math.min(notRuledOut, tooLittle + 1)
    tooLittle = budget
  }
  const bound = Math.min(notRuledOut, costOf(best))
  return { best, bound, completed: completed && notRuledOut === Infinity }
}

const costOf = ({ used }: Solution): number => at(used, MONEY)

function planOf(input: PlanInput, problem: Problem, { best, completed, bound }: Found): Plan {
  const ids = problem.ids.filter((_, item) => best.taken[item] === 1)
  const { Z } = selectionOf(input, ids)
  // With gates first the value counts them as well: take those closed off again.
  const most = input.mode.kind === 'least-cost' ? bound : bound - (best.value - Z)
  return planFrom(input, ids, { completed, bound: most })
}

/**
 * The plan of a chosen set: proven, or with its distance to `bound`, the most value any plan could
 * have (for the least cost: the lowest cost not ruled out).
 */
export function planFrom(
  input: PlanInput,
  ids: readonly string[],
  { completed, bound }: { completed: boolean; bound: number },
): Plan {
  const selection = selectionOf(input, ids)
  if (completed) return { status: 'optimal', ...selection }
  if (input.mode.kind === 'least-cost') {
    return { status: 'feasible', bound, gapPercent: percent(selection.cost, bound), ...selection }
  }
  const most = Math.min(bound, allPoints(input))
  return { status: 'feasible', bound: most, gapPercent: percent(most, selection.Z), ...selection }
}

function allPoints({ cells }: PlanInput): number {
  return cells.reduce((sum, { goal, score, weight }) => sum + weight * Math.max(0, goal - score), 0)
}

function percent(high: number, low: number): number {
  return high === 0 ? 0 : Math.ceil(((high - low) / high) * 10_000) / 100
}
