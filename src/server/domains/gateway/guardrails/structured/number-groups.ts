// Runs of numbers that belong together, such as 4111 1111 1111 1111: how they are grouped and joined.
// Which groupings mean what is listed by the detectors.
import {
  DIGITS,
  endOf,
  JOIN_BRACKETS,
  JOIN_FAR,
  JOIN_HYPHEN,
  JOIN_SLASH,
  JOIN_SPACE,
  startOf,
  tokenText,
} from '../tokens.ts'
import type { Scan, Tokens } from '../tokens.ts'

/** Tokens `first` to `last`, read as one number. `value` holds its characters, capitals, no separators. */
export type NumberGroup = {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly value: string
}

const GROUPING_BASE = 32

/** A grouping such as [4, 4, 4, 4] as one number, for look-up without making strings. */
export function groupingCode(lengths: readonly number[]): number {
  return lengths.reduce((code, length) => extendGrouping(code, length), 0)
}

/** The code of a grouping with one more group. */
export function extendGrouping(code: number, length: number): number {
  return code * GROUPING_BASE + Math.min(length, GROUPING_BASE - 1)
}

/** Reads tokens `first` to `last` as one number. */
export function readGroup(scan: Scan, first: number, last: number): NumberGroup {
  let value = ''
  for (let index = first; index <= last; index += 1) value += tokenText(scan, index)
  const { tokens } = scan
  return {
    first,
    last,
    start: startOf(tokens, first),
    end: endOf(tokens, last),
    value: value.toUpperCase(),
  }
}

/** Whether every join inside the range is the same space, hyphen, dot or slash. */
export function isEvenlyJoined(tokens: Tokens, first: number, last: number): boolean {
  const join = tokens.joins[first] ?? JOIN_FAR
  if (first === last) return true
  if (join === JOIN_FAR || join === JOIN_BRACKETS) return false
  for (let index = first + 1; index < last; index += 1) {
    if (tokens.joins[index] !== join) return false
  }
  return true
}

/**
 * Whether the range is only a piece of something longer: a token of digits is joined to it in front
 * or behind with hyphen, dot or slash, or with the space that also joins the range itself.
 */
export function isPartOfLonger({ text, tokens }: Scan, first: number, last: number): boolean {
  const inner = first === last ? JOIN_FAR : (tokens.joins[first] ?? JOIN_FAR)
  if (isDecimalSign(text, startOf(tokens, first) - 1)) return true
  return (
    isBound(tokens, { join: first - 1, other: first - 1, inner }) ||
    isBound(tokens, { join: last, other: last + 1, inner })
  )
}

/** Whether the join behind token `join` binds the number in token `other` to the range. */
function isBound(
  tokens: Tokens,
  { join, other, inner }: { join: number; other: number; inner: number },
): boolean {
  if (other < 0 || other >= tokens.count) return false
  return bindsNumber(tokens.joins[join] ?? JOIN_FAR, inner) && hasDigits(tokens, other)
}

function bindsNumber(join: number, inner: number): boolean {
  if (join === JOIN_SPACE) return inner === JOIN_SPACE
  return join >= JOIN_HYPHEN && join <= JOIN_SLASH
}

function hasDigits(tokens: Tokens, index: number): boolean {
  return ((tokens.kinds[index] ?? 0) & DIGITS) !== 0
}

/** A decimal comma or an underscore directly in front, with a digit or letter before it. */
function isDecimalSign(text: string, at: number): boolean {
  const sign = text.charAt(at)
  if (sign === '_' || sign === '#') return true
  return sign === ',' && /\d/.test(text.charAt(at - 1))
}
