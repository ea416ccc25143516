// Identity, tax and social insurance numbers: looks up the grouping of the tokens among the rules,
// then shape, check characters and the words around. The rules themselves stand apart.
import { CUE_IDENTITY, CUE_REFERENCE, CUE_SOCIAL } from '../cues.ts'
import { DIGITS, hasCue, JOIN_FAR, lengthOf, LETTERS } from '../tokens.ts'
import type { Scan, Tokens } from '../tokens.ts'
import type { Finding } from './finding.ts'
import { isSocialSecurityNumber } from './national-id-checks-world.ts'
import { ID_RULES } from './national-id-rules.ts'
import type { IdRule } from './national-id-rules.ts'
import { groupingTree, isPartOfLonger, nextGrouping, readGroup } from './number-groups.ts'
import type { NumberGroup } from './number-groups.ts'

const MAX_GROUPS = 7
const US_SSN = 'us-ssn'
const GROUPINGS = groupingTree<IdRule | typeof US_SSN>([
  [[3, 2, 4], US_SSN],
  [[9], US_SSN],
  ...ID_RULES.flatMap((rule) => rule.groupings.map((grouping) => [grouping, rule] as const)),
])

/** Finds identity numbers of the countries in the rules, and US social security numbers. */
export function detectNationalIds(scan: Scan, findings: Finding[]): void {
  let done = -1
  for (const number of scan.tokens.numbers) {
    if (number <= done) continue
    // Up to two groups of letters may stand in front: AB 12 34 56 C, RSS MRA 85T10 A562S.
    for (let first = Math.max(done + 1, startBefore(scan, number)); first <= number; first += 1) {
      const found = idFrom(scan, first)
      if (!found || found.last < number) continue
      findings.push(found.finding)
      done = found.last
      break
    }
  }
}

function startBefore({ tokens }: Scan, number: number): number {
  let first = number
  while (first > number - 2 && first > 0 && isShortPrefix(tokens, first - 1)) first -= 1
  return first
}

function isShortPrefix(tokens: Tokens, index: number): boolean {
  return (
    tokens.kinds[index] === LETTERS &&
    lengthOf(tokens, index) <= 6 &&
    tokens.joins[index] !== JOIN_FAR
  )
}

function idFrom(scan: Scan, first: number): { finding: Finding; last: number } | undefined {
  const { tokens } = scan
  let node = 0
  let hasDigits = false
  for (let last = first; last < Math.min(first + MAX_GROUPS, tokens.count); last += 1) {
    node = nextGrouping(GROUPINGS, node, lengthOf(tokens, last))
    if (node === 0) return undefined
    hasDigits ||= ((tokens.kinds[last] ?? 0) & DIGITS) !== 0
    const rules = GROUPINGS.rules[node] ?? []
    const finding = hasDigits && rules.length > 0 ? judge(scan, { first, last }, rules) : undefined
    if (finding) return { finding, last }
    if (tokens.joins[last] === JOIN_FAR) return undefined
  }
  return undefined
}

function judge(
  scan: Scan,
  { first, last }: { first: number; last: number },
  rules: readonly (IdRule | typeof US_SSN)[],
): Finding | undefined {
  if (isPartOfLonger(scan, first, last)) return undefined
  const group = readGroup(scan, first, last)
  for (const rule of rules) {
    const found = rule === US_SSN ? socialSecurity(scan, group) : identity(scan, group, rule)
    if (found) return found
  }
  return undefined
}

function identity(scan: Scan, group: NumberGroup, rule: IdRule): Finding | undefined {
  return fits(scan, group, rule) ? finding(group, 'NATIONAL_ID', rule.kind) : undefined
}

function fits(scan: Scan, group: NumberGroup, rule: IdRule): boolean {
  if (!rule.shape.test(group.value) || !rule.check(group.value)) return false
  const isGrouped = group.last > group.first
  if (hasCue(scan.tokens, group, { mask: rule.cues, before: 6, after: 2 })) return true
  if (rule.need === 'always' || (rule.need === 'ungrouped' && !isGrouped)) return false
  return !hasCue(scan.tokens, group, { mask: CUE_REFERENCE, before: 4, after: 0 })
}

function socialSecurity(scan: Scan, group: NumberGroup): Finding | undefined {
  if (!isSocialSecurityNumber(group.value)) return undefined
  const isHyphenated = /^\d{3}-\d{2}-\d{4}$/.test(scan.text.slice(group.start, group.end))
  const cue = { mask: CUE_SOCIAL, before: 6, after: 2 }
  if (hasCue(scan.tokens, group, cue)) return finding(group, 'US_SSN', US_SSN)
  const isHarmless = hasCue(scan.tokens, group, { mask: CUE_REFERENCE, before: 4, after: 0 })
  const isOther =
    hasCue(scan.tokens, group, { mask: CUE_IDENTITY, before: 3, after: 0 }) && !isHyphenated
  return isHyphenated && !isHarmless && !isOther ? finding(group, 'US_SSN', US_SSN) : undefined
}

function finding(group: NumberGroup, type: 'NATIONAL_ID' | 'US_SSN', kind: string): Finding {
  return {
    start: group.start,
    end: group.end,
    type,
    kind,
    detector: 'national-id',
    confidence: 0.95,
  }
}
