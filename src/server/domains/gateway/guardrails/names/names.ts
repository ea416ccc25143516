// Names of persons, places and organisations: labels of the tagger joined to spans, words around names,
// and one decision a message for words that were seen as part of a full name.
import { endOf, startOf } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from '../structured/finding.ts'
import { addAnnouncedNames, ANNOUNCED_MARGIN, isCloseBefore } from './announced-names.ts'
import { SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL } from './features.ts'
import { COMMON_WORD, FIRST_NAME, OTHER_CAPITAL, SURNAME } from './gazetteer.ts'
import { detectIdeographicNames } from './ideographic-names.ts'
import { isMostlyUnlisted, isReportable, meanMargin } from './name-evidence.ts'
import type { NameRange, TaggedMessage } from './name-evidence.ts'
import { NAME_PARTICLES, TITLES } from './name-cues.ts'
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

const NO_NAME_MARKS = COMMON_WORD | OTHER_CAPITAL
const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS])
const MAX_PARTICLES = 3

/** Adds names of persons, places and organisations, and addresses that only the tagger sees. */
export function detectNames(scan: Scan, findings: Finding[], model: NameModel): void {
  detectIdeographicNames(scan.text, findings)
  const tagged = tagTokens(scan, model)
  addAnnouncedNames(scan, tagged)
  addRepeatedNames(tagged)
  addParticles(scan, tagged)
  const message = { scan, tagged, isUnlisted: isMostlyUnlisted(tagged) }
  for (let first = 0; first < tagged.labels.length; first += 1) {
    if (tagged.labels[first] === NO_NAME) continue
    const last = lastOfName(scan, tagged, first)
    const finding = nameFinding(message, { first: firstOfName(tagged, { first, last }), last })
    if (finding) findings.push(finding)
    first = last
  }
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

/** A common word that opens a sentence in front of a name is none of it: "Later Kowalska wrote". */
function firstOfName({ labels, views }: TaggedTokens, { first, last }: NameRange): number {
  const marks = views.marks[first] ?? 0
  const isOpening = (marks & COMMON_WORD) !== 0 && (marks & (FIRST_NAME | SURNAME)) === 0
  return labels[first] === PERSON && first < last && isOpening ? first + 1 : first
}

/** What may stand between two tokens of one address, and of one name. */
const ADDRESS_SIGNS = /^[ ,.\n\r\t;#/'-]{1,6}$/
const NAME_SIGNS = /^(?: {1,2}|-|'|\.|\. |' | & | of )$/
/** The last token that belongs to the same name: same label, and only such signs between as names have. */
function lastOfName({ text, tokens }: Scan, tagged: TaggedTokens, first: number): number {
  const { labels } = tagged
  const signs = labels[first] === ADDRESS ? ADDRESS_SIGNS : NAME_SIGNS
  let last = first
  while (last + 1 < labels.length && labels[last + 1] === labels[first]) {
    const between = text.slice(endOf(tokens, last), startOf(tokens, last + 1))
    if (!signs.test(between) || (between === '. ' && endsSentence(tagged, last))) break
    last += 1
  }
  return last
}

/** A full stop abbreviates behind an initial or a title, unless a common word goes on: "Plan B. Then". */
function endsSentence({ labels, views }: TaggedTokens, index: number): boolean {
  if (labels[index] === ADDRESS) return false
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
