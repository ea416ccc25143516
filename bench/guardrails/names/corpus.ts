// All that the name tagger is trained on, by source, so that one source can be left out.
import { buildGazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import type { Gazetteer } from '../../../src/server/domains/gateway/guardrails/names/gazetteer.ts'
import { LABELLED_SETS, ORDINARY_SETS, readSet } from '../rows.ts'
import { writeSentences } from './sentences.ts'
import { labelledRow, ordinaryRow } from './training-rows.ts'
import type { TrainingRow } from './training-rows.ts'
import { markWords, readWordLists } from './word-lists.ts'

const SENTENCES = 14_000
const SENTENCE_SEED = 20_261
/** Arithmetic prompts name a made-up person in nearly every row, so they can teach nothing here. */
export const WITHOUT_LABELS = 'benign/gsm8k-half'

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
  for (const set of LABELLED_SETS) {
    const rows = readSet(set).map((row) => labelledRow(row, gazetteer))
    sources.set(sourceOf(set), [...(sources.get(sourceOf(set)) ?? []), ...rows])
  }
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
