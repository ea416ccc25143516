// Rows with other people in them: the same surroundings with names from all over the world, so that the
// tagger learns the surroundings and not who stands in them.
import {
  COMMON_WORD,
  COUNTRY,
  FIRST_NAME,
  marksOf,
  NAME_MARKS,
  OTHER_CAPITAL,
  PLACE,
} from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import type { Gazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import { wordHash } from '../../../src/server/domains/gateway/guardrails/word-hash.ts'
import { pick } from '../pick.ts'
import type { Row } from '../rows.ts'
import type { WordLists } from './word-lists.ts'

/** A text and its spans, without more. */
export type Labelled = Required<Pick<Row, 'text' | 'spans'>>

const CAPITALISED = /\p{Lu}[\p{Ll}'’]*\p{Ll}/gu
/** Words known as names and as something else teach nothing. */
const DOUBTFUL = NAME_MARKS | PLACE | COUNTRY
const NO_FIRST_NAME = PLACE | COUNTRY | COMMON_WORD | OTHER_CAPITAL

/** The row with every person renamed; one who is named twice gets the same new name twice. */
export function renamed(row: Labelled, random: () => number, lists: WordLists): Labelled {
  const people = row.spans.toSorted((one, other) => one.start - other.start)
  const names = new Map<string, string>()
  const spans: Labelled['spans'] = []
  let text = ''
  let copiedTo = 0
  for (const { start, end, type } of people) {
    if (start < copiedTo) continue
    const old = row.text.slice(start, end)
    const written = type === 'PERSON' ? (names.get(old) ?? newName(old, random, lists)) : old
    names.set(old, written)
    text += row.text.slice(copiedTo, start)
    spans.push({ start: text.length, end: text.length + written.length, type })
    text += written
    copiedTo = end
  }
  return { text: text + row.text.slice(copiedTo), spans }
}

/** A prompt without labels in which words known as first names and as nothing else are persons. */
export function withLikelyNames(text: string, gazetteer: Gazetteer): Labelled {
  const spans: Labelled['spans'] = []
  for (const match of text.matchAll(CAPITALISED)) {
    const word = match[0].replace(/['’]s$/, '')
    const marks = marksOf(gazetteer, wordHash(word))
    const isFirstName = (marks & FIRST_NAME) !== 0 && (marks & NO_FIRST_NAME) === 0
    if (!isFirstName && (marks & DOUBTFUL) === 0) continue
    const type = isFirstName ? 'PERSON' : 'UNKNOWN'
    spans.push({ start: match.index, end: match.index + word.length, type })
  }
  return { text, spans }
}

/** A name with as many parts and in the same case as the old one. */
function newName(old: string, random: () => number, lists: WordLists): string {
  const locale = lists.locales[pick(random, LATIN_LOCALES)] ?? lists.locales['en']
  const first = pick(random, locale?.first ?? [old])
  const last = random() < 0.3 ? pick(random, lists.nameParts) : pick(random, locale?.last ?? [old])
  const lone = random() < 0.75 ? first : last
  const name = old.includes(' ') ? `${first} ${last}` : lone
  if (old === old.toLowerCase()) return name.toLowerCase()
  return old === old.toUpperCase() && old.length > 2 ? name.toUpperCase() : name
}

const LATIN_LOCALES =
  'en en en en_IN en_NG en_GH en_ZA es es_MX fr fr_BE de de_CH it nl nl_BE pl pt_BR pt_PT sv da nb_NO fi cs_CZ sk hu ro hr sl_SI sr_RS_latin lv tr id_ID vi az yo_NG zu_ZA uz_UZ_latin ku_kmr_latin af_ZA'.split(
    ' ',
  )
