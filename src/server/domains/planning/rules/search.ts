// The exact search for the best set of items: branch and bound over decisions, one answer for every
// tie. There is no clock: a limit counts nodes, so the same input always stops at the same place.
import { at } from './amounts.ts'
import { leastUse, mostValue, type Prices, type Prospect, prospectsOf } from './bounds.ts'
import {
  type Decisions,
  firstDecisions,
  TAKEN,
  unmetAlternatives,
  withItem,
  withoutItem,
} from './decisions.ts'
import { findPrices, noPrices } from './prices.ts'
import { MONEY, type Problem } from './problem.ts'

/** Value, uses in the order of the problem's `uses`, and the items that are in (1) or out (0). */
export type Solution = { value: number; used: number[]; taken: Uint8Array }

/**
 * The best solution found, null when there is none at or above the floor. `completed` says that
 * nothing comes before it; otherwise `bound` is the most value anything else could have.
 */
export type SearchResult = { best: Solution | null; completed: boolean; bound: number }

/** `floor` is the least value of interest; `known` a solution to start from. */
export type SearchOptions = { nodeLimit: number; floor: number; known: Solution | null }

/** Small searches are over before prices pay. */
const PRICED_FROM = 200

type Search = SearchOptions & {
  problem: Problem
  prices: Prices
  best: Solution | null
  anyWillDo: boolean
  nodes: number
  completed: boolean
  bound: number
}

/**
 * The solution that comes first: higher value, then less money, less effort, fewer items, then the
 * set that holds the first id on which two differ.
 */
export function searchBest(problem: Problem, options: SearchOptions): SearchResult {
  const search = newSearch(problem, options)
  const first = firstDecisions(problem)
  if (first) visit(search, first)
  const { best, completed, bound } = search
  return { best, completed, bound: Math.max(bound, best?.value ?? 0) }
}

/** Any solution at or above the floor, or null when it is certain that there is none. */
export function anySolution(problem: Problem, floor: number): Solution | null {
  const search = newSearch(problem, { nodeLimit: Infinity, floor, known: null })
  search.anyWillDo = true
  const first = firstDecisions(problem)
  if (first) visit(search, first)
  return search.best
}

/** The solution of these ids and what they need, or null when it does not stand. */
export function solutionOf(problem: Problem, ids: readonly string[]): Solution | null {
  const items = problem.ids.flatMap((id, item) => (ids.includes(id) ? [item] : []))
  const decisions = items.reduce<Decisions | null>(
    (before, item) => before && withItem(problem, before, item),
    firstDecisions(problem),
  )
  return decisions && !unmetAlternatives(problem, decisions) ? toSolution(decisions) : null
}

function newSearch(problem: Problem, options: SearchOptions): Search {
  const { known, floor } = options
  return {
    ...options,
    problem,
    prices: noPrices(problem),
    best: known && known.value >= floor ? known : null,
    anyWillDo: false,
    nodes: 0,
    completed: true,
    bound: 0,
  }
}

function visit(search: Search, decisions: Decisions): void {
  const { problem } = search
  const unmet = unmetAlternatives(problem, decisions)
  if (!unmet) record(search, decisions)
  if (search.anyWillDo && search.best) return
  const item = itemToDecide(search, decisions, unmet)
  if (item === undefined) return
  for (const decide of [withItem, withoutItem]) {
    const next = decide(problem, decisions, item)
    if (next) visit(search, next)
  }
}

/** The item to branch on, or nothing when no completion can come first or the limit is reached. */
function itemToDecide(
  search: Search,
  decisions: Decisions,
  unmet: number[] | null,
): number | undefined {
  const { problem, floor, nodeLimit } = search
  search.nodes += 1
  if (search.nodes === PRICED_FROM) search.prices = findPrices(problem)
  const prospects = prospectsOf(problem, decisions, search.prices.cells)
  const enough = Math.max(floor, search.best?.value ?? 0)
  const bound = mostValue(problem, decisions, { prospects, prices: search.prices, enough })
  if (bound < floor || !mayComeFirst(search, decisions, { prospects, bound })) return undefined
  const item = unmet ? unmet[0] : nextItem(problem, decisions, prospects)
  if (item === undefined || search.nodes <= nodeLimit) return item
  search.completed = false
  search.bound = Math.max(search.bound, bound)
  return undefined
}

function record(search: Search, decisions: Decisions): void {
  if (decisions.value < Math.max(search.floor, search.best?.value ?? 0)) return
  const solution = toSolution(decisions)
  if (!search.best || comesBefore(solution, search.best)) search.best = solution
}

function toSolution({ value, used, state }: Decisions): Solution {
  return { value, used, taken: state.map((each) => (each === TAKEN ? 1 : 0)) }
}

function comesBefore(a: Solution, b: Solution): boolean {
  if (a.value !== b.value) return a.value > b.value
  for (const resource of tieBreakers(a.used)) {
    const difference = at(a.used, resource) - at(b.used, resource)
    if (difference !== 0) return difference < 0
  }
  const first = a.taken.findIndex((taken, item) => taken !== b.taken[item])
  return first >= 0 && a.taken[first] === 1
}

/** Whether a completion could come before the best one; on equal value by its least possible uses. */
function mayComeFirst(
  { problem, best }: Search,
  { value, used }: Decisions,
  { prospects, bound }: { prospects: Prospect[]; bound: number },
): boolean {
  if (!best || bound !== best.value) return !best || bound > best.value
  for (const resource of tieBreakers(used)) {
    const added = leastUse(problem.uses[resource] ?? [], prospects, best.value - value)
    const difference = at(used, resource) + added - at(best.used, resource)
    if (difference !== 0) return difference < 0
  }
  return true
}

/** Money, all effort together, the number of items. */
const tieBreakers = ({ length }: readonly number[]): number[] => [MONEY, length - 2, length - 1]

/** The item with the highest gain for its largest share of what is left, then the smallest id. */
function nextItem(
  problem: Problem,
  { used }: Decisions,
  prospects: readonly Prospect[],
): number | undefined {
  let next: number | undefined
  let highest = -1
  for (const { item, gain } of prospects) {
    let share = 0
    for (const [resource, limit] of problem.limits.entries()) {
      const use = problem.uses[resource]?.[item] ?? 0
      if (use > 0) share = Math.max(share, use / (limit - at(used, resource)))
    }
    const rate = gain / share
    if (rate > highest) [next, highest] = [item, rate]
  }
  return next
}
