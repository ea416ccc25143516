// The word lists for the name tagger, and the marks they give a word.
import {
  COMMON_WORD,
  COMPANY,
  COUNTRY,
  FIRST_NAME,
  NAME_PART,
  OTHER_CAPITAL,
  PLACE,
  SURNAME,
} from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import { foldText } from '../../../src/server/domains/gateway/guardrails/fold.ts'
import { scanText } from '../../../src/server/domains/gateway/guardrails/tokens.ts'
import { readPacked } from '../rows.ts'
import { readOtherCapitals } from './phrases.ts'

/** Names, places and streets of one country and language, as they are written there. */
export type Locale = {
  first: string[]
  last: string[]
  city: string[]
  street: string[]
  country: string[]
  state: string[]
}

export type WordLists = {
  locales: Record<string, Locale>
  nameParts: string[]
  cities: string[]
  companies: string[]
  words: string[]
  otherCapitals: string[]
}

/** Reads the lists; their sources and licences stand in the README of the data folder. */
export function readWordLists(): WordLists {
  const packed = JSON.parse(readPacked('name-lists.json.gz')) as Omit<WordLists, 'otherCapitals'>
  return { ...packed, otherCapitals: readOtherCapitals() }
}

/** Hash → marks for every word of the lists, also without accents. */
export function markWords(lists: WordLists): Map<number, number> {
  const marks = new Map<number, number>()
  for (const locale of Object.values(lists.locales)) {
    markAll(marks, locale.first, FIRST_NAME)
    markAll(marks, locale.last, SURNAME)
    markAll(marks, locale.city, PLACE)
    markAll(marks, locale.state, PLACE)
    markAll(marks, locale.country, COUNTRY)
  }
  markAll(marks, lists.nameParts, NAME_PART)
  markAll(marks, lists.cities, PLACE)
  markAll(marks, lists.companies, COMPANY)
  markAll(marks, lists.words, COMMON_WORD)
  markAll(marks, lists.otherCapitals, OTHER_CAPITAL)
  return marks
}

function markAll(marks: Map<number, number>, entries: readonly string[], mark: number): void {
  for (const entry of entries) {
    const plain = entry.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    for (const form of new Set([entry, plain])) {
      const { tokens } = scanText(foldText(form).text)
      tokens.hashes.forEach((hash) => marks.set(hash, (marks.get(hash) ?? 0) | mark))
    }
  }
}
