// Exact elimination for the suppressor: what follows from a set of rows, and from which of them.
// Whole numbers only (rows are scaled first), so nothing is rounded. The auditor has its own.

/** A sparse row of whole numbers by column; no entry is zero. */
export type IntegerRow = ReadonlyMap<number, bigint>

/**
 * One row of the reduced echelon form: `entries` = the sum of `origin` times the given rows.
 * The pivot entry is positive and no other reduced row has that column.
 */
export type ReducedRow = {
  pivot: number
  entries: Map<number, bigint>
  origin: Map<number, bigint>
}

/** A row of fractions times the least common denominator. */
export function integerRow(
  entries: { atom: number; value: { numerator: bigint; denominator: bigint } }[],
): IntegerRow {
  const common = entries.reduce((all, { value }) => leastCommonMultiple(all, value.denominator), 1n)
  return new Map(
    entries.map(({ atom, value }) => [atom, (value.numerator * common) / value.denominator]),
  )
}

/** Reduced echelon form; rows that follow from earlier, shorter ones leave no trace. */
export function reduceRows(rows: IntegerRow[]): ReducedRow[] {
  const reduced: ReducedRow[] = []
  const byPivot = new Map<number, ReducedRow>()
  const order = rows.map((_, index) => index).toSorted((a, b) => size(rows, a) - size(rows, b))
  for (const index of order) {
    const row = { pivot: -1, entries: new Map(rows[index]), origin: new Map([[index, 1n]]) }
    for (const column of rows[index]?.keys() ?? []) {
      const known = byPivot.get(column)
      if (known) clearColumn(row, known)
    }
    if (row.entries.size === 0) continue
    row.pivot = smallestEntry(row.entries)
    normalise(row)
    for (const other of reduced) if (other.entries.has(row.pivot)) clearColumn(other, row)
    reduced.push(row)
    byPivot.set(row.pivot, row)
  }
  return reduced
}

/** Least common multiple of two positive whole numbers. */
export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right
}

/** Adds `factor` times one sparse vector to another, dropping zeros. */
export function addMultiple(
  target: Map<number, bigint>,
  source: ReadonlyMap<number, bigint>,
  factor: bigint,
): void {
  for (const [column, value] of source) {
    const sum = (target.get(column) ?? 0n) + factor * value
    if (sum === 0n) target.delete(column)
    else target.set(column, sum)
  }
}

/** Subtracts the multiple of `known` that empties its pivot column in `row`. */
function clearColumn(row: ReducedRow, known: ReducedRow): void {
  const value = row.entries.get(known.pivot) ?? 0n
  const pivotValue = known.entries.get(known.pivot) ?? 1n
  const divisor = greatestCommonDivisor(magnitude(value), pivotValue)
  const stretch = pivotValue / divisor
  if (stretch !== 1n) {
    scale(row.entries, stretch)
    scale(row.origin, stretch)
  }
  addMultiple(row.entries, known.entries, -value / divisor)
  addMultiple(row.origin, known.origin, -value / divisor)
  if (stretch !== 1n) normalise(row)
}

/** Divides by the common content and makes the pivot entry positive. */
function normalise(row: ReducedRow): void {
  let content = 0n
  for (const part of [row.entries, row.origin]) {
    for (const value of part.values()) {
      content = greatestCommonDivisor(magnitude(value), content)
      if (content === 1n) break
    }
  }
  const isNegative = (row.entries.get(row.pivot) ?? 1n) < 0n
  const divisor = isNegative ? -content : content
  if (divisor === 1n) return
  for (const part of [row.entries, row.origin]) {
    for (const [column, value] of part) part.set(column, value / divisor)
  }
}

function smallestEntry(entries: ReadonlyMap<number, bigint>): number {
  let best = -1
  let least = 0n
  for (const [column, value] of entries) {
    const isSmaller = best === -1 || magnitude(value) < least
    if (isSmaller || (magnitude(value) === least && column < best)) {
      best = column
      least = magnitude(value)
    }
  }
  return best
}

function size(rows: IntegerRow[], index: number): number {
  return rows[index]?.size ?? 0
}

function scale(vector: Map<number, bigint>, factor: bigint): void {
  for (const [column, value] of vector) vector.set(column, value * factor)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
