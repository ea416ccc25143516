// Every form of chart: data become marks that say the same as the table and the sentence.
import { expect, test } from 'vitest'
import { makeFormats } from '../ui/format.ts'
import { barFinding, barTable, barWidths } from './bar.ts'
import { columnsOf, distributionFinding, distributionTable } from './distribution.ts'
import { dotFinding, dotMarks, dotTable, type Strip } from './dot-strip.ts'
import { heatFinding } from './heat.ts'
import { describeReading, type Reading } from './reading.ts'
import { colourOf, markerPath } from './series.ts'
import { directionOf, slopeFinding, slopeMarks, slopeTable, type Slope } from './slope.ts'
import { describeSpark, sparkOf } from './sparkline.ts'
import { segmentsOf, stackedFinding, stackedTable, toneOf } from './stacked.ts'
import { trendFinding, trendMarks, trendTable, type Trend } from './trend.ts'

const formats = makeFormats({ locale: 'en-GB', timeZone: 'UTC' })
const shown = (value: number, low?: number, high?: number, n?: number): Reading => ({
  kind: 'shown',
  value,
  low,
  high,
  n,
})
const hidden: Reading = { kind: 'hidden', minimum: 5 }

test('writes a reading with its interval and n, and never hides what is hidden behind a 0', () => {
  expect(describeReading(shown(28, 24, 33, 41), formats)).toBe('28 (24–33), n 41')
  expect(describeReading(shown(28), formats)).toBe('28')
  expect(describeReading(hidden, formats)).toBe('Hidden: fewer than 5 answers')
  expect(describeReading({ kind: 'unknown' }, formats)).toBe('Cannot tell yet')
})

test('gives each of five series its own colour and marker, and refuses a sixth', () => {
  const all = [0, 1, 2, 3, 4]
  expect(new Set(all.map(colourOf)).size).toBe(5)
  expect(new Set(all.map((index) => markerPath(index, 80))).size).toBe(5)
  expect(() => colourOf(5)).toThrow(RangeError)
})

const strips: Strip[] = [
  { label: 'Skills', readings: [shown(61, 55, 67, 41), shown(54)] },
  { label: 'Governance', readings: [shown(28, 24, 33, 41), hidden] },
  { label: 'Data', readings: [hidden, hidden] },
]

test('draws the main series of a strip last, its interval in percent of the scale', () => {
  expect(dotMarks(strips[0]!, [0, 100])).toEqual([
    { series: 1, x: 54 },
    { series: 0, x: 61, band: { from: 55, to: 67 } },
  ])
  expect(dotMarks(strips[2]!, [0, 100])).toEqual([])
})

test('names the lowest strip that may be shown', () => {
  expect(dotFinding(strips, formats)).toBe('Governance is lowest: 28 (24–33), n 41')
  expect(dotFinding([strips[2]!], formats)).toBe('Cannot tell yet')
})

test('lists every reading of every series in the table, hidden ones as hidden', () => {
  const { columns, rows } = dotTable(strips, ['This round', 'Last round'], formats)
  expect(rows).toHaveLength(6)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  expect(rows[3]).toEqual([
    'Governance',
    'Last round',
    'Hidden: fewer than 5 answers',
    '–',
    '–',
    '–',
  ])
})

const bars = [
  { label: 'Sales', value: 410, share: 0.41 },
  { label: 'Legal', value: 205, share: 0.205 },
]

test('measures bars from zero against the largest, or against the limit when that is larger', () => {
  expect(barWidths(bars)).toEqual([100, 50])
  expect(barWidths(bars, 820)).toEqual([50, 25])
  expect(barWidths([{ label: 'None', value: 0 }])).toEqual([0])
})

test('names the highest bar with its share', () => {
  expect(barFinding(bars, formats.count, formats)).toBe('Sales is highest: 410, 41%')
  expect(barFinding([], formats.count, formats)).toBe('Cannot tell yet')
  expect(barTable(bars, formats.count, formats).rows[1]).toEqual(['Legal', '205', '21%'])
})

test('divides a bar by the counts and leaves out what nobody chose', () => {
  const segments = segmentsOf([10, 0, 30])
  expect(segments).toEqual([
    { option: 0, from: 0, width: 25, level: 0 },
    { option: 2, from: 25, width: 75, level: 5 },
  ])
})

test('spreads the tones over the options from first to last', () => {
  expect([0, 1, 2, 3, 4, 5].map((option) => toneOf(option, 6))).toEqual([0, 1, 2, 3, 4, 5])
  expect([0, 1, 2].map((option) => toneOf(option, 3))).toEqual([0, 3, 5])
})

test('names the option most chosen, by share, among rows that may be shown', () => {
  const rows = [
    { label: 'Checking', kind: 'shown', counts: [4, 12, 24] },
    { label: 'Sharing', kind: 'hidden', minimum: 5 },
  ] as const
  const options = ['never', 'sometimes', 'always']
  expect(stackedFinding(rows, options)).toBe('Most chosen: always, 24 of 40')
  expect(stackedFinding([rows[1]], options)).toBe('Cannot tell yet')
  expect(stackedTable(rows, options, formats).rows).toHaveLength(4)
})

const trend: Trend = {
  label: 'Skills',
  points: [
    { on: '2026-05-01', reading: shown(40, 35, 45, 30) },
    { on: '2026-11-01', reading: hidden },
    { on: '2027-05-01', reading: shown(48, 44, 52, 38) },
  ],
}

test('breaks a line where a point is hidden', () => {
  const { lines } = trendMarks([trend], 200)
  expect(lines[0]?.places).toHaveLength(2)
  expect(lines[0]?.path.match(/M/g)).toHaveLength(2)
  expect(lines[0]?.path).not.toContain('L')
})

test('places points by date, not by position', () => {
  const uneven: Trend = {
    label: 'Uneven',
    points: ['2027-01-01', '2027-01-11', '2027-04-11'].map((on) => ({ on, reading: shown(50) })),
  }
  expect(trendMarks([uneven], 200).lines[0]?.places.map(({ x }) => x)).toEqual([0, 10, 100])
})

test('tells where a line began and ended, or that it cannot', () => {
  expect(trendFinding([trend], formats)).toBe(
    'Skills: 40 (35–45), n 30 on 1 May 2026, 48 (44–52), n 38 on 1 May 2027',
  )
  expect(trendFinding([{ ...trend, points: trend.points.slice(0, 2) }], formats)).toBe(
    'Cannot tell yet',
  )
  expect(trendTable([trend], formats).rows).toHaveLength(3)
})

const slopes: Slope[] = [
  {
    label: 'Skills',
    before: shown(54),
    after: shown(61),
    change: { value: 7, low: 2, high: 12 },
    verdict: 'improved',
  },
  {
    label: 'Practice',
    before: shown(50),
    after: shown(44),
    change: { value: -6, low: -14, high: 2 },
    verdict: 'cannot tell yet',
  },
  { label: 'Data', before: hidden, after: shown(40), verdict: 'cannot tell yet' },
]

test('draws slopes only for items with both ends, and lists all of them', () => {
  expect(slopeMarks(slopes, 200).map(({ slope }) => slope.label)).toEqual(['Skills', 'Practice'])
  expect(slopeTable(slopes, formats).rows).toHaveLength(3)
})

test('tells a change only when its interval leaves out zero', () => {
  expect(slopes.map(directionOf)).toEqual(['better', 'none', 'none'])
  expect(slopeFinding(slopes, formats)).toBe('Skills rose 7 points (2–12)')
  expect(slopeFinding(slopes.slice(1), formats)).toBe('No change can be told from chance yet')
})

test('writes the range of a fall as positive points', () => {
  const fall: Slope = { ...slopes[0]!, change: { value: -7, low: -12, high: -2 } }
  expect(slopeFinding([fall], formats)).toBe('Skills fell 7 points (2–12)')
})

test('finds the lowest cell of a heat table among those that may be shown', () => {
  const rows = [
    { label: 'Sales', cells: [{ reading: shown(40) }, { reading: shown(31) }] },
    { label: 'Finance', cells: [{ reading: hidden }, { reading: shown(18) }] },
  ]
  expect(heatFinding(rows, ['Skills', 'Data'])).toBe('Lowest cell: Finance, Data')
})

test('makes the fullest band as tall as the drawing', () => {
  const bands = [
    { low: 0, high: 50, n: 4 },
    { low: 50, high: 100, n: 8 },
  ]
  expect(columnsOf(bands, 100)).toEqual([
    { n: 4, x: 0, width: 50, y: 50, height: 50 },
    { n: 8, x: 50, width: 50, y: 0, height: 100 },
  ])
  expect(distributionTable(bands, formats).rows).toEqual([
    ['0–50', '4'],
    ['50–100', '8'],
  ])
  expect(distributionFinding({ low: 38, median: 46, high: 57 }, formats)).toBe(
    'Half lie between 38 and 57',
  )
})

test('draws the last twelve values, broken where one is unknown, and says them in words', () => {
  const values = [99, ...Array.from({ length: 11 }, (_, index) => index), 24]
  const box = { width: 110, height: 20 }
  expect(sparkOf(values, box).end).toEqual({ x: 110, y: 0 })
  expect(sparkOf([1, null, 3], box).path.match(/M/g)).toHaveLength(2)
  expect(sparkOf([null, null], box).end).toBeUndefined()
  expect(describeSpark(values, formats)).toBe('last 12 values: from 0 to 24, lowest 0, highest 24')
})
