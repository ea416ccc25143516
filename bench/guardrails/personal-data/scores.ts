// Counts of what was found, missed and wrongly found, and the rates with their intervals.
import { seededRandom } from '../../support/seeded.ts'
import type { Row } from '../rows.ts'

/** What the detectors say about a text; type and place count, and the kind for dates of birth. */
export type Found = {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly kind?: string
}
export type Detect = (text: string) => readonly Found[]

type Counts = { found: number; missed: number; right: number; wrong: number }

/** Rates in percent, rounded to one decimal, each with its 95 % interval. */
export type Rates = {
  precision: number
  precisionInterval: [number, number]
  recall: number
  recallInterval: [number, number]
  f1: number
  f1Interval: [number, number]
  labelled: number
  reported: number
}

const RESAMPLES = 200

/**
 * Rates per type. A labelled span is found when a reported span of its type shares a character with it;
 * a reported span is right when it overlaps a labelled span of its type. Reports over spans of type
 * OTHER do not count. Precision and recall have Wilson intervals, F1 a bootstrap over rows.
 */
export function scoreRows(rows: readonly Row[], detect: Detect): Record<string, Rates> {
  const perRow = rows.map((row) => countRow(row, detect(row.text)))
  const types = [...new Set(perRow.flatMap((counts) => [...counts.keys()]))].toSorted()
  return Object.fromEntries(
    types.map((type) => [type, ratesOf(perRow.map((counts) => counts.get(type)))]),
  )
}

function countRow(row: Row, reported: readonly Found[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  const at = (type: string) => {
    const entry = counts.get(type) ?? { found: 0, missed: 0, right: 0, wrong: 0 }
    counts.set(type, entry)
    return entry
  }
  const spans = row.spans ?? []
  for (const span of spans.filter(({ type }) => type !== 'OTHER')) {
    const isFound = reported.some((each) => each.type === span.type && overlaps(each, span))
    at(span.type)[isFound ? 'found' : 'missed'] += 1
  }
  for (const each of reported.filter(({ type }) => type !== 'OTHER')) {
    const touched = spans.filter((span) => overlaps(each, span))
    if (touched.some(({ type }) => type === each.type)) at(each.type).right += 1
    else if (!touched.some(({ type }) => type === 'OTHER')) at(each.type).wrong += 1
  }
  return counts
}

function overlaps(one: Found, other: Found): boolean {
  return one.start < other.end && one.end > other.start
}

function ratesOf(rows: readonly (Counts | undefined)[]): Rates {
  const filled = rows.filter((row) => row !== undefined)
  const all = sum(filled)
  const random = seededRandom(11)
  const resampled = Array.from({ length: RESAMPLES }, () =>
    f1Of(sum(filled.map(() => filled[Math.floor(random() * filled.length)] ?? all))),
  ).toSorted((one, other) => one - other)
  return {
    precision: percent(all.right, all.right + all.wrong),
    precisionInterval: wilson(all.right, all.right + all.wrong),
    recall: percent(all.found, all.found + all.missed),
    recallInterval: wilson(all.found, all.found + all.missed),
    f1: round(f1Of(all)),
    f1Interval: [round(resampled[4] ?? 0), round(resampled[195] ?? 0)],
    labelled: all.found + all.missed,
    reported: all.right + all.wrong,
  }
}

function sum(rows: readonly Counts[]): Counts {
  const total = { found: 0, missed: 0, right: 0, wrong: 0 }
  for (const { found, missed, right, wrong } of rows) {
    total.found += found
    total.missed += missed
    total.right += right
    total.wrong += wrong
  }
  return total
}

function f1Of({ found, missed, right, wrong }: Counts): number {
  const recall = found / Math.max(1, found + missed)
  const precision = right / Math.max(1, right + wrong)
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision)
}

/** A share in percent, rounded to one decimal; 0 of nothing is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : round((100 * part) / whole)
}

/** The 95 % interval of a share in percent (Wilson 1927). */
export function wilson(part: number, whole: number): [number, number] {
  if (whole === 0) return [0, 100]
  const z = 1.959964
  const share = part / whole
  const centre = share + (z * z) / (2 * whole)
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))
  const scale = 1 + (z * z) / whole
  return [round((100 * (centre - spread)) / scale), round((100 * (centre + spread)) / scale)]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
