// The calendar day of an instant in a time zone.

/** The day (`2027-01-04`) on which an instant falls in a zone. */
export function dayIn(instant: Date, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant)
}
