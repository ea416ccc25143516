// What is measured and asked: the framework's dimensions and practices, and its forms.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id } from '../../../foundation/contract/shapes.ts'
import { departmentTypes, roleBands } from '../../organisations/contract/terms.ts'

const range = z.object({ least: z.number().int(), most: z.number().int() })

const Template = z
  .object({
    formId: z.string(),
    name: z.string(),
    intro: z.string().nullable(),
    audience: z.array(z.enum(['everyone', 'managers', 'executives', 'owners', 'builders'])),
    questions: range.describe('Leadership forms ask executives more than managers.'),
    minutes: range,
    dimensions: z.array(z.string()),
    cases: z.number().int().describe('Short cases that can be added; not counted in questions.'),
    isForOwners: z.boolean(),
  })
  .meta({ id: 'Template' })

const lens = z.enum(['people', 'organisation', 'observed'])

const Framework = z
  .object({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    licence: z.string(),
    locales: z.array(z.string()),
    bands: z.array(z.number()).describe('Lower edge of each level, level 0 first.'),
    levelNames: z.array(z.string()),
    dimensions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        lens,
        weight: z.number(),
        gates: z.array(z.string()),
        levels: z.array(z.string()),
      }),
    ),
    practices: z.array(
      z.object({
        id: z.string(),
        dimension: z.string(),
        name: z.string(),
        lens,
        weight: z.number(),
        isHeadline: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Framework' })

/** A question as somebody reads it. */
export const Question = z
  .object({
    itemId: z.string(),
    practice: z.string().nullable(),
    type: z.enum([
      'ordinal',
      'frequency',
      'coverage',
      'multi',
      'number',
      'evidence',
      'scenario',
      'text',
    ]),
    text: z.string(),
    case: z.string().nullable(),
    examples: z.string().nullable(),
    why: z.string().nullable(),
    artefacts: z.string().nullable().describe('What would prove the claim.'),
    options: z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.string() })),
    mayNotKnow: z.boolean(),
    mayNotApply: z.boolean(),
  })
  .meta({ id: 'Question' })

const formParams = z.object({ formId: z.string().max(40) })

export const frameworksContract = contract({
  getFramework: {
    method: 'GET',
    path: '/framework',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'Read the framework new campaigns use',
    output: Framework,
  },
  getCampaignFramework: {
    method: 'GET',
    path: '/campaigns/{campaignId}/framework',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'Read the framework a campaign uses',
    params: z.object({ campaignId: id }),
    output: Framework,
  },
  listTemplates: {
    method: 'GET',
    path: '/templates',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'List the forms a campaign can ask',
    output: z.object({ items: z.array(Template) }),
  },
  previewTemplate: {
    method: 'GET',
    path: '/templates/{formId}/questions',
    permission: 'assessments.read',
    purpose: 'deliver-results',
    summary: 'Read the questions as one kind of respondent gets them',
    params: formParams,
    query: z.strictObject({
      departmentType: z.enum(departmentTypes).optional(),
      roleBand: z.enum(roleBands).optional(),
    }),
    output: z.object({ minutes: z.number().int(), questions: z.array(Question) }),
  },
})
