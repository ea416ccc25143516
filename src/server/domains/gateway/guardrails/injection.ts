// The injection score of a text: rules and a light model, on the text and on what its disguises hide.
// It reduces the risk and never removes it; what holds when it misses are the powers in code. What
// follows from a score is decided elsewhere.
import { readFileSync } from 'node:fs'
import { gramsOf } from './injection-features.ts'
import {
  calibrated,
  decodeInjectionModel,
  injectionParts,
  strongestWindow,
} from './injection-model.ts'
import { readingsOf, type Disguise } from './injection-readings.ts'
import { ruleFlags, RULES, type Rule } from './injection-rules.ts'

/** Where a text comes from. In `document` and `outside` nothing may instruct. */
export type Zone = 'system' | 'organisation' | 'user' | 'document' | 'outside'

/** What moved the score: a rule, the wording, or a sentence that instructs inside a document. */
export type InjectionReason = { about: Rule | 'wording' | 'instruction'; effect: number }

/** `score` 0 to 1, 0.5 at the shipped threshold; no part holds any of the text. */
export type InjectionScore = {
  score: number
  reasons: InjectionReason[]
  /** The disguise that had to be taken off to find it, or none. */
  disguise: Disguise | 'none'
}

const NOTHING: InjectionScore = { score: 0, reasons: [], disguise: 'none' }
const MAIN_REASONS = 3
const SENTENCE = /[^.!?。！？\n]{1,400}/gu
/** Sentences of fewer characters say too little. */
const SHORTEST_SENTENCE = 12

// Read once at import: a process without readable weights must not start.
const direct = loadModel('injection-direct.bin')
const document = loadModel('injection-document.bin')

/**
 * Scores a text of a zone. Any string is accepted; time is linear. In the zones `document` and
 * `outside` a sentence that gives orders counts as well, since documents should give none.
 */
export function scoreInjection(text: string, zone: Zone): InjectionScore {
  const readings = readingsOf(text)
  const scores = readings.map(({ text: plain, disguise }) => ({ ...directScore(plain), disguise }))
  if (zone !== 'document' && zone !== 'outside') return strongestOf(scores)
  return strongestOf([...scores, ...sentenceScores(readings[0]?.text ?? '')])
}

/** Scores sentence by sentence, so that a long document does not dilute a short order. */
function sentenceScores(plain: string): InjectionScore[] {
  const sentences = plain.match(SENTENCE) ?? []
  return sentences
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE)
    .flatMap((sentence) => [
      { ...directScore(sentence), disguise: 'none' as const },
      instructionScore(sentence),
    ])
}

function strongestOf(scores: readonly InjectionScore[]): InjectionScore {
  return scores.reduce((best, next) => (next.score > best.score ? next : best), NOTHING)
}

function directScore(plain: string): Omit<InjectionScore, 'disguise'> {
  const parts = injectionParts(direct, {
    grams: gramsOf(plain),
    flags: ruleFlags(plain),
    length: plain.length,
  })
  const sum = parts.rules.reduce(
    (total, part) => total + part,
    direct.bias + parts.wording + parts.length,
  )
  const reasons: InjectionReason[] = [
    { about: 'wording', effect: parts.wording },
    ...RULES.map((about, index) => ({ about, effect: parts.rules[index] ?? 0 })),
  ]
  return { score: calibrated(direct, sum), reasons: mainReasons(reasons) }
}

function instructionScore(sentence: string): InjectionScore {
  const effect = strongestWindow(document.grams, gramsOf(sentence)).sum * document.scale
  return {
    score: calibrated(document, document.bias + effect),
    reasons: mainReasons([{ about: 'instruction', effect }]),
    disguise: 'none',
  }
}

function mainReasons(reasons: InjectionReason[]): InjectionReason[] {
  return reasons
    .filter(({ effect }) => effect > 0)
    .toSorted((one, other) => other.effect - one.effect)
    .slice(0, MAIN_REASONS)
}

function loadModel(name: string) {
  return decodeInjectionModel(readFileSync(new URL(name, import.meta.url)))
}
