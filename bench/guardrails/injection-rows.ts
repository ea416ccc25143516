// The rows of the injection models: what is read from bench/data, what is made, and how much each
// counts in training.
import { join } from 'node:path'
import { readRows } from '../support/rows.ts'
import { madeAttacks } from './made-attacks.ts'
import { madeActs } from './made-acts.ts'
import { madeEveryday } from './made-everyday.ts'
import { madeHarmless } from './made-harmless.ts'

export type InjectionRow = {
  id: string
  source: string
  text: string
  label: 0 | 1
  lang?: string
  weight: number
}

type StoredRow = { id: string; text: string; label?: 0 | 1; lang?: string }

export const DATA = join(import.meta.dirname, '../data')

export const ATTACK_SOURCES = [
  'inthewild',
  'deepset-train',
  'cyberseceval-even',
  'giskard',
] as const
export const HARMLESS_SOURCES = [
  'arena-hard-v01',
  'awesome-chatgpt-prompts',
  'gsm8k-half',
  'self-instruct',
] as const

/** Files the direct model learns from, in this order. */
export const DIRECT_FILES = [
  ...ATTACK_SOURCES.map((name) => `guardrails/injection/${name}.jsonl.gz`),
  ...HARMLESS_SOURCES.map((name) => `guardrails/benign/${name}.jsonl.gz`),
]

/** Ordinary writing that is no prompt: it teaches the models what words look like elsewhere. */
export const PLAIN_FILES = [
  'router/mmlu-dev.jsonl.gz',
  'guardrails/pii/wnut17-train.jsonl.gz',
  'guardrails/pii/presidio-generated-large.jsonl.gz',
]

export const MADE = {
  attacks: 2_500,
  attackWeight: 0.3,
  harmless: 5_000,
  harmlessWeight: 0.5,
  acts: 1_500,
  actsWeight: 0.3,
  everyday: 1_500,
  everydayWeight: 0.3,
  seed: 11,
}
/** Every fourth row of the plain files is enough. */
const PLAIN_STRIDE = 4

/** Rows of one file; `source` is the file's name. */
export function rowsOf(file: string): InjectionRow[] {
  const source = file.replace(/^.*\//, '').replace('.jsonl.gz', '')
  return readRows<StoredRow>(join(DATA, file)).map((row) => ({
    weight: 1,
    source,
    label: row.label ?? 0,
    ...row,
  }))
}

/** All rows with a label from the sources: attacks and prompts. */
export function labelledRows(): InjectionRow[] {
  return DIRECT_FILES.flatMap(rowsOf)
}

/** Ordinary sentences without a request, label 0. */
export function plainRows(): InjectionRow[] {
  return PLAIN_FILES.flatMap((file) =>
    readRows<{ id: string; text?: string; prompt?: string }>(join(DATA, file))
      .filter((_, index) => index % PLAIN_STRIDE === 0)
      .map(({ id, text, prompt }) => ({
        id,
        source: file,
        text: text ?? prompt?.split('\n')[0] ?? '',
        label: 0 as const,
        weight: 1,
      })),
  )
}

/** Attacks and harmless prompts put together here. */
export function madeRows(rows: readonly InjectionRow[]): InjectionRow[] {
  const hosts = rows.filter(({ source }) => source === 'self-instruct' || source === 'gsm8k-half')
  const attacks = madeAttacks(
    MADE.attacks,
    hosts.map(({ text }) => text),
    MADE.seed,
  )
  const harmless = madeHarmless(MADE.harmless, MADE.seed + 1)
  const acts = madeActs(
    MADE.acts,
    hosts.map(({ text }) => text),
    MADE.seed + 2,
  )
  const everyday = madeEveryday(MADE.everyday, MADE.seed + 3)
  return [
    ...acts.map((text, index) => made(`act-${index}`, text, { label: 1, weight: MADE.actsWeight })),
    ...everyday.map((text, index) =>
      made(`everyday-${index}`, text, { label: 0, weight: MADE.everydayWeight }),
    ),
    ...attacks.map((text, index) =>
      made(`attack-${index}`, text, { label: 1, weight: MADE.attackWeight }),
    ),
    ...harmless.map((text, index) =>
      made(`harmless-${index}`, text, { label: 0, weight: MADE.harmlessWeight }),
    ),
  ]
}

/**
 * Rows of other languages are attacks throughout, so that a model would learn the language and not the
 * attack; they are left to the rules.
 */
export function isTrainable(row: InjectionRow): boolean {
  return row.lang === undefined || row.lang === 'English'
}

function made(id: string, text: string, rest: { label: 0 | 1; weight: number }): InjectionRow {
  return { id: `made-${id}`, source: 'made', text, ...rest }
}
