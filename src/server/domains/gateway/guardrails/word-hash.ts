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

/** A fixed set of words, asked by hash. */
export type WordSet = { readonly has: (hash: number) => boolean }

/** The words of a list parted by spaces. Much faster to ask than a `Set`, which boxes large numbers. */
export function wordSet(words: string): WordSet {
  const hashes = words.split(' ').map(wordHash)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length * 4)))
  const slotOf = (hash: number) => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  for (const hash of hashes) slots[slotOf(hash)] = hash
  return { has: (hash) => slots[slotOf(hash)] !== 0 }
}

/** Code units up to here may have a small letter of one unit: Latin, Greek, Cyrillic, Armenian. */
const CAPITAL = /[\p{Lu}\p{Lo}]/u
const CASED_UP_TO = 0x590
const SMALL_LETTERS = Uint16Array.from({ length: CASED_UP_TO }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : code
})

/** Whether a code unit is a capital, or a letter of a script that has none. */
export function isCapital(code: number): boolean {
  if (code < CASED_UP_TO) return lowerCode(code) !== code
  return CAPITAL.test(String.fromCharCode(code))
}

/** The small letter of a code unit; other scripts have no case here. */
export function lowerCode(code: number): number {
  return code < CASED_UP_TO ? (SMALL_LETTERS[code] ?? code) : code
}
