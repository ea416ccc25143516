// From counts per option to parts of a whole. Drawing is StackedChart.tsx's.
import { UNKNOWN, type Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** One question: how often each option was chosen, in the order of the options; or hidden. */
export type StackedRow = { label: string; href?: string | undefined } & (
  | { kind: 'shown'; counts: readonly number[] }
  | { kind: 'hidden'; minimum: number }
)

type Segment = { option: number; from: number; width: number; level: number }

/** The parts of a row in percent of its width, empty ones left out; `level` is the tone, 0-5. */
export function segmentsOf(counts: readonly number[]): Segment[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let from = 0
  return counts.flatMap((count, option) => {
    if (count === 0) return []
    const width = (count / total) * 100
    const segment = { option, from, width, level: toneOf(option, counts.length) }
    from += width
    return [segment]
  })
}

/** The tone of an option, spread over the six tones so that first and last are the extremes. */
export function toneOf(option: number, count: number): number {
  return count === 1 ? 3 : Math.round((option / (count - 1)) * 5)
}

/** "Most chosen: I check it every time, 24 of 41", over all rows that may be shown. */
export function stackedFinding(rows: readonly StackedRow[], options: readonly string[]): string {
  const parts = rows.flatMap((row) =>
    row.kind === 'shown'
      ? row.counts.map((count, option) => ({ option, count, n: sum(row.counts) }))
      : [],
  )
  const top = parts.toSorted((a, b) => b.count / b.n - a.count / a.n).at(0)
  if (!top || top.count === 0) return words.cannotTell
  return words.mostChosen(options[top.option] ?? '', top.count, top.n)
}

/** Every drawn value: item, option, n, share. */
export function stackedTable(
  rows: readonly StackedRow[],
  options: readonly string[],
  formats: Formats,
) {
  return {
    columns: [words.item, words.option, words.n, words.share],
    wordColumns: 2,
    rows: rows.flatMap((row) =>
      row.kind === 'shown'
        ? row.counts.map((count, option) => [
            row.label,
            options[option] ?? '',
            formats.count(count),
            formats.percent(count / Math.max(sum(row.counts), 1)),
          ])
        : [[row.label, words.hidden(row.minimum), UNKNOWN, UNKNOWN]],
    ),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
