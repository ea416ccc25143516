// Learns the document model: sentences that give an order or ask a question against sentences of
// ordinary documents. It serves to mark passages, never to drop them.
import { gramsOf } from '../../src/server/domains/gateway/guardrails/injection-features.ts'
import { plainTextOf } from '../../src/server/domains/gateway/guardrails/injection-readings.ts'
import { RULES } from '../../src/server/domains/gateway/guardrails/injection-rules.ts'
import { madeRows, plainRows, rowsOf, type InjectionRow } from './injection-rows.ts'
import {
  exampleSum,
  trainInjection,
  type InjectionExample,
  type Learnt,
} from './injection-training.ts'

export const DOCUMENT_BUCKETS = 65_536
export const INSTRUCTION_FILES = [
  'guardrails/injection/bipia-train-attacks.jsonl.gz',
  'guardrails/benign/self-instruct.jsonl.gz',
  'guardrails/benign/arena-hard-v01.jsonl.gz',
]
const SENTENCE = /[^.!?。！？\n]{12,400}/gu
/** How far the threshold stands above the most order-like of the ordinary sentences held out. */
const MARGIN = 1

/** The model and its threshold, fixed on ordinary sentences that did not train it. */
export function trainDocument(): { model: Learnt; threshold: number } {
  const orders = INSTRUCTION_FILES.flatMap(rowsOf).map((row) => firstSentence(row.text))
  const made = madeRows(rowsOf('guardrails/benign/self-instruct.jsonl.gz'))
  const attacks = made.filter(({ label }) => label === 1).map(({ text }) => firstSentence(text))
  const ordinary = plainRows()
    .filter(isProse)
    .flatMap(({ text }) => sentencesOf(text))
  const held = ordinary.filter((_, index) => index % 5 === 0)
  const kept = ordinary.filter((_, index) => index % 5 !== 0)
  const examples = [
    ...[...orders, ...attacks].map((text) => example(text, 1)),
    ...kept.map((text) => example(text, 0)),
  ]
  const model = trainInjection(examples, DOCUMENT_BUCKETS)
  const sums = held.map((text) => exampleSum(model, example(text, 0)))
  return { model, threshold: Math.max(...sums) + MARGIN }
}

function isProse({ source }: InjectionRow): boolean {
  return !source.startsWith('router/')
}

function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? text
}

function sentencesOf(text: string): string[] {
  return plainTextOf(text).match(SENTENCE) ?? []
}

function example(text: string, label: 0 | 1): InjectionExample {
  return {
    grams: gramsOf(plainTextOf(text)),
    flags: new Uint8Array(RULES.length),
    length: 0,
    label,
    weight: 1,
  }
}
