// What a set of shown figures says about the atoms, for the suppressor: atoms shown by themselves,
// the reduced system of all others, and the way back from a conclusion to the figures behind it.
import { addMultiple, reduceRows, type IntegerRow, type ReducedRow } from './row-space.ts'

export type ShownRows = {
  /** Atoms that a shown row gives by themselves, with the number of that row. */
  single: Map<number, number>
  /** Shown rows over several unknown atoms: their number and the part that is known anyway. */
  open: { row: number; knownPart: IntegerRow }[]
  /** The open parts in reduced form; `origin` counts positions in `open`. */
  reduced: ReducedRow[]
}

/** Reads the given rows (numbers into `rows`) together. Later numbers are preferred as singles. */
export function readTogether(rows: IntegerRow[], shown: number[]): ShownRows {
  const single = singleAtoms(rows, shown)
  const open: ShownRows['open'] = []
  const unknownParts: IntegerRow[] = []
  for (const number of shown) {
    const entries = [...(rows[number] ?? [])]
    const unknown = entries.filter(([atom]) => !single.has(atom))
    if (unknown.length === 0) continue
    open.push({ row: number, knownPart: new Map(entries.filter(([atom]) => single.has(atom))) })
    unknownParts.push(new Map(unknown))
  }
  return { single, open, reduced: reduceRows(unknownParts) }
}

/** The numbers of the shown rows a combination of reduced rows is made of. */
export function rowsBehind(
  shown: ShownRows,
  combination: ReadonlyMap<ReducedRow, bigint>,
): number[] {
  const weights = new Map<number, bigint>()
  for (const [row, factor] of combination) addMultiple(weights, row.origin, factor)
  const toCancel = new Map<number, bigint>()
  const numbers = new Set<number>()
  for (const [position, weight] of weights) {
    const used = shown.open[position]
    if (!used) continue
    numbers.add(used.row)
    addMultiple(toCancel, used.knownPart, weight)
  }
  for (const atom of toCancel.keys()) numbers.add(shown.single.get(atom) ?? -1)
  return [...numbers]
}

function singleAtoms(rows: IntegerRow[], shown: number[]): Map<number, number> {
  const single = new Map<number, number>()
  for (const number of shown) {
    const atoms = [...(rows[number]?.keys() ?? [])]
    if (atoms.length === 1) for (const atom of atoms) single.set(atom, number)
  }
  return single
}
