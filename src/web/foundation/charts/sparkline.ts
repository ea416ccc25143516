// From the last values of a row to a small line and its words.
import { line } from 'd3-shape'
import type { Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { pixelsDown, type Domain } from './scale.ts'

/** At most this many values, the latest; null where nothing is known. */
const LAST_VALUES = 12

type Spark = { path: string; end: { x: number; y: number } | undefined }

/** A line through the last twelve values in a box of pixels, broken where a value is unknown. */
export function sparkOf(
  values: readonly (number | null)[],
  { width, height }: { width: number; height: number },
): Spark {
  const last = values.slice(-LAST_VALUES)
  const known = last.filter((value) => value !== null)
  const low = Math.min(...known)
  const domain: Domain = [low, Math.max(...known, low + 1e-9)]
  const down = pixelsDown(domain, height)
  const step = width / Math.max(last.length - 1, 1)
  const points = last.map((value, index) =>
    value === null ? null : { x: index * step, y: down(value) },
  )
  const path = line<{ x: number; y: number } | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  ).defined((point) => point !== null)
  return { path: path(points) ?? '', end: points.findLast((point) => point !== null) ?? undefined }
}

/** The line in words, for the row's accessible name: "last 12 values: from 10 to 24, lowest 8, highest 30". */
export function describeSpark(values: readonly (number | null)[], formats: Formats): string {
  const known = values.slice(-LAST_VALUES).filter((value) => value !== null)
  const [first, last] = [known.at(0), known.at(-1)]
  if (first === undefined || last === undefined) return words.cannotTell
  return words.lastValues(known.length, {
    first: formats.score(first),
    last: formats.score(last),
    low: formats.score(Math.min(...known)),
    high: formats.score(Math.max(...known)),
  })
}
