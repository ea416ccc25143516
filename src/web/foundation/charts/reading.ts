// One value as a chart may show it: known with its spread, hidden for protection, or not known.
import { UNKNOWN, type Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** `low` and `high` bound the interval, `n` counts the answers. Hidden is never 0, unknown never blank. */
export type Reading =
  | {
      kind: 'shown'
      value: number
      low?: number | undefined
      high?: number | undefined
      n?: number | undefined
    }
  | { kind: 'hidden'; minimum: number; reason?: string | undefined }
  | { kind: 'unknown' }

export type Shown = Extract<Reading, { kind: 'shown' }>

/** Whether there is a value to draw. */
export function isShown(reading: Reading): reading is Shown {
  return reading.kind === 'shown'
}

/** A reading in words: "28 (24–33), n 41", "Hidden: fewer than 5 answers", "Cannot tell yet". */
export function describeReading(reading: Reading, formats: Formats): string {
  switch (reading.kind) {
    case 'shown':
      return [describeSpread(reading, formats), reading.n !== undefined && `n ${reading.n}`]
        .filter(Boolean)
        .join(', ')
    case 'hidden':
      return words.hidden(reading.minimum)
    case 'unknown':
      return words.cannotTell
  }
}

/** A value with its interval, where that may be shown: "28 (24–33)". */
export function describeSpread({ value, low, high }: Shown, formats: Formats): string {
  if (low === undefined || high === undefined) return formats.score(value)
  return `${formats.score(value)} (${formats.range(low, high)})`
}

/** The cells of a table for a reading: value, low, high, n. */
export function readingCells(reading: Reading, formats: Formats): string[] {
  if (!isShown(reading)) return [describeReading(reading, formats), UNKNOWN, UNKNOWN, UNKNOWN]
  const { value, low, high, n } = reading
  const scores = [value, low, high].map((score) =>
    score === undefined ? UNKNOWN : formats.scoreInColumn(score),
  )
  return [...scores, n === undefined ? UNKNOWN : formats.count(n)]
}
