// Planned against realised: what a lift turned out to be, whether a change may be called an effect,
// and how far the assumptions hold. Points of score, with fractions; nothing here changes a plan.

/** An assumed lift with its 80 % range, in points. */
export type LiftRange = { points: number; low: number; high: number }

/** A realised change with its 95 % interval, in points. */
export type ObservedChange = { points: number; ci: readonly [number, number] }

/** What is said of a change. */
export type Verdict = 'inside' | 'below' | 'above' | 'cannot tell yet'

/** Half-widths of the central 80 % and 95 % of a normal distribution in standard deviations: its 0.9 and 0.975 quantiles. */
const EIGHTY_PER_CENT = 1.2815515655446004
const NINETY_FIVE_PER_CENT = 1.959963984540054

/** Groups needed on each side before a difference may be called an effect. */
const GROUPS_PER_SIDE = 2

/** Realised changes needed before the share inside the planned range says anything. */
const CALIBRATION_NEEDS = 10

/**
 * The lift after an observation: prior and observation weighted by their precision (normal-normal
 * updating), with the new 80 % range. Null when neither range has a width.
 */
export function posteriorLift(prior: LiftRange, observed: ObservedChange) {
  const [least, most] = observed.ci
  const priorSd = (prior.high - prior.low) / (2 * EIGHTY_PER_CENT)
  const observedSd = (most - least) / (2 * NINETY_FIVE_PER_CENT)
  if (priorSd <= 0 || observedSd <= 0) return null
  const [priorPrecision, observedPrecision] = [1 / priorSd ** 2, 1 / observedSd ** 2]
  const precision = priorPrecision + observedPrecision
  const sd = 1 / Math.sqrt(precision)
  const points = (priorPrecision * prior.points + observedPrecision * observed.points) / precision
  return {
    prior: { sd: priorSd },
    observed: { sd: observedSd },
    posterior: {
      points,
      sd,
      low: points - EIGHTY_PER_CENT * sd,
      high: points + EIGHTY_PER_CENT * sd,
    },
  }
}

/**
 * The lift of several initiatives on one score. They are taken as independent of each other, so that the
 * range of the sum is narrower than the sum of the ranges; each side of a range is kept apart.
 */
export function combinedLift(lifts: readonly LiftRange[]): LiftRange {
  const points = lifts.reduce((sum, lift) => sum + lift.points, 0)
  const below = Math.hypot(...lifts.map((lift) => lift.points - lift.low))
  const above = Math.hypot(...lifts.map((lift) => lift.high - lift.points))
  return { points, low: points - below, high: points + above }
}

type BeforeAfter = { before: number; after: number }

/**
 * Difference in differences: mean change of the groups that ran an initiative against those that
 * did not. Null with fewer than two groups on a side: then it only "changed alongside".
 */
export function differenceInDifferences(
  ran: readonly BeforeAfter[],
  notRun: readonly BeforeAfter[],
): { ran: number; notRun: number; effect: number } | null {
  if (ran.length < GROUPS_PER_SIDE || notRun.length < GROUPS_PER_SIDE) return null
  const [changed, changedAnyway] = [meanChange(ran), meanChange(notRun)]
  return { ran: changed, notRun: changedAnyway, effect: changed - changedAnyway }
}

/**
 * How a realised change stands to the planned range: wholly within it, wholly below or above it,
 * or not to be told while its interval reaches across an end of the range.
 */
export function verdictOn(planned: LiftRange, { ci: [least, most] }: ObservedChange): Verdict {
  if (most < planned.low) return 'below'
  if (least > planned.high) return 'above'
  return least >= planned.low && most <= planned.high ? 'inside' : 'cannot tell yet'
}

/**
 * The share of realised changes that fell inside the planned 80 % range, with their number. Below
 * ten the share is null and lifts remain judgement.
 */
export function calibration(pairs: readonly { planned: LiftRange; realised: number }[]): {
  share: number | null
  n: number
} {
  const n = pairs.length
  const inside = pairs.filter(
    ({ planned, realised }) => realised >= planned.low && realised <= planned.high,
  ).length
  return { n, share: n < CALIBRATION_NEEDS ? null : inside / n }
}

function meanChange(groups: readonly BeforeAfter[]): number {
  return groups.reduce((sum, { before, after }) => sum + after - before, 0) / groups.length
}
