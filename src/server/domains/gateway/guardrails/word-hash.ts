// Hash of a word in small letters, computed without making strings: tokens, cues, gazetteers and the
// features of the name tagger all use the same one.

export const HASH_START = 0x811c9dc5
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

/** Small letter of a code unit for Latin, Greek and Cyrillic; other scripts have no case here. */
export function lowerCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code
  if (code >= 0xc0 && code <= 0xde) return code + 32
  if (code >= 0x100 && code <= 0x17e) return lowerExtendedLatin(code)
  if (code >= 0x391 && code <= 0x3a9) return code + 32
  if (code >= 0x410 && code <= 0x42f) return code + 32
  return code >= 0x400 && code <= 0x40f ? code + 80 : code
}

function lowerExtendedLatin(code: number): number {
  const capitalsAreOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179
  return capitalsAreOdd ? code + (code & 1) : code | 1
}
