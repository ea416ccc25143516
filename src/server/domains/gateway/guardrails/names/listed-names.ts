// Names that stand in one list with a name: "Kónya, Becker and Vasquez". One sure name makes its
// neighbours behind a comma or a word such as "and" likely names.
import { endOf, LETTERS, startOf } from '../tokens.ts'
import { wordSet } from '../word-hash.ts'
import { ANNOUNCED_MARGIN } from './announced-names.ts'
import { SHAPE_CAPITALISED } from './features.ts'
import { COMPANY, COUNTRY, FIRST_NAME, NAME_MARKS, OTHER_CAPITAL, PLACE } from './gazetteer.ts'
import { GREETINGS, TITLES } from './name-cues.ts'
import type { TaggedMessage } from './name-evidence.ts'
import { ADDRESS, NO_NAME, PERSON } from './tagger.ts'

/** And, or: between the last two of a list. */
const LINKS = wordSet(
  'and or und oder et ou y e o ed en of i oraz lub och eller og ja tai a és vagy ve si и или та',
)

const OTHER_MARKS = PLACE | COUNTRY | OTHER_CAPITAL

/** Marks that a word may have beside those of a name to be taken for the other part of one. */
const PART_OF_NAME = NAME_MARKS | COMPANY

/** Labels the parts of a name that the tagger left out: "Öztürk Ayşe" where it saw only the first word. */
export function addOtherParts({ scan, tagged }: TaggedMessage, isSure: Uint8Array): void {
  const { labels, margins, views } = tagged
  const mayJoin = (index: number) =>
    labels[index] === NO_NAME &&
    !TITLES.has(views.words[index] ?? 0) &&
    !GREETINGS.has(views.words[index] ?? 0) &&
    views.shapes[index] === SHAPE_CAPITALISED &&
    ((views.marks[index] ?? 0) & NAME_MARKS) !== 0 &&
    ((views.marks[index] ?? 0) & ~PART_OF_NAME) === 0
  const join = (index: number) => {
    labels[index] = PERSON
    margins[index] = ANNOUNCED_MARGIN
    isSure[index] = 1
  }
  for (let index = 1; index < views.count; index += 1) {
    if (!isSpaced(scan, index)) continue
    if (isSure[index - 1] === 1 && mayJoin(index)) join(index)
    else if (isSure[index] === 1 && mayJoin(index - 1)) join(index - 1)
  }
}

function isSpaced({ text, tokens }: TaggedMessage['scan'], index: number): boolean {
  return text.slice(endOf(tokens, index - 1), startOf(tokens, index)) === ' '
}

/** Labels the neighbours of sure names; `isSure` tells for every token whether it is part of one. */
export function addListedNames(message: TaggedMessage, isSure: Uint8Array): void {
  const { count } = message.tagged.views
  for (let index = 0; index < count; index += 1) {
    const before = neighbourBefore(message, index)
    if (before !== undefined && isSure[before] === 1) addNeighbour(message, index, isSure)
  }
  for (let index = count - 1; index > 0; index -= 1) {
    const before = neighbourBefore(message, index)
    if (before !== undefined && isSure[index] === 1) addNeighbour(message, before, isSure)
  }
}

/** The token on the other side of a comma, of "and", or of both. */
function neighbourBefore({ scan, tagged }: TaggedMessage, index: number): number | undefined {
  const { text, tokens } = scan
  const isLinked = LINKS.has(tagged.views.words[index - 1] ?? 0)
  const before = isLinked ? index - 2 : index - 1
  if (before < 0) return undefined
  const between = text.slice(endOf(tokens, before), startOf(tokens, index))
  if (isLinked) return /^,? \S{1,6} $/.test(between) ? before : undefined
  return between === ', ' ? before : undefined
}

function addNeighbour({ scan, tagged }: TaggedMessage, index: number, isSure: Uint8Array): void {
  const { labels, margins, views } = tagged
  if (isSure[index] === 1 || labels[index] === ADDRESS || scan.tokens.kinds[index] !== LETTERS)
    return
  if (views.shapes[index] !== SHAPE_CAPITALISED || !mayBeName(views.marks[index] ?? 0)) return
  if (isOpening(scan.text, startOf(scan.tokens, index))) return
  if (
    /^ [\p{Lu}\d]/u.test(scan.text.slice(endOf(scan.tokens, index), endOf(scan.tokens, index) + 2))
  )
    return
  labels[index] = PERSON
  margins[index] = ANNOUNCED_MARGIN
  isSure[index] = 1
}

/** A name of the lists, though perhaps a common word as well; a place or company only as a first name. */
function mayBeName(marks: number): boolean {
  return (marks & FIRST_NAME) !== 0 || ((marks & NAME_MARKS) !== 0 && (marks & OTHER_MARKS) === 0)
}

/** At the start of a text, line or sentence a capital says nothing: "Grüezi, Anna". */
function isOpening(text: string, start: number): boolean {
  return /(?:^|[\n.!?>*#"]) *$/.test(text.slice(Math.max(0, start - 3), start))
}
