// The shapes in which results are read. Scores are points from 0 to 100, unrounded; what is hidden is
// null and comes with its reason.
import * as z from 'zod'
import { day, id, instant } from '../../../foundation/contract/shapes.ts'
import { campaignModes } from '../../assessments/contract/terms.ts'
import {
  certainties,
  figureStatuses,
  findingCodes,
  hiddenReasons,
  staleReasons,
  trendWords,
} from './terms.ts'

const score = z.number().nullable()

export const ReleaseSummary = z
  .object({
    releaseId: id,
    campaignId: id,
    campaign: z.string(),
    number: z.number().int().describe('Releases of one campaign count from 1.'),
    mode: z.enum(campaignModes),
    closedOn: day,
    asOf: day,
    releasedAt: instant,
    k: z.number().int().describe('Groups with fewer answers are hidden.'),
    answers: z.number().int().nullable(),
    framework: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
    staleAt: instant.nullable(),
    staleReason: z.enum(staleReasons).nullable(),
    hash: z.string(),
    previousHash: z.string().nullable(),
  })
  .meta({ id: 'ReleaseSummary' })

export const Trend = z
  .object({
    previous: z.number(),
    delta: z.number(),
    low: score,
    high: score,
    word: z.enum(trendWords).nullable(),
    answersNeeded: z.number().int().nullable().describe('Per round, to be able to tell.'),
  })
  .meta({ id: 'FigureTrend' })

export const Figure = z
  .object({
    groupId: z.string().describe('A department, part of one, `none` or `all`.'),
    roleBand: z.string().describe('A role band, `none` or `all`.'),
    measure: z.string(),
    status: z.enum(figureStatuses),
    reason: z.enum(hiddenReasons).nullable(),
    n: z.number().int().nullable(),
    value: score,
    mean: score.describe('Plain mean of the answers; `value` of the organisation is weighted.'),
    low: score,
    high: score,
    shrunk: score.describe(
      'For comparing departments: drawn to the centre by how uncertain it is.',
    ),
    evidenced: score.describe('Owners’ measures: what accepted evidence supports.'),
    level: z.number().int().nullable(),
    uncappedLevel: z.number().int().nullable(),
    cappedBy: z.array(z.string()),
    certainty: z.enum(certainties).nullable(),
    coverage: z.number().nullable().describe('Share of people, 0 to 1, the figure speaks for.'),
    trend: Trend.nullable(),
  })
  .meta({ id: 'ResultFigure' })

export const Measure = z
  .object({
    id: z.string(),
    kind: z.enum(['overall', 'index', 'dimension', 'practice']),
    lens: z.enum(['people', 'organisation', 'observed']),
    name: z.string(),
    dimension: z.string().nullable(),
  })
  .meta({ id: 'ResultMeasure' })

export const Group = z
  .object({
    groupId: z.string(),
    parentId: z.string().nullable(),
    departmentId: id.nullable(),
    name: z.string(),
    depth: z.number().int(),
    headcount: z.number().int().nullable(),
  })
  .meta({ id: 'ResultGroup' })

export const Level = z.object({ level: z.number().int(), from: z.number(), name: z.string() })

export const Headline = z
  .object({
    sentence: z.string(),
    measure: z.string(),
    value: score,
    level: z.number().int().nullable(),
    levelName: z.string().nullable(),
    certainty: z.enum(certainties).nullable(),
    low: score,
    high: score,
    n: z.number().int().nullable(),
    coverage: z.number().nullable(),
    reason: z.enum(hiddenReasons).nullable(),
    composition: z.array(z.string()),
    missing: z.array(z.string()),
    sensitivity: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('The overall when one weight is halved or raised by half.'),
  })
  .meta({ id: 'ResultHeadline' })

export const Finding = z
  .object({
    code: z.enum(findingCodes),
    sentence: z.string(),
    measure: z.string(),
    groupId: z.string(),
    numbers: z.record(z.string(), z.number()),
  })
  .meta({ id: 'ResultFinding' })

export const Quality = z
  .object({
    responses: z.array(
      z.object({
        groupId: z.string(),
        people: z.number().int(),
        answers: z.number().int().nullable(),
        ratePercent: z.number().nullable(),
      }),
    ),
    ratePercent: z.number().nullable(),
    isWeighted: z.boolean().nullable(),
    designEffect: z.number().nullable(),
    effectiveAnswers: z.number().nullable(),
    rosterDrift: z.array(z.string()),
    lateAnswersDiffer: z.boolean().nullable(),
    reliability: z.array(
      z.object({
        measure: z.string(),
        alpha: z.number(),
        low: z.number(),
        high: z.number(),
        readWithCare: z.boolean(),
        doubtful: z.array(z.string()),
      }),
    ),
    carelessPercent: z.number().nullable(),
    withoutCareless: z.number().nullable(),
    gapsMatter: z.array(z.string()),
    isOpenLink: z.boolean(),
  })
  .meta({ id: 'ResultQuality' })

export const Comment = z
  .object({ position: z.number().int(), groupId: z.string(), body: z.string() })
  .meta({ id: 'ReleasedComment' })

export const Comments = z
  .object({
    items: z.array(Comment),
    withheld: z
      .enum(['few', 'changed', 'not-yours'])
      .nullable()
      .describe('Why there are none although some may have been written.'),
  })
  .meta({ id: 'ReleasedComments' })

export const Item = z
  .object({
    itemId: z.string(),
    practice: z.string().nullable(),
    dimension: z.string().nullable(),
    text: z.string(),
    options: z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.string() })),
    takesSeveral: z.boolean(),
  })
  .meta({ id: 'ResultItem' })

export const Distribution = z
  .object({
    groupId: z.string(),
    n: z.number().int(),
    counts: z.array(z.number().int()).describe('People per option, in the order of the options.'),
  })
  .meta({ id: 'ResultDistribution' })
