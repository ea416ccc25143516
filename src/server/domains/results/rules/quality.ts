// How far a release can be trusted: who answered, whether late answers differ, how well the questions
// of a dimension hang together, careless and missing answers. Words and totals, never single groups.
import { shownProgress } from '../../assessments/rules/progress.ts'
import { everybody, peopleIndex } from '../contract/terms.ts'
import { carelessAnswersMatter, missingAnswersMatter } from './answer-quality.ts'
import { groupChange } from './changes.ts'
import type { Cube } from './cube.ts'
import { momentsByGroup } from './group-moments.ts'
import type { DeclaredMeasures, Measure } from './measures.ts'
import { momentsOf, type Moments } from './moments.ts'
import { isTotalShown, type ReleasePattern } from './pattern.ts'
import type { Places } from './places.ts'
import { reliabilityOf } from './reliability.ts'
import type { CommentsDecision } from './released-comments.ts'
import type { Round } from './round.ts'
import type { ScoredResponse } from './scoring.ts'
import { stratifiedMean } from './stratified-mean.ts'
import { RELEVANT_CHANGE } from './verdicts.ts'
import { weightableStrata } from './weightable-strata.ts'

/** People and answers of one place; without answers where they are not shown. */
export type ResponseOfPlace = {
  readonly groupId: string
  readonly people: number
  readonly answers: number | null
  readonly ratePercent: number | null
}

export type DimensionReliability = {
  readonly measure: string
  readonly alpha: number
  readonly low: number
  readonly high: number
  readonly readWithCare: boolean
  /** Practices that fit badly with the others, or without which the rest fits clearly better. */
  readonly doubtful: readonly string[]
}

export type Quality = {
  readonly responses: readonly ResponseOfPlace[]
  readonly ratePercent: number | null
  readonly isWeighted: boolean | null
  readonly designEffect: number | null
  readonly effectiveAnswers: number | null
  /** Groups with more answers than people at launch. */
  readonly rosterDrift: readonly string[]
  readonly lateAnswersDiffer: boolean | null
  readonly reliability: readonly DimensionReliability[]
  readonly carelessPercent: number | null
  /** The people index without careless answers, where that makes a difference. */
  readonly withoutCareless: number | null
  /** Dimensions whose mean depends on answers with gaps. */
  readonly gapsMatter: readonly string[]
  readonly commentsWithheld: CommentsDecision['withheld']
  /** An open link: nobody knows how many people it reached, or that each answered once. */
  readonly isOpenLink: boolean
}

export type QualityTask = {
  readonly round: Round
  readonly cube: Cube
  readonly places: Places
  readonly measures: DeclaredMeasures
  readonly responses: readonly ScoredResponse[]
  readonly pattern: ReleasePattern
  readonly commentsWithheld: CommentsDecision['withheld']
  readonly hasChanges: boolean
}

/** Shares and checks that need a least number of people to be shown. */
const LEAST_FOR_SHARE = 10
const SIGNIFICANT = 0.1

/** The quality block of a release. While the total is hidden it holds nothing about answers. */
export function qualityOf(task: QualityTask): Quality {
  const { round, pattern } = task
  const isShown = isTotalShown(pattern)
  return {
    ...responseRates(task),
    ...(isShown ? weighting(task) : noWeighting),
    ...(isShown ? carefulness(task) : noCarefulness),
    lateAnswersDiffer: isShown ? doLateAnswersDiffer(task) : null,
    reliability: isShown ? reliabilities(task) : [],
    gapsMatter: isShown ? measuresWithGaps(task) : [],
    commentsWithheld: task.commentsWithheld,
    isOpenLink: round.hasShareLink,
  }
}

function responseRates(task: QualityTask): Pick<Quality, 'responses' | 'ratePercent'> {
  const { round, places, pattern, responses } = task
  const shown = new Set(pattern.shown)
  const leaves = places.list.filter(({ groupId }) => places.leavesOf(groupId).includes(groupId))
  const invited = countBy(
    round.strata,
    (stratum) => places.leafOf(stratum.departmentId),
    (each) => each.invited,
  )
  const answered = countBy(
    responses,
    ({ cell }) => cell.split('|')[0] ?? '',
    () => 1,
  )
  const progress = shownProgress(
    leaves.map(({ groupId }) => ({
      departmentId: groupId,
      people: invited.get(groupId) ?? 0,
      refused: 0,
      answers: answered.get(groupId) ?? 0,
    })),
  )
  const people = round.strata.reduce((sum, each) => sum + each.invited, 0)
  const isRateKnown = !round.hasShareLink && people > 0 && isTotalShown(pattern)
  return {
    responses: progress.map(({ departmentId, people: asked, answers, ratePercent }) => {
      const groupId = departmentId ?? everybody
      const isShown = shown.has(groupId) && !round.hasShareLink
      return {
        groupId,
        people: asked,
        answers: isShown ? answers : null,
        ratePercent: isShown ? ratePercent : null,
      }
    }),
    ratePercent: isRateKnown ? Math.min(100, (100 * responses.length) / people) : null,
  }
}

function countBy<Each>(
  list: readonly Each[],
  keyOf: (each: Each) => string,
  amountOf: (each: Each) => number,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + amountOf(each))
  return counts
}

const noWeighting: WeightingFacts = {
  isWeighted: null,
  designEffect: null,
  effectiveAnswers: null,
  rosterDrift: [],
}

function weighting(task: QualityTask): WeightingFacts {
  const momentsFor = momentsByGroup(task.responses)
  const strata = weightableStrata(task.cube, task.pattern, (group) =>
    momentsFor(group, peopleIndex),
  )
  const whole = stratifiedMean(strata)
  if (!whole) return noWeighting
  return {
    isWeighted: whole.isWeighted,
    designEffect: whole.designEffect,
    effectiveAnswers: whole.effectiveAnswers,
    rosterDrift: whole.rosterDrift,
  }
}

type WeightingFacts = Pick<
  Quality,
  'isWeighted' | 'designEffect' | 'effectiveAnswers' | 'rosterDrift'
>

const noCarefulness = { carelessPercent: null, withoutCareless: null }

/** Nothing is said about a handful of careless people, nor about all but a handful. */
function carefulness({
  responses,
  round,
  hasChanges,
}: QualityTask): Pick<Quality, 'carelessPercent' | 'withoutCareless'> {
  const careful = responses.filter(({ isCareless }) => !isCareless)
  const careless = responses.length - careful.length
  const isTellable = responses.length >= LEAST_FOR_SHARE && (careless === 0 || careless >= round.k)
  if (!isTellable) return noCarefulness
  const all = indexMoments(responses)
  const without = indexMoments(careful)
  const isShown =
    careless > 0 && careful.length >= round.k && !hasChanges && all !== null && without !== null
  return {
    carelessPercent: (100 * careless) / responses.length,
    withoutCareless: isShown && carelessAnswersMatter(all.mean, without.mean) ? without.mean : null,
  }
}

/** First and last third of the dated answers, compared by the people index. */
function doLateAnswersDiffer({ responses, round }: QualityTask): boolean | null {
  const dated = responses
    .filter(({ sentOn }) => sentOn !== null)
    .toSorted((a, b) => ((a.sentOn ?? '') < (b.sentOn ?? '') ? -1 : 1))
  const third = Math.floor(dated.length / 3)
  if (third < round.k) return null
  const early = indexMoments(dated.slice(0, third))
  const late = indexMoments(dated.slice(-third))
  const change = early && late && groupChange(early, late)
  if (!change) return null
  return change.p <= SIGNIFICANT && Math.abs(change.delta) >= RELEVANT_CHANGE
}

function reliabilities({ measures, responses }: QualityTask): DimensionReliability[] {
  const all = [...measures.shared, ...measures.organisationOnly]
  return all
    .filter(({ kind }) => kind === 'dimension')
    .flatMap((dimension) => {
      const practices = all.filter((each) => isHeadlineOf(each, dimension, responses))
      const rows = responses.map(({ scores }) => practices.map(({ id }) => scores[id] ?? null))
      const found = reliabilityOf(rows)
      if (!found?.isShown) return []
      const doubtful = new Set([...found.lowItemRest, ...found.alphaRisesIfDropped])
      return [
        {
          measure: dimension.id,
          alpha: found.alpha,
          low: found.interval.low,
          high: found.interval.high,
          readWithCare: found.readWithCare,
          doubtful: practices.filter((_, index) => doubtful.has(index)).map(({ id }) => id),
        },
      ]
    })
}

/** Practices that most people were asked; a block that few got would leave no complete rows. */
function isHeadlineOf(
  practice: Measure,
  dimension: Measure,
  responses: readonly ScoredResponse[],
): boolean {
  if (practice.dimension !== dimension.id) return false
  const answered = responses.filter(({ scores }) => scores[practice.id] !== undefined).length
  return 2 * answered >= responses.length
}

function measuresWithGaps({ measures, responses, round }: QualityTask): string[] {
  const complete = responses.filter(({ isComplete }) => isComplete)
  const rest = responses.length - complete.length
  if (complete.length < round.k || rest < round.k) return []
  const dimensions = measures.shared.filter(({ kind }) => kind === 'dimension')
  return dimensions
    .filter(({ id }) => {
      const all = momentsIn(responses, id)
      const full = momentsIn(complete, id)
      return all && full && missingAnswersMatter(all.mean, full.mean)
    })
    .map(({ id }) => id)
}

function momentsIn(responses: readonly ScoredResponse[], measure: string): Moments | null {
  return momentsOf(responses.flatMap(({ scores }) => scores[measure] ?? []))
}

const indexMoments = (responses: readonly ScoredResponse[]) => momentsIn(responses, peopleIndex)
