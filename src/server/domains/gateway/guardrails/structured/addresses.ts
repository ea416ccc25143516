// Postal addresses: a street with a number, in the order of many countries, and what follows it on the
// same or the next lines: unit, postcode, town, country. Postcodes alone stand in postcodes.ts.
import { CUE_ADDRESS } from '../cues.ts'
import {
  DIGITS,
  endOf,
  hasCue,
  JOIN_SLASH,
  JOIN_SPACE,
  lengthOf,
  LETTERS,
  MIXED,
  startOf,
  tokenText,
} from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import { isCapital } from '../word-hash.ts'
import { addressEnd } from './address-tail.ts'
import type { Finding } from './finding.ts'
import {
  BOX_WORDS,
  endsLikeStreet,
  NAME_PARTICLES,
  SHORTEST_STREET_WORD,
  STREET_AFTER_NAME,
  STREET_BEFORE_NAME,
  STREET_BEFORE_NUMBER,
  STREET_PREPOSITION,
  UNIT_WORDS_IN_FULL,
  WEAK_STREET_AFTER_NAME,
} from './street-words.ts'

const MAX_NAME_WORDS = 5
/** Space, full stop, apostrophe, hyphen. */
const CLOSE_SIGNS = new Set([0x20, 0x2e, 0x27, 0x2d])
/** . , : $ € £ # / - in front make a number a figure. */
const FIGURE_SIGNS = new Set([0x2e, 0x2c, 0x3a, 0x24, 0x20ac, 0xa3, 0x23, 0x2f, 0x2d])
/** 29th. */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/i
/** 12 bis, 12 A. */
const HOUSE_LETTER = /^(?:bis|ter|quater|[A-Da-d])$/
const HOUSE_NUMBER = /^\d{1,5}[A-Za-z]?$/

/** Tokens of a street with its number. */
type Street = { readonly first: number; readonly last: number; readonly confidence: number }

/** How far in front of its number a street may begin, in tokens. */
const MAX_BEFORE_NUMBER = 7

/** Finds postal addresses that have a street or a post-office box. All of them have a number. */
export function detectAddresses(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  let done = -1
  for (const number of tokens.numbers) {
    if (number <= done) continue
    const street = streetBefore(scan, number, done + 1) ?? numberFirst(scan, number)
    if (!street) continue
    done = addressEnd(scan, street.last)
    findings.push({
      start: startOf(tokens, street.first),
      end: endOf(tokens, done),
      type: 'ADDRESS',
      detector: 'address',
      confidence: street.confidence,
    })
  }
}

/** A street whose house number is token `number`; the earliest beginning wins. */
function streetBefore(scan: Scan, number: number, from: number): Street | undefined {
  for (let first = streetStart(scan, number, from); first < number; first += 1) {
    const street = streetFrom(scan, first)
    if (street && street.last >= number) return street
  }
  return undefined
}

/** As far back as words stand close together; a number of its own in between ends the way. */
function streetStart(scan: Scan, number: number, from: number): number {
  let first = number
  const earliest = Math.max(from, number - MAX_BEFORE_NUMBER)
  while (
    first > earliest &&
    scan.tokens.kinds[first - 1] === LETTERS &&
    isClose(scan, first - 1, first)
  )
    first -= 1
  return first
}

function streetFrom(scan: Scan, first: number): Street | undefined {
  const hash = scan.tokens.hashes[first] ?? 0
  if (BOX_WORDS.has(hash)) return boxNumber(scan, first)
  const street = STREET_BEFORE_NAME.has(hash) ? wordFirst(scan, first) : undefined
  if (street || !isCapitalised(scan, first)) return street
  return endingFirst(scan, first) ?? nameFirst(scan, first)
}

/** 12 Baker Street, 12 bis, rue de Rivoli, 6750 Koskikatu 25. */
function numberFirst(scan: Scan, first: number): Street | undefined {
  const { tokens } = scan
  if (!mayBeHouseNumber(scan, first)) return undefined
  let at = first + 1
  if (lengthOf(tokens, at) <= 6 && HOUSE_LETTER.test(tokenText(scan, at))) at += 1
  if (!isClose(scan, at - 1, at)) return undefined
  if (STREET_BEFORE_NAME.has(tokens.hashes[at] ?? 0)) {
    const last = nameEnd(scan, at + 1)
    if (last > at) return { first, last, confidence: 0.9 }
  }
  return englishStreet(scan, first, at) ?? withUnit(scan, first)
}

/** A short number with a word close behind, and no sign in front that makes it a figure. */
function mayBeHouseNumber(scan: Scan, index: number): boolean {
  const { tokens, text } = scan
  if (tokens.kinds[index + 1] === DIGITS || !isClose(scan, index, index + 1)) return false
  return (
    hasHouseNumberShape(scan, index) &&
    !FIGURE_SIGNS.has(text.charCodeAt(startOf(tokens, index) - 1))
  )
}

/** 71 estrada nacional 105 apt. 335: a number, up to five words, perhaps a number, then a flat. */
function withUnit(scan: Scan, first: number): Street | undefined {
  const { tokens, text } = scan
  for (let at = first + 2; at < first + 8 && at + 1 < tokens.count; at += 1) {
    if (UNIT_WORDS_IN_FULL.has(tokens.hashes[at] ?? 0)) {
      const isUnit = /^\d{1,5}[A-Za-z]?$/.test(tokenText(scan, at + 1)) && isClose(scan, at, at + 1)
      return isUnit ? { first, last: at + 1, confidence: 0.85 } : undefined
    }
    if (tokens.joins[at - 1] === JOIN_SPACE) continue
    const between = text.slice(endOf(tokens, at - 1), startOf(tokens, at))
    if (!/^(?:[ .,'\n-]{1,4})$/.test(between)) return undefined
  }
  return undefined
}

function englishStreet(scan: Scan, first: number, nameStart: number): Street | undefined {
  for (let at = nameStart; at < nameStart + MAX_NAME_WORDS && at < scan.tokens.count; at += 1) {
    if (!isClose(scan, at - 1, at) || !isNameWord(scan, at)) return undefined
    if (at > nameStart && endsEnglishStreet(scan, at)) {
      return judgeEnglish(
        scan,
        { first, last: withDirection(scan, at) },
        scan.tokens.hashes[at] ?? 0,
      )
    }
    if (!isStreetWord(scan, at)) continue
    return { first, last: at + Number(isHouseNumber(scan, at, at + 1)), confidence: 0.85 }
  }
  return undefined
}

/** A street word that no other street word follows, as in "Park Avenue". */
function endsEnglishStreet({ tokens }: Scan, at: number): boolean {
  return (
    STREET_AFTER_NAME.has(tokens.hashes[at] ?? 0) &&
    !STREET_AFTER_NAME.has(tokens.hashes[at + 1] ?? 0)
  )
}

function judgeEnglish(
  scan: Scan,
  street: { first: number; last: number },
  hash: number,
): Street | undefined {
  if (!isCapitalised(scan, street.first + 1) && scan.tokens.kinds[street.first + 1] === LETTERS)
    return undefined
  if (!WEAK_STREET_AFTER_NAME.has(hash)) return { ...street, confidence: 0.9 }
  const isWritten = isCapitalised(scan, street.last)
  const goesOn = addressEnd(scan, street.last) > street.last
  const isNamed = hasCue(scan.tokens, street, { mask: CUE_ADDRESS, before: 6, after: 0 })
  return isWritten && (goesOn || isNamed || lengthOf(scan.tokens, street.first) >= 2)
    ? { ...street, confidence: 0.75 }
    : undefined
}

function withDirection(scan: Scan, at: number): number {
  return /^(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)$/.test(tokenText(scan, at + 1)) &&
    isClose(scan, at, at + 1)
    ? at + 1
    : at
}

/** Calle Mayor 5, ul. Długa 12/4, via Garibaldi, 7. */
function wordFirst(scan: Scan, first: number): Street | undefined {
  const followsName =
    STREET_AFTER_NAME.has(scan.tokens.hashes[first] ?? 0) && isCapitalised(scan, first - 1)
  if (followsName && isClose(scan, first - 1, first)) return undefined
  const last = nameEnd(scan, first + 1)
  if (last <= first || !isHouseNumber(scan, last, last + 1)) return undefined
  return { first, last: withFlatNumber(scan, last + 1), confidence: 0.9 }
}

/** Hauptstraße 12a, Keizersgracht 174. */
function endingFirst(scan: Scan, first: number): Street | undefined {
  if (!isStreetWord(scan, first) || !isHouseNumber(scan, first, first + 1)) return undefined
  return { first, last: withFlatNumber(scan, first + 1), confidence: 0.9 }
}

/** Lange Str. 5, Kossuth utca 12, Am Markt 5 with a postcode behind. */
function nameFirst(scan: Scan, first: number): Street | undefined {
  const { tokens } = scan
  if (tokenText(scan, first) === tokenText(scan, first).toUpperCase()) return undefined
  for (let at = first + 1; at <= first + 3 && at < tokens.count; at += 1) {
    if (!isClose(scan, at - 1, at) || tokens.kinds[at] !== LETTERS) return undefined
    const street = isHouseNumber(scan, at, at + 1) ? namedStreet(scan, first, at) : undefined
    if (street) return street
    if (!isInStreetName(scan, at)) return undefined
  }
  return undefined
}

function isInStreetName(scan: Scan, at: number): boolean {
  return isCapitalised(scan, at) || NAME_PARTICLES.has(scan.tokens.hashes[at] ?? 0)
}

/** A street from `first` to `at`, with its number behind. */
function namedStreet(scan: Scan, first: number, at: number): Street | undefined {
  const { tokens } = scan
  if (STREET_BEFORE_NUMBER.has(tokens.hashes[at] ?? 0) || isStreetWord(scan, at)) {
    return { first, last: withFlatNumber(scan, at + 1), confidence: 0.85 }
  }
  const isPlace = STREET_PREPOSITION.has(tokens.hashes[first] ?? 0) && isCapitalised(scan, at)
  return isPlace && addressEnd(scan, at + 1) > at + 1
    ? { first, last: at + 1, confidence: 0.8 }
    : undefined
}

function boxNumber(scan: Scan, first: number): Street | undefined {
  const { tokens, text } = scan
  const last = first + 1
  if (!isClose(scan, first, last) || tokens.kinds[last] !== DIGITS || !isCapitalised(scan, first))
    return undefined
  // BP 120/80 is a blood pressure and no "boîte postale".
  if (tokens.joins[last] === JOIN_SLASH) return undefined
  const before = /(?:P\.? ?O\.? ?)$/i.exec(
    text.slice(Math.max(0, startOf(tokens, first) - 6), startOf(tokens, first)),
  )
  if (/^box$/i.test(tokenText(scan, first)) && !before) return undefined
  const poTokens = before
    ? before[0]
        .replace(/[^A-Za-z]/g, ' ')
        .trim()
        .split(/ +/).length
    : 0
  return { first: Math.max(0, first - poTokens), last, confidence: 0.85 }
}

/** Last token of a street name: capitals, small linking words and initials. -1 when there is none. */
function nameEnd(scan: Scan, first: number): number {
  let last = -1
  for (let at = first; at < first + MAX_NAME_WORDS && at < scan.tokens.count; at += 1) {
    if (!isClose(scan, at - 1, at)) break
    if (isCapitalised(scan, at)) last = at
    else if (!NAME_PARTICLES.has(scan.tokens.hashes[at] ?? 0)) break
  }
  return last
}

function isNameWord(scan: Scan, index: number): boolean {
  if (scan.tokens.kinds[index] === LETTERS) {
    const hash = scan.tokens.hashes[index] ?? 0
    return isCapitalised(scan, index) || NAME_PARTICLES.has(hash) || STREET_AFTER_NAME.has(hash)
  }
  return scan.tokens.kinds[index] === MIXED && ORDINAL.test(tokenText(scan, index))
}

function isCapitalised(scan: Scan, index: number): boolean {
  return (
    scan.tokens.kinds[index] === LETTERS &&
    isCapital(scan.text.charCodeAt(startOf(scan.tokens, index)))
  )
}

/** A street of one word, such as Hauptstraße. */
function isStreetWord(scan: Scan, index: number): boolean {
  return (
    lengthOf(scan.tokens, index) >= SHORTEST_STREET_WORD && endsLikeStreet(tokenText(scan, index))
  )
}

/** Up to five digits, perhaps a letter. */
function hasHouseNumberShape(scan: Scan, index: number): boolean {
  if (lengthOf(scan.tokens, index) > 6) return false
  if (scan.tokens.kinds[index] === DIGITS) return lengthOf(scan.tokens, index) <= 5
  return HOUSE_NUMBER.test(tokenText(scan, index))
}

/** A house number close behind token `from`; not a year, a percentage or a decimal. */
function isHouseNumber(scan: Scan, from: number, index: number): boolean {
  const { tokens, text } = scan
  const kind = tokens.kinds[index]
  if ((kind !== DIGITS && kind !== MIXED) || !isClose(scan, from, index)) return false
  return (
    hasHouseNumberShape(scan, index) &&
    !/^(?:[.,]\d|%|:\d| ?(?:%|€|\$|EUR|USD|Uhr|percent|Prozent|km|kg)\b)/.test(
      text.slice(endOf(tokens, index), endOf(tokens, index) + 9),
    )
  )
}

/** 12/4, 12-14, 5 A 12: a flat, a second house number, or a staircase with a flat. */
function withFlatNumber({ text, tokens }: Scan, index: number): number {
  const end = endOf(tokens, index)
  const rest = text.slice(end, end + 8)
  if (/^[/-]\d{1,5}[A-Za-z]?(?![\dA-Za-z])/.test(rest)) return index + 1
  return /^ [A-Z] \d{1,3}(?!\d)/.test(rest) ? index + 2 : index
}

/** A space, a full stop, a comma or an apostrophe between two tokens, on one line. */
function isClose({ text, tokens }: Scan, from: number, to: number): boolean {
  if (to >= tokens.count || from < 0) return false
  if (tokens.joins[from] === JOIN_SPACE) return true
  return isShortGap(text, endOf(tokens, from), startOf(tokens, to))
}

function isShortGap(text: string, end: number, start: number): boolean {
  const gap = start - end
  if (gap === 0 || gap > 2) return false
  const isLast = CLOSE_SIGNS.has(text.charCodeAt(end + gap - 1))
  return gap === 1
    ? isLast || text.charAt(end) === ','
    : isLast && (CLOSE_SIGNS.has(text.charCodeAt(end)) || text.startsWith(', ', end))
}
