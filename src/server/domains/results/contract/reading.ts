// Reading results: releases, overview, one department, one question, rounds over time, rules.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id } from '../../../foundation/contract/shapes.ts'
import { resultsProblems } from './problems.ts'
import {
  Comments,
  Distribution,
  Figure,
  Finding,
  Group,
  Headline,
  Item,
  Level,
  Measure,
  Quality,
  ReleaseSummary,
} from './shapes.ts'

const ofCampaign = z.object({ campaignId: id })
/** An earlier release by its number, or the results as a lead of one department sees them. */
const whichRelease = z.strictObject({
  release: z.coerce.number().int().min(1).optional(),
  viewAsLeadOf: id.optional().describe('Only for those who see everything: what such a lead sees.'),
})
const problems = [resultsProblems['not-released']] as const

const frame = {
  release: ReleaseSummary,
  isLatest: z.boolean(),
  view: z
    .enum(['organisation', 'departments', 'totals'])
    .describe('What this reader sees: everything, own departments and totals, or totals.'),
  levels: z.array(Level),
  measures: z.array(Measure),
  groups: z.array(Group).describe('In the order of the tree; those this reader may see.'),
}

const Overview = z
  .object({
    ...frame,
    headline: Headline,
    dimensions: z.array(Figure).describe('All dimensions for everybody, in order.'),
    previousRound: z
      .object({ campaignId: id, campaign: z.string(), closedOn: z.string() })
      .nullable(),
    findings: z.array(Finding),
    heat: z.array(Figure).describe('Departments by people’s dimensions and the people index.'),
    organisationSide: z.array(Figure).describe('Owners’ dimensions and practices.'),
    quality: Quality,
    comments: Comments,
  })
  .meta({ id: 'ResultsOverview' })

const DepartmentResults = z
  .object({
    ...frame,
    group: Group,
    figures: z.array(Figure).describe('The department in every measure.'),
    roles: z.array(Figure).describe('Its role bands; hidden ones with their reason.'),
    whole: z.array(Figure).describe('Everybody, for comparison.'),
    parts: z.array(Figure).describe('Its parts in dimensions and index.'),
    unlock: z
      .string()
      .nullable()
      .describe('What would let a hidden department be shown; null when it is shown.'),
    comments: Comments,
  })
  .meta({ id: 'DepartmentResults' })

const ItemResults = z
  .object({
    ...frame,
    item: Item,
    practice: z.array(Figure).describe('The practice it measures, by group.'),
    distributions: z.array(Distribution),
    withheld: z
      .string()
      .nullable()
      .describe('Why there is no distribution for this reader; null when there is one.'),
  })
  .meta({ id: 'ItemResults' })

const TrendLine = z.object({
  measure: z.string(),
  points: z.array(
    z.object({
      campaignId: id,
      closedOn: z.string(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      n: z.number().int().nullable(),
      level: z.number().int().nullable(),
      isBreak: z.boolean().describe('Other questions than the round before: do not connect.'),
      word: z.string().nullable(),
    }),
  ),
  slope: z
    .object({ pointsPerRound: z.number(), p: z.number() })
    .nullable()
    .describe('Sen slope and Mann-Kendall test, from four comparable rounds on.'),
})

const TrendResults = z
  .object({
    group: Group.nullable().describe('Null: everybody.'),
    groups: z.array(Group),
    measures: z.array(Measure),
    levels: z.array(Level),
    rounds: z.array(
      z.object({
        campaignId: id,
        campaign: z.string(),
        releaseId: id,
        closedOn: z.string(),
        answers: z.number().int().nullable(),
        differentPeople: z
          .boolean()
          .describe('Another mix of departments answered than in the round before.'),
      }),
    ),
    lines: z.array(TrendLine),
  })
  .meta({ id: 'TrendResults' })

const WhoSeesWhat = z
  .object({
    mode: z.enum(['named', 'confidential', 'anonymous']),
    kScores: z.number().int(),
    kDetail: z.number().int().describe('For distributions and comments.'),
    readers: z.array(z.string()),
    rules: z.array(z.object({ who: z.string(), sees: z.string() })),
    residualRisk: z.string(),
    shown: z.number().int().nullable(),
    hidden: z.number().int().nullable(),
  })
  .meta({ id: 'WhoSeesWhat' })

const common = { purpose: 'deliver-results', problems } as const

export const readingContract = contract({
  listReleases: {
    method: 'GET',
    path: '/results/releases',
    permission: 'results.totals',
    purpose: 'deliver-results',
    summary: 'List the releases of all campaigns, or of one, newest first',
    query: z.strictObject({ campaignId: id.optional() }),
    output: z.object({ items: z.array(ReleaseSummary) }),
  },
  getResults: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results',
    permission: 'results.totals',
    summary: 'Read the results of a campaign, as far as the reader may see them',
    params: ofCampaign,
    query: whichRelease,
    output: Overview,
    ...common,
  },
  getDepartmentResults: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/departments/{groupId}',
    permission: 'results.group',
    summary: 'Read the results of one department, or of the people without one (`none`)',
    params: z.object({ campaignId: id, groupId: z.string().max(80) }),
    query: whichRelease,
    output: DepartmentResults,
    ...common,
  },
  listResultItems: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/items',
    permission: 'results.group',
    summary: 'List the questions of a campaign with what can be read of them',
    params: ofCampaign,
    query: whichRelease,
    output: z.object({
      items: z.array(
        z.object({ item: Item, figure: Figure.nullable(), hasDistribution: z.boolean() }),
      ),
    }),
    ...common,
  },
  getItemResults: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/items/{itemId}',
    permission: 'results.group',
    summary: 'Read how one question was answered',
    params: z.object({ campaignId: id, itemId: z.string().max(40) }),
    query: whichRelease,
    output: ItemResults,
    ...common,
  },
  getTrend: {
    method: 'GET',
    path: '/results/trend',
    permission: 'results.totals',
    purpose: 'analyse-trend',
    summary: 'Follow everybody or one department over all rounds',
    query: z.strictObject({ groupId: z.string().max(80).default('all') }),
    output: TrendResults,
  },
  getWhoSeesWhat: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results/who-sees-what',
    permission: 'results.totals',
    purpose: 'deliver-results',
    summary: 'Read who sees what of a campaign, and which risk is left',
    params: ofCampaign,
    output: WhoSeesWhat,
  },
})
