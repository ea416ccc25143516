// The suppressor's exact test: which groups of fewer than k people do the shown rows give away?
// A group is known when every direction the rows leave free adds up to zero over it, so the
// search completes a group atom by atom until nothing is left over. The auditor does not use this.
import { leastCommonMultiple, type ReducedRow } from './row-space.ts'

type GroupSearch = {
  reduced: ReducedRow[]
  /** People by atom, in one measure. */
  people: number[]
  k: number
  /** Says whether a known group counts; one that earlier releases gave away does not. */
  counts: (group: number[]) => boolean
}

type Directions = {
  /** By atom: its part in every free direction. */
  ofAtom: Map<number, Map<number, bigint>>
  /** By free direction: the small atoms with a part in it. */
  atomsIn: Map<number, number[]>
}

type Attempt = {
  members: number[]
  peopleLeft: number
  excluded: Set<number>
  leftover: Map<number, bigint>
}

/** Groups of 1 to k-1 people the rows give away: at most one for each smallest member. */
export function findKnownGroups(search: GroupSearch): number[][] {
  const directions = freeDirections(search)
  const excluded = new Set<number>()
  const groups: number[][] = []
  for (const [atom, parts] of directions.ofAtom) {
    const start = {
      members: [atom],
      peopleLeft: search.k - 1 - peopleOf(search, atom),
      excluded: new Set(excluded).add(atom),
      leftover: parts,
    }
    const group = completeGroup(search, directions, start)
    if (group) groups.push(group)
    excluded.add(atom)
  }
  return groups
}

/** Tries every way to empty the direction with the fewest atoms in it. */
function completeGroup(
  search: GroupSearch,
  directions: Directions,
  attempt: Attempt,
): number[] | null {
  if (attempt.leftover.size === 0) return search.counts(attempt.members) ? attempt.members : null
  const excluded = new Set(attempt.excluded)
  for (const atom of scarcestChoice(directions, attempt.leftover)) {
    const people = peopleOf(search, atom)
    if (people > attempt.peopleLeft || excluded.has(atom)) continue
    excluded.add(atom)
    const found = completeGroup(search, directions, {
      members: [...attempt.members, atom],
      peopleLeft: attempt.peopleLeft - people,
      excluded,
      leftover: sumOf(attempt.leftover, directions.ofAtom.get(atom)),
    })
    if (found) return found
  }
  return null
}

function scarcestChoice(directions: Directions, leftover: Map<number, bigint>): number[] {
  let best: number[] | null = null
  for (const direction of leftover.keys()) {
    const atoms = directions.atomsIn.get(direction) ?? []
    if (best === null || atoms.length < best.length) best = atoms
  }
  return best ?? []
}

/** Every column without a pivot is one free direction: it moves by 1 and the pivots follow. */
function freeDirections(search: GroupSearch): Directions {
  const unit = directionUnits(search.reduced)
  const directions: Directions = { ofAtom: new Map(), atomsIn: new Map() }
  const add = (atom: number, direction: number, value: bigint) => {
    directions.ofAtom.get(atom)?.set(direction, value)
    const atoms = directions.atomsIn.get(direction)
    if (atoms) atoms.push(atom)
    else directions.atomsIn.set(direction, [atom])
  }
  const isSmall = (atom: number) => {
    const people = peopleOf(search, atom)
    return people >= 1 && people < search.k
  }
  for (const { pivot, entries } of search.reduced) {
    if (!isSmall(pivot)) continue
    directions.ofAtom.set(pivot, new Map())
    const pivotValue = entries.get(pivot) ?? 1n
    for (const [column, value] of entries) {
      if (column !== pivot) add(pivot, column, (-value * (unit.get(column) ?? 1n)) / pivotValue)
    }
  }
  for (const [column, value] of unit) {
    if (!isSmall(column)) continue
    directions.ofAtom.set(column, new Map())
    add(column, column, value)
  }
  return directions
}

/** The multiple of each free column that makes all pivots move by whole numbers. */
function directionUnits(reduced: ReducedRow[]): Map<number, bigint> {
  const unit = new Map<number, bigint>()
  for (const { pivot, entries } of reduced) {
    const pivotValue = entries.get(pivot) ?? 1n
    for (const column of entries.keys()) {
      if (column === pivot) continue
      unit.set(column, leastCommonMultiple(unit.get(column) ?? 1n, pivotValue))
    }
  }
  return unit
}

function sumOf(
  left: ReadonlyMap<number, bigint>,
  right: ReadonlyMap<number, bigint> | undefined,
): Map<number, bigint> {
  const sum = new Map(left)
  for (const [direction, value] of right ?? []) {
    const total = (sum.get(direction) ?? 0n) + value
    if (total === 0n) sum.delete(direction)
    else sum.set(direction, total)
  }
  return sum
}

function peopleOf(search: GroupSearch, atom: number): number {
  return search.people[atom] ?? 0
}
