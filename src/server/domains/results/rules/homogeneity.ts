// When a group is large enough for a number but the number would still tell everyone's answer, and
// from how many people on distributions and comments may be shown.

/** Distributions and comments need more people than scores: at least this many. */
const LEAST_FOR_DETAIL = 10

/** Scores run from 0 to this number. */
const HIGHEST_SCORE = 100

/**
 * How a mean (0 to 100) may be shown: exactly 0 or 100 means every member is at that end, so only
 * its band is shown. Unrounded: 99.9 over six people is a value.
 */
export function displayOfMean(mean: number): 'value' | 'band' {
  return mean <= 0 || mean >= HIGHEST_SCORE ? 'band' : 'value'
}

/**
 * How the mean of one question may be shown, from its distribution (people per option, lowest first):
 * the band only when all gave the same answer at either end.
 */
export function displayOfQuestion(distribution: number[]): 'value' | 'band' {
  const people = distribution.reduce((sum, count) => sum + count, 0)
  const isExtreme = distribution.at(0) === people || distribution.at(-1) === people
  return people > 0 && isExtreme ? 'band' : 'value'
}

/** Whether a distribution (people per category) may be shown: 10 people or more, not all in one. */
export function mayShowDistribution(distribution: number[], least = LEAST_FOR_DETAIL): boolean {
  const people = distribution.reduce((sum, count) => sum + count, 0)
  return people >= Math.max(least, LEAST_FOR_DETAIL) && !distribution.includes(people)
}

/** Whether comments may be shown: for the organisation or a shown department with 10 people or more. */
export function mayShowComments(
  group: { people: number; isOrganisationOrShownDepartment: boolean },
  least = LEAST_FOR_DETAIL,
): boolean {
  return group.isOrganisationOrShownDepartment && group.people >= Math.max(least, LEAST_FOR_DETAIL)
}
