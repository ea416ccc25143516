// What a shown interval tells beyond the mean: the spread of everyone in it, and with it how far a
// hidden group inside can lie from the mean. Decides which figures show a word instead.
import type {
  DisclosureProblem,
  IndexedFigure,
  IndexedPublished,
  MeasureColumns,
} from './disclosure-problem.ts'
import type { HiddenRange } from './hidden-ranges.ts'

/** Widths are compared with this much room for floating-point noise. */
const GUARD = 1e-6

type Spread = {
  /** People in the shown difference. */
  n: number
  /** People of the hidden group inside it. */
  t: number
  /** Mean of the difference. */
  mean: number
  /** Sum of squared deviations from that mean. */
  sumOfSquares: number
}

/**
 * Where the mean of t of n people can lie when mean and spread of the n are known:
 * mean ± σ·√((n-t)/t), σ with divisor n, cut at 0 and 100 (Cauchy-Schwarz on the t deviations).
 */
export function spreadRange(spread: Spread, highestScore: number): [number, number] {
  const { n, t, mean, sumOfSquares } = spread
  const reach = Math.sqrt(Math.max(0, sumOfSquares) / n) * Math.sqrt((n - t) / t)
  return [Math.max(0, mean - reach), Math.min(highestScore, mean + reach)]
}

type MomentTask = {
  problem: DisclosureProblem
  shown: IndexedFigure[]
  hidden: HiddenRange[]
}

type Total = {
  id: string
  atoms: Set<number>
  isDeclared: boolean
  values: IndexedPublished['values'] | null
}

/**
 * Ids of shown figures that must give their certainty in words, in every measure: with an interval
 * they, less other shown figures inside them, would pin a hidden group to too narrow a range.
 */
export function figuresWithoutInterval(task: MomentTask): string[] {
  const totals = plainTotals(task)
  const withheld = new Set<string>()
  for (const [figure, ranges] of Map.groupBy(task.hidden, (range) => range.figure)) {
    for (const [whole, ...parts] of differencesAround(figure, totals)) {
      const declared = [whole, ...parts].find((each) => each.isDeclared)
      if (!declared || withheld.has(declared.id)) continue
      const isTelling = ranges.some((range) => isTooNarrow(task.problem, range, [whole, ...parts]))
      if (isTelling) withheld.add(declared.id)
    }
  }
  return [...withheld].toSorted()
}

/** Every total around a hidden figure, as it is and less all it contains besides the figure. */
function differencesAround(figure: IndexedFigure, totals: Total[]): [Total, ...Total[]][] {
  const members = figure.entries.map((entry) => entry.atom)
  return totals
    .filter((total) => members.every((atom) => total.atoms.has(atom)))
    .flatMap((total): [Total, ...Total[]][] => {
      const parts = disjointParts(total, totals, members)
      return parts.length === 0 ? [[total]] : [[total], [total, ...parts]]
    })
}

/**
 * Shown figures that are plain sums of people, largest first; only those have a spread to show.
 * Of earlier releases those whose interval was shown.
 */
function plainTotals(task: MomentTask): Total[] {
  const earlier = task.problem.earlier
    .flatMap((release) => release.shown)
    .filter(({ values }) => Object.values(values).some((each) => each.squares !== undefined))
  const declared = task.shown.map((figure) => ({ figure, isDeclared: true, values: null }))
  const published = earlier.map((each) => ({
    figure: each,
    isDeclared: false,
    values: each.values,
  }))
  return [...declared, ...published]
    .filter(({ figure }) => figure.entries.every((entry) => isOne(entry.value)))
    .map(({ figure, isDeclared, values }) => ({
      id: figure.id,
      atoms: new Set(figure.entries.map((entry) => entry.atom)),
      isDeclared,
      values,
    }))
    .toSorted((a, b) => b.atoms.size - a.atoms.size)
}

/** Shown figures inside a total that overlap neither each other nor the hidden group. */
function disjointParts(total: Total, totals: Total[], members: number[]): Total[] {
  const left = new Set(total.atoms)
  for (const atom of members) left.delete(atom)
  return totals.filter((part) => {
    const fits = part.atoms.size > 0 && [...part.atoms].every((atom) => left.has(atom))
    if (fits) for (const atom of part.atoms) left.delete(atom)
    return fits
  })
}

function isTooNarrow(
  problem: DisclosureProblem,
  hidden: HiddenRange,
  [total, ...parts]: [Total, ...Total[]],
): boolean {
  const whole = momentsOf(problem, hidden.measure, total)
  const rest = parts.map((part) => momentsOf(problem, hidden.measure, part))
  if (whole === null || rest.includes(null)) return false
  const n = rest.reduce((sum, part) => sum - (part?.people ?? 0), whole.people)
  const mean = rest.reduce((sum, part) => sum - (part?.sum ?? 0), whole.sum) / n
  const squares = rest.reduce((sum, part) => sum - (part?.squares ?? 0), whole.squares)
  const people = problem.measures[hidden.measure]?.people ?? []
  const t = hidden.figure.entries.reduce((sum, { atom }) => sum + (people[atom] ?? 0), 0)
  const spread = { n, t, mean, sumOfSquares: squares - n * mean * mean }
  const [low, high] = spreadRange(spread, problem.highestScore)
  const width = Math.min(high, hidden.range[1]) - Math.max(low, hidden.range[0])
  return width < hidden.width - GUARD
}

type Moments = { people: number; sum: number; squares: number }

/** People, sum and sum of squares of a total; null when its squares are not known to anyone. */
function momentsOf(problem: DisclosureProblem, measure: number, total: Total): Moments | null {
  const columns = problem.measures[measure]
  if (!columns) return null
  const people = addUp(total, columns.people)
  const { sum, squares } = total.values
    ? publishedMoments(columns, total.values)
    : ownMoments(columns, total)
  if (people === null || sum === null || squares === null) return null
  return { people, sum, squares }
}

type KnownMoments = { sum: number | null; squares: number | null }

function publishedMoments(
  columns: MeasureColumns,
  values: IndexedPublished['values'],
): KnownMoments {
  const published = values[columns.id]
  return { sum: published?.sum ?? null, squares: published?.squares ?? null }
}

function ownMoments(columns: MeasureColumns, total: Total): KnownMoments {
  return { sum: addUp(total, columns.sums), squares: addUp(total, columns.squares) }
}

function addUp(total: Total, values: (number | null)[]): number | null {
  let sum = 0
  for (const atom of total.atoms) {
    const value = values[atom] ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}

function isOne(value: { numerator: bigint; denominator: bigint }): boolean {
  return value.numerator === value.denominator
}
