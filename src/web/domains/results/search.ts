// The state of results pages in the address. Unknown values are left out.

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined

/** The overview, for everybody or as a lead of one department sees it. */
export const readResultsSearch = (raw: Record<string, unknown>): { as?: string | undefined } => ({
  as: id(raw['as']),
})

/** The trend of everybody or of one group. */
export const readTrendSearch = (raw: Record<string, unknown>): { group?: string | undefined } => ({
  group: id(raw['group']),
})
