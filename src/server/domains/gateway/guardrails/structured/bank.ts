// Bank accounts: IBANs of all countries by shape and check digits; account, routing and sort numbers
// and BICs beside a word that names them.
import { passesIbanCheck, weightedSum } from '../check-digits.ts'
import { CUE_ACCOUNT, CUE_REFERENCE, CUE_ROUTING } from '../cues.ts'
import { DIGITS, hasCue, JOIN_FAR, lengthOf, LETTERS, MIXED, tokenText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { IBAN_COUNTRIES } from './iban-countries.ts'
import { isEvenlyJoined, isPartOfLonger, readGroup } from './number-groups.ts'
import type { NumberGroup } from './number-groups.ts'

const MAX_IBAN_GROUPS = 12
const BIC = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/
const ABA_WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/** Finds IBANs, and bank numbers that stand beside a word such as "routing" or "account". */
export function detectBankNumbers(scan: Scan, findings: Finding[]): void {
  let done = -1
  for (const number of scan.tokens.numbers) {
    if (number <= done) continue
    const found = ibanAround(scan, number, done) ?? namedNumber(scan, number)
    if (!found) continue
    findings.push(finding(found))
    done = found.group.last
  }
}

type BankNumber = { readonly group: NumberGroup; readonly kind: string; readonly isIban?: boolean }

/** An IBAN whose first token with a digit is `number`; its country may stand in front by itself. */
function ibanAround(scan: Scan, number: number, done: number): BankNumber | undefined {
  const mayStandAlone = number - 1 > done && scan.tokens.kinds[number - 1] === LETTERS
  const group = ibanFrom(scan, number) ?? (mayStandAlone ? ibanFrom(scan, number - 1) : undefined)
  return group && { group, kind: group.value.slice(0, 2).toLowerCase(), isIban: true }
}

/** A bank number beside a word that names it. */
function namedNumber(scan: Scan, first: number): BankNumber | undefined {
  const range = { first, last: first }
  const isNamed = hasCue(scan.tokens, range, {
    mask: CUE_ACCOUNT | CUE_ROUTING,
    before: 4,
    after: 0,
  })
  return isNamed ? bankNumberFrom(scan, first) : undefined
}

function ibanFrom(scan: Scan, first: number): NumberGroup | undefined {
  const { tokens, text } = scan
  const start = tokens.starts[first] ?? 0
  if (first < 0 || !startsLikeIban(scan, first)) return undefined
  const country = IBAN_COUNTRIES.get(text.slice(start, start + 2).toUpperCase())
  if (!country) return undefined
  let total = 0
  for (let last = first; last < Math.min(first + MAX_IBAN_GROUPS, tokens.count); last += 1) {
    total += lengthOf(tokens, last)
    if (total === country.length) return checkedIban(readGroup(scan, first, last), country.account)
    if (total > country.length || (tokens.joins[last] ?? JOIN_FAR) === JOIN_FAR) return undefined
  }
  return undefined
}

/** Two letters, then two digits, in this token or at the start of the next. */
function startsLikeIban(scan: Scan, first: number): boolean {
  const { tokens } = scan
  if (tokens.kinds[first] === DIGITS) return false
  if (tokens.kinds[first] === MIXED) return /^[A-Za-z]{2}\d{2}/.test(tokenText(scan, first))
  return lengthOf(tokens, first) === 2 && ((tokens.kinds[first + 1] ?? 0) & DIGITS) !== 0
}

function checkedIban(group: NumberGroup, account: RegExp): NumberGroup | undefined {
  const isValid = account.test(group.value.slice(4)) && passesIbanCheck(group.value)
  return isValid ? group : undefined
}

function bankNumberFrom(scan: Scan, first: number): BankNumber | undefined {
  const range = { first, last: first }
  if (hasCue(scan.tokens, range, { mask: CUE_ROUTING, before: 4, after: 0 })) {
    const routing = routingNumberFrom(scan, first)
    if (routing) return routing
  }
  if (scan.tokens.kinds[first] !== DIGITS) return undefined
  if (hasCue(scan.tokens, range, { mask: CUE_REFERENCE, before: 2, after: 0 })) return undefined
  return accountNumberFrom(scan, first)
}

function routingNumberFrom(scan: Scan, first: number): BankNumber | undefined {
  const single = readGroup(scan, first, first)
  if (BIC.test(tokenText(scan, first))) return { group: single, kind: 'bic' }
  if (scan.tokens.kinds[first] !== DIGITS) return undefined
  if (/^\d{9}$/.test(single.value) && weightedSum(single.value, ABA_WEIGHTS) % 10 === 0) {
    return { group: single, kind: 'us-routing' }
  }
  if (/^\d{8}$|^\d{6}$/.test(single.value)) return { group: single, kind: 'bank-code' }
  if (first + 2 >= scan.tokens.count || !isEvenlyJoined(scan.tokens, first, first + 2))
    return undefined
  const group = readGroup(scan, first, first + 2)
  return /^\d{6}$|^\d{8}$/.test(group.value) ? { group, kind: 'sort-code' } : undefined
}

/** Six to eighteen digits, alone or in evenly joined groups. */
function accountNumberFrom(scan: Scan, first: number): BankNumber | undefined {
  const { tokens } = scan
  let last = first
  while (last + 1 < tokens.count && last - first < 5 && tokens.kinds[last + 1] === DIGITS) {
    if (!isEvenlyJoined(tokens, first, last + 1)) break
    last += 1
  }
  const group = readGroup(scan, first, last)
  const isAccount = group.value.length >= 6 && group.value.length <= 18
  return isAccount && !isPartOfLonger(scan, first, last)
    ? { group, kind: 'bank-account' }
    : undefined
}

function finding({ group, kind, isIban = false }: BankNumber): Finding {
  const { start, end } = group
  const base = { start, end, kind, detector: 'bank' }
  return isIban
    ? { ...base, type: 'IBAN', confidence: 0.99 }
    : { ...base, type: 'OTHER', confidence: 0.8 }
}
