// Learns the complexity score: two logistic heads over hashed words and measures (strong model right,
// weak model right), and a sum of small trees over the measures for what they do together. The same
// rows in the same order give the same weights, bit for bit.
import {
  BUCKETS,
  MEASURES,
  promptFeatures,
  type PromptFeatures,
} from '../../src/server/domains/gateway/routing/complexity-features.ts'
import {
  headsDifference,
  treeEffects,
  type ComplexityModel,
  type Head,
  type Tree,
} from '../../src/server/domains/gateway/routing/complexity-model.ts'
import { seededRandom, shuffled } from '../support/seeded.ts'
import type { RouterRow } from './rows.ts'
import { growTree } from './trees.ts'

export type Example = { features: PromptFeatures; strong: number; weak: number }

export const TRAINING = { seed: 1, epochs: 6, rate: 0.05, trees: 150, treeRate: 0.05, sample: 0.6 }

/** Reads the rows once, so that several trainings can share the work. */
export function routerExamples(rows: readonly RouterRow[]): Example[] {
  return rows.map((row) => ({
    features: promptFeatures(row.prompt),
    strong: Number(row.strong),
    weak: Number(row.weak),
  }))
}

/** The model for these examples, in the rounded form in which it is stored. */
export function trainComplexity(examples: readonly Example[]): ComplexityModel {
  const strong = trainHead(examples, (example) => example.strong)
  const weak = trainHead(examples, (example) => example.weak)
  const trees = trainTrees(examples)
  const heads = spread(examples.map(({ features }) => headsDifference(strong, weak, features)))
  const sums = spread(examples.map(({ features }) => treeSum(trees, features)))
  return {
    strong,
    weak,
    trees,
    headsMean: heads.mean,
    headsSpread: heads.deviation,
    treesMean: sums.mean,
    treesSpread: sums.deviation,
  }
}

type Learner = { values: Float64Array; squares: Float64Array; sums: Float64Array }

/** Logistic regression by AdaGrad; the weights are the mean over all epochs but the first. */
function trainHead(examples: readonly Example[], label: (example: Example) => number): Head {
  const words = newLearner(BUCKETS, 0.1)
  const measures = newLearner(MEASURES.length + 1, 1)
  const random = seededRandom(TRAINING.seed)
  for (let epoch = 0; epoch < TRAINING.epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      learnFrom(example, label(example), { words, measures })
    }
    if (epoch > 0) addToMean(words, measures)
  }
  const parts = TRAINING.epochs - 1
  const [bias = 0, ...weights] = Array.from(measures.sums, (sum) => rounded(sum / parts))
  return { bias, measures: weights, ...quantised(words.sums.map((sum) => sum / parts)) }
}

function learnFrom(
  { features }: Example,
  label: number,
  { words, measures }: { words: Learner; measures: Learner },
): void {
  const inputs = [1, ...features.measures]
  let sum = 0
  features.buckets.forEach((bucket, index) => {
    sum += words.values[bucket]! * features.weights[index]!
  })
  inputs.forEach((input, index) => {
    sum += measures.values[index]! * input
  })
  const error = 1 / (1 + Math.exp(-sum)) - label
  features.buckets.forEach((bucket, index) => step(words, bucket, error * features.weights[index]!))
  inputs.forEach((input, index) => step(measures, index, error * input))
}

function newLearner(size: number, square: number): Learner {
  return {
    values: new Float64Array(size),
    squares: new Float64Array(size).fill(square),
    sums: new Float64Array(size),
  }
}

function step(learner: Learner, index: number, gradient: number): void {
  learner.squares[index]! += gradient * gradient
  learner.values[index]! -= (TRAINING.rate * gradient) / Math.sqrt(learner.squares[index]!)
}

function addToMean(...learners: Learner[]): void {
  for (const { sums, values } of learners) {
    values.forEach((value, index) => {
      sums[index]! += value
    })
  }
}

function quantised(values: Float64Array): { scale: number; buckets: Int8Array } {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = rounded(largest / 127) || 1
  return { scale, buckets: Int8Array.from(values, (value) => Math.round(value / scale)) }
}

/** Gradient boosting on the gain (strong right minus weak right): every tree learns what is left. */
function trainTrees(examples: readonly Example[]): Tree[] {
  const random = seededRandom(TRAINING.seed)
  const inputs = examples.map(({ features }) => features.measures)
  const left = examples.map(({ strong, weak }) => strong - weak)
  const trees: Tree[] = []
  for (let count = 0; count < TRAINING.trees; count += 1) {
    const tree = growTree({ inputs, targets: left, random, sample: TRAINING.sample })
    tree.values = tree.values.map((value) => rounded(value * TRAINING.treeRate))
    trees.push(tree)
    inputs.forEach((measures, index) => {
      const effects = treeEffects([tree], measures)
      left[index]! -= tree.values[0]! + effects.reduce((sum, effect) => sum + effect, 0)
    })
  }
  return trees
}

function treeSum(trees: readonly Tree[], features: PromptFeatures): number {
  return treeEffects(trees, features.measures).reduce((sum, effect) => sum + effect, 0)
}

function spread(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean: rounded(mean), deviation: rounded(Math.sqrt(variance)) || 1 }
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
