// The auditor's exact test: is the sum of some group of fewer than k people a combination of the
// shown figures? Fractions throughout, no rounding. Written apart from the suppressor on purpose.
import { divide, isZero, multiply, ONE, subtract, ZERO, type Rational } from './rational.ts'

type Row = Map<number, Rational>

type ExactTask = {
  /** Shown figures as fractions by atom, in any order. */
  rows: { atom: number; value: Rational }[][]
  /** The part of them that was public before. */
  publicBefore: { atom: number; value: Rational }[][]
  /** People by atom, in one measure. */
  people: number[]
  k: number
}

type Search = {
  isNews: (group: number[]) => boolean
  people: number[]
  most: number
  /** By small atom: what it adds to each check; a group is known when all its checks are zero. */
  checksOf: Map<number, Row>
  smallAtomsIn: Map<number, number[]>
}

/** Known groups of 1 to k-1 people, as lists of atoms: at most one for each basic atom it can start from. */
export function disclosedGroups(task: ExactTask): number[][] {
  const small = combinationsOverSmallAtoms(task)
  if (small.size === 0) return []
  const before = echelon(task.publicBefore.map((row) => rowOf(row, task.people)))
  const search: Search = {
    isNews: (group) => task.publicBefore.length === 0 || !isCombination(before, group),
    people: task.people,
    most: task.k - 1,
    ...checks(small),
  }
  const used = new Set<number>()
  return [...small.keys()].flatMap((atom) => {
    const people = task.people[atom] ?? 0
    const group = people > search.most ? null : extend(search, [atom], new Set(used))
    used.add(atom)
    return group ? [group] : []
  })
}

/**
 * The reduced combinations of shown figures in which only atoms under k people are left, by pivot.
 * Large atoms are eliminated first, so whatever row keeps one has no part in a small group.
 */
function combinationsOverSmallAtoms(task: ExactTask): Map<number, Row> {
  const isSmall = (atom: number) => (task.people[atom] ?? 0) < task.k
  const rows = echelon(
    task.rows.map((row) => rowOf(row, task.people)),
    isSmall,
  )
  const small = new Map([...rows].filter(([pivot]) => isSmall(pivot)))
  for (const [pivot, row] of small) {
    for (const other of small.values()) if (other !== row) eliminate(other, pivot, row)
  }
  return small
}

/** Row echelon form by pivot; pivots for which `isLast` holds are taken only when nothing else is left. */
function echelon(rows: Row[], isLast: (atom: number) => boolean = () => false): Map<number, Row> {
  const byPivot = new Map<number, Row>()
  for (const given of rows.toSorted((a, b) => a.size - b.size)) {
    const row = remainder(byPivot, given)
    if (row.size === 0) continue
    const atoms = [...row.keys()]
    const pivot = atoms.find((atom) => !isLast(atom)) ?? atoms[0] ?? -1
    const pivotValue = row.get(pivot) ?? ONE
    byPivot.set(pivot, new Map([...row].map(([atom, value]) => [atom, divide(value, pivotValue)])))
  }
  return byPivot
}

/** What is left of a row after all pivots are taken out; empty when the row is a combination. */
function remainder(byPivot: ReadonlyMap<number, Row>, given: Row): Row {
  const row = new Map(given)
  for (const [pivot, pivotRow] of byPivot) eliminate(row, pivot, pivotRow)
  return row
}

function eliminate(row: Row, pivot: number, pivotRow: Row): void {
  const factor = row.get(pivot)
  if (!factor) return
  for (const [atom, value] of pivotRow) {
    const rest = subtract(row.get(atom) ?? ZERO, multiply(factor, value))
    if (isZero(rest)) row.delete(atom)
    else row.set(atom, rest)
  }
}

function isCombination(byPivot: ReadonlyMap<number, Row>, group: number[]): boolean {
  return remainder(byPivot, new Map(group.map((atom) => [atom, ONE]))).size === 0
}

/**
 * A 0/1 vector is a combination when, taking every pivot it holds once, the other atoms come out
 * right: one check for each atom that is no pivot, to which pivots and the atom itself contribute.
 */
function checks(small: Map<number, Row>): Pick<Search, 'checksOf' | 'smallAtomsIn'> {
  const checksOf = new Map<number, Row>()
  const smallAtomsIn = new Map<number, number[]>()
  for (const [pivot, row] of small) {
    const others = new Map([...row].filter(([atom]) => atom !== pivot))
    checksOf.set(pivot, others)
    for (const atom of others.keys()) {
      checksOf.set(atom, new Map([[atom, subtract(ZERO, ONE)]]))
      const touching = smallAtomsIn.get(atom) ?? [atom]
      smallAtomsIn.set(atom, [...touching, pivot])
    }
  }
  return { checksOf, smallAtomsIn }
}

/** Adds atoms until every check is zero; null when no way stays under k people. */
function extend(search: Search, group: number[], closed: Set<number>): number[] | null {
  const open = openChecks(search, group)
  if (open.length === 0) return search.isNews(group) ? group : null
  const choices = open.reduce((best, each) => (each.length < best.length ? each : best))
  const inGroup = new Set(group)
  for (const atom of choices) {
    if (inGroup.has(atom) || closed.has(atom)) continue
    closed.add(atom)
    if (headCount(search, [...group, atom]) > search.most) continue
    const found = extend(search, [...group, atom], new Set(closed))
    if (found) return found
  }
  return null
}

/** For each check that is not zero, the atoms that could change it. */
function openChecks(search: Search, group: number[]): number[][] {
  const totals: Row = new Map()
  for (const atom of group) {
    for (const [check, value] of search.checksOf.get(atom) ?? []) {
      totals.set(check, subtract(totals.get(check) ?? ZERO, value))
    }
  }
  return [...totals].flatMap(([check, total]) =>
    isZero(total) ? [] : [search.smallAtomsIn.get(check) ?? []],
  )
}

function headCount(search: Search, group: number[]): number {
  return group.reduce((sum, atom) => sum + (search.people[atom] ?? 0), 0)
}

/** Atoms nobody answered for are known to be nothing and drop out. */
function rowOf(entries: { atom: number; value: Rational }[], people: number[]): Row {
  return new Map(
    entries.filter(({ atom }) => (people[atom] ?? 0) > 0).map(({ atom, value }) => [atom, value]),
  )
}
