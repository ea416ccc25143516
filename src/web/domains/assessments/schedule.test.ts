// The dates a campaign shows before it is sent are the dates it keeps.
import { expect, test } from 'vitest'
import { dayOf, instantOn, scheduleOf, windowOf } from './schedule.ts'

const now = new Date('2027-05-03T08:00:00Z')
const planned = { opensAt: null, closesAt: null, preNotice: true, reminderDays: [3, 7, 12] }

test('runs for 14 days from now on where nothing else is said', () => {
  expect(windowOf(planned, now)).toEqual({ opens: now, closes: new Date('2027-05-17T08:00:00Z') })
})

test('opens now when its day has passed', () => {
  expect(windowOf({ opensAt: '2027-05-01T08:00:00Z', closesAt: null }, now).opens).toEqual(now)
})

test('leaves out a notice whose day has passed and reminders after the end', () => {
  const kinds = (events: ReturnType<typeof scheduleOf>) => events.map(({ kind }) => kind)
  expect(kinds(scheduleOf({ ...planned, closesAt: '2027-05-08T08:00:00Z' }, now))).toEqual([
    'opens',
    'reminder',
    'closes',
  ])
  expect(kinds(scheduleOf({ ...planned, opensAt: '2027-05-20T08:00:00Z' }, now))[0]).toBe('notice')
})

test('turns a day into an instant and back', () => {
  expect(dayOf(instantOn('2027-05-04', 'end'))).toBe('2027-05-04')
  expect(dayOf(instantOn('2027-12-31', 'morning'))).toBe('2027-12-31')
  expect(instantOn('', 'end')).toBeNull()
})
