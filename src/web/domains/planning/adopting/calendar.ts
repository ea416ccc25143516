// Mondays and days as one types them. Days are plain calendar days.

const dayMs = 86_400_000
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** The first Monday after a moment. */
export function nextMonday(now: Date): string {
  const daysAhead = (8 - now.getUTCDay()) % 7 || 7
  return new Date(now.getTime() + daysAhead * dayMs).toISOString().slice(0, 10)
}

/** Whether a day, such as 2026-11-30, is a Monday. */
export function isMonday(day: string): boolean {
  return dayPattern.test(day) && new Date(day).getUTCDay() === 1
}

/** Days with commas or spaces between them; undefined when one of them is no day. */
export function readDays(text: string): string[] | undefined {
  const days = text.split(/[\s,;]+/).filter((part) => part !== '')
  return days.every(isDay) ? days : undefined
}

function isDay(text: string): boolean {
  return dayPattern.test(text) && !Number.isNaN(Date.parse(text))
}
