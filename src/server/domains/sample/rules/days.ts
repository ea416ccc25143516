// Calendar arithmetic on ISO days, for the rounds of the sample organisation. No clock.

const DAY_MS = 86_400_000

/** The ISO day so many days after, or before when negative. Throws `RangeError` on what is no day. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
