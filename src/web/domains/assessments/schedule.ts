// What a campaign sends on which day, and calendar days as instants. Pure, in the zone of the device.
const dayMs = 86_400_000
const noticeDays = 2
/** A campaign without a closing day runs this long. */
export const usualDays = 14
/** Reminders a person gets at most. */
export const mostReminders = 3

export type Planned = {
  opensAt: string | null
  closesAt: string | null
  preNotice: boolean
  reminderDays: readonly number[]
}

export type ScheduledEvent =
  | { kind: 'notice' | 'opens' | 'closes'; at: Date }
  | { kind: 'reminder'; number: number; at: Date }

/** From when to when a campaign runs: from now or its day on, for 14 days where nothing else is said. */
export function windowOf(
  { opensAt, closesAt }: Pick<Planned, 'opensAt' | 'closesAt'>,
  now: Date,
): { opens: Date; closes: Date } {
  const planned = opensAt === null ? now : new Date(opensAt)
  const opens = planned > now ? planned : now
  return { opens, closes: closesAt === null ? daysAfter(opens, usualDays) : new Date(closesAt) }
}

/** Everything that happens, in order; a notice only where its day is still to come. */
export function scheduleOf(planned: Planned, now: Date): ScheduledEvent[] {
  const { opens, closes } = windowOf(planned, now)
  const notice = daysAfter(opens, -noticeDays)
  const reminders = planned.reminderDays.map((day, index): ScheduledEvent => ({
    kind: 'reminder',
    number: index + 1,
    at: daysAfter(opens, day),
  }))
  return [
    ...(planned.preNotice && notice > now ? [{ kind: 'notice' as const, at: notice }] : []),
    { kind: 'opens', at: opens },
    ...reminders.filter(({ at }) => at < closes),
    { kind: 'closes', at: closes },
  ]
}

/** The calendar day of an instant where the device is, YYYY-MM-DD; empty without one. */
export function dayOf(at: string | null): string {
  if (at === null) return ''
  const date = new Date(at)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** A day becomes the instant its morning or its last minute has where the device is; null without one. */
export function instantOn(day: string, time: 'morning' | 'end'): string | null {
  if (day === '') return null
  return new Date(`${day}T${time === 'morning' ? '09:00' : '23:59'}`).toISOString()
}

/** The instant some days later, or earlier for a negative number. */
export function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs)
}
