// Items between the first and the last day of a roadmap.
import { expect, test } from 'vitest'
import type { Item } from './data.ts'
import { timelineOf } from './timeline.ts'

const item = (startsOn: string, dueOn: string): Item =>
  ({ startsOn, dueOn, baselineStartsOn: startsOn, baselineDueOn: dueOn }) as Item

test('gives an item the day it is due', () => {
  const timeline = timelineOf([item('2027-01-01', '2027-01-10')], '2027-01-06')
  expect(timeline?.place({ startsOn: '2027-01-06', dueOn: '2027-01-10' })).toEqual({
    x: 50,
    width: 50,
  })
  expect(timeline?.today).toBe(50)
})

test('marks months within and leaves out a day outside', () => {
  const timeline = timelineOf([item('2027-01-15', '2027-03-15')], '2026-12-01')
  expect(timeline?.months.map(({ on }) => on)).toEqual(['2027-02-01', '2027-03-01'])
  expect(timeline?.today).toBeUndefined()
})

test('has nothing to draw without items', () => {
  expect(timelineOf([], '2027-01-01')).toBeUndefined()
})
