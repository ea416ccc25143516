// The readings of a text: how a model might read it once disguises are taken off. Every reading is
// scored like the text itself; a disguise alone is no reproach.
import { foldText } from './fold.ts'
import { plainForm } from './injection-plain.ts'
import {
  base64Runs,
  binaryRuns,
  hexRuns,
  invisibleText,
  morseRuns,
  rot13Text,
} from './injection-encodings.ts'
import {
  leetText,
  reversedText,
  reversedWords,
  segmentedText,
  spacedText,
} from './injection-spelling.ts'

/** Names of the disguises, as they appear in events and explanations. */
export type Disguise =
  | 'base64'
  | 'hexadecimal'
  | 'binary'
  | 'morse'
  | 'rot13'
  | 'invisible'
  | 'leetspeak'
  | 'spacing'
  | 'run-together'
  | 'reversed'
  | 'reversed-words'

export type Reading = { readonly text: string; readonly disguise: Disguise | 'none' }

/** Text beyond this many characters is not decoded further; the text itself is always read whole. */
const DECODED_LIMIT = 100_000

const DECODERS: readonly [Disguise, (text: string) => string | undefined][] = [
  ['base64', base64Runs],
  ['hexadecimal', hexRuns],
  ['binary', binaryRuns],
  ['morse', morseRuns],
]

const SPELLINGS: readonly [Disguise, (text: string) => string | undefined][] = [
  ['spacing', spacedText],
  ['leetspeak', leetText],
  ['run-together', segmentedText],
  ['reversed', reversedText],
  ['reversed-words', reversedWords],
  ['rot13', rot13Text],
]

/**
 * The plain reading first, then one for every disguise that is found. Readings are folded, in lower
 * case, without accents on Latin letters. Encoded runs are decoded, and what they hold is decoded once
 * more. Time is linear.
 */
export function readingsOf(original: string): Reading[] {
  const folded = foldText(original).text
  const plain = plainForm(folded)
  const readings: Reading[] = [{ text: plain, disguise: 'none' }]
  const add = (disguise: Disguise, text: string | undefined): void => {
    if (text !== undefined && text !== plain) readings.push({ text, disguise })
  }
  add('invisible', plainOrNothing(invisibleText(original)))
  for (const [disguise, spell] of SPELLINGS) add(disguise, spell(plain))
  for (const [disguise, text] of decoded(folded.slice(0, DECODED_LIMIT)))
    add(disguise, plainForm(text))
  return readings
}

/** The plain reading alone: folded, in lower case, without accents on Latin letters. */
export function plainTextOf(original: string): string {
  return plainForm(foldText(original).text)
}

function decoded(folded: string): [Disguise, string][] {
  const outer = decodeOnce(folded)
  const inner = outer.flatMap(([, text]) => decodeOnce(text))
  return [...outer, ...inner]
}

function decodeOnce(text: string): [Disguise, string][] {
  return DECODERS.flatMap(([disguise, decode]): [Disguise, string][] => {
    const hidden = decode(text)
    return hidden === undefined ? [] : [[disguise, foldText(hidden).text]]
  })
}

function plainOrNothing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainForm(foldText(text).text)
}
