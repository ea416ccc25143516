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

/** Longer groups than this are in no grouping. */
const LONGEST_GROUP = 31

/**
 * Groupings such as [4, 4, 4, 4] as a tree that is walked from node 0 one group at a time. `next` holds
 * the node behind each node and length, 0 for none; `rules` what is known of the grouping up to a node.
 */
export type GroupingTree<Rule> = {
  readonly next: readonly Uint16Array[]
  readonly rules: readonly (readonly Rule[])[]
}

/** Builds the tree of groupings; rules of one grouping keep their order. */
export function groupingTree<Rule>(
  entries: readonly (readonly [grouping: readonly number[], rule: Rule])[],
): GroupingTree<Rule> {
  const next = [new Uint16Array(LONGEST_GROUP + 1)]
  const rules: Rule[][] = [[]]
  for (const [grouping, rule] of entries) {
    let node = 0
    for (const length of grouping) {
      const following = next[node]?.[length] || next.length
      if (following === next.length) {
        next.push(new Uint16Array(LONGEST_GROUP + 1))
        rules.push([])
      }
      next[node]?.fill(following, length, length + 1)
      node = following
    }
    rules[node]?.push(rule)
  }
  return { next, rules }
}

/** The node one group further, 0 when no grouping goes on so. */
export function nextGrouping(
  { next }: GroupingTree<unknown>,
  node: number,
  length: number,
): number {
  return length > LONGEST_GROUP ? 0 : (next[node]?.[length] ?? 0)
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

/** Whether a token of digits is joined in front of token `first` as the tokens from `first` on are joined. */
export function isBoundInFront({ tokens }: Scan, first: number): boolean {
  return isBound(tokens, {
    join: first - 1,
    other: first - 1,
    inner: tokens.joins[first] ?? JOIN_FAR,
  })
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

const UNDERSCORE = 0x5f
const HASH_SIGN = 0x23
const COMMA = 0x2c

/** A decimal comma or an underscore directly in front, with a digit or letter before it. */
function isDecimalSign(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  if (sign === UNDERSCORE || sign === HASH_SIGN) return true
  return sign === COMMA && /\d/.test(text.charAt(at - 1))
}
