// Finds the words of injection-words.ts in a plain text, all classes in one pass.
import { foldText } from './fold.ts'
import { plainForm } from './injection-plain.ts'
import { WORD_LISTS, type WordClass } from './injection-words.ts'

/** Where words of each class start, in order. */
export type WordPlaces = Readonly<Record<WordClass, number[]>>

type Entry = { word: string; classes: WordClass[] }

/** From here on scripts part no words by spaces, or add their endings to the word. */
const FIRST_SPACELESS = 0x0e00

const CLASSES = Object.keys(WORD_LISTS) as WordClass[]
const ENTRIES = Map.groupBy(readEntries(), ({ word }) => keyAt(word, 0))

/** Finds the listed words. A text costs one look-up per word, whatever the number of lists. */
export function wordPlaces(plain: string): WordPlaces {
  const places = emptyPlaces()
  let wasInWord = false
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    const isInWord = isWordUnit(code)
    const mayStart = isInWord && (!wasInWord || code >= FIRST_SPACELESS)
    if (mayStart) addEntries(places, plain, at)
    wasInWord = isInWord
  }
  return places
}

function addEntries(places: WordPlaces, plain: string, at: number): void {
  for (const { word, classes } of ENTRIES.get(keyAt(plain, at)) ?? []) {
    if (plain.startsWith(word, at)) for (const name of classes) places[name].push(at)
  }
}

/** Letters and digits; above ASCII everything but marks, signs and punctuation of common blocks. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  if (code >= 0x2000 && code <= 0x2bff) return false
  return code >= 0xc0 && !(code >= 0x3000 && code <= 0x303f)
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

function emptyPlaces(): WordPlaces {
  // One list per class of WORD_LISTS, whose keys are the classes.
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
