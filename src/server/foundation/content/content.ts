// Reads what people write and we version (folder `content/`). What a file means is decided by the
// domain that owns it; it refuses a broken one with ContentError, and then the program does not start.
import { readdirSync, readFileSync } from 'node:fs'

/** One file as text; `name` is its path in the project, for messages. */
export type ContentFile = { name: string; text: string }

/** A content file cannot be used; the message names the file and what is wrong. */
export class ContentError extends Error {
  override name = 'ContentError'
}

const root = new URL('../../../../content/', import.meta.url)

/** The YAML files of one folder of `content/`, by name. Throws ContentError when it cannot be read. */
export function readContent(folder: string): ContentFile[] {
  try {
    const directory = new URL(`${folder}/`, root)
    return readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => ({
        name: `content/${folder}/${name}`,
        text: readFileSync(new URL(name, directory), 'utf8'),
      }))
  } catch (error) {
    throw new ContentError(`The folder content/${folder} cannot be read.`, { cause: error })
  }
}
