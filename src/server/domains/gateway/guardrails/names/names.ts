// Names of persons, places and organisations: labels of the tagger joined to spans, words around names,
// and one decision a message for words that were seen as part of a full name.
import { endOf, LETTERS, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from '../structured/finding.ts'
import {
  SHAPE_CAMEL,
  SHAPE_CAPITALISED,
  SHAPE_CAPITALS,
  SHAPE_CASELESS,
  SHAPE_IDEOGRAPH,
  SHAPE_INITIAL,
  SHAPE_LOWER,
  SIGN_APOSTROPHE,
} from './features.ts'
import { COMMON_WORD, FIRST_NAME, NAME_PART, SURNAME } from './gazetteer.ts'
import { detectIdeographicNames } from './ideographic-names.ts'
import {
  CLOSINGS,
  ELISIONS,
  GREETINGS,
  INTRODUCTIONS,
  NAME_FIELDS,
  NAME_LINKS,
  NAME_PARTICLES,
  TITLES,
} from './name-cues.ts'
import { ADDRESS, NO_NAME, ORGANISATION, PERSON, PLACE, tagTokens } from './tagger.ts'
import type { NameModel, TaggedTokens } from './tagger.ts'
import type { WordSet } from '../word-hash.ts'

const TYPES = new Map<number, 'PERSON' | 'LOCATION' | 'ORG' | 'ADDRESS'>([
  [PERSON, 'PERSON'],
  [PLACE, 'LOCATION'],
  [ORGANISATION, 'ORG'],
  [ADDRESS, 'ADDRESS'],
])

/** Mean margin of a span below which it is not reported, by label, in units of the int8 weights. */
const MIN_MARGIN = new Map([
  [PERSON, 0],
  [PLACE, 200],
  [ORGANISATION, 200],
  [ADDRESS, 220],
])
/** Margin at which the confidence is 0.88; fitted on the development rows. */
const MARGIN_SCALE = 120

const NAME_MARKS = FIRST_NAME | SURNAME | NAME_PART
const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS])
const MAX_NAME_TOKENS = 4
const MAX_PARTICLES = 3
/** Directly in front of a word these make it a handle, a path or a variable. */
const CODE_SIGNS = /[@#\\/_$`{]/

/** Adds names of persons, places and organisations, and addresses that only the tagger sees. */
export function detectNames(scan: Scan, findings: Finding[], model: NameModel): void {
  detectIdeographicNames(scan.text, findings)
  const tagged = tagTokens(scan, model)
  addCuedNames(scan, tagged)
  addRepeatedNames(tagged)
  addParticles(scan, tagged)
  for (let first = 0; first < tagged.labels.length; first += 1) {
    if (tagged.labels[first] === NO_NAME) continue
    const last = lastOfName(scan, tagged, first)
    const finding = nameFinding(scan, tagged, { first: firstOfName(tagged, { first, last }), last })
    if (finding) findings.push(finding)
    first = last
  }
}

type Range = { readonly first: number; readonly last: number }

/** Labels names beside words that announce a person, where the tagger saw none. */
function addCuedNames(scan: Scan, tagged: TaggedTokens): void {
  const { labels, views } = tagged
  for (let index = 0; index < labels.length; index += 1) {
    const start = announcedName(scan, views.words[index] ?? 0, index)
    if (start === undefined || labels[start] !== NO_NAME) continue
    const isTitle = TITLES.has(views.words[index] ?? 0)
    labelName(scan, tagged, { start, isTitle })
  }
}

function labelName(
  scan: Scan,
  tagged: TaggedTokens,
  { start, isTitle }: { start: number; isTitle: boolean },
): void {
  for (let index = start; index < start + MAX_NAME_TOKENS; index += 1) {
    if (!isNameLike(scan, tagged, { index, isTitle }) || (index > start && !isSpace(scan, index)))
      return
    tagged.labels[index] = PERSON
    tagged.margins[index] = SURE_MARGIN + 1
  }
}

/** What may stand between a word that announces a person and the name. */
const ANNOUNCEMENTS: readonly { words: WordSet; between: RegExp }[] = [
  { words: TITLES, between: /^\.? $/ },
  { words: INTRODUCTIONS, between: /^ $/ },
  { words: NAME_FIELDS, between: /^(?:["']?: ?["']?|=["']?)$/ },
  { words: CLOSINGS, between: /^[,!.]?\s*\n\s*$/ },
]

/** Where a name may begin behind token `index`, when that token announces one. */
function announcedName(scan: Scan, word: number, index: number): number | undefined {
  const { text, tokens } = scan
  const next = index + 1
  if (next >= tokens.count) return undefined
  const between = text.slice(endOf(tokens, index), startOf(tokens, next))
  const isAnnounced = ANNOUNCEMENTS.some(
    (each) => each.words.has(word) && each.between.test(between),
  )
  if (isAnnounced) return next
  const follows = isGreeting(scan, word, index) || isNamePhrase(scan, word, index)
  return between === ' ' && follows ? next : undefined
}

/** "my name is", "her name's", "mein Name ist". */
function isNamePhrase({ tokens }: Scan, word: number, index: number): boolean {
  return NAME_LINKS.has(word) && NAME_FIELDS.has(tokens.hashes[index - 1] ?? 0)
}

/** A greeting opens a text, a line or a sentence, and a comma or line end follows the name. */
function isGreeting({ text, tokens }: Scan, word: number, index: number): boolean {
  if (!GREETINGS.has(word)) return false
  const start = startOf(tokens, index)
  const nameEnd = endOf(tokens, index + 1)
  const opens = index === 0 || /[\n.!?>]\s*$/.test(text.slice(Math.max(0, start - 3), start))
  return opens && /^[,!\n:]/.test(text.slice(nameEnd, nameEnd + 1))
}

/** A capitalised word; behind anything but a title it must not be a common word. */
function isNameLike(
  scan: Scan,
  { views }: TaggedTokens,
  { index, isTitle }: { index: number; isTitle: boolean },
): boolean {
  if (index >= scan.tokens.count || scan.tokens.kinds[index] !== LETTERS) return false
  const shape = views.shapes[index] ?? 0
  if (!CAPITALS.has(shape) && shape !== SHAPE_INITIAL) return false
  const marks = views.marks[index] ?? 0
  return isTitle || (marks & COMMON_WORD) === 0 || (marks & NAME_MARKS) !== 0
}

function isSpace({ text, tokens }: Scan, index: number): boolean {
  return /^(?: |-|'|\. ?)$/.test(text.slice(endOf(tokens, index - 1), startOf(tokens, index)))
}

/** A surname or first name seen in a full name is a name wherever it stands in the message. */
function addRepeatedNames({ labels, views, margins }: TaggedTokens): void {
  const seen = new Set<number>()
  labels.forEach((label, index) => {
    const isFull =
      label === PERSON && (labels[index - 1] === PERSON || labels[index + 1] === PERSON)
    if (isFull && isDistinct(views, index)) seen.add(views.words[index] ?? 0)
  })
  if (seen.size === 0) return
  labels.forEach((label, index) => {
    if (label === PERSON || !seen.has(views.words[index] ?? 0) || !isDistinct(views, index)) return
    labels[index] = PERSON
    margins[index] = SURE_MARGIN + 1
  })
}

/** Small words between two parts of a name belong to it. */
function addParticles(scan: Scan, tagged: TaggedTokens): void {
  const { labels, margins } = tagged
  for (let index = 1; index < labels.length; index += 1) {
    if (labels[index - 1] !== PERSON || labels[index] !== NO_NAME) continue
    const end = particlesEnd(scan, tagged, index)
    if (end === index || labels[end] !== PERSON || !isSpace(scan, end)) continue
    labels.fill(PERSON, index, end)
    margins.fill(margins[index - 1] ?? 0, index, end)
  }
}

function particlesEnd(scan: Scan, { views }: TaggedTokens, start: number): number {
  let end = start
  while (
    end < start + MAX_PARTICLES &&
    NAME_PARTICLES.has(views.words[end] ?? 0) &&
    isSpace(scan, end)
  )
    end += 1
  return end
}

function isDistinct(views: TaggedTokens['views'], index: number): boolean {
  const isCapitalised = CAPITALS.has(views.shapes[index] ?? 0)
  return isCapitalised && ((views.marks[index] ?? 0) & COMMON_WORD) === 0
}

/** A common word that opens a sentence in front of a name is none of it: "Later Kowalska wrote". */
function firstOfName({ labels, views }: TaggedTokens, { first, last }: Range): number {
  const marks = views.marks[first] ?? 0
  const isOpening = (marks & COMMON_WORD) !== 0 && (marks & (FIRST_NAME | SURNAME)) === 0
  return labels[first] === PERSON && first < last && isOpening ? first + 1 : first
}

/** What may stand between two tokens of one address, and of one name. */
const ADDRESS_SIGNS = /^[ ,.\n\r\t;#/'-]{1,6}$/
const NAME_SIGNS = /^(?: {1,2}|-|'|\.|\. |' | & | of )$/
/** A full stop behind a longer word ends a sentence; behind a shorter one it abbreviates. */
const LONGEST_ABBREVIATION = 3

/** The last token that belongs to the same name: same label, and only such signs between as names have. */
function lastOfName({ text, tokens }: Scan, { labels }: TaggedTokens, first: number): number {
  const signs = labels[first] === ADDRESS ? ADDRESS_SIGNS : NAME_SIGNS
  let last = first
  while (last + 1 < labels.length && labels[last + 1] === labels[first]) {
    const between = text.slice(endOf(tokens, last), startOf(tokens, last + 1))
    const isSentenceEnd =
      between === '. ' && endOf(tokens, last) - startOf(tokens, last) > LONGEST_ABBREVIATION
    if (isSentenceEnd || !signs.test(between)) break
    last += 1
  }
  return last
}

function nameFinding(
  scan: Scan,
  tagged: TaggedTokens,
  { first, last }: Range,
): Finding | undefined {
  const label = tagged.labels[first] ?? NO_NAME
  const type = TYPES.get(label)
  const margin = meanMargin(tagged, { first, last })
  if (
    !type ||
    margin < (MIN_MARGIN.get(label) ?? 0) ||
    !isReportable(scan, tagged, { first, last })
  )
    return undefined
  const start = startOf(scan.tokens, first)
  const confidence = 1 / (1 + Math.exp((-2 * margin) / MARGIN_SCALE))
  return { start, end: endOf(scan.tokens, last), type, detector: 'names', confidence }
}

function meanMargin({ margins }: TaggedTokens, { first, last }: Range): number {
  let sum = 0
  for (let index = first; index <= last; index += 1) sum += margins[index] ?? 0
  return sum / (last - first + 1)
}

/** Margins that words without support need: not in any name list, or common words, or lone. */
const WEAK_MARGIN = 20
const LONE_MARGIN = 60
const STRONG_MARGIN = 110
const SURE_MARGIN = 220

/**
 * Whether a span has what a name needs. The tagger alone also takes unknown words for names; a lone
 * word, a word in small letters and a word that every language uses need more than its word.
 */
function isReportable(scan: Scan, tagged: TaggedTokens, range: Range): boolean {
  const label = tagged.labels[range.first]
  if (label === ADDRESS) return isAddressLike(scan, tagged, range)
  if (!isWritten(scan, tagged, range)) return false
  return label === PERSON ? !isElision(tagged, range) && isPersonLike(tagged, range) : true
}

/** J'habite, l'Europe: a small word with an apostrophe, and a word that is no capitalised name. */
function isElision({ views }: TaggedTokens, { first, last }: Range): boolean {
  const isSmallWord =
    ELISIONS.has(views.words[first] ?? 0) && views.signs[first + 1] === SIGN_APOSTROPHE
  return isSmallWord && last === first + 1 && views.shapes[last] === SHAPE_LOWER
}

/** An address of the tagger has a number, a capital, and more than one word. */
function isAddressLike(
  { text, tokens }: Scan,
  { views }: TaggedTokens,
  { first, last }: Range,
): boolean {
  const hasCapital = views.shapes.subarray(first, last + 1).some((shape) => CAPITALS.has(shape))
  return (
    last > first && hasCapital && /\d/.test(text.slice(startOf(tokens, first), endOf(tokens, last)))
  )
}

/** Letters only, outside of code: no handle, path or variable, and no piece of ideographic prose. */
function isWritten(scan: Scan, { views }: TaggedTokens, { first, last }: Range): boolean {
  const { text, tokens } = scan
  const before = text.charAt(startOf(tokens, first) - 1)
  const after = text.charAt(endOf(tokens, last))
  if (CODE_SIGNS.test(before) || after === '_') return false
  let isIdeographic = false
  for (let index = first; index <= last; index += 1) {
    if (tokens.kinds[index] !== LETTERS) return false
    isIdeographic ||= views.shapes[index] === SHAPE_IDEOGRAPH
  }
  return !isIdeographic || !/[\u3041-\u9fff]/.test(before + after)
}

function isPersonLike(tagged: TaggedTokens, range: Range): boolean {
  const { views } = tagged
  const margin = meanMargin(tagged, range)
  const { count, named, common, capitals } = countWords(views, range)
  const shape = views.shapes[range.first] ?? 0
  if (capitals === 0) {
    const isFirstName = ((views.marks[range.first] ?? 0) & FIRST_NAME) !== 0
    return isFirstName && named === count && margin > (count > 1 ? STRONG_MARGIN : SURE_MARGIN)
  }
  if (count === 1) return isLonePerson(shape, { named, common, margin })
  return margin > marginForMany(shape, named)
}

type WordCounts = { count: number; named: number; common: number; capitals: number }

/** How many words a range has, are names and nothing else, are common words, and are not in small letters. */
function countWords({ marks, shapes }: TaggedTokens['views'], { first, last }: Range): WordCounts {
  const counts = { count: last - first + 1, named: 0, common: 0, capitals: 0 }
  for (let index = first; index <= last; index += 1) {
    const mark = marks[index] ?? 0
    const isCommon = (mark & COMMON_WORD) !== 0
    counts.named += Number((mark & NAME_MARKS) !== 0 && !isCommon)
    counts.common += Number(isCommon)
    counts.capitals += Number(shapes[index] !== SHAPE_LOWER)
  }
  return counts
}

/** A name of several words needs a word the lists know as a name; scripts without capitals are listed less. */
function marginForMany(shape: number, named: number): number {
  if (named > 0) return shape === SHAPE_CAPITALS ? STRONG_MARGIN : WEAK_MARGIN
  return shape === SHAPE_CASELESS || shape === SHAPE_IDEOGRAPH ? STRONG_MARGIN : SURE_MARGIN
}

function isLonePerson(
  shape: number,
  { named, common, margin }: { named: number; common: number; margin: number },
): boolean {
  if (shape === SHAPE_INITIAL || shape === SHAPE_CAMEL) return false
  if (named > 0 && shape !== SHAPE_CAPITALS) return margin > LONE_MARGIN
  return margin > SURE_MARGIN && (common > 0 || shape !== SHAPE_CAPITALS)
}
