// How well the items of a dimension hang together: Cronbach's alpha with Feldt's interval and what
// each item adds. Whether single answers are careless is decided when they are sent.
import { fQuantile } from './distributions.ts'
import type { Interval } from './intervals.ts'
import { momentsOf, sum } from './moments.ts'

/** Item scores of one response in item order, null where there is none. */
export type ItemRow = readonly (number | null)[]

/** Alpha over complete rows; per-item figures in item order, null where they are undefined. */
export type Reliability = {
  readonly completeRows: number
  readonly items: number
  readonly alpha: number
  readonly interval: Interval
  readonly alphaIfDropped: readonly (number | null)[]
  readonly itemRest: readonly (number | null)[]
  /** Positions of items that correlate below 0.2 with the sum of the others. */
  readonly lowItemRest: readonly number[]
  /** Positions of items without which alpha is more than 0.03 higher. */
  readonly alphaRisesIfDropped: readonly number[]
  readonly readWithCare: boolean
  /** False below 30 complete rows: computed, but too uncertain to show. */
  readonly isShown: boolean
}

const ROWS_TO_SHOW = 30
const LOW_ITEM_REST = 0.2
const ALPHA_RISE = 0.03
const LOW_ALPHA = 0.7

/**
 * Cronbach's alpha of a dimension over its complete rows, Feldt's 95 % interval from F quantiles.
 * Null with fewer than two complete rows or items, or when all sums are equal.
 */
export function reliabilityOf(rows: readonly ItemRow[]): Reliability | null {
  const complete = rows.filter((row) => row.every((value) => value !== null))
  const items = complete[0]?.length ?? 0
  const alpha = cronbachAlpha(complete)
  if (alpha === null) return null
  const positions = Array.from({ length: items }, (_, position) => position)
  const alphaIfDropped = positions.map((position) => cronbachAlpha(without(complete, position)))
  const itemRest = positions.map((position) => itemRestCorrelation(complete, position))
  return {
    completeRows: complete.length,
    items,
    alpha,
    interval: feldtInterval(alpha, complete.length, items),
    alphaIfDropped,
    itemRest,
    lowItemRest: positions.filter((item) => (itemRest[item] ?? 1) < LOW_ITEM_REST),
    alphaRisesIfDropped: positions.filter(
      (item) => (alphaIfDropped[item] ?? alpha) > alpha + ALPHA_RISE,
    ),
    readWithCare: alpha < LOW_ALPHA,
    isShown: complete.length >= ROWS_TO_SHOW,
  }
}

function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0
  const total = variance(rows.map(sum))
  if (items < 2 || total === 0) return null
  const single = sum(Array.from({ length: items }, (_, item) => variance(column(rows, item))))
  return (items / (items - 1)) * (1 - single / total)
}

/** Feldt (1965): (1 - alpha) / (1 - estimate) follows F(n - 1, (n - 1)(k - 1)). */
function feldtInterval(alpha: number, rows: number, items: number): Interval {
  const freedom = { numerator: rows - 1, denominator: (rows - 1) * (items - 1) }
  return {
    low: 1 - (1 - alpha) * fQuantile(0.975, freedom),
    high: 1 - (1 - alpha) * fQuantile(0.025, freedom),
  }
}

function itemRestCorrelation(rows: readonly (readonly number[])[], item: number): number | null {
  const own = column(rows, item)
  const rest = without(rows, item).map(sum)
  const spread = Math.sqrt(variance(own) * variance(rest))
  if (spread === 0) return null
  // Var(own + rest) = Var(own) + Var(rest) + 2 Cov(own, rest)
  const covariance = (variance(rows.map(sum)) - variance(own) - variance(rest)) / 2
  return covariance / spread
}

function without(rows: readonly (readonly number[])[], item: number): number[][] {
  return rows.map((row) => row.toSpliced(item, 1))
}

function column(rows: readonly (readonly number[])[], item: number): number[] {
  return rows.flatMap((row) => row[item] ?? [])
}

function variance(values: readonly number[]): number {
  return (momentsOf(values)?.sd ?? 0) ** 2
}
