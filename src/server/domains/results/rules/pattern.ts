// Which groups a release shows: the question put to disclosure control, earlier releases of the same
// answers included, and its answer. Finding and auditing the pattern is in disclosure-plan.ts.
import { everybody, type HiddenReason } from '../contract/terms.ts'
import type { CubeGroup } from './cube.ts'
import { planDisclosure, type DisclosurePlan } from './disclosure-plan.ts'
import type { DisclosureRequest, EarlierRelease } from './disclosure-problem.ts'
import type { Figure } from './figure.ts'
import {
  coefficientsIn,
  membershipChange,
  mustHoldBack,
  splitByMembership,
  type AnswerHistory,
} from './release-history.ts'
import type { Solver } from './score-programme.ts'
import type { ScoredResponse } from './scoring.ts'

/** The narrowest range, in points, to which a hidden small group may be pinned. */
const MIN_WIDTH = 30

/** The total of everybody is what people look for first: many departments are hidden before it is. */
const PRIORITY_OF_TOTAL = 50

/** An earlier release of the same round, as far as a later one has to know it. */
export type EarlierContent = {
  readonly number: number
  readonly groups: readonly Pick<CubeGroup, 'id' | 'groupId' | 'roleBand' | 'cells'>[]
  readonly figures: readonly Figure[]
  readonly answers: readonly { readonly responseId: string; readonly cell: string }[]
}

/** The stored pattern: what is shown, what is hidden and why, and what the audit found. */
export type ReleasePattern = {
  readonly status: DisclosurePlan['status']
  readonly shown: readonly string[]
  readonly hidden: readonly { readonly id: string; readonly reason: HiddenReason }[]
  /** Shown groups whose certainty is given in words because an interval would tell too much. */
  readonly withoutInterval: readonly string[]
  readonly cost: number
  readonly bound: number
  /** Width, in points, of the narrowest range a hidden small group is pinned to; null without any. */
  readonly narrowest: number | null
}

type PatternTask = {
  readonly k: number
  readonly groups: readonly CubeGroup[]
  readonly measures: readonly string[]
  readonly responses: readonly ScoredResponse[]
  readonly earlier: readonly EarlierContent[]
}

/** One pattern for all shared measures. Without any answer everything is hidden. */
export function planPattern(task: PatternTask, solver: Solver): ReleasePattern {
  if (task.responses.length === 0) return nothingToShow(task)
  const plan = planDisclosure(requestFor(task), solver)
  return {
    status: plan.status,
    shown: plan.shown,
    hidden: plan.hidden.map(({ id, reason }) => ({ id, reason: told(reason) })),
    withoutInterval: plan.audit.withoutInterval.filter((id) => plan.shown.includes(id)),
    cost: plan.cost,
    bound: plan.bound,
    narrowest: plan.audit.narrowest,
  }
}

/** Nobody and too few are told alike: who of a handful has not answered is nobody's business. */
function told(reason: DisclosurePlan['hidden'][number]['reason']): HiddenReason {
  return reason === 'empty' ? 'few' : reason
}

function nothingToShow({ groups }: PatternTask): ReleasePattern {
  const reason: HiddenReason = 'few'
  return {
    status: 'optimal',
    shown: [],
    hidden: groups.map(({ id }) => ({ id, reason })),
    withoutInterval: [],
    cost: 0,
    bound: 0,
    narrowest: null,
  }
}

function requestFor(task: PatternTask): DisclosureRequest {
  const atoms = splitByMembership(answerHistories(task), [...task.measures])
  const rowFor = (release: number) => (group: { id: string; cells: readonly string[] }) => ({
    id: group.id,
    coefficients: coefficientsIn(atoms, release, new Set(group.cells)),
  })
  return {
    k: task.k,
    minWidth: MIN_WIDTH,
    atoms,
    figures: task.groups
      .map(rowFor(task.earlier.length))
      .map((row) => (row.id === everybody ? { ...row, priority: PRIORITY_OF_TOTAL } : row)),
    earlier: task.earlier.map((release, position) => earlierRelease(release, rowFor(position))),
  }
}

/**
 * Every answer with the cell it counted in, release by release; one that is gone has no scores. After
 * close answers no longer change, so an id stands for one version.
 */
function answerHistories({ responses, earlier }: PatternTask): AnswerHistory[] {
  const histories = new Map<string, AnswerHistory>()
  const historyOf = (responseId: string): AnswerHistory => {
    const nowhere = Array.from<null>({ length: earlier.length + 1 }).fill(null)
    const history = histories.get(responseId) ?? { cells: nowhere, scores: null }
    histories.set(responseId, history)
    return history
  }
  for (const { responseId, cell, scores } of responses) {
    const history = historyOf(responseId)
    history.scores = scores
    history.cells[earlier.length] = cell
  }
  for (const [position, release] of earlier.entries())
    for (const { responseId, cell } of release.answers) historyOf(responseId).cells[position] = cell
  return [...histories].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, history]) => history)
}

type Row = (group: { id: string; cells: readonly string[] }) => EarlierRelease['hidden'][number]

function earlierRelease(release: EarlierContent, rowOf: Row): EarlierRelease {
  const figuresOf = Map.groupBy(release.figures, figureGroup)
  const known = release.groups.map((group) => ({
    row: rowOf(group),
    values: publishedValues(figuresOf.get(`${group.groupId} ${group.roleBand}`) ?? []),
  }))
  const isShown = ({ values }: (typeof known)[number]) => Object.keys(values).length > 0
  return {
    id: String(release.number),
    shown: known.filter(isShown).map(({ row, values }) => ({ ...row, values })),
    hidden: known.filter((each) => !isShown(each)).map(({ row }) => row),
  }
}

const figureGroup = ({ groupId, roleBand }: Figure) => `${groupId} ${roleBand}`

type Published = { sum: number; squares?: number }

function publishedValues(figures: readonly Figure[]): Record<string, Published> {
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const published = publishedSum(figure)
      return published ? [[figure.measure, published]] : []
    }),
  )
}

/** A figure shown by its level only stands at one end of the scale: what it adds up to is known. */
function publishedSum({ status, n, mean, sd, level }: Figure): Published | null {
  if (n === null) return null
  if (status === 'band-only') return { sum: level === 0 ? 0 : 100 * n }
  if (mean === null) return null
  const squares = sd === null ? {} : { squares: (n - 1) * sd ** 2 + n * mean ** 2 }
  return { sum: n * mean, ...squares }
}

/** Whether the total of everybody is shown. */
export const isTotalShown = ({ shown }: Pick<ReleasePattern, 'shown'>): boolean =>
  shown.includes(everybody)

/**
 * Whether 1 to `fewest`-1 answers of a group joined or left since an earlier release, so that a reader
 * who holds both could tell about those few.
 */
export function hasFewChanges(
  group: Pick<CubeGroup, 'id' | 'cells'>,
  { responses, earlier }: Pick<PatternTask, 'responses' | 'earlier'>,
  fewest: number,
): boolean {
  const idsIn = (
    answers: readonly { readonly responseId: string; readonly cell: string }[],
    cells: readonly string[],
  ) => {
    const wanted = new Set(cells)
    return new Set(answers.filter(({ cell }) => wanted.has(cell)).map((each) => each.responseId))
  }
  const now = idsIn(responses, group.cells)
  return earlier.some((release) => {
    const before = release.groups.find(({ id }) => id === group.id)
    if (!before) return false
    return mustHoldBack(membershipChange(idsIn(release.answers, before.cells), now), fewest)
  })
}
