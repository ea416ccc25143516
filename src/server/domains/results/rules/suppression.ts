// Which figures to hide: small ones, ones held back, and the cheapest further ones that keep those
// from being worked out. Proposes only: the auditor, which shares no code with this, has the last word.
import type { DisclosureProblem, IndexedFigure } from './disclosure-problem.ts'
import { cheapestPattern, type Pattern } from './pattern-search.ts'
import { prepareSystem, weaknessesOf } from './weaknesses.ts'

type SuppressionTask = {
  problem: DisclosureProblem
  /** By measure, then atom: sums that agree with everything already published. */
  sums: number[][]
  /** Figures (by index) that may not be published again yet. */
  heldBack: ReadonlySet<number>
  /** The auditor's verdict on a set of hidden figures; a refusal makes the search go on. */
  isSafe: (hidden: ReadonlySet<number>) => boolean
}

/** A pattern with its figures given by index. */
export type Suppression = Omit<Pattern, 'hidden'> & {
  /** Figures with 1 to k-1 people. */
  few: number[]
  /** Figures nobody contributed to. */
  empty: number[]
  /** Further figures hidden to protect the others. */
  complement: number[]
}

/** Finds the cheapest safe pattern; the status `impossible` means no pattern passes. */
export function suppress(task: SuppressionTask): Suppression {
  const { problem } = task
  const counts = problem.figures.map((figure) => smallestCount(problem, figure))
  const all = [...problem.figures.keys()]
  const count = (index: number) => counts[index] ?? 0
  const few = all.filter((index) => count(index) > 0 && count(index) < problem.k)
  const candidates = all.filter((index) => count(index) >= problem.k && !task.heldBack.has(index))
  const system = prepareSystem({ ...task, protectedFigures: protectedFigures(problem, few) })
  const { hidden, ...pattern } = cheapestPattern({
    costs: candidates.map((index) => count(index) * (problem.figures[index]?.priority ?? 1)),
    weaknesses: (hiddenCandidates) => {
      const shown = candidates.filter((_, candidate) => !hiddenCandidates.has(candidate))
      return weaknessesOf(system, shown).map((rows) => rows.map((row) => candidates.indexOf(row)))
    },
    isConfirmed: (hiddenCandidates) => {
      const isShown = new Set(candidates.filter((_, candidate) => !hiddenCandidates.has(candidate)))
      return task.isSafe(new Set(all.filter((index) => !isShown.has(index))))
    },
  })
  const complement = hidden.flatMap((candidate) => candidates[candidate] ?? [])
  return { few, empty: all.filter((index) => count(index) === 0), complement, ...pattern }
}

/** The smallest number of contributors over the measures that have any; 0 when none has. */
function smallestCount(problem: DisclosureProblem, figure: IndexedFigure): number {
  const counts = problem.measures
    .map(({ people }) => figure.entries.reduce((sum, { atom }) => sum + (people[atom] ?? 0), 0))
    .filter((count) => count > 0)
  return counts.length === 0 ? 0 : Math.min(...counts)
}

function protectedFigures(problem: DisclosureProblem, few: number[]): IndexedFigure[] {
  const hiddenBefore = problem.earlier.flatMap((release) => release.hidden)
  const smallBefore = hiddenBefore.filter((figure) => {
    const count = smallestCount(problem, figure)
    return count > 0 && count < problem.k
  })
  return [...few.flatMap((index) => problem.figures[index] ?? []), ...smallBefore]
}
