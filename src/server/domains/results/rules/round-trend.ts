// What changed since the last comparable round: tests of one report adjusted as one family, words, and
// how many answers would settle what cannot be told. Only figures that both releases show are compared.
import type { Framework } from '../../assessments/rules/framework.ts'
import { everybody, overallMeasure } from '../contract/terms.ts'
import { estimateDifference, groupChange, type Change } from './changes.ts'
import { figureIndex, type Figure, type FigureTrend } from './figure.ts'
import type { Frame } from './frame.ts'
import type { Measure } from './measures.ts'
import { answersNeeded } from './power.ts'
import { adjustedPValues, comparableItems, RELEVANT_CHANGE, trendWord } from './verdicts.ts'

/** The release a new one is compared with. */
export type PreviousRelease = { readonly frame: Frame; readonly figures: readonly Figure[] }

type Compared = { figure: Figure; previous: Figure; change: Change | null; sd: number | null }

/**
 * Whether two rounds asked the same: their dimensions are made of the same items, and those that have
 * a newer version mean the same.
 */
export function isComparable(
  previous: Frame,
  current: { frame: Frame; framework: Framework },
): boolean {
  const { frame, framework } = current
  if (previous.framework.id !== frame.framework.id) return false
  if (previous.headlineItems.join() !== frame.headlineItems.join()) return false
  if (previous.framework.hash === frame.framework.hash) return true
  const items = framework.items.filter(({ id }) => frame.headlineItems.includes(id))
  const { isBridge } = comparableItems(
    items.map(({ id, equivalence: { kind, map } }) => ({ id, kind, map })),
  )
  return !isBridge
}

/** The figures with their changes since the previous release. */
export function withTrends(
  figures: readonly Figure[],
  previous: PreviousRelease,
  measures: readonly Measure[],
): Figure[] {
  const find = figureIndex(previous.figures)
  const compared = figures.flatMap((figure): Compared[] => {
    const before = find(figure.groupId, figure.measure, figure.roleBand)
    if (!isCompared(figure, before, measures)) return []
    return [{ figure, previous: before, ...changeOf(figure, before) }]
  })
  const words = wordsFor(compared)
  const trends = new Map(
    compared.map((each) => [each.figure, trendOf(each, words.get(each) ?? untested)]),
  )
  return figures.map((figure) => ({ ...figure, trend: trends.get(figure) ?? null }))
}

/** Totals and departments in the index and the dimensions; single practices and bands are too many. */
function isCompared(figure: Figure, previous: Figure, measures: readonly Measure[]): boolean {
  const kind = measures.find(({ id }) => id === figure.measure)?.kind
  const isBroad = kind === 'index' || kind === 'dimension' || kind === 'overall'
  const areShown = figure.value !== null && previous.value !== null
  return isBroad && areShown && figure.roleBand === everybody
}

/** The organisation by its strata; departments by Welch's test; owners' answers are no sample. */
function changeOf(figure: Figure, previous: Figure): Pick<Compared, 'change' | 'sd'> {
  const isWhole = figure.groupId === everybody
  if (isWhole) return { change: wholeChange(figure, previous), sd: pooledSd(figure, previous) }
  const first = momentsOf(previous)
  const second = momentsOf(figure)
  const change = first && second && groupChange(first, second)
  return { change, sd: change?.pooledSd ?? null }
}

function wholeChange(figure: Figure, previous: Figure): Change | null {
  const first = estimateOf(previous)
  const second = estimateOf(figure)
  return first && second && estimateDifference(first, second)
}

function estimateOf({ value, standardError, degrees }: Figure) {
  if (value === null || standardError === null || degrees === null) return null
  return { mean: value, error: { standardError, degreesOfFreedom: degrees } }
}

function momentsOf({ n, mean, sd }: Figure) {
  return n === null || mean === null || sd === null ? null : { count: n, mean, sd }
}

function pooledSd(figure: Figure, previous: Figure): number | null {
  if (figure.sd === null || previous.sd === null) return null
  return Math.sqrt((figure.sd ** 2 + previous.sd ** 2) / 2)
}

type Words = Pick<FigureTrend, 'word' | 'answersNeeded'>

const untested: Words = { word: null, answersNeeded: null }

/** Words for those that could be tested: all tests of a report are one family. */
function wordsFor(compared: readonly Compared[]): Map<Compared, Words> {
  const tested = compared.filter(({ change }) => change !== null)
  const adjusted = adjustedPValues(tested.map(({ change }) => change?.p ?? 1))
  const words = new Map<Compared, Words>()
  for (const [index, each] of tested.entries()) {
    if (!each.change) continue
    const word = trendWord({ ...each.change, pAdjusted: adjusted[index] ?? 1 })
    const isOpen = word === 'cannot tell yet' && each.sd !== null
    words.set(each, {
      word,
      answersNeeded: isOpen ? answersNeeded(RELEVANT_CHANGE, each.sd ?? 0) : null,
    })
  }
  return words
}

function trendOf({ figure, previous, change }: Compared, words: Words): FigureTrend {
  const [before, now] = [previous.value ?? 0, figure.value ?? 0]
  const { low, high } = change?.interval95 ?? { low: null, high: null }
  return { previous: before, delta: now - before, low, high, ...words }
}

/** Whether an overall may be compared: it is made of the same dimensions. */
export function withoutOtherComposition(
  figures: readonly Figure[],
  isSameComposition: boolean,
): Figure[] {
  if (isSameComposition) return [...figures]
  return figures.map((figure) =>
    figure.measure === overallMeasure ? { ...figure, trend: null } : figure,
  )
}
