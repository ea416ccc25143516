// What of a partial input was given: a key left out and one that is undefined mean the same.

/** The input without its undefined values. */
export function given<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined)
  // Object.fromEntries loses the keys that the mapped type states.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
