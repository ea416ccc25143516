// The audit of a pattern: is anything under k people known, or known too closely, from what would
// be shown? Independent of the suppressor: it trusts none of its code and recounts everything.
import type { DisclosureProblem, IndexedFigure } from './disclosure-problem.ts'
import { disclosedGroups } from './exact-disclosure.ts'
import { hiddenRanges, type HiddenRange, type RangeTask } from './hidden-ranges.ts'
import type { Solver } from './score-programme.ts'
import { figuresWithoutInterval } from './second-moments.ts'

/** What can be worked out about the mean of one hidden figure, in points of 0 to 100. */
type HiddenInterval = {
  figure: string
  /** The earlier release that hid it; null for the release being planned. */
  release: string | null
  measure: string
  low: number
  high: number
}

export type Audit = {
  passes: boolean
  /** Shown figures with 1 to k-1 people: must be empty. */
  smallShown: string[]
  /** Shown figures that 1 to k-1 people joined or left since an earlier release: must be empty. */
  changedShown: string[]
  /** Groups (lists of atoms) of 1 to k-1 people whose sum is known exactly: must be empty. */
  disclosed: string[][]
  /** Hidden figures under k people with their possible means, earlier releases included. */
  intervals: HiddenInterval[]
  /** Those that are too narrow: must be empty. */
  tooNarrow: HiddenInterval[]
  /** Width of the narrowest interval that earlier releases had not already narrowed. */
  narrowest: number | null
  /** Whether every linear programme reached a proven optimum. */
  isSolved: boolean
  /** Shown figures that must give their certainty in words, because an interval would tell too much. */
  withoutInterval: string[]
}

/** Widths are compared with this much room for the solver's tolerance. */
const GUARD = 1e-6

/** Audits showing all declared figures except the given ones (by index). */
export function auditDisclosure(
  problem: DisclosureProblem,
  hidden: ReadonlySet<number>,
  solver: Solver,
): Audit {
  const shown = problem.figures.filter((_, index) => !hidden.has(index))
  const hiddenNow = problem.figures.filter((_, index) => hidden.has(index))
  const disclosed = allDisclosed(problem, shown)
  const smallShown = shown.filter((figure) => isSmall(problem, figure)).map((figure) => figure.id)
  const changedShown = shown.filter((figure) => hasChanged(problem, figure)).map(({ id }) => id)
  const ranges = hiddenRanges({ problem, shown, hidden: hiddenSmall(problem, hiddenNow), solver })
  const solved = ranges.filter((each) => each !== null)
  const tooNarrow = solved.filter(({ range, width }) => range[1] - range[0] < width - GUARD)
  const isSolved = solved.length === ranges.length
  const mustBeEmpty = [smallShown, changedShown, disclosed, tooNarrow]
  return {
    passes: isSolved && mustBeEmpty.every((list) => list.length === 0),
    smallShown,
    changedShown,
    disclosed,
    intervals: solved.map((each) => named(problem, each)),
    tooNarrow: tooNarrow.map((each) => named(problem, each)),
    narrowest: narrowestOf(problem, solved),
    isSolved,
    withoutInterval: figuresWithoutInterval({ problem, shown, hidden: solved }),
  }
}

function allDisclosed(problem: DisclosureProblem, shown: IndexedFigure[]): string[][] {
  const publicBefore = problem.earlier.flatMap((release) =>
    release.shown.map((each) => each.entries),
  )
  const rows = [...publicBefore, ...shown.map((figure) => figure.entries)]
  const byPeople = new Map(problem.measures.map(({ people }) => [people.join(), people]))
  const groups = [...byPeople.values()].flatMap((people) =>
    disclosedGroups({ rows, publicBefore, people, k: problem.k }),
  )
  const named = groups.map((group) => group.map((atom) => problem.atomIds[atom] ?? '').toSorted())
  return [...new Map(named.map((group) => [group.join(), group])).values()]
}

function peopleIn(figure: IndexedFigure, people: number[]): number {
  return figure.entries.reduce((sum, { atom }) => sum + (people[atom] ?? 0), 0)
}

/** Under k people in any measure somebody answered. */
function isSmall(problem: DisclosureProblem, figure: IndexedFigure): boolean {
  return problem.measures.some(({ people }) => {
    const counted = peopleIn(figure, people)
    return counted > 0 && counted < problem.k
  })
}

/** Whether 1 to k-1 people joined or left since some earlier release showed the same figure. */
function hasChanged(problem: DisclosureProblem, figure: IndexedFigure): boolean {
  const before = problem.earlier.flatMap(({ shown }) => shown.filter(({ id }) => id === figure.id))
  return before.some((earlier) => {
    const joined = without(figure, earlier)
    const left = without(earlier, figure)
    return isSmall(problem, joined) || isSmall(problem, left)
  })
}

function without(figure: IndexedFigure, other: IndexedFigure): IndexedFigure {
  const excluded = new Set(other.entries.map((entry) => entry.atom))
  return { ...figure, entries: figure.entries.filter((entry) => !excluded.has(entry.atom)) }
}

/** Hidden figures under k people, with the earlier release that hid them. */
function hiddenSmall(problem: DisclosureProblem, hidden: IndexedFigure[]): RangeTask['hidden'] {
  const now = hidden.map((figure) => ({ figure, release: null }))
  const before = problem.earlier.flatMap((release) =>
    release.hidden.map((figure) => ({ figure, release: release.id })),
  )
  return [...now, ...before].filter(({ figure }) => isSmall(problem, figure))
}

function named(problem: DisclosureProblem, hidden: HiddenRange): HiddenInterval {
  return {
    figure: hidden.figure.id,
    release: hidden.release,
    measure: problem.measures[hidden.measure]?.id ?? '',
    low: hidden.range[0],
    high: hidden.range[1],
  }
}

/** Ranges that earlier releases had narrowed already are left out: this release did not make them. */
function narrowestOf(problem: DisclosureProblem, ranges: HiddenRange[]): number | null {
  const own = ranges.filter(({ width }) => width >= problem.minWidth)
  const widths = own.map(({ range }) => range[1] - range[0])
  return widths.length === 0 ? null : Math.min(...widths)
}
