// Home: what needs doing, what runs, what was found last; and the first steps of a new organisation.
import * as z from 'zod'
import { contract } from '../../foundation/contract/contract.ts'
import { id, instant } from '../../foundation/contract/shapes.ts'
import { campaignStates } from '../assessments/contract/terms.ts'
import { stepIds } from './rules.ts'

const Home = z
  .object({
    steps: z
      .array(z.object({ id: z.enum(stepIds), isDone: z.boolean() }))
      .describe(
        'The first steps, from data; empty for those who cannot take them, or once put away.',
      ),
    rounds: z
      .array(
        z.object({
          campaignId: id,
          name: z.string(),
          state: z.enum(campaignStates),
          closesAt: instant.nullable(),
          people: z.number().int(),
          answers: z.number().int().nullable(),
        }),
      )
      .describe('Campaigns that are being set up or run.'),
    practices: z
      .array(
        z.object({
          campaignId: id,
          campaign: z.string(),
          practice: z.string(),
          name: z.string(),
          questions: z.number().int(),
          answered: z.number().int(),
          closesAt: instant.nullable(),
        }),
      )
      .describe('Practices the reader answers for, with questions that are still open.'),
    latest: z
      .object({
        campaignId: id,
        campaign: z.string(),
        closedOn: z.string(),
        answers: z.number().int().nullable(),
      })
      .nullable()
      .describe('The newest released results.'),
  })
  .meta({ id: 'Home' })

export const homeContract = contract({
  getHome: {
    method: 'GET',
    path: '/home',
    permission: 'organisation.read',
    purpose: 'deliver-results',
    summary: 'Read what needs doing and what was found last',
    output: Home,
  },
})
