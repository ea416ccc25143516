// The light model behind the injection score: its form, its file, and how it weighs a text. It is
// learnt by scripts/train-injection.ts.
import type { Grams } from './injection-features.ts'

/** Weights of the sequences (whole numbers times `scale`), of the rules, and the calibration. */
export type InjectionModel = {
  bias: number
  scale: number
  rules: number[]
  /** The sum at which the score is 0.5, and the difference that moves it to 0.73. */
  threshold: number
  slope: number
  grams: Int8Array
}

type StoredHeader = Omit<InjectionModel, 'grams'> & { size: number }

/** A window of words, from the first to before `to`. */
export type Window = { from: number; to: number; sum: number }

/** Words in one window: about one paragraph. */
const WINDOW_WORDS = 60
const WINDOW_STEP = 15
/** Texts of up to so many characters, about one paragraph, lose nothing by their length. */
const LENGTH_FREE = 240

/**
 * The window whose wording is nearest to an injection, with its sum over the root of its length.
 * Linear in the text.
 */
export function strongestWindow(weights: ArrayLike<number>, grams: Grams): Window {
  const sums = runningSums(weights, grams)
  const { ends } = grams
  const windows = windowsOf(ends.length).map(({ from, to }) => {
    const size = sizeBefore(ends, to) - sizeBefore(ends, from)
    const total = (sums[to] ?? 0) - (sums[from] ?? 0)
    return { from, to, sum: total / Math.sqrt(Math.max(1, size)) }
  })
  const nothing: Window = { from: 0, to: 0, sum: 0 }
  return windows.reduce((best, next) => (next.sum > best.sum ? next : best), windows[0] ?? nothing)
}

/** The sum of all weights before each word, and of the whole text at the end. */
function runningSums(weights: ArrayLike<number>, { buckets, ends }: Grams): Float64Array {
  const mask = weights.length - 1
  const sums = new Float64Array(ends.length + 1)
  let sum = 0
  let at = 0
  ends.forEach((end, word) => {
    for (; at < end; at += 1) sum += weights[(buckets[at] ?? 0) & mask] ?? 0
    sums[word + 1] = sum
  })
  return sums
}

/** Sequences that end before a word. */
function sizeBefore(ends: Int32Array, word: number): number {
  return ends[word - 1] ?? 0
}

/** Windows of a text of so many words: overlapping, the last one ending with the text. */
export function windowsOf(words: number): { from: number; to: number }[] {
  if (words === 0) return []
  const windows = [{ from: 0, to: Math.min(words, WINDOW_WORDS) }]
  for (let to = WINDOW_WORDS + WINDOW_STEP; to < words + WINDOW_STEP; to += WINDOW_STEP) {
    const end = Math.min(to, words)
    windows.push({ from: end - WINDOW_WORDS, to: end })
  }
  return windows.filter(({ from }) => from >= 0)
}

/** What is read in a text: its sequences, the rules it meets, and how many characters it has. */
export type InjectionFeatures = { grams: Grams; flags: Uint8Array; length: number }

/** What the wording, each rule and the length add to the sum. */
export function injectionParts(
  model: InjectionModel,
  { grams, flags, length }: InjectionFeatures,
): { wording: number; rules: number[]; length: number } {
  return {
    wording: strongestWindow(model.grams, grams).sum * model.scale,
    rules: model.rules.map((weight, index) => weight * (flags[index] ?? 0)),
    length: lengthPart(length),
  }
}

/**
 * What the length of a text takes from the sum: a long text has more windows and sentences in which
 * something can look like an attack by chance.
 */
export function lengthPart(length: number): number {
  return -Math.log(Math.max(1, length / LENGTH_FREE))
}

/** The score of a sum: 0 to 1, 0.5 at the shipped threshold. */
export function calibrated(model: InjectionModel, sum: number): number {
  return 1 / (1 + Math.exp(-(sum - model.threshold) / model.slope))
}

/** Turns a model into the bytes of a weights file: one line of JSON, then the sequence weights. */
export function encodeInjectionModel({ grams, ...header }: InjectionModel): Buffer {
  const stored: StoredHeader = { ...header, size: grams.length }
  return Buffer.concat([Buffer.from(`${JSON.stringify(stored)}\n`), Buffer.from(grams)])
}

/** Reads a weights file; throws when it is cut or of another form. */
export function decodeInjectionModel(bytes: Buffer): InjectionModel {
  const headerEnd = bytes.indexOf('\n')
  // Written by encodeInjectionModel; the card beside the file carries its hash.
  const { size, ...header } = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as StoredHeader
  if (bytes.length !== headerEnd + 1 + size) throw new Error('injection weights are damaged')
  const grams = Int8Array.from(bytes.subarray(headerEnd + 1), (byte) => (byte << 24) >> 24)
  return { ...header, grams }
}
