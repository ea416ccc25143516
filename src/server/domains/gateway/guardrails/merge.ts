// Many findings become one list without overlaps, sorted, on the original offsets.
import { originalRange } from './fold.ts'
import type { FoldedText } from './fold.ts'
import { SPAN_TYPES } from './span.ts'
import type { Span } from './span.ts'
import type { Finding } from './structured/finding.ts'

/** Below this nothing is reported. */
const MIN_CONFIDENCE = 0.5

/** No folded text is longer than this, in UTF-16 units. */
const LONGEST_TEXT = 2 ** 26

/** Parts of one address stand apart by no more than this. */
const ADDRESS_GAP = /^[ ,\n\r\t]{1,4}$/

/**
 * Rank of a finding against an overlapping one: what is replaced by default wins over what is allowed
 * by default, so that an address inside a link is never hidden by the link.
 */
function rank({ type, kind }: Finding): number {
  if (type === 'ORG' || type === 'LOCATION') return 2
  if (type === 'DATE') return kind === 'date-of-birth' ? 0 : 2
  return type === 'PERSON' || type === 'URL' ? 1 : 0
}

/** Merges findings: better rank first, then the longest, then the order of the types; overlaps go. */
export function mergeFindings(text: string, findings: readonly Finding[]): Finding[] {
  if (findings.length === 0) return []
  const covered = new Uint8Array(text.length)
  const chosen: Finding[] = []
  for (const finding of inOrderOfWinning(joinAddresses(text, findings))) {
    if (finding.confidence < MIN_CONFIDENCE || finding.end <= finding.start) continue
    if (touches(covered, finding)) continue
    covered.fill(1, finding.start, finding.end)
    chosen.push(finding)
  }
  return chosen.toSorted((one, other) => one.start - other.start)
}

function touches(covered: Uint8Array, { start, end }: Finding): boolean {
  for (let at = start; at < end; at += 1) {
    if (covered[at] === 1) return true
  }
  return false
}

/** Brings findings to original offsets; findings that meet in one original character become one. */
export function toOriginalSpans(folded: FoldedText, findings: readonly Finding[]): Span[] {
  const spans: Span[] = []
  for (const finding of findings) {
    const span = { ...finding, ...originalRange(folded, finding.start, finding.end) }
    const last = spans.at(-1)
    if (last && span.start < last.end)
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else spans.push(span)
  }
  return spans
}

/** Those that win over others first: by rank, length, type and place. */
function inOrderOfWinning(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, order: orderOf(finding) }))
    .toSorted((one, other) => one.order - other.order || one.finding.start - other.finding.start)
    .map(({ finding }) => finding)
}

/** Rank, length and type as one number, so that sorting many findings is fast. */
function orderOf(finding: Finding): number {
  const byLength = rank(finding) * LONGEST_TEXT + LONGEST_TEXT - (finding.end - finding.start)
  return byLength * SPAN_TYPES.length + SPAN_TYPES.indexOf(finding.type)
}

function joinAddresses(text: string, findings: readonly Finding[]): Finding[] {
  const others = findings.filter(({ type }) => type !== 'ADDRESS')
  const addresses = findings
    .filter(({ type }) => type === 'ADDRESS')
    .toSorted((one, other) => one.start - other.start)
  const joined: Finding[] = []
  for (const part of addresses) {
    const last = joined.at(-1)
    const isNear =
      last && (part.start <= last.end || ADDRESS_GAP.test(text.slice(last.end, part.start)))
    if (isNear) joined[joined.length - 1] = { ...last, end: Math.max(last.end, part.end) }
    else joined.push(part)
  }
  return [...others, ...joined]
}
