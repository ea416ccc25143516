import { describe, expect, it } from 'vitest'
import { dueMails, isMailHour, reminderDates } from './mail-schedule.ts'

/** A Tuesday. */
const opensAt = new Date('2026-11-24T10:00:00Z')
const day = (days: number) => new Date(opensAt.getTime() + days * 86_400_000)
const campaign = {
  opensAt,
  reminderDays: [3, 7, 12],
  reminderAskedAt: null,
  state: 'open',
} as const
const reminders = (now: Date, more: { reminderAskedAt?: Date; reminderDays?: number[] } = {}) =>
  dueMails({ ...campaign, ...more }, now).flatMap((due) =>
    due.kind === 'reminder' ? [[due.number, due.lastMailBefore]] : [],
  )

describe('the hours of a mail', () => {
  it.each([
    ['2026-11-24T08:59:00Z', 'UTC', false],
    ['2026-11-24T09:00:00Z', 'UTC', true],
    ['2026-11-24T15:59:00Z', 'UTC', true],
    ['2026-11-24T16:00:00Z', 'UTC', false],
    ['2026-11-28T12:00:00Z', 'UTC', false],
    ['2026-11-29T12:00:00Z', 'UTC', false],
    ['2026-11-24T00:30:00Z', 'Asia/Tokyo', true],
    ['2026-11-29T23:30:00Z', 'Pacific/Auckland', true],
    ['2026-07-01T13:00:00Z', 'America/New_York', true],
    ['2026-12-01T13:00:00Z', 'America/New_York', false],
  ])('%s in %s: %s', (now, timeZone, expected) => {
    expect(isMailHour(new Date(now), timeZone)).toBe(expected)
  })
})

describe('what is due', () => {
  it('is a notice from two days before the opening', () => {
    const scheduled = { ...campaign, state: 'scheduled' } as const
    expect(dueMails(scheduled, day(-2.01))).toEqual([])
    expect(dueMails(scheduled, day(-2))).toEqual([{ kind: 'notice' }])
  })

  it('is a reminder once its day has come, for those not mailed for three days', () => {
    expect(reminders(day(2.9))).toEqual([])
    expect(reminders(day(3))).toEqual([[1, day(0)]])
    expect(reminders(day(7))).toEqual([
      [1, day(4)],
      [2, day(4)],
    ])
  })

  it('is the next reminder early when somebody asks, for those mailed before', () => {
    const asked = day(1)
    const [first] = reminders(day(5), { reminderAskedAt: asked, reminderDays: [] })
    expect(first).toEqual([1, new Date(asked.getTime() - 1)])
    expect(reminders(day(2), { reminderAskedAt: asked, reminderDays: [] })[0]).toEqual([1, day(-1)])
  })

  it('is planned for at most three days', () => {
    expect(reminderDates({ ...campaign, reminderDays: [3, 6, 9, 12] })).toEqual([
      day(3),
      day(6),
      day(9),
    ])
  })
})
