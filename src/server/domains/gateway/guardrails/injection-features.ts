// What the injection model reads in a plain text: hashed word and letter sequences per word, so that
// any window of words can be summed. Words of scripts other than Latin are left to the rules.

/** Buckets of the largest model. A smaller one, also a power of two, uses their lower bits. */
export const GRAM_BUCKETS = 262_144

/** Buckets of all sequences; those that end with word `i` stand before `ends[i]`. */
export type Grams = { readonly buckets: Int32Array; readonly ends: Int32Array }

const WORD = /[a-z0-9\u00df-\u024f]+/g
const SHORTEST_LETTERS = 3
const LONGEST_LETTERS = 5
/** Letters of a word that are read; what is longer is no word. */
const WORD_LIMIT = 24
const HASH_START = 0x811c9dc5
const HASH_PRIME = 0x01000193
const LAST_DIGIT = 0x39
/** Stands before and after a word in its letter sequences. */
const EDGE = 0x5f

/** Reads a plain text; numbers count as one word each. Linear in the text. */
export function gramsOf(plain: string): Grams {
  const words = plain.match(WORD) ?? []
  const buckets = new Int32Array(3 * plain.length + 9 * words.length)
  const ends = new Int32Array(words.length)
  let size = 0
  let last = 0
  let lastButOne = 0
  words.forEach((word, index) => {
    const read = word.charCodeAt(0) <= LAST_DIGIT ? '0' : word.slice(0, WORD_LIMIT)
    const hash = hashOf(read)
    buckets[size++] = bucketOf(hash)
    if (index > 0) buckets[size++] = bucketOf(joined(last, hash))
    if (index > 1) buckets[size++] = bucketOf(joined(joined(lastButOne, last), hash))
    size = addLetters(buckets, read, size)
    ends[index] = size
    lastButOne = last
    last = hash
  })
  return { buckets: buckets.subarray(0, size), ends }
}

/** Adds the letter sequences of a word from `size` on; returns the new size. */
function addLetters(buckets: Int32Array, word: string, size: number): number {
  let filled = size
  for (let start = -1; start <= word.length; start += 1) {
    let hash = HASH_PRIME
    const limit = Math.min(word.length, start + LONGEST_LETTERS - 1)
    for (let at = start; at <= limit; at += 1) {
      const isEdge = at < 0 || at === word.length
      hash = Math.imul(hash ^ (isEdge ? EDGE : word.charCodeAt(at)), HASH_PRIME)
      if (at - start + 1 >= SHORTEST_LETTERS) buckets[filled++] = bucketOf(hash)
    }
  }
  return filled
}

function hashOf(word: string): number {
  let hash = HASH_START
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME)
  }
  return hash
}

function joined(left: number, right: number): number {
  return Math.imul(left, 0x9e3779b1) ^ right
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (GRAM_BUCKETS - 1)
}
