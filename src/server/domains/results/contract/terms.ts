// The words of results that contracts, rules and tables share.

/** A figure is shown, shown by its level only (everybody at one end of the scale), or hidden. */
export const figureStatuses = ['shown', 'band-only', 'hidden'] as const
export type FigureStatus = (typeof figureStatuses)[number]

/**
 * `few`: fewer people than may be shown, or none. `complement`: hidden so that others cannot be
 * worked out. `changed`: too few people joined or left since it was last shown. `organisation-only`:
 * in some group too few could answer the question. `no-answers`: nobody in the group could answer it.
 * `refused`: nothing of this release may be shown.
 */
export const hiddenReasons = [
  'few',
  'changed',
  'complement',
  'refused',
  'organisation-only',
  'no-answers',
] as const
export type HiddenReason = (typeof hiddenReasons)[number]

/** Why a release is out of date: over 2 % of its answers are gone, or a shown group fell below k. */
export const staleReasons = ['answers-gone', 'cell-too-small'] as const
export type StaleReason = (typeof staleReasons)[number]

export const certainties = [
  'firm',
  'borderline',
  'unclear',
  'evidenced',
  'claimed',
  'owners disagree',
] as const
export type CertaintyWord = (typeof certainties)[number]

export const trendWords = [
  'improved',
  'worsened',
  'changed a little',
  'stable',
  'cannot tell yet',
] as const

export const findingCodes = [
  'lowest-dimension',
  'lowest-two',
  'largest-improvement',
  'largest-decline',
  'gate-caps-level',
  'evidence-gap',
  'owners-disagree',
  'low-coverage',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** The group that stands for everybody, and the role band that stands for all of them. */
export const everybody = 'all'
/** People without a department, and those without a role band. */
export const nowhere = 'none'
/** The measure over all dimensions, and the one over those that everybody answers. */
export const overallMeasure = 'overall'
export const peopleIndex = 'people-index'
