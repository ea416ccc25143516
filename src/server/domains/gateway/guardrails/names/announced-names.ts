// Names beside words that announce a person: titles, greetings, closings, fields, introductions. They
// are believed where the tagger alone saw none or was unsure.
import type { Scan } from '../tokens.ts'
import { endOf, LETTERS, startOf } from '../tokens.ts'
import { isCapital } from '../word-hash.ts'
import type { WordSet } from '../word-hash.ts'
import { SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL, SHAPE_LOWER } from './features.ts'
import { FIRST_NAME, NAME_MARKS, NO_NAME_MARKS } from './gazetteer.ts'
import {
  CALLED,
  CALLS,
  CLOSINGS,
  GREETINGS,
  INTRODUCTIONS,
  NAME_FIELDS,
  NAME_LINKS,
  SHORT_CLOSINGS,
  SPEECH,
  TITLES,
} from './name-cues.ts'
import { NO_NAME, PERSON } from './tagger.ts'
import type { TaggedTokens } from './tagger.ts'

/** Margin of a name that a word announces or that was seen in full: above every threshold. */
export const ANNOUNCED_MARGIN = 1000

const CAPITALS = new Set([SHAPE_CAPITALISED, SHAPE_CAPITALS, SHAPE_INITIAL])
const MAX_NAME_TOKENS = 4
/** First name, second name, surname. */
const MAX_GREETED = 3

/** Labels names beside words that announce a person, and makes sure of those the tagger saw. */
export function addAnnouncedNames(scan: Scan, tagged: TaggedTokens): void {
  const { labels, views } = tagged
  for (let index = 0; index < labels.length; index += 1) {
    const start = announcedName(scan, views.words[index] ?? 0, index)
    if (start === undefined) continue
    const isTitle = TITLES.has(views.words[index] ?? 0)
    if (labels[start] === NO_NAME || (isTitle && labels[start] !== PERSON))
      labelName(scan, tagged, { start, isTitle })
    else if (labels[start] === PERSON) makeSure(tagged, start)
  }
}

function makeSure({ labels, margins }: TaggedTokens, start: number): void {
  for (let index = start; labels[index] === PERSON; index += 1) margins[index] = ANNOUNCED_MARGIN
}

/** Whether only a space, hyphen, apostrophe or full stop stands in front of a token. */
export function isCloseBefore({ text, tokens }: Scan, index: number): boolean {
  return /^(?: |-|'|\. ?)$/.test(text.slice(endOf(tokens, index - 1), startOf(tokens, index)))
}

function labelName(
  scan: Scan,
  tagged: TaggedTokens,
  { start, isTitle }: { start: number; isTitle: boolean },
): void {
  for (let index = start; index < start + MAX_NAME_TOKENS; index += 1) {
    if (
      !isNameLike(scan, tagged, { index, isTitle }) ||
      (index > start && !isCloseBefore(scan, index))
    )
      return
    tagged.labels[index] = PERSON
    tagged.margins[index] = ANNOUNCED_MARGIN
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
  return between === ' ' && isAnnouncing(scan, word, index) ? next : undefined
}

function isAnnouncing(scan: Scan, word: number, index: number): boolean {
  return (
    isGreeting(scan, word, index) ||
    isNamePhrase(scan, word, index) ||
    isSpeech(scan, word, index) ||
    isShortClosing(scan, word, index)
  )
}

/** "lg Tom" at the end of a line. */
function isShortClosing({ text, tokens }: Scan, word: number, index: number): boolean {
  return (
    SHORT_CLOSINGS.has(word) &&
    /^\s*(?:\n|$)/.test(text.slice(endOf(tokens, index + 1), endOf(tokens, index + 1) + 4))
  )
}

/** "my name is", "her name's", "mein Name ist", "call me". */
function isNamePhrase({ tokens }: Scan, word: number, index: number): boolean {
  const before = tokens.hashes[index - 1] ?? 0
  return (
    (NAME_LINKS.has(word) && NAME_FIELDS.has(before)) || (CALLED.has(word) && CALLS.has(before))
  )
}

/** "…," said Kadiev: a verb of speech directly behind the closing quote. */
function isSpeech({ text, tokens }: Scan, word: number, index: number): boolean {
  if (!SPEECH.has(word)) return false
  const start = startOf(tokens, index)
  return /["'][,.]? $/.test(text.slice(Math.max(0, start - 3), start))
}

/** A greeting opens a text, a line or a sentence, and a comma or line end follows the name. */
function isGreeting(scan: Scan, word: number, index: number): boolean {
  const { text, tokens } = scan
  if (!GREETINGS.has(word)) return false
  const start = startOf(tokens, index)
  const opens = index === 0 || /[\n.!?>]\s*$/.test(text.slice(Math.max(0, start - 3), start))
  return opens && isFollowedBySign(scan, index + 1)
}

/** A comma or line end behind one to three words that begin with capitals. */
function isFollowedBySign({ text, tokens }: Scan, first: number): boolean {
  for (let index = first; index < first + MAX_GREETED && index < tokens.count; index += 1) {
    const next = text.charAt(endOf(tokens, index))
    if (/^[,!\n:]/.test(next) || next === '') return true
    const goesOn = next === ' ' && isCapital(text.charCodeAt(endOf(tokens, index) + 1))
    if (!goesOn) return false
  }
  return false
}

/** A capitalised word, or a first name in small letters; behind anything but a title no common word. */
function isNameLike(
  scan: Scan,
  { views }: TaggedTokens,
  { index, isTitle }: { index: number; isTitle: boolean },
): boolean {
  if (index >= scan.tokens.count || scan.tokens.kinds[index] !== LETTERS) return false
  const marks = views.marks[index] ?? 0
  if (views.shapes[index] === SHAPE_LOWER)
    return (marks & FIRST_NAME) !== 0 && (marks & NO_NAME_MARKS) === 0
  if (!CAPITALS.has(views.shapes[index] ?? 0)) return false
  return isTitle || (marks & NO_NAME_MARKS) === 0 || (marks & NAME_MARKS) !== 0
}
