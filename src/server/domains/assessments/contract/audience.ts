// Whom a campaign asks: from the directory, from a pasted list, from a CSV file.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, pageOf, pageQuery } from '../../../foundation/contract/shapes.ts'
import { organisationProblems } from '../../organisations/contract/problems.ts'
import { roleBands } from '../../organisations/contract/terms.ts'
import { assessmentProblems } from './problems.ts'
import { audienceOutcomes, invitationStates } from './terms.ts'

const AudienceGroup = z
  .object({
    departmentId: id.nullable(),
    department: z.string().nullable(),
    roleBand: z.enum(roleBands).nullable(),
    people: z.number().int(),
  })
  .meta({ id: 'AudienceGroup' })

const Audience = z
  .object({
    people: z.number().int(),
    optedOut: z.number().int(),
    refused: z.number().int(),
    groups: z.array(AudienceGroup).describe('People by department and role band.'),
  })
  .meta({ id: 'Audience' })

const Invitee = z
  .object({
    invitationId: id,
    email: z.string().nullable(),
    name: z.string().nullable(),
    departmentId: id.nullable(),
    roleBand: z.enum(roleBands).nullable(),
    state: z.enum(invitationStates),
  })
  .meta({ id: 'Invitee' })

const PeopleSource = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string().max(5_000_000) }),
    z.strictObject({
      kind: z.literal('file'),
      base64: z.base64().max(6_700_000).describe('The bytes of a CSV file: UTF-8 or UTF-16.'),
    }),
  ])
  .meta({ id: 'PeopleSource' })

const list = z.strictObject({
  source: PeopleSource,
  departments: z
    .record(z.string().max(200), id.nullable())
    .default({})
    .describe('Names in the list that mean a department here; null means none.'),
})

const AudienceRow = z.object({
  line: z.number().int(),
  email: z.string(),
  department: z.string().nullable(),
  outcome: z.enum(audienceOutcomes),
})

const AudienceDryRun = z
  .object({
    hash: z.string().describe('Send it back to apply exactly what was checked.'),
    counts: z.partialRecord(z.enum(audienceOutcomes), z.number().int()),
    rows: z.array(AudienceRow).describe('The first 100 rows of each kind.'),
    unknownDepartments: z.array(z.string()),
    ignoredHeadings: z.array(z.string()),
    people: z.number().int().describe('People on the list of the campaign afterwards.'),
  })
  .meta({ id: 'AudienceDryRun' })

const Added = z.object({ added: z.number().int(), updated: z.number().int() })
/** The query of a list of people: by name, page by page, or those whose name or address holds a text. */
export const peopleQuery = pageQuery.extend({ search: z.string().max(100).optional() })
const params = z.object({ campaignId: id })
const maxBytes = 7_500_000
const problems = [
  assessmentProblems['wrong-state'],
  assessmentProblems['audience-fixed'],
  assessmentProblems['audience-too-large'],
] as const

export const audienceContract = contract({
  getAudience: {
    method: 'GET',
    path: '/campaigns/{campaignId}/audience',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Count the people a campaign asks, by group',
    params,
    output: Audience,
  },
  listInvitees: {
    method: 'GET',
    path: '/campaigns/{campaignId}/audience/people',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'List the people a campaign asks; not whether they have answered',
    params,
    query: peopleQuery,
    output: pageOf(Invitee),
  },
  addFromDirectory: {
    method: 'POST',
    path: '/campaigns/{campaignId}/audience/directory',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Add active members, by department with its parts and by role band',
    params,
    body: z.strictObject({
      departmentIds: z.array(id).max(500).nullable().default(null).describe('Null: everybody.'),
      roleBands: z.array(z.enum(roleBands)).min(1).nullable().default(null),
    }),
    output: Added,
    idempotent: true,
    problems,
  },
  checkList: {
    method: 'POST',
    path: '/campaigns/{campaignId}/audience/check',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Check a list of people line by line; changes nothing',
    params,
    body: list,
    output: AudienceDryRun,
    maxBytes,
    problems: [assessmentProblems['wrong-state'], assessmentProblems['audience-fixed']],
  },
  importList: {
    method: 'POST',
    path: '/campaigns/{campaignId}/audience/import',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Add the people of a checked list',
    params,
    body: list.extend({ hash: z.string().max(64) }),
    output: Added,
    maxBytes,
    idempotent: true,
    problems: [...problems, organisationProblems['dry-run-outdated']],
  },
  clearAudience: {
    method: 'DELETE',
    path: '/campaigns/{campaignId}/audience',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Empty the list of a campaign that is not launched',
    params,
    problems: [assessmentProblems['campaign-fixed']],
  },
  removeInvitee: {
    method: 'DELETE',
    path: '/campaigns/{campaignId}/audience/people/{invitationId}',
    permission: 'assessments.launch',
    purpose: 'deliver-results',
    summary: 'Take somebody off the list; after launch they stay in it as not eligible',
    params: z.object({ campaignId: id, invitationId: id }),
    problems: [assessmentProblems['wrong-state']],
  },
})
