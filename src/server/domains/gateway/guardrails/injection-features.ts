// What the injection model reads in a plain text: hashed word and letter sequences per word, so that
// any window of words can be summed. Words of scripts other than Latin are left to the rules.

/** One model has this many buckets; a power of two. */
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
/** Stands before and after a word in its letter sequences. */
const EDGE = 0x5f

/** Reads a plain text; numbers count as one word each. Linear in the text. */
export function gramsOf(plain: string): Grams {
  const words = plain.match(WORD) ?? []
  const buckets: number[] = []
  const ends = new Int32Array(words.length)
  let last = 0
  let lastButOne = 0
  words.forEach((word, index) => {
    const read = /^\d/.test(word) ? '0' : word.slice(0, WORD_LIMIT)
    const hash = hashOf(read)
    buckets.push(bucketOf(hash))
    if (index > 0) buckets.push(bucketOf(joined(last, hash)))
    if (index > 1) buckets.push(bucketOf(joined(joined(lastButOne, last), hash)))
    addLetters(buckets, read)
    ends[index] = buckets.length
    lastButOne = last
    last = hash
  })
  return { buckets: Int32Array.from(buckets), ends }
}

function addLetters(buckets: number[], word: string): void {
  for (let start = -1; start <= word.length; start += 1) {
    let hash = HASH_PRIME
    const limit = Math.min(word.length, start + LONGEST_LETTERS - 1)
    for (let at = start; at <= limit; at += 1) {
      const isEdge = at < 0 || at === word.length
      hash = Math.imul(hash ^ (isEdge ? EDGE : word.charCodeAt(at)), HASH_PRIME)
      if (at - start + 1 >= SHORTEST_LETTERS) buckets.push(bucketOf(hash))
    }
  }
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
