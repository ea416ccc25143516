// The shapes disclosure control works on, and the step from named plain data to indexed rows.
// No decision is taken here: which figures to hide is the suppressor's, whether it is safe the auditor's.
import { isZero, parseRational, type Rational } from './rational.ts'

/** Scores run from 0 to this number in every measure. */
const HIGHEST_SCORE = 100

/** What the people of one atom gave in one measure. */
type AtomMeasure = {
  /** People with a score in this measure. */
  people: number
  /** Sum of their scores (0 to 100 each); null when the answers are erased and only counts are left. */
  sum: number | null
  /** Sum of their squared scores; without it the audit of spreads leaves this atom out. */
  squares?: number
}

/** A finest cell: people no declared figure, of this release or an earlier one, tells apart. */
export type Atom = { id: string; measures: Record<string, AtomMeasure> }

/**
 * A number somebody would like to publish: a combination of atom sums. Coefficients are whole
 * numbers or exact fractions such as `20/12`, by atom id; a plain total has the coefficient 1.
 */
type Figure = {
  id: string
  coefficients: Record<string, number | string>
  /** What hiding one person's worth of it costs; 1 unless stated. */
  priority?: number
}

/**
 * A figure already published: its combination of sums, unrounded, for every measure it was shown in,
 * and the same of the squared scores where its interval was shown.
 */
type PublishedFigure = Figure & {
  values: Record<string, { sum: number; squares?: number }>
}

/** An earlier release of the same answers, written over the same atoms. */
export type EarlierRelease = { id: string; shown: PublishedFigure[]; hidden: Figure[] }

export type DisclosureRequest = {
  /** Smallest group that may be shown. */
  k: number
  /** Narrowest interval, in points per person, a hidden small group may be pinned to. */
  minWidth: number
  atoms: Atom[]
  figures: Figure[]
  earlier: EarlierRelease[]
}

type Entry = { atom: number; value: Rational }
export type IndexedFigure = { id: string; priority: number; entries: Entry[] }
export type IndexedPublished = IndexedFigure & { values: PublishedFigure['values'] }

/** One measure, with arrays by atom. */
export type MeasureColumns = {
  id: string
  people: number[]
  sums: (number | null)[]
  squares: (number | null)[]
}

/** A request with atoms as indexes; figures are sorted by id, so index order is id order. */
export type DisclosureProblem = {
  k: number
  minWidth: number
  highestScore: number
  atomIds: string[]
  measures: MeasureColumns[]
  figures: IndexedFigure[]
  earlier: { id: string; shown: IndexedPublished[]; hidden: IndexedFigure[] }[]
}

/** Indexes a request; throws when an id is used twice, an atom is unknown or a number out of range. */
export function indexRequest(request: DisclosureRequest): DisclosureProblem {
  if (request.k < 2) throw new RangeError('The smallest group to be shown has at least 2 people')
  const atomIds = request.atoms.map((atom) => atom.id)
  const measures = measureIds(request.atoms).map((id) => measureColumns(id, request.atoms))
  const indexOf = new Map(atomIds.map((id, index) => [id, index]))
  requireDistinct(atomIds)
  requireDistinct(request.figures.map((figure) => figure.id))
  const figures = request.figures.map((figure) => indexFigure(figure, indexOf)).toSorted(byId)
  for (const figure of figures) requireSums(figure, measures)
  return {
    k: request.k,
    minWidth: request.minWidth,
    highestScore: HIGHEST_SCORE,
    atomIds,
    measures,
    figures,
    earlier: request.earlier.map(({ id, shown, hidden }) => ({
      id,
      shown: shown.map((each) => ({ ...indexFigure(each, indexOf), values: each.values })),
      hidden: hidden.map((each) => indexFigure(each, indexOf)),
    })),
  }
}

function measureIds(atoms: Atom[]): string[] {
  return [...new Set(atoms.flatMap((atom) => Object.keys(atom.measures)))].toSorted()
}

function measureColumns(id: string, atoms: Atom[]): MeasureColumns {
  const columns = atoms.map((atom) => atom.measures[id] ?? { people: 0, sum: 0, squares: 0 })
  for (const { people, sum } of columns) requireScores(people, sum)
  return {
    id,
    people: columns.map((column) => column.people),
    sums: columns.map((column) => column.sum),
    squares: columns.map((column) => column.squares ?? null),
  }
}

function requireScores(people: number, sum: number | null): void {
  if (!Number.isInteger(people) || people < 0) throw new RangeError(`Not a head count: ${people}`)
  const guard = 1e-6
  const isPossible = sum === null || (sum >= -guard && sum <= HIGHEST_SCORE * people + guard)
  if (!isPossible) throw new RangeError(`${people} people cannot have scores adding to ${sum}`)
}

function indexFigure(figure: Figure, indexOf: Map<string, number>): IndexedFigure {
  const entries = Object.entries(figure.coefficients).map(([atomId, coefficient]) => {
    const atom = indexOf.get(atomId)
    if (atom === undefined) throw new RangeError(`${figure.id} counts an unknown atom: ${atomId}`)
    return { atom, value: parseRational(coefficient) }
  })
  return {
    id: figure.id,
    priority: figure.priority ?? 1,
    entries: entries.filter((entry) => !isZero(entry.value)),
  }
}

function requireSums(figure: IndexedFigure, measures: MeasureColumns[]): void {
  const isErased = measures.some(({ sums }) =>
    figure.entries.some(({ atom }) => sums[atom] === null),
  )
  if (isErased) throw new RangeError(`${figure.id} counts answers that are erased`)
}

function requireDistinct(ids: string[]): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new RangeError(`This id is used twice: ${id}`)
    seen.add(id)
  }
}

function byId(left: { id: string }, right: { id: string }): number {
  if (left.id === right.id) return 0
  return left.id < right.id ? -1 : 1
}
