// Names in front of an e-mail address in angle brackets, as mail headers and programs write them:
// "O'Brien, Siobhán" <s.obrien@firm.example>.
import { endOf, LETTERS, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from '../structured/finding.ts'
import { ANNOUNCED_MARGIN } from './announced-names.ts'
import { SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL } from './features.ts'
import { NAME_MARKS, NO_NAME_MARKS } from './gazetteer.ts'
import { NAMED_AFTER } from './name-cues.ts'
import { NO_NAME, PERSON } from './tagger.ts'
import type { TaggedTokens } from './tagger.ts'

const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL])
const MOST_TOKENS = 4
const NEAR_BRACKET = /^"? ?</
const BETWEEN = /^(?: |-|'|, |\. ?)$/

/** Labels the one to four words in front of `<address>` as a person, unless they name a team or a firm. */
export function addMailNames(scan: Scan, tagged: TaggedTokens, findings: readonly Finding[]): void {
  let index = 0
  const mails = findings
    .filter(({ type, start }) => type === 'EMAIL' && scan.text.charAt(start - 1) === '<')
    .toSorted((one, other) => one.start - other.start)
  for (const { start } of mails) {
    while (index < scan.tokens.count && startOf(scan.tokens, index) < start) index += 1
    labelBefore(scan, tagged, index - 1)
  }
}

function labelBefore(scan: Scan, tagged: TaggedTokens, last: number): void {
  const { text, tokens } = scan
  const { labels, margins, views } = tagged
  if (!NEAR_BRACKET.test(text.slice(endOf(tokens, last), endOf(tokens, last) + 3))) return
  let first = last
  while (first > 0 && last - first + 1 < MOST_TOKENS && goesOn(scan, tagged, first)) first -= 1
  if (!mayBePart(scan, tagged, last) || !isNamed(views.marks.subarray(first, last + 1))) return
  labels.fill(PERSON, first, last + 1)
  margins.fill(ANNOUNCED_MARGIN, first, last + 1)
}

/** Whether the token in front of `first` belongs to the name as well. */
function goesOn(scan: Scan, tagged: TaggedTokens, first: number): boolean {
  const { text, tokens } = scan
  const between = text.slice(endOf(tokens, first - 1), startOf(tokens, first))
  return BETWEEN.test(between) && mayBePart(scan, tagged, first - 1)
}

/** One word must be a name of the lists; of several one that is no common word is enough. */
function isNamed(marks: Uint8Array): boolean {
  if (marks.length > 1) return marks.some((mark) => (mark & NO_NAME_MARKS) === 0)
  return marks.every((mark) => (mark & NO_NAME_MARKS) === 0 && (mark & NAME_MARKS) !== 0)
}

function mayBePart({ tokens }: Scan, { labels, views }: TaggedTokens, index: number): boolean {
  if (tokens.kinds[index] !== LETTERS || !CAPITALS.has(views.shapes[index] ?? 0)) return false
  if (NAMED_AFTER.has(views.words[index] ?? 0)) return false
  return labels[index] === NO_NAME || labels[index] === PERSON
}
