// Learns the injection model: logistic regression over hashed sequences and rule flags. A long attack
// is an attack in one place, so each text is represented by its strongest window, chosen anew in every
// epoch; a harmless text also by a random one. Same examples in the same order, same weights.
import {
  GRAM_BUCKETS,
  gramsOf,
  type Grams,
} from '../../src/server/domains/gateway/guardrails/injection-features.ts'
import {
  injectionParts,
  lengthPart,
  strongestWindow,
  windowsOf,
  type InjectionFeatures,
  type InjectionModel,
} from '../../src/server/domains/gateway/guardrails/injection-model.ts'
import { plainTextOf } from '../../src/server/domains/gateway/guardrails/injection-readings.ts'
import {
  RULES,
  ruleFlags,
  type Rule,
} from '../../src/server/domains/gateway/guardrails/injection-rules.ts'
import { seededRandom, shuffled } from '../support/seeded.ts'

export type InjectionExample = InjectionFeatures & { label: 0 | 1; weight: number }

export type Learnt = Omit<InjectionModel, 'threshold' | 'slope'>

export const INJECTION_TRAINING = {
  seed: 1,
  epochs: 8,
  gramRate: 0.05,
  ruleRate: 0.05,
  startBias: -4,
}

/**
 * What a rule is worth before anything is learnt. The made attacks meet the rules so often that their
 * words would take all the weight, and a rule would count for little in words nobody thought of.
 */
const RULE_START: Record<Rule, number> = {
  'override-order': 5.5,
  'override-mention': 0.5,
  'forget-everything': 5,
  'new-orders': 2.5,
  'reveal-prompt': 4.5,
  'secret-request': 5.5,
  'data-of-the-user': 4,
  'unlimited-persona': 2.5,
  'never-refuse': 2,
  'special-mode': 2.5,
  'claimed-authority': 2,
  'role-marker': 2.5,
  'two-answers': 2,
  'addressed-to-the-ai': 2,
  exfiltration: 1,
  'hidden-markup': 1,
  'split-payload': 2,
  'role-without-limits': 4,
  'limits-lifted': 5,
  'set-limits-aside': 4.5,
  'read-out-own-text': 4,
  'forced-beginning': 4,
  'note-to-machine': 4,
  'staged-harm': 4.5,
  'claimed-right': 3,
  'forced-consent': 3.5,
  'hidden-order': 3,
  'new-master': 3,
  diverted: 3,
  'carried-away': 3,
  'open-mode': 3,
}

/** Reads one text for training. */
export function injectionExample(text: string, label: 0 | 1, weight = 1): InjectionExample {
  const plain = plainTextOf(text)
  return { grams: gramsOf(plain), flags: ruleFlags(plain), length: plain.length, label, weight }
}

/** The sum of a learnt model for one example, before calibration. */
export function exampleSum(model: Learnt, example: InjectionExample): number {
  const { wording, rules, length } = injectionParts({ ...model, threshold: 0, slope: 1 }, example)
  return model.bias + wording + length + rules.reduce((sum, part) => sum + part, 0)
}

/** The weights for these examples, rounded as they are stored. */
export function trainInjection(
  examples: readonly InjectionExample[],
  buckets = GRAM_BUCKETS,
): Learnt {
  const random = seededRandom(INJECTION_TRAINING.seed)
  const state = newState(buckets)
  for (let epoch = 0; epoch < INJECTION_TRAINING.epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      learn(state, example, strongestWindow(state.grams, example.grams))
      if (example.label === 0 && example.grams.ends.length > 0) {
        learn(state, example, anyWindow(example.grams, random))
      }
    }
    if (epoch > 0) addToMean(state)
  }
  const parts = INJECTION_TRAINING.epochs - 1
  const [bias = 0, ...rules] = Array.from(state.ruleSums, (sum) => rounded(sum / parts))
  const means = state.gramSums.map((sum) => sum / parts)
  const largest = means.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = rounded(largest / 127) || 1
  return { bias, rules, scale, grams: Int8Array.from(means, (value) => Math.round(value / scale)) }
}

type State = ReturnType<typeof newState>

function newState(buckets: number) {
  const starts = [INJECTION_TRAINING.startBias, ...RULES.map((rule) => RULE_START[rule])]
  return {
    grams: new Float64Array(buckets),
    gramSquares: new Float64Array(buckets).fill(0.1),
    gramSums: new Float64Array(buckets),
    rules: Float64Array.from(starts),
    ruleSquares: new Float64Array(RULES.length + 1).fill(1),
    ruleSums: new Float64Array(RULES.length + 1),
  }
}

function learn(
  state: State,
  example: InjectionExample,
  window: { from: number; to: number },
): void {
  const { buckets, ends } = example.grams
  const first = ends[window.from - 1] ?? 0
  const last = ends[window.to - 1] ?? 0
  const mask = state.grams.length - 1
  const size = 1 / Math.sqrt(Math.max(1, last - first))
  let sum = state.rules[0]! + lengthPart(example.length)
  for (let at = first; at < last; at += 1) sum += state.grams[buckets[at]! & mask]! * size
  example.flags.forEach((flag, index) => {
    sum += flag * state.rules[index + 1]!
  })
  const error = (1 / (1 + Math.exp(-sum)) - example.label) * example.weight
  for (let at = first; at < last; at += 1) {
    step(state.grams, state.gramSquares, {
      index: buckets[at]! & mask,
      gradient: error * size,
      rate: INJECTION_TRAINING.gramRate,
    })
  }
  step(state.rules, state.ruleSquares, {
    index: 0,
    gradient: error,
    rate: INJECTION_TRAINING.ruleRate,
  })
  example.flags.forEach((flag, index) => {
    if (flag === 0) return
    step(state.rules, state.ruleSquares, {
      index: index + 1,
      gradient: error,
      rate: INJECTION_TRAINING.ruleRate,
    })
  })
}

function step(
  values: Float64Array,
  squares: Float64Array,
  { index, gradient, rate }: { index: number; gradient: number; rate: number },
): void {
  squares[index]! += gradient * gradient
  values[index]! -= (rate * gradient) / Math.sqrt(squares[index]!)
}

function anyWindow(grams: Grams, random: () => number): { from: number; to: number } {
  const windows = windowsOf(grams.ends.length)
  return windows[Math.floor(random() * windows.length)] ?? { from: 0, to: 0 }
}

function addToMean(state: State): void {
  state.grams.forEach((value, index) => {
    state.gramSums[index]! += value
  })
  state.rules.forEach((value, index) => {
    state.ruleSums[index]! += value
  })
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
