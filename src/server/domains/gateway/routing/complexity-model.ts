// The weights of the complexity score: their form, how they are stored, and how they are applied.
// Nothing here reads files or learns.
import { BUCKETS, MEASURES, type Measure, type PromptFeatures } from './complexity-features.ts'

/** One logistic head: the chance that one of the two models answers right. */
export type Head = { bias: number; measures: number[]; scale: number; buckets: Int8Array }

/**
 * A tree of two levels over the measures. `measures` and `thresholds` belong to the root, its left
 * and its right child (below the threshold is left); `values` are the mean effects of the root, the
 * two children and the four leaves.
 */
export type Tree = { measures: number[]; thresholds: number[]; values: number[] }

export type ComplexityModel = {
  strong: Head
  weak: Head
  trees: Tree[]
  /** Mean and standard deviation of either part over the training rows. */
  headsMean: number
  headsSpread: number
  treesMean: number
  treesSpread: number
}

/** What moved a score, most first: a measure, or the choice of words. Above 0 raised it. */
export type Reason = { about: Measure | 'wording'; effect: number }

export type Complexity = { score: number; reasons: Reason[] }

const MAIN_REASONS = 3
/** Effects smaller than this, in standard deviations of the score, are not worth a word. */
const SMALLEST_EFFECT = 0.05

/**
 * Weighs the features of a prompt: a score between 0 and 1 (0.5 is the middle of the training rows)
 * and the main reasons. It ranks how much a stronger model is likely to gain; it is no probability.
 */
export function weighComplexity(model: ComplexityModel, features: PromptFeatures): Complexity {
  const strong = headSum(model.strong, features)
  const weak = headSum(model.weak, features)
  const heads = (sigmoid(strong) - sigmoid(weak) - model.headsMean) / model.headsSpread
  const effects = treeEffects(model.trees, features.measures)
  const trees = effects.reduce((sum, effect) => sum + effect, 0)
  const sum = heads + (trees - model.treesMean) / model.treesSpread
  const reasons = effects.map((effect, index) => ({
    about: MEASURES[index] ?? 'length',
    effect: effect / model.treesSpread,
  }))
  return {
    score: sigmoid(sum / 2),
    reasons: mainReasons([...reasons, { about: 'wording', effect: heads }]),
  }
}

/** The difference the two heads see between the models, about -1 to 1. */
export function headsDifference(strong: Head, weak: Head, features: PromptFeatures): number {
  return sigmoid(headSum(strong, features)) - sigmoid(headSum(weak, features))
}

/** The effect of every measure over all trees, in the order of `MEASURES`. */
export function treeEffects(trees: readonly Tree[], measures: readonly number[]): number[] {
  const effects = MEASURES.map(() => 0)
  for (const tree of trees) {
    const side = isRight(tree, 0, measures)
    const leaf = isRight(tree, 1 + side, measures) + 2 * side
    addEffect(effects, tree.measures[0], valueAt(tree, 1 + side) - valueAt(tree, 0))
    addEffect(effects, tree.measures[1 + side], valueAt(tree, 3 + leaf) - valueAt(tree, 1 + side))
  }
  return effects
}

/** Turns a model into the bytes of a weights file: one line of JSON, then both heads. */
export function encodeModel(model: ComplexityModel): Buffer {
  const { strong, weak, ...rest } = model
  const header = JSON.stringify({
    ...rest,
    strong: { ...strong, buckets: undefined },
    weak: { ...weak, buckets: undefined },
  })
  return Buffer.concat([
    Buffer.from(`${header}\n`),
    Buffer.from(strong.buckets),
    Buffer.from(weak.buckets),
  ])
}

/** Reads a weights file; throws when it is cut or of another form. */
export function decodeModel(bytes: Buffer): ComplexityModel {
  const headerEnd = bytes.indexOf('\n')
  if (bytes.length !== headerEnd + 1 + 2 * BUCKETS)
    throw new Error('complexity weights are damaged')
  // Written by encodeModel and guarded by its length; the card beside the file carries its hash.
  const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as ComplexityModel
  const buckets = Int8Array.from(bytes.subarray(headerEnd + 1), (byte) => (byte << 24) >> 24)
  return {
    ...header,
    strong: { ...header.strong, buckets: buckets.subarray(0, BUCKETS) },
    weak: { ...header.weak, buckets: buckets.subarray(BUCKETS) },
  }
}

function headSum(head: Head, features: PromptFeatures): number {
  let words = 0
  features.buckets.forEach((bucket, index) => {
    words += (head.buckets[bucket] ?? 0) * (features.weights[index] ?? 0)
  })
  const measured = features.measures.reduce(
    (sum, value, index) => sum + value * (head.measures[index] ?? 0),
    0,
  )
  return head.bias + measured + words * head.scale
}

function isRight(tree: Tree, node: number, measures: readonly number[]): 0 | 1 {
  const value = measures[tree.measures[node] ?? 0] ?? 0
  return value < (tree.thresholds[node] ?? 0) ? 0 : 1
}

function valueAt(tree: Tree, node: number): number {
  return tree.values[node] ?? 0
}

function addEffect(effects: number[], measure: number | undefined, effect: number): void {
  if (measure !== undefined) effects[measure] = (effects[measure] ?? 0) + effect
}

function mainReasons(reasons: Reason[]): Reason[] {
  return reasons
    .filter(({ effect }) => Math.abs(effect) >= SMALLEST_EFFECT)
    .toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, MAIN_REASONS)
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
