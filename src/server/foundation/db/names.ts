// Names as people look for them: sorted as in a dictionary, found by a part of them.
import { ilike, or, sql, type Column, type SQL } from 'drizzle-orm'

/**
 * A text in dictionary order, capitals and accents beside their letter, whatever locale the database
 * was made with (the root order of Unicode, from ICU).
 */
export const inDictionaryOrder = (text: Column | SQL): SQL => sql`${text} collate "und-x-icu"`

/** True where one of the texts holds a part, whatever its capitals; nothing in the part is a wildcard. */
export function contains(part: string, ...texts: readonly (Column | SQL)[]): SQL | undefined {
  const pattern = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return or(...texts.map((text) => ilike(text, pattern)))
}
