// What the name tagger sees of a token: the word, its shape and affixes, its neighbours, the signs
// between them, and what the word lists know. Every feature is a bucket of one table of weights.
import { endOf, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import { lowerCode } from '../word-hash.ts'
import { marksOf } from './gazetteer.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Number of weights per label. */
export const BUCKETS = 98_304
/** Most features one token can have. */
export const MAX_FEATURES = 48

/** Per token: word hash, shape, marks of the word lists, sign in front, hashes of affixes. */
export type TokenViews = {
  readonly count: number
  readonly words: Uint32Array
  readonly shapes: Uint8Array
  readonly marks: Uint8Array
  readonly signs: Uint8Array
  readonly prefixes: Uint32Array
  readonly suffixes: Uint32Array
  readonly shortSuffixes: Uint32Array
}

const SHAPE_NONE = 0
export const SHAPE_LOWER = 1
export const SHAPE_CAPITALISED = 2
export const SHAPE_CAPITALS = 3
export const SHAPE_INITIAL = 4
export const SHAPE_DIGITS = 5
const SHAPE_MIXED = 6
export const SHAPE_CAMEL = 7
export const SHAPE_CASELESS = 8
export const SHAPE_IDEOGRAPH = 9

const SIGN_START = 1
const SIGN_SPACE = 2
const SIGN_STOP = 3
const SIGN_LINE = 4
export const SIGN_APOSTROPHE = 7
const SIGN_OTHER = 15
const SIGNS = new Map([
  [',', 5],
  ['-', 6],
  ["'", SIGN_APOSTROPHE],
  [':', 8],
  ['(', 9],
  ['"', 10],
  ['@', 11],
  ['/', 12],
  ['_', 13],
  ['#', 14],
  ['.', SIGN_STOP],
  ['!', SIGN_STOP],
  ['?', SIGN_STOP],
  [';', 5],
  ['<', 9],
  ['[', 9],
  ['|', 8],
  ['*', 10],
])

/** Looks at every token once; what depends on neighbours is combined later. */
export function viewTokens(scan: Scan, gazetteer: Gazetteer): TokenViews {
  const { tokens, text } = scan
  const { count } = tokens
  const views = {
    count,
    words: tokens.hashes,
    shapes: new Uint8Array(count),
    marks: new Uint8Array(count),
    signs: new Uint8Array(count + 1),
    prefixes: new Uint32Array(count),
    suffixes: new Uint32Array(count),
    shortSuffixes: new Uint32Array(count),
  }
  views.signs[count] = SIGN_START
  for (let index = 0; index < count; index += 1) {
    const start = startOf(tokens, index)
    const end = endOf(tokens, index)
    views.shapes[index] = shapeOf(text, start, end)
    views.marks[index] = marksOf(gazetteer, tokens.hashes[index] ?? 0)
    views.signs[index] = signBefore(text, index === 0 ? -1 : endOf(tokens, index - 1), start)
    views.prefixes[index] = affixHash(text, start, Math.min(end, start + 3))
    views.suffixes[index] = affixHash(text, Math.max(start, end - 3), end)
    views.shortSuffixes[index] = affixHash(text, Math.max(start, end - 2), end)
  }
  return views
}

/** How far ideographs reach to both sides of one that is prose and no name. */
const PROSE_REACH = 2

/** Whether a token is an ideograph among ideographs: names in such prose have rules of their own. */
export function isInIdeographicProse({ shapes }: TokenViews, index: number): boolean {
  for (let near = index - PROSE_REACH; near <= index + PROSE_REACH; near += 1) {
    if (shapes[near] !== SHAPE_IDEOGRAPH) return false
  }
  return true
}

/**
 * Writes the buckets of all features of token `index` into `out` and returns how many there are.
 * `before` and `earlier` are the labels of the one and the two tokens in front.
 */
export function writeFeatures(
  views: TokenViews,
  place: { index: number; before: number; earlier: number },
  out: Int32Array,
): number {
  let at = 0
  const add = (kind: number, one: number, two: number) => {
    out[at] = bucketOf(kind, one, two)
    at += 1
  }
  addWords(views, place.index, add)
  addShapes(views, place.index, add)
  addMarks(views, place.index, add)
  addLabels(views, place, add)
  return at
}

type Add = (kind: number, one: number, two: number) => void

function addWords(views: TokenViews, index: number, add: Add): void {
  const word = wordAt(views, index)
  const last = wordAt(views, index - 1)
  const next = wordAt(views, index + 1)
  const shape = shapeAt(views, index)
  add(1, 0, 0)
  add(2, word, 0)
  add(3, word, shape)
  add(4, last, signAt(views, index))
  add(5, next, signAt(views, index + 1))
  add(6, wordAt(views, index - 2), 0)
  add(7, wordAt(views, index + 2), 0)
  add(8, last, word)
  add(9, word, next)
  add(26, last, shape)
  add(27, next, shape)
  add(33, wordAt(views, index - 2), last)
}

function addShapes(views: TokenViews, index: number, add: Add): void {
  const shape = shapeAt(views, index)
  const lastShape = shapeAt(views, index - 1)
  const nextShape = shapeAt(views, index + 1)
  const sign = signAt(views, index)
  const signAfter = signAt(views, index + 1)
  add(10, views.suffixes[index] ?? 0, shape)
  add(11, views.shortSuffixes[index] ?? 0, shape)
  add(12, views.prefixes[index] ?? 0, shape)
  add(13, shape, sign)
  add(14, shape * 16 + lastShape, sign)
  add(15, shape * 16 + nextShape, signAfter)
  add(16, (shape * 16 + lastShape) * 16 + nextShape, 0)
  add(30, sign * 16 + signAfter, shape)
  add(31, views.suffixes[index - 1] ?? 0, shape)
  add(32, views.suffixes[index + 1] ?? 0, shape)
}

function addMarks(views: TokenViews, index: number, add: Add): void {
  const shape = shapeAt(views, index)
  const mark = markAt(views, index)
  const lastMark = markAt(views, index - 1)
  const nextMark = markAt(views, index + 1)
  add(17, mark, shape)
  add(18, mark * 256 + lastMark, signAt(views, index))
  add(19, mark * 256 + nextMark, signAt(views, index + 1))
  add(20, (mark * 256 + lastMark) * 256 + nextMark, shape)
  add(28, wordAt(views, index - 1), mark)
  add(29, wordAt(views, index + 1), mark)
}

function addLabels(
  views: TokenViews,
  { index, before, earlier }: { index: number; before: number; earlier: number },
  add: Add,
): void {
  const shape = shapeAt(views, index)
  const mark = markAt(views, index)
  const sign = signAt(views, index)
  add(21, before, earlier)
  add(22, before, wordAt(views, index))
  add(23, before * 16 + sign, shape)
  add(24, before * 256 + mark, shape)
  add(25, before * 16 + sign, markAt(views, index - 1))
  add(34, before * 16 + earlier, mark * 16 + shape)
}

function signAt(views: TokenViews, index: number): number {
  return views.signs[index] ?? 0
}

function wordAt(views: TokenViews, index: number): number {
  return index < 0 || index >= views.count ? 1 : (views.words[index] ?? 0)
}

function shapeAt(views: TokenViews, index: number): number {
  return index < 0 || index >= views.count ? SHAPE_NONE : (views.shapes[index] ?? 0)
}

function markAt(views: TokenViews, index: number): number {
  return index < 0 || index >= views.count ? 0 : (views.marks[index] ?? 0)
}

function bucketOf(kind: number, one: number, two: number): number {
  let hash = Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(two + 1, 0xc2b2ae35), 0x27d4eb2f)
  hash ^= hash >>> 13
  return (hash >>> 0) % BUCKETS
}

function affixHash(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at += 1)
    hash = Math.imul(hash, 0x10001) ^ lowerCode(text.charCodeAt(at))
  return hash >>> 0
}

const CODE_DIGIT = 1
const CODE_LOWER = 2
const CODE_UPPER = 4
const CODE_CASELESS = 8

function shapeOf(text: string, start: number, end: number): number {
  const first = caseOf(text.charCodeAt(start))
  if (end - start === 1 && first === CODE_UPPER) return SHAPE_INITIAL
  if (end - start === 1 && text.charCodeAt(start) >= 0x3040) return SHAPE_IDEOGRAPH
  let rest = 0
  for (let at = start + 1; at < end; at += 1) rest |= caseOf(text.charCodeAt(at))
  return SHAPES[first * 16 + rest] ?? SHAPE_MIXED
}

/** Shape by the case of the first character (times 16) and of all others together. */
const SHAPES = buildShapes()

function buildShapes(): Uint8Array {
  const shapes = new Uint8Array(9 * 16).fill(SHAPE_MIXED)
  const set = (first: number, rest: number, shape: number) => {
    shapes[first * 16 + rest] = shape
  }
  set(CODE_DIGIT, 0, SHAPE_DIGITS)
  set(CODE_DIGIT, CODE_DIGIT, SHAPE_DIGITS)
  set(CODE_LOWER, 0, SHAPE_LOWER)
  set(CODE_LOWER, CODE_LOWER, SHAPE_LOWER)
  set(CODE_UPPER, CODE_LOWER, SHAPE_CAPITALISED)
  set(CODE_UPPER, CODE_UPPER, SHAPE_CAPITALS)
  set(CODE_UPPER, CODE_UPPER | CODE_LOWER, SHAPE_CAMEL)
  set(CODE_LOWER, CODE_UPPER | CODE_LOWER, SHAPE_CAMEL)
  set(CODE_CASELESS, 0, SHAPE_CASELESS)
  set(CODE_CASELESS, CODE_CASELESS, SHAPE_CASELESS)
  return shapes
}

function caseOf(code: number): number {
  if (code < 0x80) {
    if (code <= 0x39) return CODE_DIGIT
    return code <= 0x5a ? CODE_UPPER : CODE_LOWER
  }
  if (code >= 0x590 && code < 0x10a0) return CODE_CASELESS
  if (code >= 0x10d0 && code < 0x1e00) return CODE_CASELESS
  if (code >= 0x2e80) return CODE_CASELESS
  return lowerCode(code) === code ? CODE_LOWER : CODE_UPPER
}

function signBefore(text: string, lastEnd: number, start: number): number {
  if (lastEnd < 0) return SIGN_START
  let sign = SIGN_SPACE
  for (let at = Math.max(lastEnd, start - 8); at < start; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') return SIGN_LINE
    if (character !== ' ' && sign === SIGN_SPACE) sign = SIGNS.get(character) ?? SIGN_OTHER
  }
  return sign
}
