// Folding: brings disguised text to the plain form the detectors read, with an exact way back to the
// original offsets. Which words count as personal data is decided elsewhere.
import { decodeEscape } from './escapes.ts'
import { rewriteLookAlikes } from './look-alikes.ts'

/** A folded text. Offsets are UTF-16 units; `segments` leads from folded to original offsets. */
export type FoldedText = {
  readonly original: string
  readonly text: string
  readonly segments: Segments
  /** Invisible, bidirectional, tag and control characters left out, joiners inside emoji aside. */
  readonly hiddenCharacters: number
  /** Words that mixed Latin letters with look-alikes of another script. */
  readonly mixedWords: number
  /** Entities and escapes that were decoded. */
  readonly decodedEscapes: number
}

/**
 * Parallel lists, ordered by offset. From `foldedStarts[i]` on, folded units either stand one to one
 * for original units from `originalStarts[i]` (`originalEnds[i]` is -1), or all of them together
 * stand for the original range up to `originalEnds[i]`.
 */
type Segments = { foldedStarts: number[]; originalStarts: number[]; originalEnds: number[] }

type Folding = {
  original: string
  pieces: string[]
  length: number
  copiedTo: number
  segments: Segments
  hiddenCharacters: number
  decodedEscapes: number
}

// Everything that folding may change. Letters that no rule touches are left out for speed: Latin with
// accents, Greek, Cyrillic, Armenian, Hebrew, Arabic, kana, CJK ideographs, Hangul syllables.
const CHANGEABLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[&%\\\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[^\u0000-\u007f\u00c0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0386-\u03ce\u0400-\u04ff\u0531-\u0556\u0561-\u0586\u05d0-\u05ea\u0621-\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/g

const HIDDEN =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- control and joining characters are what is looked for
  /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]/u

const EMOJI_JOINERS = new Set([0x200d, 0xfe0f])
const COMBINING = /^[\u0300-\u036f]/
/** & % and backslash. */
const ESCAPE_SIGNS = new Set([0x26, 0x25, 0x5c])
/** Marks beyond this many on one letter are decoration, not spelling, and are left out. */
const MAX_MARKS = 4

const PLAIN_SIGNS = new Map<string, string>([
  ...plainAs('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d'),
  ...plainAs("'", '\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07'),
  ...plainAs('"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02'),
  ...plainAs('.', '\u00b7\u2022\u2219\u22c5\u30fb\u3002\uff0e\uff61'),
  ...plainAs('/', '\u2215\u2044'),
  ...plainAs('\n', '\u2028\u2029\u0085'),
])

// First digits of the decimal digit ranges of living scripts (Unicode category Nd).
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

/** `plainForm` of everything below the ideographs, computed once: these are met all the time. */
const PLAIN_FORMS = Array.from({ length: 0x3400 }, (_, code) => plainForm(code))

/**
 * Brings a text to its plain form: compatibility forms per character (NFKC), digits of all scripts to
 * 0-9, typographic dashes, quotes and spaces to ASCII, invisible characters left out, entities and
 * escapes decoded once, look-alike letters rewritten in words of mixed script. Any string is accepted;
 * time is linear.
 */
export function foldText(original: string): FoldedText {
  const folding = newFolding(original)
  CHANGEABLE.lastIndex = 0
  for (let match = CHANGEABLE.exec(original); match; match = CHANGEABLE.exec(original)) {
    CHANGEABLE.lastIndex = foldAt(folding, match.index)
  }
  copyUpTo(folding, original.length)
  const { text, mixedWords } = rewriteLookAlikes(folding.pieces.join(''))
  const { segments, hiddenCharacters, decodedEscapes } = folding
  return { original, text, segments, hiddenCharacters, mixedWords, decodedEscapes }
}

/**
 * The original range that a non-empty folded range stands for. Characters left out inside the range
 * are covered; a surrogate pair is never cut.
 */
export function originalRange(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = originalUnit(folded.segments, start).start
  const to = originalUnit(folded.segments, end - 1).end
  return { start: wholePairStart(folded.original, from), end: wholePairEnd(folded.original, to) }
}

function newFolding(original: string): Folding {
  const segments = { foldedStarts: [0], originalStarts: [0], originalEnds: [-1] }
  return {
    original,
    pieces: [],
    length: 0,
    copiedTo: 0,
    segments,
    hiddenCharacters: 0,
    decodedEscapes: 0,
  }
}

/** Folds what stands at `index`; returns the offset from which the search goes on. */
function foldAt(folding: Folding, index: number): number {
  const code = folding.original.codePointAt(index) ?? 0
  if (ESCAPE_SIGNS.has(code)) return foldEscape(folding, index)
  const end = index + (code > 0xffff ? 2 : 1)
  if (code >= 0x300 && code <= 0x36f) return composeMarks(folding, index)
  const plain = knownPlainForm(code)
  if (plain === '') return leaveOut(folding, index, code)
  if (plain !== undefined) replaceRange(folding, { start: index, end, by: plain })
  return end
}

function foldEscape(folding: Folding, index: number): number {
  const escape = decodeEscape(folding.original, index)
  if (!escape) return index + 1
  folding.decodedEscapes += 1
  replaceRange(folding, { start: index, end: escape.end, by: escape.text })
  return escape.end
}

function leaveOut(folding: Folding, index: number, code: number): number {
  const end = index + (code > 0xffff ? 2 : 1)
  const before = folding.original.charCodeAt(index - 1)
  const insideEmoji = EMOJI_JOINERS.has(code) && before > 0x2000
  if (!insideEmoji) folding.hiddenCharacters += 1
  replaceRange(folding, { start: index, end, by: '' })
  return end
}

/** Joins combining marks with the letter before them, when that letter was not folded itself. */
function composeMarks(folding: Folding, index: number): number {
  const { original } = folding
  let end = index
  while (COMBINING.test(original.charAt(end))) end += 1
  const start = index > folding.copiedTo ? index - 1 : index
  const base = original.slice(start, Math.min(end, index + MAX_MARKS))
  replaceRange(folding, { start, end, by: start < index ? base.normalize('NFKC') : '' })
  return end
}

function knownPlainForm(code: number): string | undefined {
  return code < PLAIN_FORMS.length ? PLAIN_FORMS[code] : plainForm(code)
}

/** What a character is replaced by: nothing for hidden ones, undefined when it stays. */
function plainForm(code: number): string | undefined {
  const character = String.fromCodePoint(code)
  if (HIDDEN.test(character)) return ''
  const zero = DIGIT_ZEROS.find((first) => code >= first && code < first + 10)
  const plain =
    PLAIN_SIGNS.get(character) ??
    (zero === undefined ? character.normalize('NFKC') : String(code - zero))
  return plain === character ? undefined : plain
}

function plainAs(plain: string, signs: string): [string, string][] {
  return signs.split('').map((sign) => [sign, plain])
}

function copyUpTo(folding: Folding, end: number): void {
  if (end <= folding.copiedTo) return
  folding.pieces.push(folding.original.slice(folding.copiedTo, end))
  folding.length += end - folding.copiedTo
  folding.copiedTo = end
}

function replaceRange(
  folding: Folding,
  { start, end, by }: { start: number; end: number; by: string },
): void {
  copyUpTo(folding, start)
  if (by !== '') addSegment(folding, start, end)
  folding.pieces.push(by)
  folding.length += by.length
  folding.copiedTo = end
  addSegment(folding, end, -1)
}

function addSegment(
  { segments, length }: Folding,
  originalStart: number,
  originalEnd: number,
): void {
  const last = segments.foldedStarts.length - 1
  const at = segments.foldedStarts[last] === length ? last : last + 1
  segments.foldedStarts[at] = length
  segments.originalStarts[at] = originalStart
  segments.originalEnds[at] = originalEnd
}

function originalUnit(segments: Segments, unit: number): { start: number; end: number } {
  const index = lastAtOrBefore(segments.foldedStarts, unit)
  const start = segments.originalStarts[index] ?? 0
  const end = segments.originalEnds[index] ?? -1
  if (end !== -1) return { start, end }
  const offset = start + unit - (segments.foldedStarts[index] ?? 0)
  return { start: offset, end: offset + 1 }
}

function lastAtOrBefore(sorted: number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function wholePairStart(text: string, start: number): number {
  return isLow(text, start) && isHigh(text, start - 1) ? start - 1 : start
}

function wholePairEnd(text: string, end: number): number {
  return isHigh(text, end - 1) && isLow(text, end) ? end + 1 : end
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
