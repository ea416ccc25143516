// Hash of a word in small letters, computed without making strings: tokens, cues, gazetteers and the
// features of the name tagger all use the same one.

/** The offset basis of FNV-1a, as a signed number: an unsigned one would make every step slower. */
export const HASH_START = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

/** The hash of a word: case does not matter. */
export function wordHash(word: string): number {
  let hash = HASH_START
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, lowerCode(word.charCodeAt(at)))
  return hash >>> 0
}

/** The hash after one more code unit; start with HASH_START, end with `>>> 0`. FNV-1a over code units. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME)
}

/** Code units up to here may have a small letter of one unit: Latin, Greek, Cyrillic, Armenian. */
const CASED_UP_TO = 0x590
const SMALL_LETTERS = Uint16Array.from({ length: CASED_UP_TO }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : code
})

/** The small letter of a code unit; other scripts have no case here. */
export function lowerCode(code: number): number {
  return code < CASED_UP_TO ? (SMALL_LETTERS[code] ?? code) : code
}
