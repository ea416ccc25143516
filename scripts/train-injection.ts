// Learns both injection models and writes their weights with one card. The weights depend on the rows
// alone; the threshold of the direct model comes from folds over the harmless prompts.
//   node scripts/train-injection.ts
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainDocument, INSTRUCTION_FILES } from '../bench/guardrails/injection-documents.ts'
import {
  foldSums,
  isPrompt,
  prepareRows,
  trainDirect,
  upperQuantile,
} from '../bench/guardrails/injection-folds.ts'
import { DATA, DIRECT_FILES, MADE, PLAIN_FILES } from '../bench/guardrails/injection-rows.ts'
import { INJECTION_TRAINING } from '../bench/guardrails/injection-training.ts'
import { fileHash, readRows } from '../bench/support/rows.ts'
import { encodeInjectionModel } from '../src/server/domains/gateway/guardrails/injection-model.ts'

const FOLDER = join(import.meta.dirname, '../src/server/domains/gateway/guardrails')
/** Share of harmless prompts the shipped threshold may flag, by folds. */
const HARMLESS_SHARE = 0.003
/** Differences of the sum that move a score from 0.5 to 0.73. */
const SLOPE = 1

const { labelled, aside } = prepareRows()
const sums = foldSums(labelled, aside)
const harmless = sums.filter((_, index) => isPrompt(labelled[index]))
const threshold = rounded(upperQuantile(harmless, HARMLESS_SHARE))
const direct = encodeInjectionModel({
  ...trainDirect([...labelled, ...aside]),
  threshold,
  slope: SLOPE,
})
const { model, threshold: documentThreshold } = trainDocument()
const document = encodeInjectionModel({
  ...model,
  threshold: rounded(documentThreshold),
  slope: SLOPE,
})
writeFileSync(join(FOLDER, 'injection-direct.bin'), direct)
writeFileSync(join(FOLDER, 'injection-document.bin'), document)

const files = [...new Set([...DIRECT_FILES, ...PLAIN_FILES, ...INSTRUCTION_FILES])]
const card = {
  what: 'Injection models: direct (whole texts) and document (sentences that instruct)',
  weights: {
    'injection-direct.bin': { bytes: direct.length, sha256: sha256(direct) },
    'injection-document.bin': { bytes: document.length, sha256: sha256(document) },
  },
  trainedOn: new Date().toISOString().slice(0, 10),
  training: { ...INJECTION_TRAINING, harmlessShare: HARMLESS_SHARE, threshold },
  made: MADE,
  rows: files.map((file) => ({
    file,
    rows: readRows(join(DATA, file)).length,
    sha256: fileHash(join(DATA, file)),
  })),
  figures: 'bench/results/injection-*.json',
}
writeFileSync(join(FOLDER, 'injection-weights.json'), `${JSON.stringify(card, null, 2)}\n`)
console.log(card.weights)

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
