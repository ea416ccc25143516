// From amounts to bars and words. Drawing is BarChart.tsx's.
import { UNKNOWN, type Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { percentAcross } from './scale.ts'

/** One amount; `share` (0-1) is its part of a whole, where there is one. */
export type Bar = {
  label: string
  href?: string | undefined
  value: number
  share?: number | undefined
}

/** Widths in percent, all from zero, the largest amount (or `limit`) at 100. */
export function barWidths(bars: readonly Bar[], limit?: number): number[] {
  const across = percentAcross([0, Math.max(limit ?? 0, ...bars.map(({ value }) => value), 1e-9)])
  return bars.map(({ value }) => across(value))
}

/** "Sales is highest: £410, 41 %"; or that there is nothing yet. */
export function barFinding(
  bars: readonly Bar[],
  write: (value: number) => string,
  formats: Formats,
): string {
  const top = bars.toSorted((a, b) => b.value - a.value).at(0)
  if (!top) return words.cannotTell
  const share = top.share === undefined ? '' : `, ${formats.percent(top.share)}`
  return words.isHighest(top.label, write(top.value) + share)
}

/** Every drawn value: item, value and, where there is one, share. */
export function barTable(bars: readonly Bar[], write: (value: number) => string, formats: Formats) {
  const hasShares = bars.some(({ share }) => share !== undefined)
  return {
    columns: [words.item, words.value, ...(hasShares ? [words.share] : [])],
    wordColumns: 1,
    rows: bars.map(({ label, value, share }) => [
      label,
      write(value),
      ...(hasShares ? [share === undefined ? UNKNOWN : formats.percent(share)] : []),
    ]),
  }
}
