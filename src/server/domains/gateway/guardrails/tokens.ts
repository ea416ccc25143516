// Cuts a folded text into words and numbers once, so that every detector looks at the same pieces.
// What a piece means is decided by the detectors.
import { cueMask } from './cues.ts'
import { HASH_START, hashStep, lowerCode } from './word-hash.ts'

export const DIGITS = 1
export const LETTERS = 2
export const MIXED = 3

/** What stands between a token and the next one. */
export const JOIN_FAR = 0
export const JOIN_SPACE = 1
export const JOIN_HYPHEN = 2
export const JOIN_DOT = 3
export const JOIN_SLASH = 4
/** Two or three signs that occur inside telephone numbers: brackets, spaces, hyphens, dots. */
export const JOIN_BRACKETS = 5

/**
 * Parallel lists, one entry per token: offsets, `kinds` (DIGITS, LETTERS or MIXED), `joins` to the
 * next token, `hashes` of the token in small letters, `cues` it gives (bits of `cues.ts`).
 */
export type Tokens = {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  readonly joins: Uint8Array
  readonly hashes: Uint32Array
  readonly cues: Uint32Array
  /** Indexes of the tokens that hold a digit. */
  readonly numbers: Int32Array
}

/** A folded text with its tokens: what every structured detector is given. */
export type Scan = { readonly text: string; readonly tokens: Tokens }

/** Tokenises a folded text. Ideographs and kana are one token each, since they carry no spaces. */
export function scanText(text: string): Scan {
  const capacity = countTokens(text)
  const partial = {
    count: capacity,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    kinds: new Uint8Array(capacity),
    joins: new Uint8Array(capacity),
    hashes: new Uint32Array(capacity),
    cues: new Uint32Array(capacity),
    numbers: new Int32Array(capacity),
  }
  const count = fillTokens(text, partial)
  const tokens: Tokens = { ...partial, numbers: partial.numbers.subarray(0, count) }
  for (let index = 0; index + 1 < capacity; index += 1) {
    tokens.joins[index] = joinBetween(text, endOf(tokens, index), startOf(tokens, index + 1))
  }
  return { text, tokens }
}

export function startOf(tokens: Tokens, index: number): number {
  return tokens.starts[index] ?? 0
}

export function endOf(tokens: Tokens, index: number): number {
  return tokens.ends[index] ?? 0
}

export function lengthOf(tokens: Tokens, index: number): number {
  return endOf(tokens, index) - startOf(tokens, index)
}

/** The text of one token; empty when there is no such token. */
export function tokenText({ text, tokens }: Scan, index: number): string {
  return text.slice(startOf(tokens, index), endOf(tokens, index))
}

/** Whether one of the `before` tokens before, or the `after` tokens after a range gives a cue. */
export function hasCue(
  tokens: Tokens,
  range: { first: number; last: number },
  cue: { mask: number; before: number; after: number },
): boolean {
  for (let index = Math.max(0, range.first - cue.before); index < range.first; index += 1) {
    if (((tokens.cues[index] ?? 0) & cue.mask) !== 0) return true
  }
  const end = Math.min(tokens.count, range.last + 1 + cue.after)
  for (let index = range.last + 1; index < end; index += 1) {
    if (((tokens.cues[index] ?? 0) & cue.mask) !== 0) return true
  }
  return false
}

const OTHER_CODE = 0
const DIGIT_CODE = 1
const LETTER_CODE = 2
const LONE_CODE = 3

const CODE_KINDS = buildCodeKinds()

function buildCodeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  const mark = (from: number, to: number, kind: number) => kinds.fill(kind, from, to + 1)
  mark(0x30, 0x39, DIGIT_CODE)
  mark(0x41, 0x5a, LETTER_CODE)
  mark(0x61, 0x7a, LETTER_CODE)
  mark(0xaa, 0xaa, LETTER_CODE)
  mark(0xc0, 0x1fff, LETTER_CODE)
  for (const sign of [0xd7, 0xf7, 0x37e, 0x387, 0x5be, 0x5c0, 0x5c3, 0x60c, 0x61b, 0x61f, 0x6d4]) {
    mark(sign, sign, OTHER_CODE)
  }
  mark(0x964, 0x965, OTHER_CODE)
  mark(0x2c00, 0x2dff, LETTER_CODE)
  mark(0x3041, 0x30ff, LONE_CODE)
  mark(0x3400, 0x9fff, LONE_CODE)
  mark(0xac00, 0xd7a3, LETTER_CODE)
  mark(0xf900, 0xfaff, LONE_CODE)
  return kinds
}

function countTokens(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = CODE_KINDS[text.charCodeAt(at)] ?? OTHER_CODE
    if (kind === LONE_CODE || (kind !== OTHER_CODE && !inside)) count += 1
    inside = kind === DIGIT_CODE || kind === LETTER_CODE
  }
  return count
}

/** Fills all lists; returns how many tokens hold a digit. */
function fillTokens(text: string, tokens: Tokens): number {
  let at = 0
  let numbers = 0
  for (let index = 0; index < tokens.count; index += 1) {
    while (CODE_KINDS[text.charCodeAt(at)] === OTHER_CODE) at += 1
    at = fillToken(text, tokens, { index, start: at })
    if (((tokens.kinds[index] ?? 0) & DIGITS) === 0) continue
    tokens.numbers[numbers] = index
    numbers += 1
  }
  return numbers
}

function fillToken(
  text: string,
  tokens: Tokens,
  { index, start }: { index: number; start: number },
): number {
  let kinds = 0
  let hash = HASH_START
  let at = start
  let kind = CODE_KINDS[text.charCodeAt(at)] ?? OTHER_CODE
  const isLone = kind === LONE_CODE
  while (kind !== OTHER_CODE && at < text.length && (kind !== LONE_CODE || at === start)) {
    const code = text.charCodeAt(at)
    hash = hashStep(hash, lowerCode(code))
    kinds |= kind === DIGIT_CODE ? DIGITS : LETTERS
    at += 1
    kind = isLone ? OTHER_CODE : (CODE_KINDS[text.charCodeAt(at)] ?? OTHER_CODE)
  }
  tokens.starts[index] = start
  tokens.ends[index] = at
  tokens.kinds[index] = kinds
  tokens.hashes[index] = hash >>> 0
  tokens.cues[index] = kinds === DIGITS ? 0 : cueMask(hash >>> 0)
  return at
}

function joinBetween(text: string, from: number, to: number): number {
  const length = to - from
  if (length === 1) return singleJoin(text.charCodeAt(from))
  if (length === 0 || length > 3) return JOIN_FAR
  for (let at = from; at < to; at += 1) {
    if (!isNumberSign(text.charCodeAt(at))) return JOIN_FAR
  }
  return JOIN_BRACKETS
}

function singleJoin(code: number): number {
  switch (code) {
    case 0x20:
      return JOIN_SPACE
    case 0x2d:
      return JOIN_HYPHEN
    case 0x2e:
      return JOIN_DOT
    case 0x2f:
      return JOIN_SLASH
    default:
      return code === 0x28 || code === 0x29 ? JOIN_BRACKETS : JOIN_FAR
  }
}

/** Space, brackets, hyphen, dot or slash. */
function isNumberSign(code: number): boolean {
  return code === 0x20 || code === 0x28 || code === 0x29 || (code >= 0x2d && code <= 0x2f)
}
