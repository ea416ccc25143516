// Working with results: taking them out, looking into one sum, planning an audience, building them
// again, and in named campaigns reading single people.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, instant } from '../../../foundation/contract/shapes.ts'
import { resultsProblems } from './problems.ts'
import { Figure, Group } from './shapes.ts'

const ofCampaign = z.object({ campaignId: id })
const whichRelease = z.strictObject({ release: z.coerce.number().int().min(1).optional() })
const problems = [resultsProblems['not-released']] as const

const SumPart = z.object({
  groupId: z.string(),
  roleBand: z.string(),
  measure: z.string(),
  name: z.string(),
  n: z.number().int().nullable(),
  headcount: z.number().int().nullable(),
  mean: z.number().nullable(),
  weight: z
    .number()
    .nullable()
    .describe('Share in the sum, 0 to 1; null where it is not weighted.'),
  note: z.string().nullable(),
})

const Sum = z
  .object({
    figure: Figure,
    formula: z.string(),
    parts: z.array(SumPart),
    practices: z
      .array(SumPart)
      .describe('What the measure itself is made of, for the same people.'),
  })
  .meta({ id: 'ResultSum' })

const ForecastGroup = z.strictObject({
  name: z.string().max(200),
  people: z.number().int().min(0).max(20_000),
})

const Forecast = z
  .object({
    ratePercent: z.number(),
    expectedAnswers: z.number().int(),
    groups: z.array(
      z.object({
        name: z.string(),
        people: z.number().int(),
        expectedAnswers: z.number().int(),
        isLikelyHidden: z.boolean(),
        reason: z.enum(['few', 'complement']).nullable(),
        peopleNeeded: z.number().int().describe('At this rate, to be shown by itself.'),
        smallestDetectableChange: z.number().nullable(),
      }),
    ),
    smallestDetectableChange: z.number().nullable().describe('Points, between two rounds.'),
    answersForFivePoints: z.number().int().describe('Per round.'),
    assumedSd: z.number(),
  })
  .meta({ id: 'AudienceForecast' })

const NamedAnswer = z
  .object({
    responseId: id,
    name: z.string().nullable(),
    email: z.string().nullable(),
    department: Group.nullable(),
    roleBand: z.string().nullable(),
    sentAt: instant.nullable(),
    answers: z.array(
      z.object({ itemId: z.string(), text: z.string(), answer: z.string().nullable() }),
    ),
    comment: z.string().nullable(),
  })
  .meta({ id: 'NamedAnswer' })

export const workingContract = contract({
  exportResultsCsv: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/figures.csv',
    permission: 'results.export',
    purpose: 'deliver-results',
    summary: 'Download every figure as CSV; hidden ones say so',
    params: ofCampaign,
    query: whichRelease,
    file: 'text/csv; charset=utf-8',
    problems,
  },
  exportResultsJson: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/release.json',
    permission: 'results.export',
    purpose: 'deliver-results',
    summary: 'Download the whole release, with what was left out and why',
    params: ofCampaign,
    query: whichRelease,
    file: 'application/json',
    problems,
  },
  getSum: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/sum',
    permission: 'results.totals',
    purpose: 'deliver-results',
    summary: 'Show what a figure is made of, down to what may be seen',
    params: ofCampaign,
    query: z.strictObject({
      measure: z.string().max(40),
      groupId: z.string().max(80).default('all'),
      roleBand: z.string().max(20).default('all'),
      release: z.coerce.number().int().min(1).optional(),
    }),
    output: Sum,
    problems: [...problems, resultsProblems['figure-hidden']],
  },
  forecastResults: {
    method: 'POST',
    path: '/results/forecast',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Say which groups would likely be hidden and which changes could be seen',
    body: z.strictObject({
      groups: z.array(ForecastGroup).max(600),
      ratePercent: z.number().min(1).max(100).default(60),
      k: z.number().int().min(5).max(50).default(5),
    }),
    output: Forecast,
  },
  releaseAgain: {
    method: 'POST',
    path: '/campaigns/{campaignId}/results/releases',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Build the results of a closed campaign again, without answers that are gone',
    params: ofCampaign,
    status: 202,
    output: z.object({ isAsked: z.boolean() }),
    idempotent: true,
    problems: [resultsProblems['not-closed']],
  },
  withholdComment: {
    method: 'POST',
    path: '/campaigns/{campaignId}/results/comments/{position}/withhold',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Take a comment out of view because it names or describes somebody',
    params: z.object({ campaignId: id, position: z.coerce.number().int().min(1) }),
    problems,
  },
  listNamedAnswers: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/people',
    permission: 'results.named',
    purpose: 'deliver-results',
    summary: 'Read what each person answered; named campaigns only, stated readers only',
    recorded: true,
    params: ofCampaign,
    query: z.strictObject({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    output: z.object({ items: z.array(NamedAnswer), nextCursor: z.string().nullable() }),
    problems: [resultsProblems['not-a-reader']],
  },
})
