// A numbered plan problem as an integer model: one column per item (in or out) and one per cell
// (what is gained there), with the rows that tie them together.
import { at } from './amounts.ts'
import type { Problem } from './problem.ts'

/** A linear form over the columns, sparse. */
export type LinearForm = { indices: number[]; values: number[] }

/** A row of the model: `lower <= form <= upper`. */
export type ModelRow = LinearForm & { lower: number; upper: number }

/** Bounds of every column, items first, then cells; items are whole. */
export type ModelColumns = { lower: number[]; upper: number[]; items: number }

/** The columns of a problem: musts are in, impossible items are out, cells gain at most their gap. */
export function columnsOf({ ids, gaps, must, impossible }: Problem): ModelColumns {
  return {
    lower: [...ids.map((_, item) => (must.includes(item) ? 1 : 0)), ...gaps.map(() => 0)],
    upper: [...ids.map((_, item) => (impossible.includes(item) ? 0 : 1)), ...gaps],
    items: ids.length,
  }
}

/** Every limit and rule of a problem. */
export function rowsOf(problem: Problem): ModelRow[] {
  return [
    ...problem.gaps.map((_, cell) => gainRow(problem, cell)),
    ...problem.limits.flatMap((limit, resource) =>
      limit === Infinity ? [] : [atMost(limit, useForm(problem, resource))],
    ),
    ...problem.needs.flatMap((needs, item) => needs.map((need) => impliesOneOf(item, [need]))),
    ...problem.needsAny.flatMap((groups, item) => groups.map((group) => impliesOneOf(item, group))),
    ...problem.excludes.flatMap((others, item) =>
      others.filter((other) => other > item).map((other) => atMost(1, sumForm([item, other]))),
    ),
    ...problem.forbidden.map((set) => atMost(set.length - 1, sumForm(set))),
  ]
}

/** What items use of a resource of the problem. */
export function useForm({ ids, uses }: Problem, resource: number): LinearForm {
  return {
    indices: ids.map((_, item) => item),
    values: ids.map((_, item) => at(uses[resource] ?? [], item)),
  }
}

/** The gains of some cells, each with a weight. */
export function gainForm(
  { ids }: Problem,
  cells: readonly number[],
  weights: readonly number[],
): LinearForm {
  return {
    indices: cells.map((cell) => ids.length + cell),
    values: cells.map((cell) => at(weights, cell)),
  }
}

function gainRow(problem: Problem, cell: number): ModelRow {
  const serving = problem.lifts.flatMap((lifts, item) =>
    lifts.filter((lift) => lift.cell === cell).map(({ points }) => ({ item, points })),
  )
  return atMost(0, {
    indices: [...serving.map(({ item }) => item), problem.ids.length + cell],
    values: [...serving.map(({ points }) => -points), 1],
  })
}

function impliesOneOf(item: number, others: readonly number[]): ModelRow {
  const rest = others.filter((other) => other !== item)
  return atMost(0, { indices: [item, ...rest], values: [1, ...rest.map(() => -1)] })
}

const sumForm = (items: readonly number[]): LinearForm => ({
  indices: [...items],
  values: items.map(() => 1),
})

const atMost = (upper: number, form: LinearForm): ModelRow => ({ ...form, lower: -Infinity, upper })
