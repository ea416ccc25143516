// The one way scores are combined: a weighted mean that needs enough of its weight answered.
// Items make practices, practices make dimensions and dimensions make the overall score by it.

/** One part of a combined score; a part that is not applicable or was hidden leaves the sum. */
export type WeightedPart = {
  readonly weight: number
  readonly score: number | 'missing' | 'na' | 'hidden'
}

/**
 * A combined score, 0-100, and the share (0-1) of applicable weight that had a score;
 * coverage is null exactly when nothing was applicable.
 */
export type CombinedScore = {
  readonly score: number | 'missing' | 'na'
  readonly coverage: number | null
}

/** Shares that differ only by rounding in the last bits count as equal. */
const FLOAT_GUARD = 1e-9

/**
 * The weighted mean of the parts that have a score, provided they hold at least `neededCoverage`
 * (0-1) of the applicable weight; else "missing"; "na" when no part applies.
 */
export function weightedScore(
  parts: readonly WeightedPart[],
  neededCoverage: number,
): CombinedScore {
  let applicable = 0
  let scored = 0
  let sum = 0
  for (const { weight, score } of parts) {
    if (score !== 'na' && score !== 'hidden') applicable += weight
    if (typeof score !== 'number') continue
    scored += weight
    sum += weight * score
  }
  if (applicable === 0) return { score: 'na', coverage: null }
  const coverage = scored / applicable
  const isEnough = scored > 0 && coverage + FLOAT_GUARD >= neededCoverage
  return { score: isEnough ? sum / scored : 'missing', coverage }
}
