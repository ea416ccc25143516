// Numbers that only a word beside them explains: passports, driving licences, vehicle plates.
import { CUE_DRIVING, CUE_LICENCE, CUE_PASSPORT, CUE_PLATE } from '../cues.ts'
import {
  DIGITS,
  endOf,
  hasCue,
  JOIN_FAR,
  JOIN_HYPHEN,
  JOIN_SPACE,
  lengthOf,
  LETTERS,
  startOf,
  tokenText,
} from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { isPartOfLonger, readGroup } from './number-groups.ts'

const PASSPORT =
  /^(?=(?:.*\d){5})[A-Z]{0,3}\d[A-Z0-9]{4,8}[A-Z]?$|^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}$/
const LICENCE = /^(?=(?:.*\d){4})[A-Z0-9]{6,18}$/
const PLATE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9ÄÖÜ]{4,9}$/
const MAX_PLATE_TOKENS = 4
const CUE_DISTANCE = 5

const KINDS = [
  { mask: CUE_PASSPORT, type: 'NATIONAL_ID', kind: 'passport', shape: PASSPORT, tokens: 2 },
  { mask: CUE_LICENCE, type: 'OTHER', kind: 'driving-licence', shape: LICENCE, tokens: 4 },
  { mask: CUE_PLATE, type: 'OTHER', kind: 'vehicle-plate', shape: PLATE, tokens: MAX_PLATE_TOKENS },
] as const

const ANY_CUE = { mask: CUE_PASSPORT | CUE_LICENCE | CUE_PLATE, before: CUE_DISTANCE + 2, after: 0 }

/** Finds document numbers and plates a few words behind the word that names them. */
export function detectDocuments(scan: Scan, findings: Finding[]): void {
  let done = -1
  for (const number of scan.tokens.numbers) {
    if (number <= done || !hasCue(scan.tokens, { first: number, last: number }, ANY_CUE)) continue
    // A plate may begin with up to two groups of letters: B AB 1234.
    for (let first = Math.max(done + 1, number - 2); first <= number; first += 1) {
      const found = mayStart(scan, first) ? documentFrom(scan, first) : undefined
      if (!found || found.last < number) continue
      findings.push(found.finding)
      done = found.last
      break
    }
  }
}

/** A token with a digit, or up to three capitals as on a plate. */
function mayStart(scan: Scan, first: number): boolean {
  if (scan.tokens.cues[first] !== 0) return false
  const kind = scan.tokens.kinds[first] ?? 0
  if ((kind & DIGITS) !== 0) return tokenText(scan, first) === tokenText(scan, first).toUpperCase()
  return (
    kind === LETTERS &&
    lengthOf(scan.tokens, first) <= 3 &&
    /^[A-ZÄÖÜ]+$/.test(tokenText(scan, first))
  )
}

function documentFrom(scan: Scan, first: number): { finding: Finding; last: number } | undefined {
  for (const each of KINDS) {
    const cue = { mask: each.mask, before: CUE_DISTANCE, after: 0 }
    if (!hasCue(scan.tokens, { first, last: first }, cue)) continue
    const last = longestFitting(scan, first, each)
    if (last === undefined || isOtherLicence(scan, { first, last }, each.kind)) continue
    const { type, kind } = each
    const start = startOf(scan.tokens, first)
    const end = endOf(scan.tokens, last)
    return { last, finding: { start, end, type, kind, detector: 'document', confidence: 0.8 } }
  }
  return undefined
}

/** "License number 545345" of a firm or a program: digits alone need a word about driving. */
function isOtherLicence(scan: Scan, range: { first: number; last: number }, kind: string): boolean {
  if (kind !== 'driving-licence') return false
  const isMixed = readGroup(scan, range.first, range.last).value.search(/[A-Z]/) !== -1
  return !isMixed && !hasCue(scan.tokens, range, { mask: CUE_DRIVING, before: 8, after: 0 })
}

function longestFitting(
  scan: Scan,
  first: number,
  { shape, tokens: limit }: { shape: RegExp; tokens: number },
): number | undefined {
  const { tokens } = scan
  let longest: number | undefined
  for (let last = first; last < Math.min(first + limit, tokens.count); last += 1) {
    if (lengthOf(tokens, last) > 18) break
    const isWritten = last === first || isDocumentToken(scan, last)
    if (!isWritten) break
    const group = readGroup(scan, first, last)
    if (shape.test(group.value) && !isPartOfLonger(scan, first, last)) longest = last
    const join = tokens.joins[last] ?? JOIN_FAR
    if (join !== JOIN_SPACE && join !== JOIN_HYPHEN) break
  }
  return longest
}

function isDocumentToken(scan: Scan, index: number): boolean {
  const word = tokenText(scan, index)
  return word === word.toUpperCase() && (/\d/.test(word) || word.length <= 3)
}
