// Trains the tagger of names and writes weights, word marks and card beside the code that uses them.
// Run: node scripts/train-names.ts. The same data gives the same bytes.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { trainWeights } from '../bench/guardrails/names/perceptron.ts'
import { readCorpus } from '../bench/guardrails/names/corpus.ts'
import { encodeGazetteer } from '../src/server/domains/gateway/guardrails/names/gazetteer.ts'

const ROUNDS = 8
const SEED = 7
const TARGET = new URL('../src/server/domains/gateway/guardrails/names/', import.meta.url)

const corpus = readCorpus()
const rows = [...corpus.sources.values()].flat()
const weights = trainWeights(rows, { rounds: ROUNDS, seed: SEED })
writeFileSync(new URL('names.weights.bin', TARGET), weights)
writeFileSync(new URL('names.gazetteer.bin', TARGET), encodeGazetteer(corpus.marks))
console.log(`${rows.length} rows; weights ${createHash('sha256').update(weights).digest('hex')}`)
