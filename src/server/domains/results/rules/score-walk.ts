// Moves through all sums the shown rows leave possible: a dense bounded simplex tableau and a point
// that always satisfies every row and bound. Floating point; which way to go is decided elsewhere.
import type { ReducedRow } from './row-space.ts'

/** Basic atoms as a function of the others: x[basic i] + Σ cells[i, j] · x[others j] is constant. */
export type Tableau = { basic: number[]; others: number[]; cells: Float64Array }

/** A tableau with a possible point; sums lie between 0 and `highest`. */
export type Walk = Tableau & { point: Float64Array; highest: number[] }

/** Slopes closer to zero than this are zero. */
export const SLOPE_GUARD = 1e-9

/** The starting tableau of a reduced system over the given columns. */
export function startingTableau(reduced: ReducedRow[], columns: Iterable<number>): Tableau {
  const basic = reduced.map((row) => row.pivot)
  const isBasic = new Set(basic)
  const others = [...columns].filter((column) => !isBasic.has(column))
  const position = new Map(others.map((column, index) => [column, index]))
  const cells = new Float64Array(basic.length * others.length)
  for (const [row, { pivot, entries }] of reduced.entries()) {
    const pivotValue = Number(entries.get(pivot))
    for (const [column, value] of entries) {
      const at = position.get(column)
      if (at !== undefined) cells[row * others.length + at] = Number(value) / pivotValue
    }
  }
  return { basic, others, cells }
}

/** Starts at sums that are known to be possible. */
export function startWalk(tableau: Tableau, sums: number[], highest: number[]): Walk {
  return {
    basic: [...tableau.basic],
    others: [...tableau.others],
    cells: tableau.cells.slice(),
    point: Float64Array.from(sums),
    highest,
  }
}

/** How far an atom can move in a direction (1 or -1) before it meets its bound. */
export function roomOf(walk: Walk, atom: number, direction: number): number {
  const value = walk.point[atom] ?? 0
  return Math.max(0, direction > 0 ? (walk.highest[atom] ?? 0) - value : value)
}

/**
 * Moves one of the others (by position) until it or a basic atom meets a bound; in the second case
 * the two swap roles.
 */
export function step(walk: Walk, entering: number, direction: number): void {
  const atom = walk.others[entering] ?? 0
  const slopes = walk.basic.map((_, row) => -direction * cellOf(walk, row, entering))
  const leaving = firstToMeetBound(walk, slopes)
  const own = roomOf(walk, atom, direction)
  const length = Math.min(own, leaving?.reach ?? own)
  for (const [row, basicAtom] of walk.basic.entries()) {
    move(walk, basicAtom, length * (slopes[row] ?? 0))
  }
  move(walk, atom, length * direction)
  if (leaving === null || own <= leaving.reach) return settle(walk, atom, direction)
  settle(walk, leaving.atom, leaving.slope)
  swap(walk, leaving.row, entering)
}

type BoundMet = { row: number; atom: number; slope: number; reach: number }

/** Ties go to the lowest atom, which with the same rule for entering keeps the walk from circling. */
function firstToMeetBound(walk: Walk, slopes: number[]): BoundMet | null {
  const met = walk.basic.flatMap((atom, row): BoundMet[] => {
    const slope = slopes[row] ?? 0
    if (Math.abs(slope) <= SLOPE_GUARD) return []
    return [{ row, atom, slope, reach: roomOf(walk, atom, slope) / Math.abs(slope) }]
  })
  if (met.length === 0) return null
  return met.reduce((first, each) => {
    const isEarlier =
      each.reach < first.reach || (each.reach === first.reach && each.atom < first.atom)
    return isEarlier ? each : first
  })
}

/** Makes a basic atom one of the others and the reverse, keeping every row true. */
function swap(walk: Walk, leaving: number, entering: number): void {
  const width = walk.others.length
  const pivotRow = walk.cells.subarray(leaving * width, (leaving + 1) * width)
  const pivot = pivotRow[entering] ?? 1
  for (const [j, cell] of pivotRow.entries()) pivotRow[j] = cell / pivot
  pivotRow[entering] = 1 / pivot
  for (let row = 0; row < walk.basic.length; row++) {
    const factor = cellOf(walk, row, entering)
    if (row === leaving || factor === 0) continue
    walk.cells[row * width + entering] = 0
    subtractMultiple(walk.cells.subarray(row * width, (row + 1) * width), pivotRow, factor)
  }
  const atom = walk.others[entering] ?? 0
  walk.others[entering] = walk.basic[leaving] ?? 0
  walk.basic[leaving] = atom
}

function subtractMultiple(row: Float64Array, pivotRow: Float64Array, factor: number): void {
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0)
}

function cellOf(walk: Walk, row: number, column: number): number {
  return walk.cells[row * walk.others.length + column] ?? 0
}

function move(walk: Walk, atom: number, distance: number): void {
  walk.point[atom] = (walk.point[atom] ?? 0) + distance
}

/** Puts an atom exactly on the bound it reached. */
function settle(walk: Walk, atom: number, direction: number): void {
  walk.point[atom] = direction > 0 ? (walk.highest[atom] ?? 0) : 0
}
