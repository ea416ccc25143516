// How a running campaign goes: rates by department, and in named mode who has answered.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, instant, pageOf } from '../../../foundation/contract/shapes.ts'
import { peopleQuery } from './audience.ts'
import { assessmentProblems } from './problems.ts'
import { invitationStates } from './terms.ts'

const rate = z.number().nullable().describe('Percent of those who could answer; null: not shown.')

const ProgressGroup = z
  .object({
    departmentId: id.nullable(),
    department: z.string().nullable().describe('Null: people without one, or small ones together.'),
    people: z.number().int(),
    answers: z.number().int().nullable(),
    ratePercent: rate,
    hidden: z
      .enum(['few-people', 'few-others', 'few-answers'])
      .nullable()
      .describe('Why the number is not shown.'),
  })
  .meta({ id: 'ProgressGroup' })

const Progress = z
  .object({
    people: z.number().int(),
    mailed: z.number().int(),
    refused: z.number().int(),
    optedOut: z.number().int(),
    drafts: z.number().int(),
    answers: z.number().int().nullable(),
    ratePercent: rate,
    targetPercent: z.number().int(),
    basis: z
      .enum(['sent', 'started'])
      .describe('An open anonymous campaign knows who has started, not which group has sent.'),
    groups: z.array(ProgressGroup),
    warnings: z.array(
      z.object({
        kind: z.enum(['low-rate', 'low-group-rate', 'low-coverage']),
        departmentId: id.nullable(),
        message: z.string(),
      }),
    ),
    reminders: z.array(z.object({ number: z.number().int(), dueAt: instant, isDue: z.boolean() })),
  })
  .meta({ id: 'CampaignProgress' })

const Respondent = z
  .object({
    invitationId: id,
    name: z.string().nullable(),
    email: z.string().nullable(),
    departmentId: id.nullable(),
    state: z.enum(invitationStates),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Respondent' })

const params = z.object({ campaignId: id })

export const progressContract = contract({
  getProgress: {
    method: 'GET',
    path: '/campaigns/{campaignId}/progress',
    permission: 'assessments.monitor',
    purpose: 'deliver-results',
    summary: 'Follow a campaign: who was asked, how many have answered',
    params,
    output: Progress,
    problems: [assessmentProblems['wrong-state']],
  },
  listRespondents: {
    method: 'GET',
    path: '/campaigns/{campaignId}/progress/people',
    permission: 'assessments.monitor',
    purpose: 'deliver-results',
    summary: 'List who has answered; named campaigns only',
    params,
    query: peopleQuery,
    output: pageOf(Respondent),
    problems: [assessmentProblems['names-hidden'], assessmentProblems['wrong-state']],
  },
})
