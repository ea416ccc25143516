// Looks in an answer for values that must not come back: secrets the organisation registered (known
// here by fingerprint only) and long stretches of the system prompt. Detectors of personal data are
// elsewhere.
import { createHmac } from 'node:crypto'

/** A place in the answer; offsets are UTF-16 units, end exclusive. */
export type OutputHit = { start: number; end: number; kind: 'secret' | 'system-prompt' }

/**
 * Fingerprints of secrets by the length of the secret: a rolling sum that finds candidates in passing,
 * and an HMAC that confirms them. The key is the organisation's.
 */
export type SecretPrints = { key: Uint8Array; byLength: ReadonlyMap<number, PrintsOfLength> }

type PrintsOfLength = { sums: Set<number>; prints: Set<string> }

/** Shorter values would meet ordinary words. */
const SHORTEST_SECRET = 8
const LONGEST_SECRET = 512
const SHINGLE_WORDS = 8
/** Share of a stretch's shingles that must come from the system prompt. */
const OVERLAP_SHARE = 0.4
const WORD = /[\p{L}\p{N}]+/gu
const SENTENCE = /[^.!?\n]{1,1000}[.!?\n]?/gu

/** Fingerprints of secrets, so that the values themselves need not be kept. */
export function printSecrets(secrets: readonly string[], key: Uint8Array): SecretPrints {
  const byLength = new Map<number, PrintsOfLength>()
  const base = rollingBase(key)
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET || secret.length > LONGEST_SECRET) {
      throw new Error('a registered secret has 8 to 512 characters')
    }
    const known = byLength.get(secret.length) ?? { sums: new Set(), prints: new Set() }
    known.sums.add(sumOf(secret, base))
    known.prints.add(print(secret, key))
    byLength.set(secret.length, known)
  }
  return { key, byLength }
}

/**
 * Registered secrets anywhere in an answer, in order. Time is the length of the answer times the number
 * of different secret lengths.
 */
export function findSecrets(answer: string, { key, byLength }: SecretPrints): OutputHit[] {
  const base = rollingBase(key)
  const hits = [...byLength].flatMap(([length, { sums, prints }]) =>
    candidates(answer, { length, base, sums })
      .filter((start) => prints.has(print(answer.slice(start, start + length), key)))
      .map((start): OutputHit => ({ start, end: start + length, kind: 'secret' })),
  )
  return hits.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** The eight-word stretches of a system prompt, for comparison with answers. */
export function shinglesOf(systemPrompt: string): ReadonlySet<string> {
  return new Set(shingles(wordsOf(systemPrompt)))
}

/** Sentences of an answer that repeat the system prompt: over 40 % of their eight-word stretches. */
export function findPromptRepeats(answer: string, known: ReadonlySet<string>): OutputHit[] {
  return Array.from(answer.matchAll(SENTENCE), ({ 0: sentence, index }) => ({ sentence, index }))
    .filter(({ sentence }) => {
      const own = shingles(wordsOf(sentence))
      const repeated = own.filter((shingle) => known.has(shingle)).length
      return own.length > 0 && repeated / own.length > OVERLAP_SHARE
    })
    .map(({ sentence, index }) => ({
      start: index,
      end: index + sentence.length,
      kind: 'system-prompt' as const,
    }))
}

/** Places where a stretch of the length has one of the sums (Rabin and Karp). */
function candidates(
  answer: string,
  { length, base, sums }: { length: number; base: number; sums: ReadonlySet<number> },
): number[] {
  const found: number[] = []
  const leading = powerOf(base, length)
  let sum = 0
  for (let at = 0; at < answer.length; at += 1) {
    sum = (Math.imul(sum, base) + answer.charCodeAt(at)) | 0
    if (at >= length) sum = (sum - Math.imul(answer.charCodeAt(at - length), leading)) | 0
    if (at >= length - 1 && sums.has(sum)) found.push(at - length + 1)
  }
  return found
}

function sumOf(secret: string, base: number): number {
  let sum = 0
  for (let at = 0; at < secret.length; at += 1) {
    sum = (Math.imul(sum, base) + secret.charCodeAt(at)) | 0
  }
  return sum
}

function powerOf(base: number, exponent: number): number {
  let power = 1
  for (let count = 0; count < exponent; count += 1) power = Math.imul(power, base)
  return power
}

/** An odd factor that only the key tells, so that sums say nothing to who has not got it. */
function rollingBase(key: Uint8Array): number {
  return createHmac('sha256', key).update('rolling base').digest().readInt32LE() | 1
}

function print(value: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(value).digest('base64')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

function shingles(words: readonly string[]): string[] {
  return words
    .slice(SHINGLE_WORDS - 1)
    .map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '))
}
