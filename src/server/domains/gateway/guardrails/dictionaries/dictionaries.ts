// An organisation's own words: names that may pass, terms and numbers that must not. Compiled before
// use, tried on harmless texts before activation. Who may change them is decided elsewhere.
import { passesLuhn } from '../check-digits.ts'
import { foldText } from '../fold.ts'
import type { Finding } from '../structured/finding.ts'
import { compilePattern, PatternError } from './pattern.ts'
import type { Automaton } from './pattern.ts'
import { isBoundary, runPattern } from './run-pattern.ts'
import { buildWordAutomaton, findWords } from './word-automaton.ts'
import type { WordAutomaton } from './word-automaton.ts'

/** Entries one organisation may have. */
const MAX_ENTRIES = 5000
const MAX_ENTRY_LENGTH = 200
/** Shorter entries only match in exactly the case in which they are written. */
const MIN_ANY_CASE_LENGTH = 4
const MAX_SHAPES = 10

/** `allow`: never reported; `deny`: always reported; `pattern`: reported, if asked only when Luhn agrees. */
export type DictionaryEntry =
  | { readonly kind: 'allow'; readonly text: string }
  | { readonly kind: 'deny'; readonly text: string; readonly label: string }
  | {
      readonly kind: 'pattern'
      readonly text: string
      readonly label: string
      readonly checkDigit?: 'luhn'
    }

type Denied = { readonly text: string; readonly label: string }

type DeniedPattern = {
  readonly automaton: Automaton
  readonly label: string
  readonly checkDigit?: 'luhn'
}

export type CompiledDictionary = {
  readonly allowed: ReadonlySet<string>
  readonly denied: readonly Denied[]
  readonly words: WordAutomaton
  readonly patterns: readonly DeniedPattern[]
}

/** What is wrong with which entry (counted from 0); the reason never repeats the entry. */
type DictionaryProblem = { readonly entry: number; readonly reason: string }

/** A dictionary ready for use, or everything that must be mended first. */
export type Compilation =
  | { readonly kind: 'compiled'; readonly dictionary: CompiledDictionary }
  | { readonly kind: 'refused'; readonly problems: readonly DictionaryProblem[] }

/** Compiles all entries of an organisation, or says of each bad one why it is refused. */
export function compileDictionary(entries: readonly DictionaryEntry[]): Compilation {
  if (entries.length > MAX_ENTRIES) {
    return {
      kind: 'refused',
      problems: [
        { entry: MAX_ENTRIES, reason: `A dictionary holds at most ${MAX_ENTRIES} entries.` },
      ],
    }
  }
  const problems: DictionaryProblem[] = []
  const patterns: DeniedPattern[] = []
  entries.forEach((entry, index) => {
    const reason =
      problemOf(entry) ?? (entry.kind === 'pattern' ? addPattern(patterns, entry) : undefined)
    if (reason !== undefined) problems.push({ entry: index, reason })
  })
  if (problems.length > 0) return { kind: 'refused', problems }
  const denied = entries
    .filter((entry) => entry.kind === 'deny')
    .map(({ text, label }) => ({ text: plainForm(text), label }))
  const allowed = new Set(
    entries
      .filter((entry) => entry.kind === 'allow')
      .map(({ text }) => plainForm(text).toLowerCase()),
  )
  const words = buildWordAutomaton(denied.map(({ text }) => text))
  return { kind: 'compiled', dictionary: { allowed, denied, words, patterns } }
}

/** Adds what the dictionary denies in a folded text. */
export function detectDenied(
  dictionary: CompiledDictionary,
  text: string,
  findings: Finding[],
): void {
  findWords(dictionary.words, text, (word, start, end) => {
    const denied = dictionary.denied[word]
    if (denied && isWholeEntry(text, { start, end }, denied.text))
      findings.push(custom({ start, end }, denied.label))
  })
  for (const { automaton, label, checkDigit } of dictionary.patterns) {
    for (const match of runPattern(automaton, text)) {
      const digits = text.slice(match.start, match.end).replace(/\D/g, '')
      if (checkDigit !== 'luhn' || passesLuhn(digits)) findings.push(custom(match, label))
    }
  }
}

/**
 * Whether the dictionary lets a finding pass: the whole value is allowed, or an address or link lies
 * under an allowed domain. Secrets, cards and denied entries never pass.
 */
export function isAllowed(
  { allowed }: CompiledDictionary,
  text: string,
  finding: Finding,
): boolean {
  if (
    allowed.size === 0 ||
    finding.type === 'SECRET' ||
    finding.type === 'CREDIT_CARD' ||
    finding.type === 'CUSTOM'
  )
    return false
  const value = text.slice(finding.start, finding.end).toLowerCase()
  if (allowed.has(value)) return true
  if (finding.type !== 'EMAIL' && finding.type !== 'URL') return false
  const host = value
    .replace(/^[a-z][a-z0-9+]{1,20}:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/:?#].*$/, '')
  return host.split('.').some((_, index, labels) => allowed.has(labels.slice(index).join('.')))
}

/** What a dictionary would do: how often it denies in the texts, and up to ten shapes of what it hits. */
export function tryDictionary(
  dictionary: CompiledDictionary,
  texts: readonly string[],
): { readonly hits: number; readonly shapes: readonly string[] } {
  let hits = 0
  const shapes = new Set<string>()
  for (const { text } of texts.map(foldText)) {
    const findings: Finding[] = []
    detectDenied(dictionary, text, findings)
    hits += findings.length
    for (const { start, end } of findings)
      if (shapes.size < MAX_SHAPES) shapes.add(shapeOf(text.slice(start, end)))
  }
  return { hits, shapes: [...shapes] }
}

/** A value without its content: capitals as X, small letters as x, digits as d. */
function shapeOf(value: string): string {
  return value
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\d/g, 'd')
}

function problemOf({ text }: DictionaryEntry): string | undefined {
  if (text.trim() === '') return 'The entry is empty.'
  if (text.length > MAX_ENTRY_LENGTH)
    return `The entry is longer than ${MAX_ENTRY_LENGTH} characters.`
  return undefined
}

function addPattern(
  patterns: DeniedPattern[],
  entry: DictionaryEntry & { kind: 'pattern' },
): string | undefined {
  try {
    const { label, checkDigit } = entry
    patterns.push({
      automaton: compilePattern(entry.text),
      label,
      ...(checkDigit ? { checkDigit } : {}),
    })
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return error.message
    throw error
  }
}

function isWholeEntry(
  text: string,
  { start, end }: { start: number; end: number },
  entry: string,
): boolean {
  if (!isBoundary(text, start) || !isBoundary(text, end)) return false
  return entry.length >= MIN_ANY_CASE_LENGTH || text.slice(start, end) === entry
}

function plainForm(text: string): string {
  return foldText(text.trim()).text
}

function custom({ start, end }: { start: number; end: number }, label: string): Finding {
  return { start, end, type: 'CUSTOM', kind: label, detector: 'dictionary', confidence: 1 }
}
