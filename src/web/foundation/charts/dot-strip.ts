// From strips of readings to marks and words. Drawing is DotStrip.tsx's.
import type { Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { describeReading, isShown, readingCells, type Reading, type Shown } from './reading.ts'
import { percentAcross, type Domain } from './scale.ts'

/** One line of the chart; its readings are in the order of the series' names. */
export type Strip = { label: string; href?: string | undefined; readings: readonly Reading[] }

export type DotMark = {
  series: number
  x: number
  /** Ends of the interval in percent; absent when there is none. */
  band?: { from: number; to: number }
}

/** Marks of one strip in percent of its width; the last series first, so that the first lies on top. */
export function dotMarks(strip: Strip, domain: Domain): DotMark[] {
  const across = percentAcross(domain)
  return strip.readings
    .flatMap((reading, series) => (isShown(reading) ? [dotMark(reading, series, across)] : []))
    .toReversed()
}

function dotMark(
  { value, low, high }: Shown,
  series: number,
  across: (value: number) => number,
): DotMark {
  const mark = { series, x: across(value) }
  if (low === undefined || high === undefined) return mark
  return { ...mark, band: { from: across(low), to: across(high) } }
}

/** "Governance is lowest: 28 (24–33), n 41", from the first series; or that nothing can be said yet. */
export function dotFinding(strips: readonly Strip[], formats: Formats): string {
  const shown = strips.flatMap(({ label, readings: [first] }) =>
    first && isShown(first) ? [{ label, reading: first }] : [],
  )
  const lowest = shown.toSorted((a, b) => a.reading.value - b.reading.value).at(0)
  if (!lowest) return words.cannotTell
  return words.isLowest(lowest.label, describeReading(lowest.reading, formats))
}

/** Every drawn value: item, series, value, low, high, n. */
export function dotTable(strips: readonly Strip[], names: readonly string[], formats: Formats) {
  return {
    columns: [words.item, words.series, words.value, words.low, words.high, words.n],
    wordColumns: 2,
    rows: strips.flatMap(({ label, readings }) =>
      readings.map((reading, index) => [
        label,
        names[index] ?? '',
        ...readingCells(reading, formats),
      ]),
    ),
  }
}
