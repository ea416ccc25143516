// The key of a page of people, in their cursor.
import { id, readCursor } from '../../../foundation/contract/shapes.ts'

/** The id in a cursor, or null when it is not one of ours: then the list starts again. */
export function idKey(cursor: string | undefined): string | null {
  const [key] = readCursor(cursor, 1) ?? []
  return id.safeParse(key).success ? (key ?? null) : null
}
