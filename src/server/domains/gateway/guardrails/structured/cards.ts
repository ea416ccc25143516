// Payment card numbers: usual groupings, issuer ranges with their lengths, Luhn. Expiry and security
// code beside a card are joined to it.
import { passesLuhn } from '../check-digits.ts'
import { CUE_CARD, CUE_REFERENCE, CUE_SECURITY_CODE, CUE_TEST } from '../cues.ts'
import { DIGITS, hasCue, lengthOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import {
  groupingTree,
  isBoundInFront,
  isEvenlyJoined,
  isPartOfLonger,
  nextGrouping,
  readGroup,
} from './number-groups.ts'
import type { NumberGroup } from './number-groups.ts'

const GROUPINGS = groupingTree(
  [
    ...[12, 13, 14, 15, 16, 17, 18, 19].map((length) => [length]),
    [4, 4, 4, 4],
    [4, 4, 4, 4, 3],
    [4, 4, 4, 4, 2],
    [4, 4, 4, 4, 1],
    [4, 6, 5],
    [4, 6, 4],
    [4, 4, 4, 3],
    [4, 4, 4, 2],
    [4, 4, 4, 1],
    [4, 4, 4],
    [4, 4, 5],
    [8, 8],
    [4, 12],
    [6, 10],
    [4, 5, 6],
    [8, 4, 4],
    [6, 13],
  ].map((grouping) => [grouping, true] as const),
)
const MAX_GROUPS = 5

/** Issuer ranges: prefix from, prefix to, lengths. Source: ISO/IEC 7812 registry as published by the schemes, 2025. */
const ISSUERS: readonly [string, string, string][] = [
  ['4', '4', '13 16 19'],
  ['51', '55', '16'],
  ['2221', '2720', '16'],
  ['34', '34', '15'],
  ['37', '37', '15'],
  ['6011', '6011', '16 17 18 19'],
  ['644', '649', '16 17 18 19'],
  ['65', '65', '16 17 18 19'],
  ['622126', '622925', '16 17 18 19'],
  ['300', '305', '14 16 19'],
  ['3095', '3095', '14 16 19'],
  ['36', '36', '14 16 19'],
  ['38', '39', '14 16 19'],
  ['3528', '3589', '16 17 18 19'],
  ['1800', '1800', '15'],
  ['2131', '2131', '15'],
  ['62', '62', '16 17 18 19'],
  ['81', '81', '16 17 18 19'],
  ['5018', '5018', '12 13 14 15 16 17 18 19'],
  ['5020', '5020', '12 13 14 15 16 17 18 19'],
  ['5038', '5038', '12 13 14 15 16 17 18 19'],
  ['5612', '5612', '12 13 14 15 16 17 18 19'],
  ['5893', '5893', '12 13 14 15 16 17 18 19'],
  ['6304', '6304', '12 13 14 15 16 17 18 19'],
  ['6759', '6759', '12 13 14 15 16 17 18 19'],
  ['6761', '6763', '12 13 14 15 16 17 18 19'],
  ['0604', '0604', '12 13 14 15 16 17 18 19'],
  ['6390', '6390', '12 13 14 15 16 17 18 19'],
  ['6799', '6799', '12 13 14 15 16 17 18 19'],
  ['50', '50', '16 19'],
  ['56', '58', '16 19'],
  ['63', '63', '16 19'],
  ['67', '67', '16 18 19'],
  ['2200', '2204', '16 17 18 19'],
  ['60', '60', '16 19'],
  ['82', '82', '16'],
  ['508', '508', '16'],
  ['9792', '9792', '16'],
]

/** Wider ranges, believed only beside a word such as "card": older and regional blocks of the schemes. */
const NAMED_ISSUERS: typeof ISSUERS = [
  ['35', '35', '16'],
  ['50', '50', '12 13 14 15 16 17 18 19'],
  ['56', '69', '12 13 14 15 16 17 18 19'],
]

/** Numbers that the card schemes publish for tests; beside a word such as "sandbox" they are no finding. */
const PUBLISHED_TEST_NUMBERS = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '4000000000000002',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '3056930009020004',
  '30569309025904',
  '38520000023237',
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
])

/** Finds payment cards. A number that fails Luhn or lies in no issuer range is never reported. */
export function detectCards(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  let done = -1
  for (const first of tokens.numbers) {
    if (first <= done || !mayBegin(scan, first)) continue
    const card = cardFrom(scan, first)
    if (!card) continue
    findings.push({
      start: card.start,
      end: endWithExpiryAndCode(scan, card),
      type: 'CREDIT_CARD',
      detector: 'card',
      confidence: hasCardCue(scan, card) ? 0.99 : 0.95,
    })
    done = card.last
  }
}

/** Four digits or more that are not the rest of a longer number. */
function mayBegin(scan: Scan, first: number): boolean {
  const { tokens } = scan
  if (tokens.kinds[first] !== DIGITS || lengthOf(tokens, first) < 4) return false
  return lengthOf(tokens, first - 1) < 3 || !isBoundInFront(scan, first)
}

/** Whether digits lie in one of the issuer ranges with a length of that issuer. */
function isIssued(digits: string, issuers: typeof ISSUERS): boolean {
  const length = String(digits.length)
  return issuers.some(([from, to, lengths]) => {
    const prefix = digits.slice(0, from.length)
    return prefix >= from && prefix <= to && lengths.includes(length)
  })
}

function cardFrom(scan: Scan, first: number): NumberGroup | undefined {
  const { tokens } = scan
  let node = 0
  let found: NumberGroup | undefined
  for (let last = first; last < Math.min(first + MAX_GROUPS, tokens.count); last += 1) {
    if (tokens.kinds[last] !== DIGITS || !isEvenlyJoined(tokens, first, last)) break
    node = nextGrouping(GROUPINGS, node, lengthOf(tokens, last))
    if (node === 0) break
    const isGrouping = (GROUPINGS.rules[node]?.length ?? 0) > 0
    if (isGrouping && isCardAt(scan, first, last)) found = readGroup(scan, first, last)
  }
  return found
}

function isCardAt(scan: Scan, first: number, last: number): boolean {
  const group = readGroup(scan, first, last)
  const { value } = group
  if (!passesLuhn(value) || /^(\d)\1+$/.test(value) || continuesNumber(scan, group)) return false
  return hasCardCue(scan, group) ? isNamedCard(scan, group) : isPlainCard(scan, group)
}

/** Beside a word such as "card" more ranges are believed, but no published test number in a test. */
function isNamedCard(scan: Scan, group: NumberGroup): boolean {
  const { value } = group
  if (PUBLISHED_TEST_NUMBERS.has(value) && hasTestCue(scan, group)) return false
  return isIssued(value, ISSUERS) || isIssued(value, NAMED_ISSUERS)
}

function isPlainCard(scan: Scan, group: NumberGroup): boolean {
  const harmless = { mask: CUE_REFERENCE | CUE_TEST, before: 5, after: 1 }
  if (!isIssued(group.value, ISSUERS) || hasCue(scan.tokens, group, harmless)) return false
  return group.first < group.last || !looksLikeTime(group.value)
}

/** A longer number, unless what follows the card is short enough to be its security code. */
function continuesNumber(scan: Scan, { first, last }: NumberGroup): boolean {
  const { tokens } = scan
  if (!isPartOfLonger(scan, first, last)) return false
  const previous = first > 0 ? (tokens.kinds[first - 1] ?? 0) : 0
  const startsFresh = (previous & DIGITS) === 0 || lengthOf(tokens, first - 1) < 3
  return !(
    startsFresh &&
    first < last &&
    lengthOf(tokens, last + 1) <= 4 &&
    lengthOf(tokens, last) === 4
  )
}

function hasCardCue(scan: Scan, group: NumberGroup): boolean {
  return hasCue(scan.tokens, group, { mask: CUE_CARD | CUE_SECURITY_CODE, before: 6, after: 4 })
}

function hasTestCue(scan: Scan, group: NumberGroup): boolean {
  return hasCue(scan.tokens, group, { mask: CUE_TEST, before: 8, after: 4 })
}

/** Milliseconds or microseconds since 1970 begin with 1 and thirteen or sixteen digits; none is a card. */
function looksLikeTime(digits: string): boolean {
  return digits.length === 13 && !digits.startsWith('4')
}

/** Covers "12/27" and "CVC 123" that stand directly behind a card number. */
function endWithExpiryAndCode({ text }: Scan, card: NumberGroup): number {
  let end = card.end
  const expiry =
    /^[ ,;]{1,3}(?:exp(?:iry|ires)?\.?:?[ ]?)?(?:0[1-9]|1[0-2])\/(?:20)?[2-4]\d\b/i.exec(
      text.slice(end, end + 24),
    )
  if (expiry) end += expiry[0].length
  const code = /^[ ,;]{1,3}(?:cvc|cvv|csc)2?:?[ ]?\d{3,4}\b/i.exec(text.slice(end, end + 18))
  return code ? end + code[0].length : end
}
