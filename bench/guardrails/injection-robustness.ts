// How the shipped injection score fares on harmless prompts in the words of attacks, under disguises,
// in time, and beside its peers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreInjection } from '../../src/server/domains/gateway/guardrails/injection.ts'
import { pooled, proportion, shareOf, type Proportion } from '../support/proportion.ts'
import { microseconds } from '../support/timing.ts'
import { DISGUISES } from './disguises.ts'
import { injectionPeers } from './injection-peers.ts'
import type { InjectionFigures } from './injection-report.ts'
import { ATTACK_SOURCES, DATA, HARMLESS_SOURCES, labelledRows } from './injection-rows.ts'

/** A list of prompts: how many are accepted, and the lines that are not. */
export function measureOverDefence(file: string): { accepted: Proportion; flaggedLines: number[] } {
  const lines = readFileSync(join(DATA, 'guardrails/own', file), 'utf8')
    .trim()
    .split('\n')
  const prompts = lines.map((line) => line.split('\t')[1] ?? '')
  const flaggedLines = prompts.flatMap((prompt, index) => (isFlagged(prompt) ? [index + 1] : []))
  const n = prompts.filter((prompt) => prompt !== '').length
  return { accepted: proportion(n - flaggedLines.length, n), flaggedLines }
}

/** Attacks that are found plainly are disguised; rows of the training, for only the loss counts. */
export function measureDisguises(): InjectionFigures['disguises'] {
  const rows = labelledRows().filter(({ text }) => text.length < 1_500)
  const attacks = sample(rows.filter((row) => row.label === 1 && isEnglish(row.text))).slice(0, 250)
  const harmless = sample(rows.filter((row) => row.label === 0 && isEnglish(row.text))).slice(
    0,
    250,
  )
  const plain = shareOf(attacks, ({ text }) => isFlagged(text))
  const entries = Object.entries(DISGUISES).map(([name, disguise]) => {
    const recall = shareOf(attacks, ({ text }) => isFlagged(disguise(text)))
    const lostPoints = plain.percent - recall.percent
    const harmlessAccepted = shareOf(harmless, ({ text }) => !isFlagged(disguise(text)))
    return [name, { recall, lostPoints, harmlessAccepted }] as const
  })
  return Object.fromEntries(entries)
}

/** Microseconds per text of two lengths. */
export function timings(): InjectionFigures['microseconds'] {
  const prompts = labelledRows().filter(({ source }) => source === 'awesome-chatgpt-prompts')
  const text = prompts.map((row) => row.text).join(' ')
  const time = (length: number): { p50: number; p95: number } => {
    let call = 0
    return microseconds(() => {
      call += 1
      const start = (call * 397) % (text.length - length)
      return scoreInjection(text.slice(start, start + length), 'user')
    }, 1_000)
  }
  return { '300 characters': time(300), '4096 characters': time(4_096) }
}

/** Hostile inputs at 64 and 128 KiB: a linear score takes about twice the time. */
export function doublings(): Record<string, number> {
  const seeds = {
    letters: 'a', digits: '1', spaces: ' ', 'spaced letters': 'a ', verbs: 'ignore ', brackets: '<[', signs: '.-',
    base64: 'aGVsbG8g', 'new lines': '\n', quotes: 'the phrase "', 'mixed scripts': 'aа', leet: '1gn0r3 ', astral: '😈',
    system: 'system prompt your ', backwards: 'erongi lla ',
  } // prettier-ignore
  return Object.fromEntries(
    Object.entries(seeds).map(([name, seed]) => {
      const text = seed.repeat(131_072 / seed.length)
      const half = bestTime(text.slice(0, 65_536))
      return [name, Number((bestTime(text) / half).toFixed(2))]
    }),
  )
}

function bestTime(text: string): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    scoreInjection(text, 'document')
    return performance.now() - start
  })
  return Math.min(...times)
}

/** What the peers refuse of the same rows. */
export function measurePeers(): InjectionFigures['peers'] {
  const rows = labelledRows()
  const entries = injectionPeers().map(({ name, refuses }) => {
    const refused = (source: string, label: 0 | 1): Proportion =>
      shareOf(
        rows.filter((row) => row.source === source && row.label === label),
        ({ text }) => refuses(text),
      )
    const attacks = Object.fromEntries(ATTACK_SOURCES.map((source) => [source, refused(source, 1)]))
    const harmless = Object.fromEntries(
      HARMLESS_SOURCES.map((source) => [source, refused(source, 0)]),
    )
    return [
      name,
      { attacks, harmless: { ...harmless, all: pooled(Object.values(harmless)) } },
    ] as const
  })
  return Object.fromEntries(entries)
}

function isFlagged(text: string): boolean {
  return scoreInjection(text, 'user').score >= 0.5
}

function isEnglish(text: string): boolean {
  return !/[^ -~\n]/.test(text) && /\b(?:the|you|and|is|a)\b/i.test(text)
}

/** Every row that a stride of seven meets, so that all parts of the files take part. */
function sample<Item>(items: readonly Item[]): Item[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((first) => items.filter((_, index) => index % 7 === first))
}
