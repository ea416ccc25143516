// The keys by which lists of this domain are paged: a name or an instant, then an id.
import { id, readCursor } from '../../../foundation/contract/shapes.ts'

/** The key of a cursor of members, or null when it is none: the list then starts anew. */
export function nameKey(cursor: string | undefined): string[] | null {
  const key = readCursor(cursor, 2)
  return id.safeParse(key?.[1]).success ? key : null
}

/** The key of a cursor of invitations, or null when it is none. */
export function instantKey(cursor: string | undefined): string[] | null {
  const key = nameKey(cursor)
  return Number.isNaN(Date.parse(key?.[0] ?? '')) ? null : key
}
