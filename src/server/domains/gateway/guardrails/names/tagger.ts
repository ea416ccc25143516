// Labels every token as part of a person, place, organisation, address or of none, from left to right
// with a linear model over hashed features. How the weights are made: scripts/train-names.ts.
import { readFileSync } from 'node:fs'
import type { Scan } from '../tokens.ts'
import { BUCKETS, MAX_FEATURES, viewTokens, writeFeatures } from './features.ts'
import { isInIdeographicProse } from './features.ts'
import type { TokenViews } from './features.ts'
import { readGazetteer } from './gazetteer.ts'
import type { Gazetteer } from './gazetteer.ts'

export const NO_NAME = 0
export const PERSON = 1
export const PLACE = 2
export const ORGANISATION = 3
export const ADDRESS = 4
/** Labels other than NO_NAME, whose score is 0 by definition. */
export const SCORED_LABELS = 4

/** Weights by bucket, then label: `weights[bucket * SCORED_LABELS + label - 1]`. */
export type NameModel = {
  readonly weights: Int8Array | Float32Array
  readonly gazetteer: Gazetteer
}

/** One label a token, and by how much its score beats the best other. */
export type TaggedTokens = {
  readonly views: TokenViews
  readonly labels: Uint8Array
  readonly margins: Float32Array
}

/** Reads the model that lies beside this file. Throws when a file is missing or has the wrong length. */
export function readNameModel(): NameModel {
  const bytes = readFileSync(new URL('./names.weights.bin', import.meta.url))
  if (bytes.length !== BUCKETS * SCORED_LABELS) {
    throw new Error(
      'The weights of the name tagger do not have the expected length. Train them again.',
    )
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { weights, gazetteer: readGazetteer(new URL('./names.gazetteer.bin', import.meta.url)) }
}

/** Labels the tokens of a text. */
export function tagTokens(scan: Scan, model: NameModel): TaggedTokens {
  const views = viewTokens(scan, model.gazetteer)
  const labels = new Uint8Array(views.count)
  const margins = new Float32Array(views.count)
  const features = new Int32Array(MAX_FEATURES)
  const scores = new Float64Array(SCORED_LABELS + 1)
  for (let index = 0; index < views.count; index += 1) {
    if (isInIdeographicProse(views, index)) continue
    const before = labels[index - 1] ?? NO_NAME
    const earlier = labels[index - 2] ?? NO_NAME
    const count = writeFeatures(views, { index, before, earlier }, features)
    scoreLabels(model.weights, features.subarray(0, count), scores)
    const label = bestLabel(scores)
    labels[index] = label
    margins[index] = marginOf(scores, label)
  }
  return { views, labels, margins }
}

/** Adds up the weights of the features for every label; the score of NO_NAME stays 0. */
export function scoreLabels(
  weights: Int8Array | Float32Array,
  features: Int32Array,
  scores: Float64Array,
): void {
  let person = 0
  let place = 0
  let organisation = 0
  let address = 0
  for (let at = 0; at < features.length; at += 1) {
    const base = (features[at] ?? 0) * SCORED_LABELS
    person += weights[base] ?? 0
    place += weights[base + 1] ?? 0
    organisation += weights[base + 2] ?? 0
    address += weights[base + 3] ?? 0
  }
  scores[PERSON] = person
  scores[PLACE] = place
  scores[ORGANISATION] = organisation
  scores[ADDRESS] = address
}

/** The label with the highest score; NO_NAME on a tie. */
export function bestLabel(scores: Float64Array): number {
  let best = NO_NAME
  for (let label = PERSON; label <= SCORED_LABELS; label += 1) {
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
  }
  return best
}

function marginOf(scores: Float64Array, label: number): number {
  let other = -Infinity
  for (let each = 0; each <= SCORED_LABELS; each += 1) {
    if (each !== label) other = Math.max(other, scores[each] ?? 0)
  }
  return (scores[label] ?? 0) - other
}
