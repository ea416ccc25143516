// From readings over time to lines, bands and words. Drawing is TrendChart.tsx's.
import { area, line } from 'd3-shape'
import type { Formats } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { describeSpread, isShown, readingCells, type Reading, type Shown } from './reading.ts'
import { percentAcross, pixelsDown, roundDomain, spreadLabels, type Domain } from './scale.ts'

export type TrendPoint = { on: string; reading: Reading }
export type Trend = { label: string; points: readonly TrendPoint[] }

type Place = { x: number; y: number; low: number; high: number; hasBand: boolean }

/** The lowest number of points from which a line may be drawn. */
export const MINIMUM_POINTS = 3

const LABEL_GAP_PX = 18

/** Where everything of the chart stands: percent across, pixels down a drawing of `height`. */
export function trendMarks(trends: readonly Trend[], height: number) {
  const points = trends.flatMap((trend) => trend.points)
  const shown = points.map(({ reading }) => reading).filter(isShown)
  const [domain, ticks] = roundDomain(shown.flatMap(boundsOf), 4)
  const down = pixelsDown(domain, height)
  const across = timeAcross(points)
  const lines = trends.map((trend) => trendLine(trend, across, down))
  const ends = spreadLabels(
    lines.map(({ places }) => places.at(-1)?.y ?? height),
    { gap: LABEL_GAP_PX, height },
  )
  return {
    ticks: ticks.map((value) => ({ value, y: down(value) })),
    lines: lines.map((mark, index) => ({ ...mark, labelY: ends[index] ?? 0 })),
  }
}

function trendLine(
  { label, points }: Trend,
  across: (on: string) => number,
  down: (value: number) => number,
) {
  const slots = points.map(({ on, reading }) =>
    isShown(reading) ? placeOf(reading, across(on), down) : undefined,
  )
  const isThere = (slot: Place | undefined): slot is Place => slot !== undefined
  // A hidden or unknown point breaks the line: nothing is drawn where nothing is known.
  const path = line<Place | undefined>(
    (slot) => slot?.x ?? 0,
    (slot) => slot?.y ?? 0,
  ).defined(isThere)
  const band = area<Place | undefined>(
    (slot) => slot?.x ?? 0,
    (slot) => slot?.low ?? 0,
    (slot) => slot?.high ?? 0,
  ).defined((slot) => slot?.hasBand === true)
  return {
    label,
    places: slots.filter(isThere),
    path: path(slots) ?? '',
    band: band(slots) ?? '',
  }
}

function placeOf(reading: Shown, x: number, down: (value: number) => number): Place {
  const { value, low, high } = reading
  return {
    x,
    y: down(value),
    low: down(low ?? value),
    high: down(high ?? value),
    hasBand: low !== undefined && high !== undefined,
  }
}

function boundsOf({ value, low, high }: Shown): number[] {
  return [value, low ?? value, high ?? value]
}

function timeAcross(points: readonly TrendPoint[]): (on: string) => number {
  const times = points.map(({ on }) => Date.parse(on))
  const domain: Domain = [Math.min(...times), Math.max(...times)]
  const across = percentAcross(domain)
  return (on) => across(Date.parse(on))
}

/** "Skills went from 41 on 4 May 2026 to 47 on 3 May 2027": first and last known point of the first line. */
export function trendFinding(trends: readonly Trend[], formats: Formats): string {
  const [trend] = trends
  const known = trend?.points.flatMap(({ on, reading }) =>
    isShown(reading) ? [{ on, reading }] : [],
  )
  const [first, last] = [known?.at(0), known?.at(-1)]
  if (!trend || !first || !last || first === last) return words.cannotTell
  return words.wentFromTo(trend.label, describePoint(first, formats), describePoint(last, formats))
}

function describePoint({ on, reading }: { on: string; reading: Shown }, formats: Formats): string {
  return words.valueOn(describeSpread(reading, formats), formats.date(on))
}

/** Every drawn value: series, date, value, low, high, n. */
export function trendTable(trends: readonly Trend[], formats: Formats) {
  return {
    columns: [words.series, words.date, words.value, words.low, words.high, words.n],
    wordColumns: 2,
    rows: trends.flatMap(({ label, points }) =>
      points.map(({ on, reading }) => [label, formats.date(on), ...readingCells(reading, formats)]),
    ),
  }
}
