// Sums, means, spread and medians that keep their last digits. No intervals here.

/** Number, mean and sample standard deviation of a group; `sd` is null for a single value. */
export type Moments = { readonly count: number; readonly mean: number; readonly sd: number | null }

/**
 * The least standard deviation believed of people's scores, in points: a dimension of three
 * six-option items moves in steps of 6.67, and rounding to a step has the spread 6.67 / √12 = 1.92.
 */
export const SMALLEST_SD = 2

/** The sum of all values, compensated for rounding (Neumaier), so that order hardly matters. */
export function sum(values: readonly number[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Count, mean and standard deviation (divisor n - 1, two passes); null when there are no values. */
export function momentsOf(values: readonly number[]): Moments | null {
  const count = values.length
  if (count === 0) return null
  const mean = sum(values) / count
  return { count, mean, sd: count < 2 ? null : Math.sqrt(sumOfSquares(values, mean) / (count - 1)) }
}

/** The moments of several groups taken as one, from their moments alone; null when there are none. */
export function pooledMoments(groups: readonly Moments[]): Moments | null {
  const count = sum(groups.map((group) => group.count))
  if (count === 0) return null
  const mean = sum(groups.map((group) => group.count * group.mean)) / count
  if (count < 2) return { count, mean, sd: null }
  const squares = groups.map(
    (group) => (group.count - 1) * (group.sd ?? 0) ** 2 + group.count * (group.mean - mean) ** 2,
  )
  return { count, mean, sd: Math.sqrt(sum(squares) / (count - 1)) }
}

/** The middle value, or the mean of the two middle values; null when there are no values. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

function sumOfSquares(values: readonly number[], mean: number): number {
  const deviations = values.map((value) => value - mean)
  // The second term removes what rounding of the mean left in (two-pass algorithm, Chan et al. 1983).
  return sum(deviations.map((each) => each * each)) - sum(deviations) ** 2 / values.length
}
