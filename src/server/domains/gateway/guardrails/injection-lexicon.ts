// Finds the words of injection-words.ts in a plain text, all classes in one pass.
import { foldText } from './fold.ts'
import { plainForm } from './injection-plain.ts'
import { WORD_LISTS, type WordClass } from './injection-words.ts'

/** Where words of each class start, in order. */
export type WordPlaces = Readonly<Record<WordClass, number[]>>

type Entry = { word: string; classes: WordClass[] }

// Thai, Japanese, Chinese; and Korean, which adds its endings to the word.
const SPACELESS = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu
const ASCII_WORD_START = /(?<![a-z0-9])[a-z0-9]/g
const KEY_LENGTH = 2

const CLASSES = Object.keys(WORD_LISTS) as WordClass[]
const entries = readEntries()
const SPACED_ENTRIES = byKey(entries.filter(({ word }) => !SPACELESS.test(word)))
const SPACELESS_ENTRIES = byKey(entries.filter(({ word }) => SPACELESS.test(word)))
const SPACELESS_START = new RegExp(SPACELESS.source, 'g')

/** Finds the listed words. A text costs one look-up per word, whatever the number of lists. */
export function wordPlaces(plain: string): WordPlaces {
  const places = emptyPlaces()
  // oxlint-disable-next-line no-control-regex -- pure ASCII is the common case and needs no more
  const isAscii = /^[\u0000-\u007f]*$/.test(plain)
  for (const { index } of plain.matchAll(isAscii ? ASCII_WORD_START : WORD_START)) {
    addEntries(places, plain, { at: index, entries: SPACED_ENTRIES })
  }
  if (isAscii || !SPACELESS.test(plain)) return places
  for (const { index } of plain.matchAll(SPACELESS_START)) {
    addEntries(places, plain, { at: index, entries: SPACELESS_ENTRIES })
  }
  return places
}

function addEntries(
  places: WordPlaces,
  plain: string,
  { at, entries: known }: { at: number; entries: Map<string, Entry[]> },
): void {
  for (const { word, classes } of known.get(plain.slice(at, at + KEY_LENGTH)) ?? []) {
    if (plain.startsWith(word, at)) for (const name of classes) places[name].push(at)
  }
}

function emptyPlaces(): WordPlaces {
  return Object.fromEntries(CLASSES.map((name) => [name, []])) as unknown as WordPlaces
}

function readEntries(): Entry[] {
  const classesOf = new Map<string, WordClass[]>()
  for (const name of CLASSES) {
    for (const listed of WORD_LISTS[name].split('|')) {
      const word = plainForm(foldText(listed.trim()).text)
      const classes = classesOf.get(word) ?? []
      if (!classes.includes(name)) classesOf.set(word, [...classes, name])
    }
  }
  return Array.from(classesOf, ([word, classes]) => ({ word, classes }))
}

function byKey(list: Entry[]): Map<string, Entry[]> {
  return Map.groupBy(list, ({ word }) => word.slice(0, KEY_LENGTH))
}
