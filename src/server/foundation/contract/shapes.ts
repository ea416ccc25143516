// Shapes that many contracts share.
import * as z from 'zod'

/** An instant: a Date on the server, ISO 8601 in UTC on the wire. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date()

export const id = z.uuid()

/** An address, stored in lower case. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('This is not a complete e-mail address.').max(254))

/** One line of text, trimmed. */
export const line = (max: number) =>
  z.string().trim().min(1, 'Please fill this in.').max(max, `At most ${max} characters.`)

/** The query of a list paged by key. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of a list; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.core.$ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** Packs the key of the last row of a page into an opaque cursor. */
export const writeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key in a cursor, or null when it is not one of ours with that many parts. */
export function readCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isKey =
      Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')
    return isKey ? (key as string[]) : null
  } catch {
    return null
  }
}
