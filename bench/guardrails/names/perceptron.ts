// Trains the name tagger: an averaged perceptron, left to right, with a fixed seed.
import {
  BUCKETS,
  isInIdeographicProse,
  MAX_FEATURES,
  writeFeatures,
} from '../../../src/server/domains/gateway/guardrails/names/features.ts'
import {
  bestLabel,
  NO_NAME,
  SCORED_LABELS,
  scoreLabels,
} from '../../../src/server/domains/gateway/guardrails/names/tagger.ts'
import { seededRandom, shuffled } from '../../support/seeded.ts'
import { UNKNOWN, withoutMarks } from './training-rows.ts'
import type { TrainingRow } from './training-rows.ts'

/** Share of rows that are seen without the marks of the word lists in each round. */
const SHARE_WITHOUT_MARKS = 0.3
const MARGIN = 4

type Learner = {
  weights: Float32Array
  totals: Float64Array
  changedAt: Int32Array
  step: number
}

/** Weights averaged over all steps, times one factor so that they fill the range of an int8. */
export function trainWeights(
  rows: readonly TrainingRow[],
  { rounds, seed }: { rounds: number; seed: number },
): Int8Array {
  const size = BUCKETS * SCORED_LABELS
  const learner: Learner = {
    weights: new Float32Array(size),
    totals: new Float64Array(size),
    changedAt: new Int32Array(size),
    step: 0,
  }
  const random = seededRandom(seed)
  for (let round = 0; round < rounds; round += 1) {
    for (const row of shuffled(rows, random)) {
      learnRow(learner, random() < SHARE_WITHOUT_MARKS ? withoutMarks(row, random) : row)
    }
  }
  return quantise(averaged(learner))
}

function learnRow(learner: Learner, { views, labels }: TrainingRow): void {
  const features = new Int32Array(MAX_FEATURES)
  const scores = new Float64Array(SCORED_LABELS + 1)
  let before = NO_NAME
  let earlier = NO_NAME
  for (let index = 0; index < views.count; index += 1) {
    if (isInIdeographicProse(views, index)) {
      earlier = before
      before = NO_NAME
      continue
    }
    const count = writeFeatures(views, { index, before, earlier }, features)
    const active = features.subarray(0, count)
    scoreLabels(learner.weights, active, scores)
    const gold = labels[index] ?? UNKNOWN
    const label = bestLabel(scores)
    if (gold !== UNKNOWN) {
      learner.step += 1
      // A right answer with a narrow margin is corrected as well: it holds better on unseen text.
      const wrong = bestOther(scores, gold)
      if ((scores[gold] ?? 0) - (scores[wrong] ?? 0) < MARGIN)
        correct(learner, active, { gold, wrong })
    }
    earlier = before
    before = label
  }
}

function bestOther(scores: Float64Array, gold: number): number {
  let best = gold === NO_NAME ? 1 : NO_NAME
  for (let label = 0; label <= SCORED_LABELS; label += 1) {
    if (label !== gold && (scores[label] ?? 0) > (scores[best] ?? 0)) best = label
  }
  return best
}

function correct(
  learner: Learner,
  features: Int32Array,
  { gold, wrong }: { gold: number; wrong: number },
): void {
  for (const bucket of features) {
    if (gold !== NO_NAME) change(learner, bucket * SCORED_LABELS + gold - 1, 1)
    if (wrong !== NO_NAME) change(learner, bucket * SCORED_LABELS + wrong - 1, -1)
  }
}

function change(learner: Learner, at: number, by: number): void {
  settle(learner, at)
  learner.weights[at] = (learner.weights[at] ?? 0) + by
}

/** Adds to the total what the weight was since it last changed. */
function settle({ weights, totals, changedAt, step }: Learner, at: number): void {
  totals[at] = (totals[at] ?? 0) + (weights[at] ?? 0) * (step - (changedAt[at] ?? 0))
  changedAt[at] = step
}

function averaged(learner: Learner): Float64Array {
  for (let at = 0; at < learner.weights.length; at += 1) settle(learner, at)
  return learner.totals.map((total) => total / learner.step)
}

/** The largest few weights are cut at the range; all others keep more of their differences so. */
function quantise(weights: Float64Array): Int8Array {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted()
  const limit = sizes[Math.floor(sizes.length * 0.999)] ?? 1
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round((weight / limit) * 127))),
  )
}
