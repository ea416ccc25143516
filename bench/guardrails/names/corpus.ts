// All that the name tagger is trained on, by source, so that one source can be left out.
import { buildGazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import type { Gazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import { seededRandom } from '../../support/seeded.ts'
import { LABELLED_SETS, ORDINARY_SETS, readSet } from '../rows.ts'
import { renamed, withLikelyNames } from './renamed.ts'
import type { Labelled } from './renamed.ts'
import { writeSentences } from './sentences.ts'
import { labelledRow, ordinaryRow } from './training-rows.ts'
import type { TrainingRow } from './training-rows.ts'
import { markWords, readWordLists } from './word-lists.ts'

const SENTENCES = 24_000
const SENTENCE_SEED = 20_261
const RENAMING_SEED = 20_262
/** Arithmetic prompts: nearly every row names a made-up person, and none is labelled. */
const WITHOUT_LABELS = 'benign/gsm8k-half'

/** Source → rows. The two sets made from the same templates count as one source. */
export type Corpus = {
  readonly marks: ReadonlyMap<number, number>
  readonly gazetteer: Gazetteer
  readonly sources: ReadonlyMap<string, readonly TrainingRow[]>
}

/** Which source a set belongs to. */
export function sourceOf(set: string): string {
  return set.startsWith('pii/presidio') ? 'presidio' : set.slice(set.indexOf('/') + 1)
}

/** Reads and prepares all sources. */
export function readCorpus(): Corpus {
  const lists = readWordLists()
  const marks = markWords(lists)
  const gazetteer = buildGazetteer(marks)
  const sources = new Map<string, TrainingRow[]>()
  const random = seededRandom(RENAMING_SEED)
  const withOthers = (row: Labelled) =>
    [row, renamed(row, random, lists)].map((each) => labelledRow(each, gazetteer))
  for (const set of LABELLED_SETS) {
    const rows = readSet(set).flatMap(({ text, spans = [] }) => withOthers({ text, spans }))
    sources.set(sourceOf(set), [...(sources.get(sourceOf(set)) ?? []), ...rows])
  }
  sources.set(
    sourceOf(WITHOUT_LABELS),
    readSet(WITHOUT_LABELS).flatMap(({ text }) => withOthers(withLikelyNames(text, gazetteer))),
  )
  for (const set of ORDINARY_SETS.filter((each) => each !== WITHOUT_LABELS)) {
    sources.set(
      sourceOf(set),
      readSet(set).map(({ text }) => ordinaryRow(text, gazetteer)),
    )
  }
  const sentences = writeSentences(lists, SENTENCES, SENTENCE_SEED)
  sources.set(
    'sentences',
    sentences.map((sentence) => labelledRow(sentence, gazetteer)),
  )
  return { marks, gazetteer, sources }
}
