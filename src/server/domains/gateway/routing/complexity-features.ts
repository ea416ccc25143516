// What the complexity score reads in a prompt: hashed words and word pairs, and a short list of plain
// measures. How they are weighed is in complexity-model.ts.

/** Buckets of one hashed head; a power of two. */
export const BUCKETS = 16_384

/** The plain measures, in the order of `PromptFeatures.measures`. Each lies about between 0 and 2. */
export const MEASURES = [
  'length',
  'sentences',
  'questions',
  'wordLength',
  'longWords',
  'repetition',
  'punctuation',
  'numbers',
  'digits',
  'numericOptions',
  'signs',
  'codeMarks',
  'calculationWords',
  'reasoningWords',
  'absoluteWords',
] as const

export type Measure = (typeof MEASURES)[number]

export type PromptFeatures = {
  /** Buckets that occur, without repeats; `weights` stands beside it and has length 1 as a vector. */
  readonly buckets: number[]
  readonly weights: number[]
  readonly measures: number[]
}

/** Longest text that is read. Of a longer one the two ends count: a question stands at either. */
export const READ_LIMIT = 4_096

const LETTER = 1
const DIGIT = 2
const SIGN = 3

const CALCULATION = hashSet(
  'calculate compute determine evaluate solve find value percent percentage probability equation ' +
    'function average total sum ratio rate integral derivative matrix minimum maximum many much',
)
const REASONING = hashSet(
  'why explain infer argument conclude therefore imply implies prove derive compare contrast assume ' +
    'suppose if then because unless whether justify analyse analyze argue',
)
const ABSOLUTE = hashSet('always only must every all any no none never each not except')
const MATHEMATICAL_SIGNS = codeSet('=+*/^<>√∫≤≥%{}[]')
const CODE_SIGNS = codeSet('`;{}')
const PUNCTUATION = codeSet('(),;:')

/** Reads a prompt. Any string is accepted; time is linear in at most `READ_LIMIT` characters. */
export function promptFeatures(prompt: string): PromptFeatures {
  const text = withoutRoutingWishes(bothEnds(prompt.trim())).replace(/\s+/g, ' ')
  const counts = new Map<number, number>()
  const tally = newTally()
  let previous = 0
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    const end = kind === SIGN || kind === 0 ? at + 1 : runEnd(text, at, kind)
    if (kind !== 0) {
      const hash = kind === DIGIT ? hashOf(`#${end - at}`) : hashOf(text.slice(at, end))
      countToken(tally, { kind, hash, length: end - at, code: text.charCodeAt(at) })
      addCount(counts, hash)
      if (previous !== 0) addCount(counts, Math.imul(previous, 0x9e3779b1) ^ hash)
      previous = hash
    }
    at = end
  }
  const options = numericOptions(prompt)
  return { ...unitVector(counts), measures: measuresOf(text, tally, options) }
}

type Token = { kind: number; hash: number; length: number; code: number }
type Tally = ReturnType<typeof newTally>

function newTally() {
  return {
    words: 0,
    letters: 0,
    longWords: 0,
    numbers: 0,
    digits: 0,
    signs: 0,
    codeMarks: 0,
    punctuation: 0,
    sentences: 0,
    questions: 0,
    calculation: 0,
    reasoning: 0,
    absolute: 0,
    distinct: new Set<number>(),
  }
}

function countToken(tally: Tally, token: Token): void {
  if (token.kind === LETTER) return countWord(tally, token)
  if (token.kind === DIGIT) {
    tally.numbers += 1
    tally.digits += token.length
    return
  }
  tally.signs += Number(MATHEMATICAL_SIGNS.has(token.code))
  tally.codeMarks += Number(CODE_SIGNS.has(token.code))
  tally.punctuation += Number(PUNCTUATION.has(token.code))
  tally.sentences += Number(token.code === 0x2e || token.code === 0x21 || token.code === 0x3f)
  tally.questions += Number(token.code === 0x3f)
}

function countWord(tally: Tally, { hash, length }: Token): void {
  tally.words += 1
  tally.letters += length
  tally.longWords += Number(length > 9)
  tally.calculation += Number(CALCULATION.has(hash))
  tally.reasoning += Number(REASONING.has(hash))
  tally.absolute += Number(ABSOLUTE.has(hash))
  tally.distinct.add(hash)
}

function measuresOf(text: string, tally: Tally, options: number): number[] {
  const words = Math.max(1, tally.words)
  return [
    Math.log1p(text.length) / 8,
    Math.log1p(tally.sentences) / 3,
    Math.min(1, tally.questions),
    (tally.letters / words - 5) / 2,
    (tally.longWords / words) * 4,
    1 - tally.distinct.size / words,
    Math.log1p(tally.punctuation) / 3,
    Math.log1p(tally.numbers) / 3,
    Math.min(2, (tally.digits / Math.max(1, text.length)) * 10),
    options / 4,
    Math.log1p(tally.signs) / 3,
    Math.log1p(tally.codeMarks) / 3,
    Math.log1p(tally.calculation) / 2,
    Math.log1p(tally.reasoning) / 2,
    Math.log1p(tally.absolute) / 2,
  ]
}

/** Answer options that are numbers rather than words, up to 4. */
function numericOptions(prompt: string): number {
  const options = bothEnds(prompt).match(/\n[A-E][.)] [^\n]*/gi) ?? []
  const numeric = options.filter((option) => /\d/.test(option) && !/\p{L}{5}/u.test(option))
  return Math.min(4, numeric.length)
}

function bothEnds(text: string): string {
  if (text.length <= READ_LIMIT) return text
  const half = READ_LIMIT / 2
  return `${text.slice(0, half)} ${text.slice(-half)}`
}

const WISH_FOR_MODEL =
  /\b(?:use|pick|choose|take|send|route|prefer)\b[^.!?\n]{0,60}\b(?:cheap|cheaper|cheapest|small|smaller|smallest|weak|weaker|light|fast|strong|stronger|strongest|big|bigger|biggest|large|larger|best|expensive)\b[^.!?\n]{0,30}\bmodels?\b/i
const CLAIM_OF_EASE =
  /^\s*(?:this|it|that|the question)(?: is|'s)(?: really| very| just| quite)? (?:a |an )?(?:trivial|easy|simple|hard|difficult|complex)\b/i

/** Leaves out sentences in which the asker talks about the routing: a wish is not difficulty. */
function withoutRoutingWishes(text: string): string {
  if (
    !/\bmodels?\b|\b(?:is|'s)\b[^.]{0,20}\b(?:trivial|easy|simple|hard|difficult|complex)\b/i.test(
      text,
    )
  ) {
    return text.toLowerCase()
  }
  const sentences = text.split(/(?<=[.!?\n])/)
  const kept = sentences.filter((sentence) => !isRoutingWish(sentence))
  return kept.join('').trim().toLowerCase()
}

function isRoutingWish(sentence: string): boolean {
  if (WISH_FOR_MODEL.test(sentence)) return true
  return sentence.length < 100 && CLAIM_OF_EASE.test(sentence)
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x20) return 0
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code >= 0x61 && code <= 0x7a) return LETTER
  const isLetter = code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && code !== 0xd7
  return isLetter ? LETTER : SIGN
}

function runEnd(text: string, start: number, kind: number): number {
  let end = start + 1
  while (end < text.length && kindAt(text, end) === kind) end += 1
  return end
}

function unitVector(counts: Map<number, number>): { buckets: number[]; weights: number[] } {
  const weights = [...counts.values()].map((count) => 1 + Math.log(count))
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { buckets: [...counts.keys()], weights: weights.map((weight) => weight / norm) }
}

function addCount(counts: Map<number, number>, hash: number): void {
  const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

/** FNV-1a, 32 bits. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < token.length; at += 1) {
    hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193)
  }
  return hash
}

function hashSet(words: string): Set<number> {
  return new Set(words.split(' ').map(hashOf))
}

function codeSet(signs: string): Set<number> {
  return new Set(signs.split('').map((sign) => sign.charCodeAt(0)))
}
