// Every form of chart: data become marks that say the same as the table and the sentence.
import { expect, test } from 'vitest'
import { makeFormats } from '../ui/format.ts'
import { barFinding, barTable, barWidths } from './bar.ts'
import { dotFinding, dotMarks, dotTable, type Strip } from './dot-strip.ts'
import { heatFinding } from './heat.ts'
import { describeReading, type Reading } from './reading.ts'
import { colourOf, markerPath } from './series.ts'
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
    'Skills went from 40 (35–45) on 1 May 2026 to 48 (44–52) on 1 May 2027',
  )
  expect(trendFinding([{ ...trend, points: trend.points.slice(0, 2) }], formats)).toBe(
    'Cannot tell yet',
  )
  expect(trendTable([trend], formats).rows).toHaveLength(3)
})

test('finds the lowest cell of a heat table among those that may be shown', () => {
  const rows = [
    { label: 'Sales', cells: [{ reading: shown(40) }, { reading: shown(31) }] },
    { label: 'Finance', cells: [{ reading: hidden }, { reading: shown(18) }] },
  ]
  expect(heatFinding(rows, ['Skills', 'Data'])).toBe('Lowest cell: Finance, Data')
})
