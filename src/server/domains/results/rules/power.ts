// What two rounds can show: power of the two-sample t test, answers needed, smallest visible change.
// Both rounds are taken to have the same number of answers and the same spread.
import { increasingRoot, noncentralTCdf, tQuantile } from './distributions.ts'
import { SMALLEST_SD } from './moments.ts'

/** The chance of seeing a real change that plans aim for, and the two-sided error they accept. */
const POWER = 0.8
const SIGNIFICANCE = 0.05

/** A change in points at a given spread, with so many answers in each round. */
export type PlannedComparison = {
  readonly change: number
  readonly sd: number
  readonly answersPerRound: number
}

/** The chance (0-1) that a two-sided 5 % t test shows the change; needs 2 or more answers per round. */
export function powerToDetect({ change, sd, answersPerRound }: PlannedComparison): number {
  const degreesOfFreedom = 2 * (answersPerRound - 1)
  const critical = tQuantile(1 - SIGNIFICANCE / 2, degreesOfFreedom)
  const noncentrality = (change / Math.max(sd, SMALLEST_SD)) * Math.sqrt(answersPerRound / 2)
  const below = noncentralTCdf(-critical, degreesOfFreedom, noncentrality)
  return 1 - noncentralTCdf(critical, degreesOfFreedom, noncentrality) + below
}

/** The smallest number of answers per round that shows a change of so many points with power 0.8. */
export function answersNeeded(change: number, sd: number): number {
  const isEnough = (answersPerRound: number) =>
    powerToDetect({ change, sd, answersPerRound }) >= POWER
  let enough = 2
  while (!isEnough(enough)) enough *= 2
  let tooFew = enough / 2
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

/** The smallest change in points that so many answers per round (2 or more) show with power 0.8. */
export function smallestDetectableChange(answersPerRound: number, sd: number): number {
  return increasingRoot((change) => powerToDetect({ change, sd, answersPerRound }) - POWER)
}
