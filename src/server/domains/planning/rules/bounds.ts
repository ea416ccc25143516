// What the open items could bring at most and would use at least. Values are monotone with falling
// gains, so the sum of present gains is never less than what a set of items adds together.
import { at, sumOfProducts } from './amounts.ts'
import { type Decisions, fits, gainOf, OPEN } from './decisions.ts'
import type { Problem } from './problem.ts'

/** An open item that still fits and still adds something; `relaxed` leaves out the priced part of its gain. */
export type Prospect = { item: number; gain: number; relaxed: number }

/**
 * Prices that tighten the bound. `cells` is the part (0-1) of each cell that counts as filled in
 * any case and is therefore left out of `relaxed`; `combined` is the use of one resource made of
 * all limited ones, each at its price. Every choice of prices gives a true bound.
 */
export type Prices = {
  cells: readonly number[]
  resources: readonly number[]
  combined: readonly number[]
}

/** Sums of fractions may come out this share too small; a bound must never be. */
const ROUNDING = 1 + 1e-12
const ROUNDING_STEP = 0.01

/** The open items worth deciding on, in ascending number. */
export function prospectsOf(
  problem: Problem,
  decisions: Decisions,
  cellPrices: readonly number[],
): Prospect[] {
  const prospects: Prospect[] = []
  for (const [item, lifts] of problem.lifts.entries()) {
    if (decisions.state[item] !== OPEN) continue
    const gain = gainOf(problem, decisions, item)
    if (gain === 0 || !fits(problem, decisions, item)) continue
    let relaxed = 0
    for (const { cell, points } of lifts) {
      const lift = Math.min(points, at(decisions.missing, cell))
      relaxed += (1 - at(cellPrices, cell)) * at(problem.weights, cell) * lift
    }
    prospects.push({ item, gain, relaxed })
  }
  return prospects
}

/**
 * The most value any completion can have: the smallest fractional fill over the limited resources
 * and their combination, capped by what is missing. Once below `enough` it stops with that figure.
 */
export function mostValue(
  problem: Problem,
  decisions: Decisions,
  { prospects, prices, enough }: { prospects: readonly Prospect[]; prices: Prices; enough: number },
): number {
  const { missing, used, value } = decisions
  const left = problem.limits.map((limit, resource) => limit - at(used, resource))
  const combinedLeft = sumOfProducts(prices.resources, left)
  const filledAnyway = prices.cells.reduce(
    (sum, price, cell) => sum + price * at(problem.weights, cell) * at(missing, cell),
    0,
  )
  const fills = [
    () => sumOfProducts(problem.weights, missing),
    () => filledAnyway + fill(prospects, prices.combined, { left: combinedLeft, by: 'relaxed' }),
    () => fill(prospects, prices.combined, { left: combinedLeft, by: 'gain' }),
    ...left.flatMap((room, resource) =>
      room === Infinity
        ? []
        : [() => fill(prospects, problem.uses[resource] ?? [], { left: room, by: 'gain' })],
    ),
  ]
  let most = Infinity
  for (const bound of fills) {
    most = Math.min(most, value + Math.floor(bound() * ROUNDING + ROUNDING_STEP))
    if (most < enough) break
  }
  return most
}

/** The least of a resource that any completion adds whose value is higher by `needed`. */
export function leastUse(
  use: readonly number[],
  prospects: readonly Prospect[],
  needed: number,
): number {
  let missing = needed
  let used = 0
  for (const { item, gain } of byRate(prospects, use, 'gain')) {
    if (missing <= 0) break
    const share = Math.min(1, missing / gain)
    used += share * at(use, item)
    missing -= share * gain
  }
  return Math.ceil(used / ROUNDING - ROUNDING_STEP)
}

type Gain = 'gain' | 'relaxed'

/** The value of taking items by gain for their use until there is nothing left, the last one in part. */
function fill(
  prospects: readonly Prospect[],
  use: readonly number[],
  { left, by }: { left: number; by: Gain },
): number {
  let room = left
  let gained = 0
  for (const prospect of byRate(prospects, use, by)) {
    const needed = at(use, prospect.item)
    if (needed > room) return gained + prospect[by] * (room / needed)
    room -= needed
    gained += prospect[by]
  }
  return gained
}

/**
 * The prospects by gain for their use, best first. Sorted by insertion: this runs several times per
 * node, where a comparator called by the engine costs more than the moves.
 */
function byRate(prospects: readonly Prospect[], use: readonly number[], by: Gain): Prospect[] {
  const ranked: Prospect[] = []
  const rates: number[] = []
  for (const prospect of prospects) {
    const gain = prospect[by]
    const rate = gain === 0 ? 0 : gain / at(use, prospect.item)
    let place = ranked.length
    for (; place > 0 && at(rates, place - 1) < rate; place -= 1) {
      ranked[place] = ranked[place - 1] ?? prospect
      rates[place] = at(rates, place - 1)
    }
    ranked[place] = prospect
    rates[place] = rate
  }
  return ranked
}
