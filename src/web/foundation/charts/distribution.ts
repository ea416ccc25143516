// From counts per band of scores to columns and words. Drawing is Distribution.tsx's.
import type { Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { percentAcross } from './scale.ts'

/** How many people have a score from `low` up to below `high`. */
export type Band = { low: number; high: number; n: number }
/** The scores between which the middle half lies, and the one in the middle. */
export type Middle = { low: number; median: number; high: number }

/** Columns of a drawing of `height` pixels; across in percent of the whole scale. */
export function columnsOf(bands: readonly Band[], height: number) {
  const across = percentAcross([bands.at(0)?.low ?? 0, bands.at(-1)?.high ?? 100])
  const most = Math.max(1, ...bands.map(({ n }) => n))
  return bands.map(({ low, high, n }) => {
    const tall = (n / most) * height
    return { n, x: across(low), width: across(high) - across(low), y: height - tall, height: tall }
  })
}

/** "Half lie between 38 and 57". */
export function distributionFinding({ low, high }: Middle, formats: Formats): string {
  return words.halfLie(formats.score(low), formats.score(high))
}

/** Every drawn value: band, n. */
export function distributionTable(bands: readonly Band[], formats: Formats) {
  return {
    columns: [words.band, words.n],
    wordColumns: 1,
    rows: bands.map(({ low, high, n }) => [formats.range(low, high), formats.count(n)]),
  }
}
