// What a set of initiatives brings and uses, counted from the input alone. Whoever chose the set,
// these are the figures that are shown and hashed.
import type { Initiative, PlanInput, Selection } from './model.ts'
import { poolNames } from './problem.ts'

/**
 * One score of one group: what it lacks to its goal, what the set offers, what counts and what
 * goes beyond the goal. Points in thousandths.
 */
export type TargetBreakdown = {
  group: string
  target: string
  gap: number
  gained: number
  offered: number
  wasted: number
}

/** Value, money and effort of a set; unknown ids count for nothing. */
export function selectionOf(input: PlanInput, ids: readonly string[]): Selection {
  const chosen = initiativesOf(input, ids)
  const gained = new Map(breakdownByTarget(input, ids).map((each) => [cellName(each), each.gained]))
  return {
    chosen: chosen.map(({ id }) => id),
    Z: sum(input.cells, (cell) => cell.weight * (gained.get(cellName(cell)) ?? 0)),
    cost: sum(chosen, ({ cost }) => cost),
    effort: Object.fromEntries(
      poolNames(input).map((pool) => [pool, sum(chosen, ({ effort }) => effort[pool] ?? 0)]),
    ),
  }
}

/** Every score of the input with what a set of initiatives does for it, by group and target. */
export function breakdownByTarget(input: PlanInput, ids: readonly string[]): TargetBreakdown[] {
  const lifts = initiativesOf(input, ids).flatMap((each) => each.lifts)
  return input.cells
    .map((cell) => {
      const { group, target } = cell
      const gap = Math.max(0, cell.goal - cell.score)
      const serving = lifts.filter((lift) => cellName(lift) === cellName(cell))
      const offered = sum(serving, ({ points }) => points)
      const gained = Math.min(gap, offered)
      return { group, target, gap, gained, offered, wasted: offered - gained }
    })
    .sort(byCell)
}

/** The gates (regime and reference) a set of initiatives closes, ascending. */
export function gatesClosed(input: PlanInput, ids: readonly string[]): string[] {
  return [...new Set(initiativesOf(input, ids).flatMap(({ gates }) => gates))].sort()
}

/** The initiatives with these ids, in ascending id. */
export function initiativesOf(input: PlanInput, ids: readonly string[]): Initiative[] {
  const wanted = new Set(ids)
  return input.initiatives.filter(({ id }) => wanted.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

type CellKey = { group: string; target: string }

/** One name per group and target. */
export const cellName = ({ group, target }: CellKey): string => JSON.stringify([group, target])

/** Order by group, then target, by UTF-16 code units: the same on every machine. */
export function byCell(a: CellKey, b: CellKey): number {
  if (a.group !== b.group) return a.group < b.group ? -1 : 1
  if (a.target !== b.target) return a.target < b.target ? -1 : 1
  return 0
}

function sum<Each>(list: readonly Each[], amount: (each: Each) => number): number {
  return list.reduce((total, each) => total + amount(each), 0)
}
