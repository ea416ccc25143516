// One number of a release with everything that goes with it, or the reason why it is not there.
import {
  everybody,
  type CertaintyWord,
  type FigureStatus,
  type HiddenReason,
  type trendWords,
} from '../contract/terms.ts'

/** The change since the last comparable round; points. Without a word the change was not tested. */
export type FigureTrend = {
  readonly previous: number
  readonly delta: number
  readonly low: number | null
  readonly high: number | null
  readonly word: (typeof trendWords)[number] | null
  /** Answers per round that would settle what cannot be told yet. */
  readonly answersNeeded: number | null
}

/** Which number it is: place, role band, measure. */
export type FigureKey = {
  readonly groupId: string
  readonly roleBand: string
  readonly measure: string
}

/**
 * A figure. Scores, means and interval ends are points from 0 to 100, unrounded; `coverage` is the
 * share (0-1) of people it speaks for, or for owners' measures of practices with an answer.
 */
export type Figure = FigureKey & {
  readonly status: FigureStatus
  readonly reason: HiddenReason | null
  readonly n: number | null
  readonly value: number | null
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly sd: number | null
  readonly standardError: number | null
  readonly degrees: number | null
  readonly shrunk: number | null
  readonly evidenced: number | null
  readonly level: number | null
  readonly uncappedLevel: number | null
  readonly cappedBy: readonly string[]
  readonly certainty: CertaintyWord | null
  readonly coverage: number | null
  readonly trend: FigureTrend | null
}

const nothing = {
  reason: null,
  n: null,
  value: null,
  mean: null,
  low: null,
  high: null,
  sd: null,
  standardError: null,
  degrees: null,
  shrunk: null,
  evidenced: null,
  level: null,
  uncappedLevel: null,
  cappedBy: [],
  certainty: null,
  coverage: null,
  trend: null,
} as const

/** A figure that is not shown: the reason and nothing else. */
export function hiddenFigure(key: FigureKey, reason: HiddenReason): Figure {
  return { ...key, ...nothing, status: 'hidden', reason }
}

/** A figure of which only level and number of answers are shown. */
export function bandOnlyFigure(
  key: FigureKey,
  shown: Pick<Figure, 'n' | 'level' | 'uncappedLevel' | 'cappedBy' | 'coverage'>,
): Figure {
  return { ...key, ...nothing, ...shown, status: 'band-only' }
}

/** A figure that is shown; what is not given is unknown. */
export function shownFigure(
  key: FigureKey,
  shown: Partial<Figure> & Pick<Figure, 'n' | 'value'>,
): Figure {
  return { ...key, ...nothing, ...shown, status: 'shown' }
}

/** The figure without its interval and everything the interval could be worked out from. */
export function withoutInterval(figure: Figure): Figure {
  const trend = figure.trend && { ...figure.trend, low: null, high: null, answersNeeded: null }
  return { ...figure, trend, low: null, high: null, sd: null, standardError: null, degrees: null }
}

/** Looks figures up; one that a release does not declare reads like one without answers. */
export function figureIndex(
  figures: readonly Figure[],
): (groupId: string, measure: string, roleBand?: string) => Figure {
  const keyOf = ({ groupId, roleBand, measure }: FigureKey) => `${groupId}|${roleBand}|${measure}`
  const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]))
  return (groupId, measure, roleBand = everybody) => {
    const key = { groupId, roleBand, measure }
    return byKey.get(keyOf(key)) ?? hiddenFigure(key, 'no-answers')
  }
}
