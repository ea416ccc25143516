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
  const codes = codesOf(text)
  const count = countTokens(codes)
  const partial = {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    kinds: new Uint8Array(count),
    joins: new Uint8Array(count),
    hashes: new Uint32Array(count),
    cues: new Uint32Array(count),
    numbers: new Int32Array(count),
  }
  const numbers = fillTokens(codes, partial)
  return { text, tokens: { ...partial, numbers: partial.numbers.subarray(0, numbers) } }
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
const DIGIT_CODE = DIGITS
const LETTER_CODE = LETTERS
const LONE_CODE = 4

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

/** The code units of a text with a zero behind them: reading these is much faster than `charCodeAt`. */
function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 1)
  Buffer.from(codes.buffer).write(text, 'utf16le')
  return codes
}

function countTokens(codes: Uint16Array): number {
  let count = 0
  let last = OTHER_CODE
  for (const code of codes) {
    const kind = CODE_KINDS[code] ?? OTHER_CODE
    if (kind === LONE_CODE || (kind !== OTHER_CODE && (last === OTHER_CODE || last === LONE_CODE)))
      count += 1
    last = kind
  }
  return count
}

/** Fills all lists; returns how many tokens hold a digit. */
function fillTokens(codes: Uint16Array, tokens: Tokens): number {
  let at = 0
  let numbers = 0
  for (let index = 0; index < tokens.count; index += 1) {
    const from = at
    while (CODE_KINDS[codes[at] ?? 0] === OTHER_CODE) at += 1
    if (index > 0) tokens.joins[index - 1] = joinBetween(codes, from, at)
    tokens.starts[index] = at
    at = fillToken(codes, tokens, index)
    if (((tokens.kinds[index] ?? 0) & DIGITS) === 0) continue
    tokens.numbers[numbers] = index
    numbers += 1
  }
  return numbers
}

/** Reads the token that begins at its start; returns where it ends. */
function fillToken(codes: Uint16Array, tokens: Tokens, index: number): number {
  let at = startOf(tokens, index)
  let kind = CODE_KINDS[codes[at] ?? 0] ?? OTHER_CODE
  const isLone = kind === LONE_CODE
  let kinds = 0
  let hash = HASH_START
  do {
    hash = hashStep(hash, lowerCode(codes[at] ?? 0))
    kinds |= kind
    at += 1
    kind = CODE_KINDS[codes[at] ?? 0] ?? OTHER_CODE
  } while (!isLone && (kind & MIXED) !== 0)
  tokens.ends[index] = at
  tokens.kinds[index] = isLone ? LETTERS : kinds
  tokens.hashes[index] = hash >>> 0
  tokens.cues[index] = kinds === DIGITS ? 0 : cueMask(hash >>> 0)
  return at
}

function joinBetween(codes: Uint16Array, from: number, to: number): number {
  const length = to - from
  if (length === 1) return singleJoin(codes[from] ?? 0)
  if (length === 0 || length > 3) return JOIN_FAR
  for (let at = from; at < to; at += 1) {
    if (!isNumberSign(codes[at] ?? 0)) return JOIN_FAR
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
