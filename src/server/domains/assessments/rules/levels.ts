// From a score to words: maturity level, displayed figure, certainty, gates and evidence.
// Bands are data of the framework (lower bounds, ascending from 0), never fixed here.

/** How sure the level is, from the number of bands the 95 % interval touches. */
export type Certainty = 'firm' | 'borderline' | 'unclear'

/** What stands behind an organisation-lens dimension, which has no sampling interval. */
export type EvidenceWord = 'evidenced' | 'claimed' | 'owners disagree'

/** A gate practice with its score, null when nobody could answer it. */
export type Gate = { readonly practice: string; readonly score: number | null }

/** The level after gates, the level before them, and the practices that hold it back. */
export type GatedLevel = {
  readonly level: number
  readonly uncapped: number
  readonly cappedBy: readonly string[]
}

/** A value this little below a bound was pushed there by floating point and belongs above it. */
const FLOAT_GUARD = 1e-9

/** A dimension may stand this many levels above its lowest gate. */
const LEVELS_ABOVE_GATE = 1

/**
 * The maturity level of an unrounded score (0-100): the index of the half-open band it is in.
 * `bands` are the lower bounds, ascending from 0.
 */
export function levelOf(score: number, bands: readonly number[]): number {
  return bands.filter((bound) => bound <= score + FLOAT_GUARD).length - 1
}

/** A score as displayed: one decimal, half away from zero; never negative zero. */
export function round1(value: number): number {
  const tenths = Math.floor(Math.abs(value) * 10 + 0.5 + FLOAT_GUARD)
  return (Math.sign(value) * tenths) / 10 + 0
}

/** The certainty word for a 95 % interval in points: one band is firm, two borderline, more unclear. */
export function certaintyOf(
  interval: { readonly low: number; readonly high: number },
  bands: readonly number[],
): Certainty {
  const touched = 1 + levelOf(interval.high, bands) - levelOf(interval.low, bands)
  if (touched === 1) return 'firm'
  return touched === 2 ? 'borderline' : 'unclear'
}

/**
 * The level of a dimension, at most one above its lowest gate; a gate without a score counts as
 * level 0. The score itself is never capped.
 */
export function gatedLevel(
  score: number,
  gates: readonly Gate[],
  bands: readonly number[],
): GatedLevel {
  const uncapped = levelOf(score, bands)
  const gateLevels = gates.map((gate) => ({
    practice: gate.practice,
    level: gate.score === null ? 0 : levelOf(gate.score, bands),
  }))
  const lowest = Math.min(...gateLevels.map((gate) => gate.level))
  const level = Math.min(uncapped, lowest + LEVELS_ABOVE_GATE)
  const capping = level < uncapped ? gateLevels.filter((gate) => gate.level === lowest) : []
  return { level, uncapped, cappedBy: capping.map((gate) => gate.practice) }
}

/** The evidence word of a dimension from its scored practices; disagreement outranks the others. */
export function evidenceWord(
  practices: readonly { readonly isEvidenced: boolean; readonly ownersDisagree: boolean }[],
): EvidenceWord {
  if (practices.some((practice) => practice.ownersDisagree)) return 'owners disagree'
  const isAllEvidenced = practices.length > 0 && practices.every(({ isEvidenced }) => isEvidenced)
  return isAllEvidenced ? 'evidenced' : 'claimed'
}
