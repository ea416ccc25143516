// The one figure at the top of a release: the organisation's overall, or the people index where owners
// have not answered for the organisation, and how much it depends on the weights.
import { certaintyOf } from '../../assessments/rules/levels.ts'
import { overallScore, sensitivityBand } from '../../assessments/rules/overall-score.ts'
import {
  everybody,
  overallMeasure,
  peopleIndex,
  type CertaintyWord,
  type HiddenReason,
} from '../contract/terms.ts'
import { figureIndex, hiddenFigure, shownFigure, type Figure } from './figure.ts'
import type { Measure } from './measures.ts'
import { levelsOf } from './people-figures.ts'
import type { Interval, SamplingError } from './intervals.ts'
import { isLevelAllowed, overallInterval } from './stratified-mean.ts'

/** What stands first; `value` is null when nothing may be shown, with the reason. */
export type Headline = {
  readonly measure: string
  readonly value: number | null
  readonly level: number | null
  readonly certainty: CertaintyWord | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  readonly coverage: number | null
  readonly reason: HiddenReason | null
  /** Dimensions in the overall, and those it lacks. */
  readonly composition: readonly string[]
  readonly missing: readonly string[]
  /** The lowest and highest overall when one weight is halved or raised by half. */
  readonly sensitivity: { readonly low: number; readonly high: number } | null
}

type OverallTask = {
  readonly figures: readonly Figure[]
  /** All dimensions with their weights. */
  readonly dimensions: readonly Measure[]
  readonly bands: readonly number[]
}

/** The overall over all dimensions as a figure, from figures that are shown. */
export function overallFigure(task: OverallTask): Figure {
  const key = { groupId: everybody, roleBand: everybody, measure: overallMeasure }
  const index = figureIndex(task.figures)(everybody, peopleIndex)
  const { score, composition } = overallScore(weighted(task))
  if (typeof score !== 'number') return hiddenFigure(key, index.reason ?? 'no-answers')
  const interval = overallInterval(score, errorOf(index), peopleShare(task, composition))
  const { n, coverage } = index
  return shownFigure(key, {
    n,
    coverage,
    value: score,
    ...interval,
    ...(isLevelAllowed(coverage) ? wordsFor(score, interval, task.bands) : {}),
  })
}

function wordsFor(score: number, interval: Interval | null, bands: readonly number[]) {
  const certainty = interval && certaintyOf(interval, bands)
  return { certainty, ...levelsOf(score, [], bands) }
}

/** The figure at the top with what it is made of. */
export function headlineOf(task: OverallTask): Headline {
  const find = figureIndex(task.figures)
  const overall = find(everybody, overallMeasure)
  const { measure, value, level, certainty, low, high, n, coverage, reason } =
    overall.status === 'shown' ? overall : find(everybody, peopleIndex)
  const parts = weighted(task)
  const { composition, missing } = overallScore(parts)
  const band = sensitivityBand(parts)
  const sensitivity = band && { low: band.lowest.score, high: band.highest.score }
  return {
    measure,
    value,
    level,
    certainty,
    low,
    high,
    n,
    coverage,
    reason,
    composition,
    missing,
    sensitivity,
  }
}

function weighted({ figures, dimensions }: OverallTask) {
  const find = figureIndex(figures)
  return dimensions.map(({ id, weight }) => ({
    id,
    weight,
    score: find(everybody, id).value ?? ('missing' as const),
  }))
}

function errorOf({ standardError, degrees }: Figure): SamplingError | null {
  if (standardError === null || degrees === null) return null
  return { standardError, degreesOfFreedom: degrees }
}

/** The share of people's dimensions in the weight of an overall; owners' dimensions add no error. */
function peopleShare({ dimensions }: OverallTask, composition: readonly string[]): number {
  const present = dimensions.filter(({ id }) => composition.includes(id))
  const total = (parts: readonly Measure[]) => parts.reduce((sum, { weight }) => sum + weight, 0)
  return total(present.filter(({ lens }) => lens === 'people')) / total(present)
}
