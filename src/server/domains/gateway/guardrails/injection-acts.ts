// Finds the acts of injection-act-patterns.ts in a plain text: concepts per part of a sentence, then the
// patterns that a part meets, alone or with the next. Linear in the text.
import { foldText } from './fold.ts'
import { ACT_PATTERNS, type Act } from './injection-act-patterns.ts'
import { CONCEPT_LISTS, type Concept } from './injection-concepts.ts'
import { isWordUnit } from './injection-lexicon.ts'
import { plainForm } from './injection-plain.ts'

type Entry = { word: string; isWhole: boolean; concept: number }
/** Concepts as bits of two numbers, since there are more than 32. */
type Bits = { low: number; high: number }
type Mask = { act: Act; reach: 1 | 2; needs: Bits[]; lacks: Bits }

/** From here on scripts part no words by spaces. */
const FIRST_SPACELESS = 0x0e00
/** Characters of a part: longer sentences are cut, so that far words do not count as near. */
const PART_LENGTH = 160
const SENTENCE_ENDS = new Set('.!?。！？\n'.split('').map((sign) => sign.charCodeAt(0)))
/** Places of the table of words, a power of two. */
const SLOTS = 4_096
const WORD_OF_BITS = 32

// The lists are typed by their keys.
const CONCEPTS = Object.keys(CONCEPT_LISTS) as Concept[]
const ENTRIES = entriesBySlot()
const NO_ENTRIES: readonly Entry[] = []
const MASKS: readonly Mask[] = ACT_PATTERNS.map(({ act, reach, needs, lacks }) => ({
  act,
  reach,
  needs: needs.split(' + ').map(bitsOf),
  lacks: bitsOf(lacks ?? ''),
}))

/** The acts that a plain text performs, without repeats. */
export function actsOf(plain: string): Act[] {
  const parts = partsOf(plain)
  const found = new Set<Act>()
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? part
    const both = { low: part.low | next.low, high: part.high | next.high }
    for (const mask of MASKS) {
      if (!found.has(mask.act) && meets(mask.reach === 1 ? part : both, mask)) found.add(mask.act)
    }
  })
  return [...found]
}

function meets(bits: Bits, { needs, lacks }: Mask): boolean {
  return !share(bits, lacks) && needs.every((group) => share(bits, group))
}

function share(one: Bits, other: Bits): boolean {
  return ((one.low & other.low) | (one.high & other.high)) !== 0
}

/** The concepts of each part of a sentence; parts without any are passed over. */
function partsOf(plain: string): Bits[] {
  const parts: Bits[] = []
  let part: Bits = { low: 0, high: 0 }
  let start = 0
  let wasInWord = false
  const close = (at: number): void => {
    if (part.low !== 0 || part.high !== 0) parts.push(part)
    part = { low: 0, high: 0 }
    start = at
  }
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    const isStart = isWordUnit(code) && (!wasInWord || code >= FIRST_SPACELESS)
    if (SENTENCE_ENDS.has(code) || (isStart && at - start > PART_LENGTH)) close(at)
    const entry = isStart ? entryAt(plain, at) : undefined
    if (entry) {
      addTo(part, entry.concept)
      at += entry.word.length - 1
    }
    wasInWord = isWordUnit(plain.charCodeAt(at))
  }
  close(plain.length)
  return parts
}

/** The longest entry that starts here. */
function entryAt(plain: string, at: number): Entry | undefined {
  const first = plain.charCodeAt(at)
  const next = at + 1 < plain.length ? plain.charCodeAt(at + 1) : 0
  return fitting(plain, at, slotOf(first, next)) ?? fitting(plain, at, slotOf(first, 0))
}

function fitting(plain: string, at: number, slot: number): Entry | undefined {
  for (const entry of ENTRIES[slot] ?? NO_ENTRIES) {
    if (!plain.startsWith(entry.word, at)) continue
    if (!entry.isWhole || !isWordUnit(plain.charCodeAt(at + entry.word.length))) return entry
  }
  return undefined
}

/** The place of a word in the table by its first two units; the second is 0 in words of one unit. */
function slotOf(first: number, second: number): number {
  return (Math.imul(first, 131) + second) & (SLOTS - 1)
}

/** All entries by their place, the longest first. */
function entriesBySlot(): (Entry[] | undefined)[] {
  const table: (Entry[] | undefined)[] = Array.from({ length: SLOTS })
  for (const entry of readEntries()) {
    const second = entry.word.length > 1 ? entry.word.charCodeAt(1) : 0
    const slot = slotOf(entry.word.charCodeAt(0), second)
    table[slot] = [...(table[slot] ?? []), entry]
  }
  return table
}

function readEntries(): Entry[] {
  const entries = CONCEPTS.flatMap((name, concept) =>
    CONCEPT_LISTS[name].split('|').map((listed): Entry => {
      const word = plainForm(foldText(listed.trim().replace(/\.$/, '')).text)
      return { word, isWhole: listed.trim().endsWith('.'), concept }
    }),
  )
  return entries.toSorted((one, other) => other.word.length - one.word.length)
}

function bitsOf(names: string): Bits {
  const bits = { low: 0, high: 0 }
  for (const name of names.split(' ').filter((each) => each !== '')) {
    const concept = CONCEPTS.findIndex((each) => each === name)
    if (concept < 0) throw new Error(`an act names the unknown concept "${name}"`)
    addTo(bits, concept)
  }
  return bits
}

function addTo(bits: Bits, concept: number): void {
  if (concept < WORD_OF_BITS) bits.low |= 1 << concept
  else bits.high |= 1 << (concept - WORD_OF_BITS)
}
