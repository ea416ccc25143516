// Weeks and days.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorDifference } from '../../../../../test/support/vector-difference.ts'
import { datesOf, weekOf } from './calendar.ts'

const calendar = { anchor: '2027-01-04', closedWeeks: ['2027-03-29', '2027-05-24'] }

describe('datesOf', () => {
  it('S4 starts on Mondays, ends on Fridays and skips closed weeks', () =>
    expect(
      vectorDifference('schedule', 'S4', ({ tasks, ...days }) =>
        Object.fromEntries(tasks.map(({ id, ...task }: any) => [id, datesOf(days, task)])),
      ),
    ).toBeNull())

  it('takes any day of a week for the week', () => {
    const loose = { anchor: '2027-01-06', closedWeeks: ['2027-04-02', '2027-05-26', '2027-05-25'] }
    for (const start of [0, 11, 12, 18, 20]) {
      expect(datesOf(loose, { start, weeks: 3 })).toEqual(datesOf(calendar, { start, weeks: 3 }))
    }
  })

  it('skips two closed weeks in a row, also at the anchor', () => {
    const holiday = { anchor: '2026-12-21', closedWeeks: ['2026-12-21', '2026-12-28'] }
    expect(datesOf(holiday, { start: 0, weeks: 1 })).toEqual({
      start: '2027-01-04',
      due: '2027-01-08',
    })
  })
})

describe('weekOf', () => {
  it('finds the week back from its start and its due day', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (start, weeks) => {
        const dates = datesOf(calendar, { start, weeks })
        expect(weekOf(calendar, dates.start)).toBe(start)
        expect(weekOf(calendar, dates.due)).toBe(start + weeks - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('counts a day of a closed week to the next open week', () => {
    expect(weekOf(calendar, '2027-03-31')).toBe(12)
    expect(weekOf(calendar, '2027-04-05')).toBe(12)
    expect(weekOf(calendar, '2026-12-30')).toBe(-1)
  })
})
