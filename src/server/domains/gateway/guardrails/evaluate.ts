// What an outside evaluator loads: finding, scoring and restoring, with nothing but the checkout. No
// database, network, environment, clock or chance; weights are read beside the code at import.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { detect as detectSpans } from './detect.ts'
import type { DetectOptions } from './detect.ts'
import { scoreInjection } from './injection.ts'
import type { Zone } from './injection.ts'
import { createRestorer as createStreamRestorer } from './pseudonyms/restorer.ts'
import type { Restorer } from './pseudonyms/restorer.ts'
import type { Span } from './span.ts'

const RELEASE = '1.0.0'
const WEIGHTS = [
  'names/names.weights.bin',
  'names/names.gazetteer.bin',
  'injection-direct.bin',
  'injection-document.bin',
]

/** Release of the rules, and the start of a hash over all weights. */
export const version = `${RELEASE}+${hashOfWeights()}`

/** Personal data and secrets in a text, sorted, without overlaps, on the offsets of the text as given. */
export function detect(text: string, options: DetectOptions = {}): Span[] {
  return detectSpans(text, options)
}

/** How much a text tries to command the assistant, 0 to 1; 0.5 is the shipped threshold. */
export function score(text: string, options: { zone?: Zone } = {}): number {
  return scoreInjection(text, options.zone ?? 'user').score
}

/** Puts values back into a streamed answer; the pieces in which it arrives do not matter. */
export function createRestorer(map: Map<string, string>): Restorer {
  return createStreamRestorer(map)
}

function hashOfWeights(): string {
  const hash = createHash('sha256')
  for (const file of WEIGHTS) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}
