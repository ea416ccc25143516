// What follows a street in an address: flat, postcode, town, state, country, over commas and lines.
import { DIGITS, endOf, LETTERS, lengthOf, startOf, tokenText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import { UNIT_WORDS } from './street-words.ts'

const MAX_TAIL_TOKENS = 14
const MAX_TOWN_WORDS = 4
/**
 * Signs between two parts, with one line end at most, perhaps of a quoted mail: a blank line ends an
 * address, unless the next line is indented, as where a form left a line empty.
 */
const SEPARATOR = /^(?=[^]{1,8}$)[ ,;\t]{0,6}(?:\r?\n(?:\r?\n(?= ))?[>?]{0,3})?[ ,;\t]{0,6}#?$/
/** Behind an abbreviation: Apt. 12, St. Gallen. */
const ABBREVIATION = /^\.? ?$/
const LONGEST_ABBREVIATION = 3
const LONGEST_TOWN_WITH_STATE = 90
const TOWN_WITH_STATE =
  /^\p{Lu}[\p{L}'.-]{1,24}(?: \p{Lu}[\p{L}'.-]{1,24}){0,2},? {1,2}[A-Z]{2},? {1,2}\d{5}(?:-\d{4})?(?![\p{L}\d])/u
const UNIT_NUMBER = /^\d{1,5}[A-Za-z]?$/
/** 3º, folded. */
const FLOOR = /^\d{1,2}[oa]$/
const DOOR = /^(?:[A-H]|izq|dcha|centro)$/i
const CAPITALISED = /^[\p{Lu}\p{Lo}]/u
const TOWN_PARTICLES =
  /^(?:am|an|der|im|de|la|le|les|sur|en|del|di|da|do|van|den|upon|of|on|and|s)$/i

/** The last token of an address whose street ends at token `last`. */
export function addressEnd(scan: Scan, last: number): number {
  let end = last
  while (end - last < MAX_TAIL_TOKENS) {
    const next =
      unitEnd(scan, end + 1) ??
      postcodeEnd(scan, end + 1) ??
      townEnd(scan, end + 1) ??
      townWithState(scan, end + 1)
    if (next === undefined) return end
    end = next
  }
  return end
}

/** Apt. 12, Suite B, 3. OG, # 4. */
function unitEnd(scan: Scan, first: number): number | undefined {
  const { tokens } = scan
  if (!follows(scan, first)) return undefined
  if (FLOOR.test(tokenText(scan, first))) return floorEnd(scan, first)
  if (isNumberSign(scan, first)) return first
  if (!UNIT_WORDS.has(tokens.hashes[first] ?? 0)) return undefined
  const word = tokenText(scan, first + 1)
  const isUnit =
    isBehindAbbreviation(scan, first + 1) && (UNIT_NUMBER.test(word) || /^[A-Z]\d{0,4}$/.test(word))
  return isUnit ? first + 1 : undefined
}

/** #603 */
function isNumberSign(scan: Scan, index: number): boolean {
  const isMarked = scan.text.charAt(startOf(scan.tokens, index) - 1) === '#'
  return isMarked && UNIT_NUMBER.test(tokenText(scan, index))
}

/** 3º B, 2ª izq: a floor and perhaps the door. */
function floorEnd(scan: Scan, first: number): number {
  const isDoor = isSpaced(scan, first) && DOOR.test(tokenText(scan, first + 1))
  return first + Number(isDoor)
}

/** San Francisco CA 94105, behind a street without a comma. */
function townWithState(scan: Scan, first: number): number | undefined {
  if (!follows(scan, first) || !isTownWord(scan, first)) return undefined
  const start = startOf(scan.tokens, first)
  const match = TOWN_WITH_STATE.exec(scan.text.slice(start, start + LONGEST_TOWN_WITH_STATE))
  return match ? lastTokenBefore(scan, first, start + match[0].length) : undefined
}

/** The last token, from `first` on, that begins before `end`. */
function lastTokenBefore({ tokens }: Scan, first: number, end: number): number {
  let last = first
  while (last + 1 < tokens.count && startOf(tokens, last + 1) < end) last += 1
  return last
}

/** 12345, 12345-6789, SW1A 1AA, K1A 0B1, 1012 AB, 00-950, state and postcode. */
function postcodeEnd(scan: Scan, first: number): number | undefined {
  const { text, tokens } = scan
  if (!follows(scan, first)) return undefined
  const start = startOf(tokens, first)
  const written = text.slice(start, start + 14)
  const match =
    /^(?:(?:D|A|CH|F|I|PL|L|B|SE|FI|NO|DK|LV|EE|LT)-)?(?:[A-Z]{2} )?(?:\d{5}-\d{4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} [A-Z]{2}|\d{3} \d{2}|\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\d%])/u.exec(
      written,
    )
  if (!match) return undefined
  return lastTokenBefore(scan, first, start + match[0].length)
}

/** One to four capitalised words that end at a comma, a line, a postcode or the end of the sentence. */
function townEnd(scan: Scan, first: number): number | undefined {
  if (!follows(scan, first) || !isTownWord(scan, first) || !mayStartTown(scan, first))
    return undefined
  let last = first
  while (last + 1 < first + MAX_TOWN_WORDS && isTownWord(scan, last + 1) && isSpaced(scan, last))
    last += 1
  return endsWell(scan, last) ? last : undefined
}

/** Behind a street a town needs a comma or a new line; behind a postcode a space will do. */
function mayStartTown({ text, tokens }: Scan, first: number): boolean {
  const between = text.slice(endOf(tokens, first - 1), startOf(tokens, first))
  return (
    /[,\n]/.test(between) ||
    (tokens.kinds[first - 1] !== LETTERS && lengthOf(tokens, first - 1) >= 2) ||
    /^[A-Z]{2}$/.test(text.slice(startOf(tokens, first - 1), endOf(tokens, first - 1)))
  )
}

function isTownWord(scan: Scan, index: number): boolean {
  if (scan.tokens.kinds[index] !== LETTERS) return false
  const word = tokenText(scan, index)
  return CAPITALISED.test(word) || TOWN_PARTICLES.test(word)
}

function isSpaced(scan: Scan, index: number): boolean {
  const { text, tokens } = scan
  const between = text.slice(endOf(tokens, index), startOf(tokens, index + 1))
  return (
    /^[ '-]$/.test(between) || (between === '. ' && lengthOf(tokens, index) <= LONGEST_ABBREVIATION)
  )
}

/** Whether only a space or a full stop with a space stands in front of the token. */
function isBehindAbbreviation({ text, tokens }: Scan, index: number): boolean {
  return (
    index < tokens.count &&
    ABBREVIATION.test(text.slice(endOf(tokens, index - 1), startOf(tokens, index)))
  )
}

function endsWell(scan: Scan, last: number): boolean {
  const { text, tokens } = scan
  if (!CAPITALISED.test(tokenText(scan, last))) return false
  const rest = text.slice(endOf(tokens, last), endOf(tokens, last) + 3)
  return (
    rest === '' ||
    /^(?:\s*[,.;)\n\r?!"'(]|\s+\d|\s*$)/.test(rest) ||
    (((tokens.kinds[last + 1] ?? 0) & DIGITS) !== 0 && rest.startsWith(' '))
  )
}

/** Only spaces, commas, stops, hyphens and line ends stand in front of the token. */
function follows({ text, tokens }: Scan, index: number): boolean {
  if (index >= tokens.count) return false
  return SEPARATOR.test(text.slice(endOf(tokens, index - 1), startOf(tokens, index)))
}
