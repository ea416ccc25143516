// From figures of a release to what charts and tables show. Hidden stays hidden, unknown is never 0.
import type { Basis } from '../../foundation/charts/Figure.tsx'
import type { Reading } from '../../foundation/charts/reading.ts'
import { hiddenWords } from '../../foundation/results/hidden-words.ts'
import type { Formats } from '../../foundation/ui/format.ts'
import type { Level } from '../../foundation/ui/levels.ts'
import type { Figure, Measure, Overview } from './data.ts'

/** A figure as charts take it; `minimum` is the smallest group that may be shown. */
export function toReading(figure: Figure | undefined, minimum: number): Reading {
  if (!figure) return { kind: 'unknown' }
  const { status, value, low, high, n, reason } = figure
  if (status === 'hidden')
    return reason === 'no-answers'
      ? { kind: 'unknown' }
      : { kind: 'hidden', minimum, reason: hiddenWords(reason) }
  if (value === null) return { kind: 'unknown' }
  return {
    kind: 'shown',
    value,
    ...(low === null || high === null ? {} : { low, high }),
    ...(n === null ? {} : { n }),
  }
}

/** The name of a measure. */
export function measureName(measures: readonly Measure[], id: string): string {
  return measures.find((measure) => measure.id === id)?.name ?? id
}

/** Dimensions in order, with their figure. */
export function dimensionsOf({
  measures,
  dimensions,
}: Pick<Overview, 'measures' | 'dimensions'>): { measure: Measure; figure: Figure | undefined }[] {
  return measures
    .filter(({ kind }) => kind === 'dimension')
    .map((measure) => ({
      measure,
      figure: dimensions.find((figure) => figure.measure === measure.id),
    }))
}

/**
 * What changed since a round, with the verdict where there is one: "improved, +7 since Round 2
 * (between +2 and +12)"; null when there is nothing to compare.
 */
export function trendPhrase(
  { trend }: Pick<Figure, 'trend'>,
  since: string,
  formats: Formats,
): string | null {
  if (!trend) return null
  const { word, delta, low, high, answersNeeded } = trend
  const change = `${formats.change(delta)} since ${since}`
  if (word === null) return change
  if (word === 'cannot tell yet')
    return answersNeeded === null
      ? 'cannot tell yet'
      : `cannot tell yet: about ${answersNeeded} answers a round would settle it`
  return low === null || high === null
    ? `${word}, ${change}`
    : `${word}, ${change} (between ${formats.change(low)} and ${formats.change(high)})`
}

/** A level as charts and badges take it; undefined when there is none. */
export function toLevel(level: number | null | undefined): Level | undefined {
  return ([0, 1, 2, 3, 4, 5] as const).find((each) => each === level)
}

/** What a figure rests on: answers where they may be told, and when. */
export function basisOf(answers: number | null | undefined, period: string): Basis {
  return { period, ...(answers === null || answers === undefined ? {} : { n: answers }) }
}
