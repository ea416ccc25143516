// Reading of the data sets: one JSON object per line, compressed with gzip.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** All rows of a compressed file, in its order. */
export function readRows<Row>(file: string): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

/** The compressed row files of a folder, by name; empty when the folder is missing. */
export function rowFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))
  return names.toSorted().map((name) => join(folder, name))
}

/** SHA-256 of a file, in hexadecimal. */
export function fileHash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
