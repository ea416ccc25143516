// From two rounds to slopes and words. Drawing is SlopeChart.tsx's.
import { UNKNOWN, type Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { describeReading, isShown, type Reading } from './reading.ts'
import { pixelsDown, roundDomain, spreadLabels } from './scale.ts'

/** One item in two rounds. The verdict is the assessment's word ("improved", "cannot tell yet"). */
export type Slope = {
  label: string
  before: Reading
  after: Reading
  /** The change with its interval; absent when it cannot be told. */
  change?: { value: number; low: number; high: number } | undefined
  verdict: string
}

const LABEL_GAP_PX = 18

/** Ends of every slope that has both, in pixels down a drawing of `height`, with room for labels. */
export function slopeMarks(slopes: readonly Slope[], height: number) {
  const pairs = slopes.flatMap((slope) => {
    const { before, after } = slope
    return isShown(before) && isShown(after) ? [{ slope, from: before.value, to: after.value }] : []
  })
  const [domain] = roundDomain(
    pairs.flatMap(({ from, to }) => [from, to]),
    4,
  )
  const down = pixelsDown(domain, height)
  const left = spreadLabels(
    pairs.map(({ from }) => down(from)),
    { gap: LABEL_GAP_PX, height },
  )
  const right = spreadLabels(
    pairs.map(({ to }) => down(to)),
    { gap: LABEL_GAP_PX, height },
  )
  return pairs.map(({ slope, from, to }, index) => ({
    slope,
    from: { value: from, y: down(from), labelY: left[index] ?? 0 },
    to: { value: to, y: down(to), labelY: right[index] ?? 0 },
  }))
}

/** Whether a change is told apart from none: up, down, or neither. */
export function directionOf({ change }: Slope): 'better' | 'worse' | 'none' {
  if (!change || (change.low <= 0 && change.high >= 0)) return 'none'
  return change.value > 0 ? 'better' : 'worse'
}

/** "Skills rose 7 points (2–12)": the largest change that can be told; else that none can. */
export function slopeFinding(slopes: readonly Slope[], formats: Formats): string {
  const told = slopes.flatMap((slope) =>
    slope.change && directionOf(slope) !== 'none' ? [{ ...slope, change: slope.change }] : [],
  )
  const largest = told.toSorted((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value)).at(0)
  if (!largest) return words.noChangeToTell
  const { value, low, high } = largest.change
  const points = formats.score(Math.abs(value))
  return value > 0
    ? words.rose(largest.label, points, formats.range(low, high))
    : words.fell(largest.label, points, formats.range(-high, -low))
}

/** Every drawn value: item, before, after, change, verdict. */
export function slopeTable(slopes: readonly Slope[], formats: Formats) {
  return {
    columns: [words.item, words.before, words.after, words.change, words.verdict],
    wordColumns: 1,
    rows: slopes.map(({ label, before, after, change, verdict }) => [
      label,
      describeReading(before, formats),
      describeReading(after, formats),
      change
        ? `${formats.change(change.value)} (${formats.range(change.low, change.high)})`
        : UNKNOWN,
      verdict,
    ]),
  }
}
