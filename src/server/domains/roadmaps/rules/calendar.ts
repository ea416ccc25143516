// From weeks of a schedule to days and back. Days are plain calendar days (`2027-01-04`) in the zone
// of the organisation; there are no times.

/** Week 0 is the week of the anchor; a closed week (any day of it) is skipped as a whole. */
export type WeekCalendar = { readonly anchor: string; readonly closedWeeks: readonly string[] }

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_DAYS = 7
const MONDAY_TO_FRIDAY = 4

/** Start (a Monday) and due day (the Friday of the last week) of something that takes whole weeks. */
export function datesOf(
  calendar: WeekCalendar,
  { start, weeks }: { start: number; weeks: number },
): { start: string; due: string } {
  const due = addDays(mondayOfWeek(calendar, start + weeks - 1), MONDAY_TO_FRIDAY)
  return { start: mondayOfWeek(calendar, start), due }
}

/** The week of a day; a day in a closed week belongs to the next open one. Negative before the anchor. */
export function weekOf({ anchor, closedWeeks }: WeekCalendar, day: string): number {
  const [first, monday] = [mondayOf(anchor), mondayOf(day)]
  const weeks = daysBetween(first, monday) / WEEK_DAYS
  const closed = closedMondays(closedWeeks).filter((each) => each >= first && each < monday)
  return weeks - closed.length
}

function mondayOfWeek({ anchor, closedWeeks }: WeekCalendar, week: number): string {
  let monday = addDays(mondayOf(anchor), week * WEEK_DAYS)
  for (const closed of closedMondays(closedWeeks)) {
    if (closed >= mondayOf(anchor) && closed <= monday) monday = addDays(monday, WEEK_DAYS)
  }
  return monday
}

function closedMondays(closedWeeks: readonly string[]): string[] {
  return [...new Set(closedWeeks.map(mondayOf))].sort()
}

function mondayOf(day: string): string {
  const sinceMonday = (new Date(day).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS
  return addDays(day, -sinceMonday)
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
