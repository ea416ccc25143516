// The overall score over dimensions and how much it depends on their weights.
// A person's overall covers people dimensions only; an organisation's covers all of them.
import { type CombinedScore, weightedScore } from './weighted-score.ts'

/** One dimension with its weight and score, 0-100 or the reason why there is none. */
export type WeightedDimension = {
  readonly id: string
  readonly weight: number
  readonly score: CombinedScore['score']
}

/**
 * The overall with the dimensions it is made of and those it lacks. Two overalls may be compared
 * only when their `composition` is the same.
 */
export type OverallScore = CombinedScore & {
  readonly composition: readonly string[]
  readonly missing: readonly string[]
}

/** One end of the sensitivity band and the single weight change that leads there. */
type BandEnd = { readonly score: number; readonly dimension: string; readonly factor: number }

/** The overall needs two thirds of the applicable weight. */
const NEEDED_COVERAGE = 2 / 3

/** How far each weight is moved, one at a time, to see what the overall depends on. */
const WEIGHT_FACTORS = [0.5, 1.5]

/** The weighted mean over dimensions with a score, if they hold two thirds of the applicable weight. */
export function overallScore(dimensions: readonly WeightedDimension[]): OverallScore {
  const ids = (has: (score: WeightedDimension['score']) => boolean) =>
    dimensions.filter(({ score }) => has(score)).map(({ id }) => id)
  return {
    ...weightedScore(dimensions, NEEDED_COVERAGE),
    composition: ids((score) => typeof score === 'number'),
    missing: ids((score) => score === 'missing'),
  }
}

/**
 * The lowest and highest overall when each weight in turn is halved or raised by half;
 * null when there is no overall. The first of equal ends is named.
 */
export function sensitivityBand(
  dimensions: readonly WeightedDimension[],
): { lowest: BandEnd; highest: BandEnd } | null {
  if (typeof overallScore(dimensions).score !== 'number') return null
  const present = dimensions.flatMap(({ id, weight, score }) =>
    typeof score === 'number' ? [{ id, weight, score }] : [],
  )
  const ends = present.flatMap(({ id }) =>
    WEIGHT_FACTORS.map((factor) => perturbed(present, id, factor)),
  )
  return {
    lowest: ends.reduce((least, end) => (end.score < least.score ? end : least)),
    highest: ends.reduce((most, end) => (end.score > most.score ? end : most)),
  }
}

function perturbed(
  present: readonly { id: string; weight: number; score: number }[],
  id: string,
  factor: number,
): BandEnd {
  let weights = 0
  let sum = 0
  for (const part of present) {
    const weight = part.weight * (part.id === id ? factor : 1)
    weights += weight
    sum += weight * part.score
  }
  return { score: sum / weights, dimension: id, factor }
}
