// The development rows for personal data, in bench/data/guardrails. What they are: the README there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fileHash, readRows } from '../support/rows.ts'

const DATA = join(import.meta.dirname, '../data/guardrails')

/** A text with the personal data in it; offsets are UTF-16 units of the text. */
export type Row = {
  id: string
  text: string
  spans?: { start: number; end: number; type: string }[]
}

/** Sets with labelled personal data. */
export const LABELLED_SETS = [
  'pii/presidio-synth-v2',
  'pii/presidio-generated-large',
  'pii/pii-anon-technology',
  'pii/wnut17-train',
] as const

/** Sets of ordinary prompts, in which hardly anything should be found. */
export const ORDINARY_SETS = [
  'benign/arena-hard-v01',
  'benign/awesome-chatgpt-prompts',
  'benign/gsm8k-half',
  'benign/self-instruct',
] as const

/** The rows of one set, in the order of the file. */
export function readSet(set: string): Row[] {
  return readRows<Row>(join(DATA, `${set}.jsonl.gz`))
}

/** The text of a packed file in the data folder. */
export function readPacked(file: string): string {
  return gunzipSync(readFileSync(join(DATA, file))).toString('utf8')
}

/** SHA-256 of a file in the data folder. */
export function dataHash(file: string): string {
  return fileHash(join(DATA, file))
}
