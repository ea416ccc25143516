// Learns the complexity score and writes its weights with their card. The weights depend on the rows
// alone; the card adds the date and the figures of the same training on split rows.
//   node scripts/train-router.ts [--data <folder>] [--out <file>]
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROUTER_DATA, routerRows } from '../bench/router/rows.ts'
import { routerExamples, trainComplexity, TRAINING } from '../bench/router/training.ts'
import { fileHash, readRows, rowFiles } from '../bench/support/rows.ts'
import { encodeModel } from '../src/server/domains/gateway/routing/complexity-model.ts'

const LARGEST_WEIGHTS_BYTES = 64 * 1_024

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: ROUTER_DATA },
    out: { type: 'string', default: join(import.meta.dirname, '../content/router/weights-1.bin') },
  },
})

const weights = encodeModel(trainComplexity(routerExamples(routerRows(values.data))))
if (weights.length > LARGEST_WEIGHTS_BYTES) throw new Error('the weights are larger than 64 KiB')
writeFileSync(values.out, weights)

// Imported only now, because the scoring that it also measures reads the weights at import.
const { evaluateRouter } = await import('../bench/router/evaluate.ts')
const card = {
  what: 'Complexity score: how much a stronger model is likely to gain on a prompt',
  weightsSha256: createHash('sha256').update(weights).digest('hex'),
  bytes: weights.length,
  training: TRAINING,
  rows: rowFiles(values.data).map((file) => ({
    file: basename(file),
    rows: readRows(file).length,
    sha256: fileHash(file),
  })),
  licences: 'Rows: Apache-2.0 (lm-sys/RouteLLM @0b64fda); questions MMLU and GSM8K: MIT',
  trainedOn: new Date().toISOString().slice(0, 10),
  figures: evaluateRouter({ data: values.data }).splits,
  models: { strong: 'gpt-4-1106-preview', weak: 'Mixtral-8x7B-Instruct-v0.1' },
}
writeFileSync(values.out.replace(/\.bin$/, '') + '.json', `${JSON.stringify(card, null, 2)}\n`)
console.log(`${weights.length} bytes, sha256 ${card.weightsSha256}`)
