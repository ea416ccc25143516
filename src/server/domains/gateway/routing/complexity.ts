// How much a stronger model is likely to gain on a prompt, by the weights that ship with the product.
// What the score decides is in the router; how it is learnt is in scripts/train-router.ts.
import { readFileSync } from 'node:fs'
import { promptFeatures } from './complexity-features.ts'
import { decodeModel, weighComplexity, type Complexity } from './complexity-model.ts'

const WEIGHTS = new URL('../../../../../content/router/weights-1.bin', import.meta.url)

// Read once at import: a process without readable weights must not start.
const model = decodeModel(readFileSync(WEIGHTS))

/**
 * Scores the last message of a request, after masking: 0 to 1, and the main reasons without any of
 * its text. Learnt on exam questions and two models of 2023-24: a hint about difficulty, no more.
 */
export function scoreComplexity(prompt: string): Complexity {
  return weighComplexity(model, promptFeatures(prompt))
}
