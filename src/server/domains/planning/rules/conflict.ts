// Why nothing can be chosen: the smallest set of musts that cannot stand together, and what runs out.
import { at } from './amounts.ts'
import type { Conflict, PlanInput } from './model.ts'
import { toProblem, withLimits, type Problem } from './problem.ts'
import { anySolution, searchBest } from './search.ts'

/**
 * The conflict in an input that has no plan. Musts are dropped in ascending id as long as the rest
 * is still impossible. Then limits are lifted one after another, money first: the one that makes
 * room is named, with the least of it that would do.
 */
export function smallestConflict(input: PlanInput, forbidden: readonly string[][] = []): Conflict {
  const problemWith = (musts: string[]) => toProblem({ ...input, must: musts }, forbidden)
  const floor = input.mode.kind === 'least-cost' ? input.mode.atLeast : 0
  const musts = [...new Set(input.must)].sort().reduce(
    (kept, dropped) => {
      const rest = kept.filter((id) => id !== dropped)
      return anySolution(problemWith(rest), floor) ? kept : rest
    },
    [...new Set(input.must)].sort(),
  )
  const problem = problemWith(musts)
  if (!anySolution(problem, 0)) return shortage(problem, musts)
  const { bound } = searchBest(problem, { nodeLimit: Infinity, floor: 0, known: null })
  return { kind: 'resource', musts, resource: 'points', needed: floor, available: bound }
}

function shortage(problem: Problem, musts: string[]): Conflict {
  const limits = [...problem.limits]
  for (const [index, resource] of problem.resources.entries()) {
    const available = at(limits, index)
    limits[index] = Infinity
    const enough = anySolution(withLimits(problem, limits), 0)
    if (!enough) continue
    const needed = leastLimit(available, at(enough.used, index), (limit) => {
      const tried = withLimits(problem, limits.with(index, limit))
      return anySolution(tried, 0)?.used[index] ?? null
    })
    return { kind: 'resource', musts, resource, needed, available }
  }
  return { kind: 'rules', musts }
}

/** The smallest limit that does, between one that does not and one that does. */
function leastLimit(
  tooLittle: number,
  enough: number,
  usedWith: (limit: number) => number | null,
): number {
  let [low, high] = [tooLittle, enough]
  while (low + 1 < high) {
    const limit = Math.floor((low + high) / 2)
    const used = usedWith(limit)
    if (used === null) low = limit
    else high = used
  }
  return high
}
