// What word lists know about a word: first name, surname, place, common word. The lists are kept as
// hashes with one byte of marks each, written by the training script, which names their sources.
import { readFileSync } from 'node:fs'

export const FIRST_NAME = 1
export const SURNAME = 2
export const NAME_PART = 4
export const PLACE = 8
export const COUNTRY = 16
export const COMPANY = 32
export const COMMON_WORD = 64
/** Peoples, languages, days, technology, headings: capitals that name no person. */
export const OTHER_CAPITAL = 128

/** Any part of a person's name. */
export const NAME_MARKS = FIRST_NAME | SURNAME | NAME_PART
/** What speaks against one. */
export const NO_NAME_MARKS = COMMON_WORD | OTHER_CAPITAL

export type Gazetteer = { readonly slots: Uint32Array; readonly marks: Uint8Array }

const BYTES_PER_ENTRY = 5

/** The marks of a word by its hash; 0 for unknown words. */
export function marksOf({ slots, marks }: Gazetteer, hash: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (slots[slot] === hash) return marks[slot] ?? 0
  }
  return 0
}

/** Builds the look-up from hash and marks; a hash of 0 is never stored. */
export function buildGazetteer(entries: ReadonlyMap<number, number>): Gazetteer {
  const gazetteer = emptyGazetteer(entries.size)
  for (const [hash, marks] of entries) insert(gazetteer, hash, marks)
  return gazetteer
}

/** Entries as bytes, ordered by hash: all hashes first, little-endian, then all marks. */
export function encodeGazetteer(entries: ReadonlyMap<number, number>): Buffer {
  const hashes = [...entries.keys()]
    .filter((hash) => hash !== 0)
    .toSorted((one, other) => one - other)
  const bytes = Buffer.alloc(hashes.length * BYTES_PER_ENTRY)
  hashes.forEach((hash, index) => {
    bytes.writeUInt32LE(hash, index * 4)
    bytes.writeUInt8(entries.get(hash) ?? 0, hashes.length * 4 + index)
  })
  return bytes
}

/** Reads what `encodeGazetteer` wrote. */
export function readGazetteer(file: URL): Gazetteer {
  const bytes = readFileSync(file)
  const count = bytes.length / BYTES_PER_ENTRY
  const gazetteer = emptyGazetteer(count)
  for (let index = 0; index < count; index += 1) {
    insert(gazetteer, bytes.readUInt32LE(index * 4), bytes.readUInt8(count * 4 + index))
  }
  return gazetteer
}

function emptyGazetteer(entries: number): Gazetteer {
  const size = 1 << Math.ceil(Math.log2(entries * 2 + 2))
  return { slots: new Uint32Array(size), marks: new Uint8Array(size) }
}

function insert({ slots, marks }: Gazetteer, hash: number, mark: number): void {
  const mask = slots.length - 1
  let slot = hash & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = hash
  marks[slot] = mark
}
