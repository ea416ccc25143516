// What an address holds behind its path: names and plain text. Values nobody knows are left out.

/** What the router read from an address, before a page says what it knows. */
export type RawSearch = Record<string, unknown>

/** The names and values of "?find=2026"; a value is text, whatever it looks like. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The part of an address behind the path, or nothing; values that are not given leave no trace. */
export function writeSearch(search: RawSearch): string {
  const given = Object.entries(search).flatMap(([name, value]) => {
    const text = readText(value)
    return text === undefined ? [] : [[name, text]]
  })
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Some text. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
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
