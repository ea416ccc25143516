// Telephone numbers: international with a plus sign, national by shape, any plausible grouping beside
// a word such as "call". Extensions are joined.
import { CUE_PHONE, CUE_REFERENCE, CUE_VERSION } from '../cues.ts'
import {
  DIGITS,
  hasCue,
  JOIN_BRACKETS,
  JOIN_DOT,
  JOIN_FAR,
  JOIN_SPACE,
  lengthOf,
  MIXED,
  startOf,
  tokenText,
} from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { isBoundInFront, isPartOfLonger, nextGrouping } from './number-groups.ts'
import { BARE_MOBILE, isInternationalNumber, PHONE_SHAPES } from './phone-rules.ts'
import type { ShapeRule } from './phone-rules.ts'

const PLUS = 0x2b
const MAX_GROUPS = 8
const MAX_DIGITS = 15
/** Numbers without separators have at least this many digits. */
const SHORTEST_BARE = 9
const LONGEST_BARE = 13
const JOINED_EXTENSION = /^(\d{3,8})x\d{1,6}$/i
const EXTENSION =
  /^[ ,;]{0,2}(?:ext(?:ension|n)?|x|durchwahl|poste|dw|wew|int)[.: ]{0,3}\d{1,6}(?!\d)/i

/** Tokens `first` to `last` read as one number; `digits` leaves an extension written as x123 away. */
type Candidate = {
  readonly first: number
  readonly last: number
  readonly digits: string
}

/** Finds telephone numbers. Figures that read as dates, versions or parts of longer numbers stay. */
export function detectPhones(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  let done = -1
  for (const first of tokens.numbers) {
    if (first <= done || tokens.kinds[first] !== DIGITS) continue
    const found = international(scan, first) ?? nearCue(scan, first) ?? byShape(scan, first)
    if (!found) continue
    findings.push(found.finding)
    done = found.last
  }
}

type Found = { readonly finding: Finding; readonly last: number }

/** A number behind a plus sign or 00: the longest reading that fits its country's plan. */
function international(scan: Scan, first: number): Found | undefined {
  const start = startOf(scan.tokens, first)
  const hasPlus = scan.text.charCodeAt(start - 1) === PLUS
  const hasZeros = scan.text.startsWith('00', start) && lengthOf(scan.tokens, first) <= 6
  if (!hasPlus && !hasZeros) return undefined
  const fitting = candidates(scan, first).filter((each) => {
    const digits = hasPlus ? each.digits : each.digits.slice(2)
    return (
      isInternationalNumber(digits) || isInternationalNumber(withoutTrunkZero(scan, each, digits))
    )
  })
  const longest = fitting.at(-1)
  if (!longest || (!hasPlus && isPartOfLonger(scan, first, longest.last))) return undefined
  const opensBracket = hasPlus && scan.text.charAt(start - 2) === '('
  const from = hasPlus ? start - 1 - Number(opensBracket) : start
  return found(scan, longest, { start: from, confidence: 0.97 })
}

/** +44 (0)20: the zero in brackets is dialled only inside the country. */
function withoutTrunkZero({ text, tokens }: Scan, { first }: Candidate, digits: string): string {
  const zero = startOf(tokens, first + 1)
  const isBracketed = text.slice(zero - 1, zero + 2) === '(0)'
  const length = lengthOf(tokens, first)
  return isBracketed ? digits.slice(0, length) + digits.slice(length + 1) : digits
}

/** Seven to fifteen digits in plausible groups, a few words behind "phone", "call" and the like. */
function nearCue(scan: Scan, first: number): Found | undefined {
  const { tokens } = scan
  const range = { first, last: first }
  if (!hasCue(tokens, range, { mask: CUE_PHONE, before: 5, after: 0 })) return undefined
  const harmless = { mask: CUE_REFERENCE | CUE_VERSION, before: 2, after: 0 }
  if (continuesNumber(scan, first) || hasCue(tokens, range, harmless)) return undefined
  const longest = candidates(scan, first).at(-1)
  if (!longest || !isPlausible(scan, longest)) return undefined
  return found(scan, longest, { start: startWithBracket(scan, first), confidence: 0.9 })
}

/** Six digits in groups or seven without, and neither a date, a decimal nor a piece of another number. */
function isPlausible(scan: Scan, candidate: Candidate): boolean {
  const { first, last, digits } = candidate
  if (digits.length < (last > first ? 6 : 7) || isPartOfLonger(scan, first, last)) return false
  return !looksLikeDate(scan, candidate) && !hasLoneDot(scan, candidate) && !isTooLong(candidate)
}

function byShape(scan: Scan, first: number): Found | undefined {
  const longest = longestShape(scan, first)
  if (!longest || isPartOfLonger(scan, first, longest.last) || looksLikeDate(scan, longest))
    return undefined
  const harmless = { mask: CUE_REFERENCE | CUE_VERSION, before: 4, after: 0 }
  if (hasCue(scan.tokens, longest, harmless)) return undefined
  const hasLaterCue = hasCue(scan.tokens, longest, { mask: CUE_PHONE, before: 8, after: 4 })
  return found(scan, longest, {
    start: startWithBracket(scan, first),
    confidence: hasLaterCue ? 0.9 : 0.75,
  })
}

/** The longest reading in a national shape. Strings are only made for groupings that some shape has. */
function longestShape(scan: Scan, first: number): Candidate | undefined {
  const { tokens } = scan
  if (lengthOf(tokens, first) >= SHORTEST_BARE) return bareMobile(scan, first)
  if (isBoundInFront(scan, first)) return undefined
  const end = Math.min(first + MAX_GROUPS, tokens.count)
  let node = 0
  let longest: Candidate | undefined
  for (let last = first; last < end; last += 1) {
    const length = phoneDigitCount(scan, last)
    node = nextGrouping(PHONE_SHAPES, node, length)
    if (node === 0) break
    longest = shapeReading(scan, { first, last }, PHONE_SHAPES.rules[node]) ?? longest
    if (tokens.joins[last] === JOIN_FAR || tokens.kinds[last] === MIXED) break
  }
  return longest
}

function bareMobile(scan: Scan, first: number): Candidate | undefined {
  const digits = phoneDigits(scan, first)
  return BARE_MOBILE.test(digits) ? { first, last: first, digits } : undefined
}

function phoneDigitCount(scan: Scan, index: number): number {
  return scan.tokens.kinds[index] === DIGITS
    ? lengthOf(scan.tokens, index)
    : phoneDigits(scan, index).length
}

function shapeReading(
  scan: Scan,
  { first, last }: { first: number; last: number },
  rules: readonly ShapeRule[] = [],
): Candidate | undefined {
  if (rules.length === 0) return undefined
  let digits = ''
  for (let index = first; index <= last; index += 1) digits += phoneDigits(scan, index)
  const candidate = { first, last, digits }
  const fits = rules.some(
    (rule) => rule.digits.test(digits) && fitsJoins(scan, candidate, rule.joins),
  )
  return fits ? candidate : undefined
}

function fitsJoins(
  { text, tokens }: Scan,
  { first, last }: Candidate,
  joins: 'any' | 'no-dots' | 'brackets',
): boolean {
  const isBracketed =
    text.charAt(startOf(tokens, first) - 1) === '(' && tokens.joins[first] === JOIN_BRACKETS
  if (joins === 'brackets' || isBracketed) return isBracketed
  if (joins === 'any') return true
  for (let index = first; index < last; index += 1) {
    if (tokens.joins[index] === JOIN_DOT) return false
  }
  // A plain run of thousands such as 300 400 500 is more often a figure than a number to call.
  return !(
    isThousands(text.slice(startOf(tokens, first), tokens.ends[last])) &&
    tokens.joins[first] === JOIN_SPACE
  )
}

function isThousands(written: string): boolean {
  return /^[1-9]\d{2}(?: \d{3}){2}$/.test(written)
}

/** All readings from `first` on, shortest first, up to the length limit. */
function candidates(scan: Scan, first: number): Candidate[] {
  const { tokens } = scan
  const list: Candidate[] = []
  let digits = ''
  for (let last = first; last < Math.min(first + MAX_GROUPS, tokens.count); last += 1) {
    const part = phoneDigits(scan, last)
    if (part === '' || digits.length + part.length > MAX_DIGITS + 1) break
    digits += part
    list.push({ first, last, digits })
    const join = tokens.joins[last] ?? JOIN_FAR
    if (join === JOIN_FAR || tokens.kinds[last] === MIXED) break
  }
  return list
}

function phoneDigits(scan: Scan, index: number): string {
  const kind = scan.tokens.kinds[index]
  if (kind === DIGITS)
    return lengthOf(scan.tokens, index) > MAX_DIGITS ? '' : tokenText(scan, index)
  if (kind !== MIXED || lengthOf(scan.tokens, index) > MAX_DIGITS) return ''
  return JOINED_EXTENSION.exec(tokenText(scan, index))?.[1] ?? ''
}

function continuesNumber({ tokens }: Scan, first: number): boolean {
  return first > 0 && tokens.kinds[first - 1] === DIGITS && tokens.joins[first - 1] !== JOIN_FAR
}

/** Two figures with one dot between them are a decimal, not a number to call. */
function hasLoneDot({ tokens }: Scan, { first, last }: Candidate): boolean {
  return last === first + 1 && tokens.joins[first] === JOIN_DOT
}

/** Beyond this, digits without any separator are some other number. */
function isTooLong({ first, last, digits }: Candidate): boolean {
  return first === last && digits.length > LONGEST_BARE
}

function looksLikeDate({ text, tokens }: Scan, { first, last }: Candidate): boolean {
  const written = text.slice(startOf(tokens, first), tokens.ends[last])
  return /^(?:\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([-./ ]?)\d{1,2}\2\d{1,2})(?:[ T]\d.*)?$/.test(
    written,
  )
}

function startWithBracket({ text, tokens }: Scan, first: number): number {
  const start = startOf(tokens, first)
  const isBracketed = text.charAt(start - 1) === '(' && tokens.joins[first] === JOIN_BRACKETS
  return isBracketed ? start - 1 : start
}

function found(
  { text, tokens }: Scan,
  { last }: Candidate,
  { start, confidence }: { start: number; confidence: number },
): Found {
  const end = tokens.ends[last] ?? start
  const extension = EXTENSION.exec(text.slice(end, end + 20))?.[0] ?? ''
  return {
    finding: { start, end: end + extension.length, type: 'PHONE', detector: 'phone', confidence },
    last,
  }
}
