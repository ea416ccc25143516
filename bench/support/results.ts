// Writes measured figures to a dated file that the product can show.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../results')

/** Writes `bench/results/<name>-<day>.json` and returns its path. */
export function writeResult(name: string, figures: object, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  mkdirSync(FOLDER, { recursive: true })
  const file = join(FOLDER, `${name}-${day}.json`)
  writeFileSync(file, `${JSON.stringify({ measuredOn: day, ...figures }, null, 2)}\n`)
  return file
}
