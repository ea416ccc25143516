// Trains the tagger of names and writes weights, word marks and card beside the code that uses them.
// Run: node scripts/train-names.ts. The same data gives the same bytes.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { measureHeldOut, TRAINING } from '../bench/guardrails/names/held-out.ts'
import { trainWeights } from '../bench/guardrails/names/perceptron.ts'
import { readCorpus } from '../bench/guardrails/names/corpus.ts'
import { dataHash, LABELLED_SETS, ORDINARY_SETS } from '../bench/guardrails/rows.ts'
import { BUCKETS } from '../src/server/domains/gateway/guardrails/names/features.ts'
import { encodeGazetteer } from '../src/server/domains/gateway/guardrails/names/gazetteer.ts'

const TARGET = new URL('../src/server/domains/gateway/guardrails/names/', import.meta.url)

const corpus = readCorpus()
const rows = [...corpus.sources.values()].flat()
const weights = trainWeights(rows, TRAINING)
const gazetteer = encodeGazetteer(corpus.marks)
writeFileSync(new URL('names.weights.bin', TARGET), weights)
writeFileSync(new URL('names.gazetteer.bin', TARGET), gazetteer)

const files = [...LABELLED_SETS, ...ORDINARY_SETS].map((set) => `${set}.jsonl.gz`)
const lists = ['name-lists.json.gz', 'name-templates.txt', 'other-capitals.txt']
const card = {
  what: 'Labels words as part of a person, place, organisation or address. Averaged perceptron over hashed features.',
  use: 'Finding names before text leaves. It reduces exposure and cannot exclude it.',
  weights: { sha256: sha256(weights), bytes: weights.length, buckets: BUCKETS },
  gazetteer: { sha256: sha256(gazetteer), words: corpus.marks.size },
  training: TRAINING,
  rows: Object.fromEntries([...corpus.sources].map(([source, each]) => [source, each.length])),
  data: Object.fromEntries([...files, ...lists].map((file) => [file, dataHash(file)])),
  measuredOn: new Date().toISOString().slice(0, 10),
  heldOut: measureHeldOut(),
}
writeFileSync(new URL('names.card.json', TARGET), `${JSON.stringify(card, null, 2)}\n`)
console.log(`${rows.length} rows; weights ${card.weights.sha256}`)

function sha256(bytes: Int8Array | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
