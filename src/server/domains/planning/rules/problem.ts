// A plan input turned into numbered items, cells and resources for the search.
// Nothing is chosen here; items are numbered by ascending id, so the smaller number has the smaller id.
import { dominancePairs } from './dominance.ts'
import type { PlanInput } from './model.ts'

/** Money comes first among the resources, then the pools by name, all effort together, the number of items. */
export const MONEY = 0

/**
 * The numbered form of a plan input. `uses[r][i]` is what item i takes of resource r and
 * `limits[r]` what there is (`Infinity` when nothing limits it). A gate counts as a cell that one
 * item fills, so that the search knows cells only. `needs` and `dependants` hold direct and
 * indirect ones. Items in `impossible` can never be chosen.
 */
export type Problem = {
  ids: string[]
  resources: string[]
  uses: number[][]
  limits: number[]
  weights: number[]
  gaps: number[]
  lifts: { cell: number; points: number }[][]
  needs: number[][]
  dependants: number[][]
  needsAny: number[][][]
  excludes: number[][]
  must: number[]
  impossible: number[]
  forbidden: number[][]
}

type Item = PlanInput['initiatives'][number]

/**
 * The numbered form of an input. `forbidden` lists sets that must not be part of the answer.
 * Sums stay below 2^53 for budgets under 10^13 minor units and fewer than a thousand gates.
 */
export function toProblem(input: PlanInput, forbidden: readonly string[][] = []): Problem {
  const items = [...input.initiatives].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = items.map(({ id }) => id)
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const cells = valuedCells(input, items)
  const pools = poolNames(input)
  const direct = items.map(({ needs }) => known(needs, numbers))
  const structure = {
    ids,
    ...resourceUse(input, items, pools),
    weights: cells.map(({ weight }) => weight),
    gaps: cells.map(({ gap }) => gap),
    lifts: items.map((item) => liftsOf(item, cells)),
    needsAny: items.map(({ needsAny }) => needsAny.map((group) => known(group, numbers))),
    excludes: symmetric(items.map(({ excludes }) => known(excludes, numbers))),
    must: known(input.must, numbers),
    impossible: impossibleItems(input, items, numbers),
    forbidden: forbidden.map((set) => known(set, numbers)),
  }
  // A forbidden set may be the only reason to keep a dominated item, so no pair is taken then.
  const pairs = forbidden.length > 0 ? [] : dominancePairs({ ...structure, needs: direct })
  const needs = closure(
    direct.map((list, item) => [
      ...list,
      ...pairs.filter(([, worse]) => worse === item).map(([better]) => better),
    ]),
  )
  return { ...structure, needs, dependants: reversed(needs) }
}

/** The same problem with other limits, in the order of `resources`. */
export const withLimits = (problem: Problem, limits: number[]): Problem => ({ ...problem, limits })

/** All pools an input names, ascending. */
export function poolNames(input: PlanInput): string[] {
  const named = input.initiatives.flatMap(({ effort }) => Object.keys(effort))
  return [...new Set([...Object.keys(input.capacity), ...named])].sort()
}

type ValuedCell = { name: string; weight: number; gap: number }

/** One gate outweighs every point there is, so more gates always come first. */
function valuedCells(input: PlanInput, items: readonly Item[]): ValuedCell[] {
  const cells = input.cells.map(({ group, target, score, goal, weight }) => ({
    name: JSON.stringify([group, target]),
    weight,
    gap: Math.max(0, goal - score),
  }))
  if (input.mode.kind !== 'gates-first') return cells
  const gateWeight = 1 + cells.reduce((sum, { weight, gap }) => sum + weight * gap, 0)
  const gates = [...new Set(items.flatMap((item) => item.gates))]
  return [...cells, ...gates.map((name) => ({ name, weight: gateWeight, gap: 1 }))]
}

function liftsOf(item: Item, cells: readonly ValuedCell[]): { cell: number; points: number }[] {
  const offered = new Map<string, number>(item.gates.map((gate) => [gate, 1]))
  for (const { group, target, points } of item.lifts) {
    const name = JSON.stringify([group, target])
    offered.set(name, (offered.get(name) ?? 0) + points)
  }
  return cells.flatMap(({ name, weight, gap }, cell) => {
    const points = Math.min(offered.get(name) ?? 0, gap)
    return points > 0 && weight > 0 ? [{ cell, points }] : []
  })
}

function resourceUse(input: PlanInput, items: readonly Item[], pools: readonly string[]) {
  const use = (item: Item, pool: string) => item.effort[pool] ?? 0
  return {
    resources: ['budget', ...pools],
    uses: [
      items.map(({ cost }) => cost),
      ...pools.map((pool) => items.map((item) => use(item, pool))),
      items.map((item) => pools.reduce((sum, pool) => sum + use(item, pool), 0)),
      items.map(() => 1),
    ],
    limits: [
      input.budget,
      ...pools.map((pool) => input.capacity[pool] ?? Infinity),
      Infinity,
      Infinity,
    ],
  }
}

function impossibleItems(
  input: PlanInput,
  items: readonly Item[],
  numbers: ReadonlyMap<string, number>,
): number[] {
  const missing = (id: string) => !numbers.has(id)
  return items.flatMap(({ id, needs, needsAny }, item) =>
    input.mustNot.includes(id) ||
    needs.some(missing) ||
    needsAny.some((group) => group.every(missing))
      ? [item]
      : [],
  )
}

function known(ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
}

function symmetric(lists: readonly number[][]): number[][] {
  return lists.map((list, item) =>
    lists.flatMap((other, each) => (list.includes(each) || other.includes(item) ? [each] : [])),
  )
}

function closure(direct: readonly number[][]): number[][] {
  return direct.map((list, item) => {
    const found = new Set(list)
    for (const each of found) for (const next of direct[each] ?? []) found.add(next)
    found.delete(item)
    return [...found].sort((a, b) => a - b)
  })
}

function reversed(lists: readonly number[][]): number[][] {
  return lists.map((_, item) => lists.flatMap((list, each) => (list.includes(item) ? [each] : [])))
}
