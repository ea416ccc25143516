// Figures of what everybody was asked: means of groups with intervals, levels and certainty, and the
// organisation's mean over strata that are shown themselves. Hidden groups get a reason, no number.
import { certaintyOf, gatedLevel, levelOf, type Gate } from '../../assessments/rules/levels.ts'
import { everybody, type HiddenReason } from '../contract/terms.ts'
import { shrunkMeans } from './comparison.ts'
import type { Cube, CubeGroup } from './cube.ts'
import { bandOnlyFigure, hiddenFigure, shownFigure, type Figure, type FigureKey } from './figure.ts'
import { displayOfMean } from './homogeneity.ts'
import { meanInterval } from './intervals.ts'
import type { DeclaredMeasures, Measure } from './measures.ts'
import { momentsByGroup, type MomentsFor } from './group-moments.ts'
import type { Moments } from './moments.ts'
import { isTotalShown, type ReleasePattern } from './pattern.ts'
import type { ScoredResponse } from './scoring.ts'
import { isLevelAllowed, stratifiedMean } from './stratified-mean.ts'
import { weightableStrata } from './weightable-strata.ts'

export type PeopleTask = {
  readonly cube: Cube
  readonly measures: DeclaredMeasures
  readonly responses: readonly ScoredResponse[]
  readonly pattern: ReleasePattern
  /** Lower bounds of the levels, from the framework. */
  readonly bands: readonly number[]
  readonly k: number
  /** Anybody joined or left since an earlier release, so that two totals could be subtracted. */
  readonly hasChanges: boolean
}

/**
 * Every figure the cube declares for people's measures, in the order of groups and measures. Intervals
 * that would tell too much are still in them: words are made of them before they are taken out.
 */
export function peopleFigures(task: PeopleTask): Figure[] {
  const momentsFor = momentsByGroup(task.responses)
  const hidden = new Map(task.pattern.hidden.map(({ id, reason }) => [id, reason]))
  const figures = task.cube.groups.flatMap((group) =>
    figuresOfGroup({ task, group, momentsFor, hidden }),
  )
  return withShrunkMeans(figures, task)
}

type GroupTask = {
  task: PeopleTask
  group: CubeGroup
  momentsFor: MomentsFor
  hidden: ReadonlyMap<string, HiddenReason>
}

/** Practices first: the level of a dimension needs those of its gates. */
function figuresOfGroup(context: GroupTask): Figure[] {
  const { measures } = context.task
  const all = [
    ...measures.shared.map((measure) => ({ measure, isShared: true })),
    ...measures.organisationOnly.map((measure) => ({ measure, isShared: false })),
  ]
  const estimates = new Map(
    all.map((each) => [each.measure.id, { ...each, estimate: estimateFor(context, each) }]),
  )
  const gateOf = (practice: string): Gate[] => {
    const found = estimates.get(practice)
    if (!found) return [{ practice, score: null }]
    // A gate that is not told for this group may not show through the level either.
    return found.estimate.kind === 'known' ? [{ practice, score: found.estimate.value }] : []
  }
  return [...estimates.values()].map(({ measure, estimate }) =>
    toFigure(context, {
      measure,
      estimate,
      gates: measure.gates.flatMap(gateOf),
    }),
  )
}

type Estimate =
  | { kind: 'hidden'; reason: HiddenReason }
  | {
      kind: 'known'
      n: number
      value: number
      mean: number
      sd: number | null
      error: { standardError: number; degreesOfFreedom: number } | null
      interval: { low: number; high: number } | null
      coverage: number | null
    }

const hiddenBecause = (reason: HiddenReason): Estimate => ({ kind: 'hidden', reason })

function estimateFor(
  context: GroupTask,
  { measure, isShared }: { measure: Measure; isShared: boolean },
): Estimate {
  const { task, group, momentsFor, hidden } = context
  const reason = hidden.get(group.id)
  if (reason) return hiddenBecause(reason)
  const moments = momentsFor(group, measure.id)
  if (!moments) return hiddenBecause('no-answers')
  if (!isShared) {
    const refusal = reasonAgainstTotal(task, group, moments)
    if (refusal) return hiddenBecause(refusal)
  }
  return group.id === everybody
    ? organisationEstimate(context, measure.id, moments)
    : groupEstimate(group, moments)
}

/** A measure told for the whole only has no pattern that protects it: the total must stand alone. */
function reasonAgainstTotal(
  task: PeopleTask,
  group: CubeGroup,
  moments: Moments,
): HiddenReason | null {
  if (group.id !== everybody || !isTotalShown(task.pattern)) return 'organisation-only'
  if (moments.count < task.k) return 'few'
  return task.hasChanges ? 'changed' : null
}

function groupEstimate({ headcount }: CubeGroup, moments: Moments): Estimate {
  const people = headcount === null ? null : Math.max(headcount, moments.count)
  const { mean, error, interval } = meanInterval(moments, people)
  const coverage = people === null ? null : moments.count / people
  return {
    kind: 'known',
    n: moments.count,
    value: mean,
    mean,
    sd: moments.sd,
    error,
    interval,
    coverage,
  }
}

/** Weighted by headcount over strata that are shown figures or differences of such. */
function organisationEstimate(
  { task, group, momentsFor }: GroupTask,
  measure: string,
  moments: Moments,
): Estimate {
  const isShared = task.measures.shared.some(({ id }) => id === measure)
  const strata = isShared
    ? weightableStrata(task.cube, task.pattern, (each) => momentsFor(each, measure))
    : [{ id: group.id, headcount: group.headcount, moments }]
  const whole = stratifiedMean(strata)
  if (!whole) return groupEstimate(group, moments)
  return {
    kind: 'known',
    n: moments.count,
    value: whole.mean,
    mean: moments.mean,
    sd: moments.sd,
    error: whole.error,
    interval: whole.interval,
    coverage: whole.coveredShare,
  }
}

function toFigure(
  { task, group }: GroupTask,
  { measure, estimate, gates }: { measure: Measure; estimate: Estimate; gates: Gate[] },
): Figure {
  const key: FigureKey = { groupId: group.groupId, roleBand: group.roleBand, measure: measure.id }
  if (estimate.kind === 'hidden') return hiddenFigure(key, estimate.reason)
  const { n, value, mean, sd, error, interval, coverage } = estimate
  const hasLevel = group.id !== everybody || isLevelAllowed(coverage)
  const level = hasLevel ? levelsOf(value, gates, task.bands) : noLevel
  if (displayOfMean(mean) === 'band') return bandOnlyFigure(key, { n, coverage, ...level })
  const certainty = hasLevel && interval ? certaintyOf(interval, task.bands) : null
  const figure = shownFigure(key, {
    n,
    value,
    mean,
    sd,
    certainty,
    coverage,
    ...level,
    ...interval,
  })
  if (error === null) return figure
  const { standardError, degreesOfFreedom: degrees } = error
  return { ...figure, standardError, degrees }
}

type Levels = Pick<Figure, 'level' | 'uncappedLevel' | 'cappedBy'>
const noLevel: Levels = { level: null, uncappedLevel: null, cappedBy: [] }

/** The level after gates, and before them where that differs. */
export function levelsOf(value: number, gates: readonly Gate[], bands: readonly number[]): Levels {
  if (gates.length === 0) {
    const level = levelOf(value, bands)
    return { level, uncappedLevel: level, cappedBy: [] }
  }
  const { level, uncapped, cappedBy } = gatedLevel(value, gates, bands)
  return { level, uncappedLevel: uncapped, cappedBy }
}

/** Means of the finest shown departments drawn together, for comparing them; others have none. */
function withShrunkMeans(figures: readonly Figure[], { cube, pattern }: PeopleTask): Figure[] {
  const parents = new Set(cube.places.map(({ parentId }) => parentId))
  const isTold = (groupId: string) => !pattern.withoutInterval.includes(groupId)
  const isCompared = ({ groupId, roleBand, sd, status }: Figure) =>
    status === 'shown' &&
    sd !== null &&
    roleBand === everybody &&
    groupId !== everybody &&
    !parents.has(groupId) &&
    isTold(groupId)
  const shrunk = new Map<Figure, number>()
  for (const group of Map.groupBy(figures.filter(isCompared), ({ measure }) => measure).values()) {
    if (group.length < 2) continue
    const result = shrunkMeans(
      group.map(({ mean, sd, n }) => ({ mean: mean ?? 0, sd: sd ?? 0, count: n ?? 1 })),
    )
    for (const [index, figure] of group.entries()) shrunk.set(figure, result.shrunk[index] ?? 0)
  }
  return figures.map((figure) => ({ ...figure, shrunk: shrunk.get(figure) ?? null }))
}
