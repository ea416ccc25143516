// Groups beside each other: means drawn towards the common centre by how uncertain each is, so
// that small groups do not top and tail the list by chance.
import { SMALLEST_SD, sum } from './moments.ts'

/** Mean, standard deviation and number of answers of one shown group. */
export type ComparedGroup = { readonly mean: number; readonly sd: number; readonly count: number }

/** The shrunken means in the order of the groups, with the sum that led to them. */
export type Shrinkage = {
  readonly variances: readonly number[]
  readonly q: number
  readonly betweenVariance: number
  readonly centre: number
  readonly shrunk: readonly number[]
}

/**
 * Empirical-Bayes shrinkage of group means with the DerSimonian-Laird between-variance, truncated
 * at 0. Give shown groups only, and at least one.
 */
export function shrunkMeans(groups: readonly ComparedGroup[]): Shrinkage {
  const means = groups.map(({ mean }) => mean)
  const variances = groups.map(({ sd, count }) => Math.max(sd, SMALLEST_SD) ** 2 / count)
  const weights = variances.map((variance) => 1 / variance)
  const first = weightedMean(means, weights)
  const q = sum(means.map((mean, i) => (weights[i] ?? 0) * (mean - first) ** 2))
  const betweenVariance = derSimonianLaird(q, weights)
  const centre = weightedMean(
    means,
    variances.map((variance) => 1 / (variance + betweenVariance)),
  )
  const shrunk = groups.map(({ mean }, i) => {
    const variance = variances[i] ?? 0
    return (betweenVariance * mean + variance * centre) / (betweenVariance + variance)
  })
  return { variances, q, betweenVariance, centre, shrunk }
}

function derSimonianLaird(q: number, weights: readonly number[]): number {
  if (weights.length < 2) return 0
  const total = sum(weights)
  const scale = total - sum(weights.map((weight) => weight * weight)) / total
  return Math.max(0, (q - (weights.length - 1)) / scale)
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, i) => value * (weights[i] ?? 0))) / sum(weights)
}
