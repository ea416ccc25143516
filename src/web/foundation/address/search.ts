// Reading what an address holds behind its path. Values nobody knows are left out.

/** What the router read from an address, before a page says what it knows. */
export type RawSearch = Record<string, unknown>

/** Some text. The router reads "2026" as a number; here it is text. */
export function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text : undefined
}

/** The id of something. */
export function readId(value: unknown): string | undefined {
  const text = readText(value)
  return text && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text : undefined
}

/** One of the words a page knows. */
export function readWord<Word extends string>(
  known: readonly Word[],
  value: unknown,
): Word | undefined {
  return known.find((word) => word === value)
}
