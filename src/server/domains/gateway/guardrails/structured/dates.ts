// Days of the calendar, in figures and with the month as a word. One that stands beside a word such as
// "born" is a date of birth, which is masked; other dates are found and allowed.
import { isCalendarDay } from '../check-digits.ts'
import { CUE_BIRTH, CUE_REFERENCE, CUE_VERSION } from '../cues.ts'
import {
  DIGITS,
  endOf,
  hasCue,
  JOIN_FAR,
  JOIN_SLASH,
  JOIN_SPACE,
  lengthOf,
  LETTERS,
  MIXED,
  startOf,
  tokenText,
} from '../tokens.ts'
import type { Scan, Tokens } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { wordSet } from '../word-hash.ts'
import { isMonth } from './months.ts'

/** A date in tokens `first` to `last`. */
type Day = { readonly first: number; readonly last: number }

const TIME =
  /^(?:T|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?(?![A-Za-z]))?(?:Z|[+-]\d{2}:?\d{2})?/
/** Hyphen, full stop, comma, slash, space. */
const NEAR_SIGNS = new Set([0x2d, 0x2e, 0x2c, 0x2f, 0x20])
const YEAR_NOW = 2100
const LINKING_WORDS = wordSet('of de del do du the di')

/** Finds days of the calendar, with a time of day when one follows. */
export function detectDates(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  let done = -1
  for (const number of tokens.numbers) {
    if (number <= done) continue
    const day =
      (number - 1 > done ? monthFirst(scan, number - 1) : undefined) ?? dayFrom(scan, number)
    if (!day) continue
    findings.push(finding(scan, day))
    done = day.last
  }
}

function dayFrom(scan: Scan, first: number): Day | undefined {
  const kind = scan.tokens.kinds[first]
  if (lengthOf(scan.tokens, first) > 4)
    return kind === DIGITS ? compactDay(scan, first) : isoWithTime(scan, first)
  return inFigures(scan, first) ?? dayWithMonthWord(scan, first)
}

/** 31/12/1985, 12-31-85, 31.12.1985, 1985-12-31. */
function inFigures(scan: Scan, first: number): Day | undefined {
  if (!isJoinedTriple(scan, first)) return undefined
  const parts = [first, first + 1, first + 2].map((index) => tokenText(scan, index))
  const isWritten = /^\d{1,4}(?:T\d{2})?$/.test(parts[2] ?? '') && isDay(parts)
  return isWritten ? { first, last: first + 2 } : undefined
}

/** Three numbers, joined twice by the same hyphen, dot or slash, and not a piece of something longer. */
function isJoinedTriple({ text, tokens }: Scan, first: number): boolean {
  const join = tokens.joins[first] ?? JOIN_FAR
  if (join <= JOIN_SPACE || join > JOIN_SLASH || tokens.joins[first + 1] !== join) return false
  if (tokens.kinds[first] !== DIGITS || tokens.kinds[first + 1] !== DIGITS) return false
  const continues = tokens.joins[first + 2] === join && tokens.kinds[first + 3] === DIGITS
  return !continues && !/[.\d/-]/.test(text.charAt(startOf(tokens, first) - 1))
}

function isDay(parts: string[]): boolean {
  const [one = 0, two = 0, three = 0] = parts.map((part) => parseInt(part, 10))
  const shape = parts.map((part) => /^\d+/.exec(part)?.[0].length ?? 0).join('')
  if (/^4[12][12]$/.test(shape)) return isYear(one) && isCalendarDay(three, two, one)
  if (!/^(?:[12][12]4|222)$/.test(shape)) return false
  const isLikely = shape === '222' || isYear(three)
  return isLikely && (isCalendarDay(one, two, three) || isCalendarDay(two, one, three))
}

function isYear(year: number): boolean {
  return year >= 1850 && year <= YEAR_NOW
}

/** 1985-12-31T10:00 has its day and hour in one token; `inFigures` takes it, so here only 20231113T10. */
function isoWithTime(scan: Scan, first: number): Day | undefined {
  if (scan.tokens.kinds[first] !== MIXED || lengthOf(scan.tokens, first) > 16) return undefined
  const match = /^(\d{4})(\d{2})(\d{2})T\d{2,6}Z?$/i.exec(tokenText(scan, first))
  return match && isCalendarDay(Number(match[3]), Number(match[2]), Number(match[1]))
    ? { first, last: first }
    : undefined
}

/** 19851231 or 31121985, only as a date of birth. */
function compactDay(scan: Scan, first: number): Day | undefined {
  if (lengthOf(scan.tokens, first) !== 8 || !isBirth(scan, { first, last: first })) return undefined
  const digits = tokenText(scan, first)
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  const yearFirst = isYear(part(0, 4)) && isCalendarDay(part(6, 8), part(4, 6), part(0, 4))
  const yearLast = isYear(part(4, 8)) && isCalendarDay(part(0, 2), part(2, 4), part(4, 8))
  return yearFirst || yearLast ? { first, last: first } : undefined
}

/** 12 March 1985, 12th of March, 1985, 12. März 1985, 12 de marzo de 1985. */
function dayWithMonthWord(scan: Scan, first: number): Day | undefined {
  const { tokens } = scan
  if (tokens.kinds[first + 1] !== LETTERS) return undefined
  const month = skipLinks(scan, first + 1)
  if (!isMonthWord(tokens, month) || !isNear(scan, first, month)) return undefined
  if (!isDayOfMonth(tokenText(scan, first))) return undefined
  const year = skipLinks(scan, month + 1)
  const hasYear = isNear(scan, month, year) && isYearToken(scan, year)
  if (hasYear) return { first, last: year }
  return isBirth(scan, { first, last: month }) || lengthOf(tokens, month) > 3
    ? { first, last: month }
    : undefined
}

/** March 12, 1985; Mar. 12th 1985; March 1985 only as a date of birth. */
function monthFirst(scan: Scan, first: number): Day | undefined {
  const { tokens } = scan
  const next = first + 1
  if (!isMonthWord(tokens, first) || !isNear(scan, first, next)) return undefined
  if (isYearToken(scan, next)) return { first, last: next }
  if (!isDayOfMonth(tokenText(scan, next))) return undefined
  if (isNear(scan, next, next + 1) && isYearToken(scan, next + 1)) return { first, last: next + 1 }
  return lengthOf(tokens, first) > 3 || isBirth(scan, { first, last: next })
    ? { first, last: next }
    : undefined
}

function isMonthWord(tokens: Tokens, index: number): boolean {
  const isWord = index >= 0 && tokens.kinds[index] === LETTERS
  return isWord && isMonth(tokens.hashes[index] ?? 0)
}

function isDayOfMonth(word: string): boolean {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/i.exec(word)
  return match !== null && Number(match[1]) >= 1 && Number(match[1]) <= 31
}

function isYearToken({ text, tokens }: Scan, index: number): boolean {
  if (tokens.kinds[index] !== DIGITS || lengthOf(tokens, index) !== 4) return false
  return isYear(Number(text.slice(startOf(tokens, index), endOf(tokens, index))))
}

function skipLinks(scan: Scan, index: number): number {
  let at = index
  while (at < index + 2 && LINKING_WORDS.has(scan.tokens.hashes[at] ?? 0)) at += 1
  return at
}

/** At most a comma, a full stop, a hyphen, a slash and a space, or small linking words between two tokens. */
function isNear({ text, tokens }: Scan, from: number, to: number): boolean {
  if (to >= tokens.count) return false
  const gap = startOf(tokens, to) - endOf(tokens, from)
  if (gap === 1) return NEAR_SIGNS.has(text.charCodeAt(endOf(tokens, from)))
  const between = text.slice(endOf(tokens, from), endOf(tokens, from) + gap)
  return gap <= 9 && /^[-., /]{0,3}(?:(?:of|de|del|do|du|di|the) ){0,2}$/i.test(between)
}

function isBirth(scan: Scan, { first, last }: Day): boolean {
  return hasCue(scan.tokens, { first, last }, { mask: CUE_BIRTH, before: 6, after: 2 })
}

function finding(scan: Scan, day: Day): Finding {
  const { text, tokens } = scan
  const end = endOf(tokens, day.last)
  const time = TIME.exec(text.slice(end, end + 40))?.[0] ?? ''
  const isFigure = hasCue(tokens, day, { mask: CUE_REFERENCE | CUE_VERSION, before: 1, after: 0 })
  const base = {
    start: startOf(tokens, day.first),
    end: end + time.length,
    type: 'DATE' as const,
    detector: 'date',
  }
  if (isBirth(scan, day)) return { ...base, kind: 'date-of-birth', confidence: 0.95 }
  return { ...base, confidence: isFigure ? 0.5 : 0.8 }
}
