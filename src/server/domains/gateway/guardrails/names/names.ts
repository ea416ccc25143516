// Names of persons, places and organisations: labels of the tagger joined to spans, words around names,
// and one decision a message for words that were seen as part of a full name.
import { endOf, lengthOf, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from '../structured/finding.ts'
import { addAnnouncedNames, ANNOUNCED_MARGIN, isCloseBefore } from './announced-names.ts'
import { SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL, SHAPE_LOWER } from './features.ts'
import { COMMON_WORD, FIRST_NAME, NAME_MARKS, NO_NAME_MARKS, SURNAME } from './gazetteer.ts'
import { detectIdeographicNames } from './ideographic-names.ts'
import { addMailNames } from './mail-names.ts'
import { addListedNames, addOtherParts } from './listed-names.ts'
import { isMostlyUnlisted, isReportable, meanMargin } from './name-evidence.ts'
import type { NameRange, TaggedMessage } from './name-evidence.ts'
import { CLOSINGS, GREETINGS, NAME_PARTICLES, SHORT_CLOSINGS, TITLES } from './name-cues.ts'
import { ADDRESS, NO_NAME, ORGANISATION, PERSON, PLACE, tagTokens } from './tagger.ts'
import type { NameModel, TaggedTokens } from './tagger.ts'

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

const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS])
const MAX_PARTICLES = 3

/** Adds names of persons, places and organisations, and addresses that only the tagger sees. */
export function detectNames(scan: Scan, findings: Finding[], model: NameModel): void {
  detectIdeographicNames(scan.text, findings)
  const tagged = tagTokens(scan, model)
  leaveStructured(scan, tagged, findings)
  addFirstNames(tagged)
  addAnnouncedNames(scan, tagged)
  addMailNames(scan, tagged, findings)
  addRepeatedNames(tagged)
  addParticles(scan, tagged)
  const message = { scan, tagged, isUnlisted: isMostlyUnlisted(tagged) }
  const isSure = sureNames(message)
  addOtherParts(message, isSure)
  addListedNames(message, isSure)
  for (let first = 0; first < tagged.labels.length; first += 1) {
    if (tagged.labels[first] === NO_NAME) continue
    const last = lastOfName(scan, tagged, first)
    const finding = nameFinding(message, trimmed(tagged, { first, last }))
    if (finding) findings.push(finding)
    first = last
  }
}

/** What a check digit, a shape or a street has explained is no part of what only the tagger sees. */
function leaveStructured(
  { tokens }: Scan,
  { labels }: TaggedTokens,
  findings: readonly Finding[],
): void {
  const taken = findings.toSorted((one, other) => one.start - other.start)
  let next = 0
  labels.forEach((label, index) => {
    const start = startOf(tokens, index)
    while ((taken[next]?.end ?? Infinity) <= start) next += 1
    const here = taken[next]
    if (label === NO_NAME || !here || here.start > start) return
    if (label !== ADDRESS || here.type !== 'ADDRESS') labels[index] = NO_NAME
  })
}

/** A lone place or organisation that the lists know as a first name only is a person. */
function addFirstNames({ labels, views }: TaggedTokens): void {
  labels.forEach((label, index) => {
    if (label !== PLACE && label !== ORGANISATION) return
    const isLone = labels[index - 1] !== label && labels[index + 1] !== label
    const marks = views.marks[index] ?? 0
    if (isLone && (marks & FIRST_NAME) !== 0 && (marks & ~NAME_MARKS) === 0) labels[index] = PERSON
  })
}

/** One for every token of a person that is reported as it stands. */
function sureNames(message: TaggedMessage): Uint8Array {
  const { scan, tagged } = message
  const isSure = new Uint8Array(tagged.labels.length)
  for (let first = 0; first < isSure.length; first += 1) {
    if (tagged.labels[first] !== PERSON) continue
    const last = lastOfName(scan, tagged, first)
    if (isReportable(message, { first, last })) isSure.fill(1, first, last + 1)
    first = last
  }
  return isSure
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
    margins[index] = ANNOUNCED_MARGIN
  })
}

/** Small words between two parts of a name belong to it. */
function addParticles(scan: Scan, tagged: TaggedTokens): void {
  const { labels, margins } = tagged
  for (let index = 1; index < labels.length; index += 1) {
    if (labels[index - 1] !== PERSON || labels[index] !== NO_NAME) continue
    const end = particlesEnd(scan, tagged, index)
    if (end === index || labels[end] !== PERSON || !isCloseBefore(scan, end)) continue
    labels.fill(PERSON, index, end)
    margins.fill(margins[index - 1] ?? 0, index, end)
  }
}

function particlesEnd(scan: Scan, { views }: TaggedTokens, start: number): number {
  let end = start
  while (
    end < start + MAX_PARTICLES &&
    NAME_PARTICLES.has(views.words[end] ?? 0) &&
    isCloseBefore(scan, end)
  )
    end += 1
  return end
}

function isDistinct(views: TaggedTokens['views'], index: number): boolean {
  const isCapitalised = CAPITALS.has(views.shapes[index] ?? 0)
  return isCapitalised && ((views.marks[index] ?? 0) & NO_NAME_MARKS) === 0
}

/** A range without words at its ends that are none of it. */
function trimmed(tagged: TaggedTokens, range: NameRange): NameRange {
  const { shapes } = tagged.views
  if (tagged.labels[range.first] !== ADDRESS)
    return { first: firstOfName(tagged, range), last: lastCapital(tagged, range) }
  let { first, last } = range
  while (first < last && shapes[first] === SHAPE_LOWER && shapes[first + 1] !== SHAPE_CAPITALISED)
    first += 1
  while (last > first && shapes[last] === SHAPE_LOWER) last -= 1
  return { first, last }
}

/** A name with a capital does not end in small letters: "Yasemin Aydın auf". */
function lastCapital({ views }: TaggedTokens, { first, last }: NameRange): number {
  let end = last
  while (end > first && views.shapes[end] === SHAPE_LOWER) end -= 1
  return end === first && views.shapes[first] === SHAPE_LOWER ? last : end
}

const OPENINGS = [GREETINGS, CLOSINGS, SHORT_CLOSINGS]

/** A common word that opens a sentence in front of a name is none of it: "Later Kowalska wrote". */
function firstOfName({ labels, views }: TaggedTokens, { first, last }: NameRange): number {
  const marks = views.marks[first] ?? 0
  const isCommon = (marks & COMMON_WORD) !== 0 && (marks & (FIRST_NAME | SURNAME)) === 0
  const isOpening = isCommon || OPENINGS.some((words) => words.has(views.words[first] ?? 0))
  return labels[first] === PERSON && first < last && isOpening ? first + 1 : first
}

/** What may stand between two tokens of one address, and of one name. */
const ADDRESS_SIGNS = /^[ ,.\n\r\t#/'-]{1,6}$/
const NAME_SIGNS = /^(?: {1,2}|-|'|\.|\. |' | & | of )$/
/** The last token that belongs to the same name: same label, and only such signs between as names have. */
function lastOfName(scan: Scan, tagged: TaggedTokens, first: number): number {
  const { text, tokens } = scan
  const { labels } = tagged
  const signs = labels[first] === ADDRESS ? ADDRESS_SIGNS : NAME_SIGNS
  let last = first
  while (last + 1 < labels.length && labels[last + 1] === labels[first]) {
    const between = text.slice(endOf(tokens, last), startOf(tokens, last + 1))
    if (!signs.test(between) || (between === '. ' && endsSentence(scan, tagged, last))) break
    last += 1
  }
  return last
}

const LONGEST_ABBREVIATION = 4

/** A full stop abbreviates behind an initial or a title, unless a common word goes on: "Plan B. Then". */
function endsSentence({ tokens }: Scan, { labels, views }: TaggedTokens, index: number): boolean {
  if (labels[index] === ADDRESS) return lengthOf(tokens, index) > LONGEST_ABBREVIATION
  const isInitial = views.shapes[index] === SHAPE_INITIAL
  if (!isInitial) return !TITLES.has(views.words[index] ?? 0)
  const next = views.marks[index + 1] ?? 0
  return (next & NO_NAME_MARKS) !== 0 && (next & (FIRST_NAME | SURNAME)) === 0
}

function nameFinding(message: TaggedMessage, range: NameRange): Finding | undefined {
  const { scan, tagged } = message
  const label = tagged.labels[range.first] ?? NO_NAME
  const type = TYPES.get(label)
  const margin = meanMargin(tagged, range)
  if (!type || margin < (MIN_MARGIN.get(label) ?? 0) || !isReportable(message, range))
    return undefined
  const start = startOf(scan.tokens, range.first)
  const confidence = 1 / (1 + Math.exp((-2 * margin) / MARGIN_SCALE))
  return { start, end: endOf(scan.tokens, range.last), type, detector: 'names', confidence }
}
