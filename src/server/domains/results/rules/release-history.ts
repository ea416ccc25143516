// Earlier releases of the same answers: who counted in which release. Splits people into atoms that
// no release tells apart and holds figures back while too few people joined or left since.
import type { Atom, DisclosureProblem, IndexedFigure } from './disclosure-problem.ts'

/**
 * One version of one answer. A corrected answer is two of these: the old version left, the new one
 * joined. Erased answers stay in the list with their cells only.
 */
export type AnswerHistory = {
  /** Finest cell it counts in, by release: oldest first, the planned one last; null when left out. */
  cells: (string | null)[]
  /** Score (0 to 100) by measure; null once the answer is erased. */
  scores: Record<string, number> | null
}

/** An atom with the cell its people count in, release by release. */
type SplitAtom = Atom & { cells: (string | null)[] }

type MembershipChange = { joiners: number; leavers: number }

/**
 * Groups answers by the cells they counted in over all releases. The atom of a single release is
 * named like its cell. Erased answers are taken to have counted in every measure given.
 */
export function splitByMembership(answers: AnswerHistory[], measures: string[]): SplitAtom[] {
  const groups = new Map<string, AnswerHistory[]>()
  for (const answer of answers) {
    const id = atomId(answer.cells)
    const group = groups.get(id)
    if (group) group.push(answer)
    else groups.set(id, [answer])
  }
  return [...groups]
    .map(([id, group]) => ({
      id,
      cells: group[0]?.cells ?? [],
      measures: Object.fromEntries(measures.map((measure) => [measure, totalOf(group, measure)])),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The coefficients of "everyone in these cells" in one release (by position in `cells`). */
export function coefficientsIn(
  atoms: SplitAtom[],
  release: number,
  cells: ReadonlySet<string>,
): Record<string, number> {
  const members = atoms.filter(({ cells: own }) => cells.has(own[release] ?? ''))
  return Object.fromEntries(members.map(({ id }) => [id, 1]))
}

/** How many people one set has that the other lacks; each member stands for `peopleOf` people. */
export function membershipChange<Member>(
  before: ReadonlySet<Member>,
  after: ReadonlySet<Member>,
  peopleOf: (member: Member) => number = () => 1,
): MembershipChange {
  const onlyIn = (one: ReadonlySet<Member>, other: ReadonlySet<Member>) =>
    [...one].reduce((sum, member) => (other.has(member) ? sum : sum + peopleOf(member)), 0)
  return { joiners: onlyIn(after, before), leavers: onlyIn(before, after) }
}

/** Whether a change lets a reader subtract two releases and see 1 to k-1 people. */
export function mustHoldBack(change: MembershipChange, k: number): boolean {
  return [change.joiners, change.leavers].some((people) => people >= 1 && people < k)
}

/** Figures (by index) to hold back: shown before, and since then 1 to k-1 people joined or left. */
export function heldBackFigures(problem: DisclosureProblem): Set<number> {
  const earlier = problem.earlier.flatMap((release) => release.shown)
  const indexes = [...problem.figures.keys()].filter((index) => {
    const figure = problem.figures[index]
    return earlier.some((before) => figure?.id === before.id && isHeld(problem, before, figure))
  })
  return new Set(indexes)
}

function isHeld(problem: DisclosureProblem, before: IndexedFigure, after: IndexedFigure): boolean {
  return problem.measures.some(({ people }) => {
    const change = membershipChange(atomsOf(before), atomsOf(after), (atom) => people[atom] ?? 0)
    return mustHoldBack(change, problem.k)
  })
}

function atomsOf(figure: IndexedFigure): Set<number> {
  return new Set(figure.entries.map((entry) => entry.atom))
}

function totalOf(group: AnswerHistory[], measure: string): Atom['measures'][string] {
  if (group.some((answer) => answer.scores === null)) return { people: group.length, sum: null }
  const scores = group.flatMap((answer) => answer.scores?.[measure] ?? [])
  return {
    people: scores.length,
    sum: scores.reduce((sum, score) => sum + score, 0),
    squares: scores.reduce((sum, score) => sum + score * score, 0),
  }
}

function atomId(cells: (string | null)[]): string {
  const only = cells[0] ?? null
  return cells.length === 1 && only !== null ? only : JSON.stringify(cells)
}
