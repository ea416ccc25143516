// Whether what the tagger labelled has what a name needs. The tagger alone also takes unknown words for
// names: a lone word, a word in small letters and a word that every language uses need more.
import { endOf, lengthOf, LETTERS, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import {
  SHAPE_CAMEL,
  SHAPE_CAPITALISED,
  SHAPE_CAPITALS,
  SHAPE_CASELESS,
  SHAPE_DIGITS,
  SHAPE_IDEOGRAPH,
  SHAPE_INITIAL,
  SHAPE_LOWER,
  SIGN_APOSTROPHE,
} from './features.ts'
import {
  COMMON_WORD,
  COUNTRY,
  FIRST_NAME,
  NAME_MARKS,
  NO_NAME_MARKS,
  OTHER_CAPITAL,
  PLACE,
  SURNAME,
} from './gazetteer.ts'
import { ELISIONS, NAMED_AFTER } from './name-cues.ts'
import { ADDRESS, PERSON } from './tagger.ts'
import type { TaggedTokens } from './tagger.ts'

/** Tokens `first` to `last` with one label. */
export type NameRange = { readonly first: number; readonly last: number }

/** A message as the tagger sees it; `isUnlisted` when the word lists know few of its words. */
export type TaggedMessage = {
  readonly scan: Scan
  readonly tagged: TaggedTokens
  readonly isUnlisted: boolean
}

/**
 * Margins that words without support need, in units of the int8 weights, fitted on sources left out of
 * training: names of several words, lone names, names that are places or common words as well, words
 * of no list, and the same in a message whose language has no word list.
 */
const WEAK_MARGIN = 20
const LONE_MARGIN = 60
const STRONG_MARGIN = 110
const PLACE_MARGIN = 160
const COMMON_MARGIN = 220
const SURE_MARGIN = 300
const UNLISTED_MARGIN = 500
const LONGEST_NAME = 6
const SHORTEST_STREET = 4

const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS])
/** Directly in front of a word these make it a handle, a path or a variable. */
const CODE_SIGNS = /[@#\\/_$`{]/
/** From so many words in small letters on, their share of known ones says something. */
const ENOUGH_WORDS = 8
const KNOWN_SHARE = 0.45

/** Whether the word lists know few of the words in small letters: another language, or code. */
export function isMostlyUnlisted({ views }: TaggedTokens): boolean {
  let words = 0
  let known = 0
  for (let index = 0; index < views.count; index += 1) {
    if (views.shapes[index] !== SHAPE_LOWER) continue
    words += 1
    known += Number(((views.marks[index] ?? 0) & COMMON_WORD) !== 0)
  }
  return words >= ENOUGH_WORDS && known < words * KNOWN_SHARE
}

/** The mean margin of the tokens of a range. */
export function meanMargin({ margins }: TaggedTokens, { first, last }: NameRange): number {
  let sum = 0
  for (let index = first; index <= last; index += 1) sum += margins[index] ?? 0
  return sum / (last - first + 1)
}

/** Whether a range of one label has what a name or an address needs. */
export function isReportable(
  { scan, tagged, isUnlisted }: TaggedMessage,
  range: NameRange,
): boolean {
  const label = tagged.labels[range.first]
  if (label === ADDRESS) return isAddressLike(scan, tagged, range)
  if (!isWritten(scan, tagged, range)) return false
  if (label !== PERSON) return true
  if (isNamedAfter(scan, tagged, range)) return false
  return (
    !isElision(tagged, range) && meanMargin(tagged, range) > neededMargin(tagged, range, isUnlisted)
  )
}

/** Wolfram Research, Galata Tower: a name with a word behind it that makes it the name of a thing. */
function isNamedAfter({ text, tokens }: Scan, { views }: TaggedTokens, { first, last }: NameRange) {
  const isThing = (index: number) =>
    views.shapes[index] === SHAPE_CAPITALISED && NAMED_AFTER.has(views.words[index] ?? 0)
  const mayBeSurname = ((views.marks[last] ?? 0) & SURNAME) !== 0
  if (last > first && isThing(last) && !mayBeSurname) return true
  return isThing(last + 1) && text.slice(endOf(tokens, last), startOf(tokens, last + 1)) === ' '
}

/** J'habite, l'Europe: a small word with an apostrophe, and a word that is no capitalised name. */
function isElision({ views }: TaggedTokens, { first, last }: NameRange): boolean {
  const isSmallWord =
    ELISIONS.has(views.words[first] ?? 0) && views.signs[first + 1] === SIGN_APOSTROPHE
  return isSmallWord && last === first + 1 && views.shapes[last] === SHAPE_LOWER
}

/** An address of the tagger has a number and a capital; one of two words is a street with its number. */
function isAddressLike(
  { text, tokens }: Scan,
  { views }: TaggedTokens,
  { first, last }: NameRange,
): boolean {
  if (last === first + 1)
    return lengthOf(tokens, first) >= SHORTEST_STREET && isStreetAndNumber(views, first)
  const hasCapital = views.shapes.subarray(first, last + 1).some((shape) => CAPITALS.has(shape))
  const written = text.slice(startOf(tokens, first), endOf(tokens, last))
  return last > first && hasCapital && /\d/.test(written)
}

/** Eyrarodda 66; not 150 WPM, and no common word with a number. */
function isStreetAndNumber({ shapes, marks }: TaggedTokens['views'], first: number): boolean {
  const isStreet = shapes[first] === SHAPE_CAPITALISED && shapes[first + 1] === SHAPE_DIGITS
  return isStreet && ((marks[first] ?? 0) & NO_NAME_MARKS) === 0
}

/** java.util.Iterator: a small letter and a full stop directly in front. */
function isMember(text: string, start: number): boolean {
  return /[a-z]\.$/.test(text.slice(Math.max(0, start - 2), start))
}

/** Letters only, outside of code: no handle, path or variable, and no piece of ideographic prose. */
function isWritten(scan: Scan, { views }: TaggedTokens, { first, last }: NameRange): boolean {
  const { text, tokens } = scan
  const before = text.charAt(startOf(tokens, first) - 1)
  const after = text.charAt(endOf(tokens, last))
  if (CODE_SIGNS.test(before) || /[_(]/.test(after) || isMember(text, startOf(tokens, first)))
    return false
  let isIdeographic = false
  for (let index = first; index <= last; index += 1) {
    if (tokens.kinds[index] !== LETTERS) return false
    isIdeographic ||= views.shapes[index] === SHAPE_IDEOGRAPH
  }
  return !isIdeographic || !/[\u3041-\u9fff]/.test(before + after)
}

type WordCounts = { count: number; named: number; common: number; capitals: number }

/** How many words a range has, are names and nothing else, are common words, and are not in small letters. */
function countWords(
  { marks, shapes }: TaggedTokens['views'],
  { first, last }: NameRange,
): WordCounts {
  const counts = { count: last - first + 1, named: 0, common: 0, capitals: 0 }
  for (let index = first; index <= last; index += 1) {
    const mark = marks[index] ?? 0
    const isCommon = (mark & NO_NAME_MARKS) !== 0
    counts.named += Number((mark & NAME_MARKS) !== 0 && !isCommon)
    counts.common += Number(isCommon)
    counts.capitals += Number(shapes[index] !== SHAPE_LOWER)
  }
  return counts
}

/** The margin that a person needs; infinite for what is none whatever the tagger says. */
function neededMargin({ views }: TaggedTokens, range: NameRange, isUnlisted: boolean): number {
  const counts = countWords(views, range)
  const shape = views.shapes[range.first] ?? 0
  const mark = views.marks[range.first] ?? 0
  if (counts.count > LONGEST_NAME || isAllOther(views, range)) return Infinity
  if (counts.capitals === 0) return marginInSmallLetters(mark, counts)
  if (counts.count === 1) return marginOfLone(shape, mark, isUnlisted)
  return marginForMany(shape, counts, isUnlisted)
}

/** Words of forms, languages and days only: "Vorname Geburtsdatum". */
function isAllOther({ marks }: TaggedTokens['views'], { first, last }: NameRange): boolean {
  return marks
    .subarray(first, last + 1)
    .every((mark) => (mark & OTHER_CAPITAL) !== 0 && (mark & NAME_MARKS) === 0)
}

/** Names in small letters: only first names, and surnames behind them, that are nothing else. */
function marginInSmallLetters(mark: number, { count, named }: WordCounts): number {
  if ((mark & FIRST_NAME) === 0 || named < count) return Infinity
  return count > 1 ? STRONG_MARGIN : SURE_MARGIN
}

/** A name of several words needs a word the lists know as a name; scripts without capitals are listed less. */
function marginForMany(shape: number, { named, common }: WordCounts, isUnlisted: boolean): number {
  if (named > 0) {
    if (shape === SHAPE_CAPITALS) return STRONG_MARGIN
    return common > 0 ? LONE_MARGIN : WEAK_MARGIN
  }
  if (shape === SHAPE_CASELESS || shape === SHAPE_IDEOGRAPH) return SURE_MARGIN
  return isUnlisted ? UNLISTED_MARGIN : SURE_MARGIN
}

const LONE_NEVER = new Set([SHAPE_INITIAL, SHAPE_CAMEL, SHAPE_IDEOGRAPH])

function marginOfLone(shape: number, mark: number, isUnlisted: boolean): number {
  if (LONE_NEVER.has(shape)) return Infinity
  const isName = (mark & NAME_MARKS) !== 0
  if (shape === SHAPE_CAPITALS)
    return isName && (mark & NO_NAME_MARKS) === 0 ? SURE_MARGIN : Infinity
  if (!isName) return isUnlisted ? UNLISTED_MARGIN : SURE_MARGIN
  if ((mark & OTHER_CAPITAL) !== 0) return SURE_MARGIN
  if ((mark & COMMON_WORD) !== 0) return COMMON_MARGIN
  return (mark & (PLACE | COUNTRY)) === 0 ? LONE_MARGIN : PLACE_MARGIN
}
