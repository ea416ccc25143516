// Endpoints of invitations, one by one and from a list.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { email, id, instant, pageOf, pageQuery } from '../../../foundation/contract/shapes.ts'
import { roles } from '../../../permissions.ts'
import { organisationProblems } from './problems.ts'
import { invitationOutcomes, roleBands } from './terms.ts'

const Invitation = z
  .object({
    invitationId: id,
    email: z.string(),
    name: z.string().nullable().describe('As whoever invited wrote it, if they did.'),
    role: z.enum(roles),
    departmentId: id.nullable(),
    createdAt: instant,
    sentAt: instant.describe('When its mail was last sent.'),
    maySendAgain: z.boolean().describe('False within a day of the last mail.'),
    expiresAt: instant,
    isExpired: z.boolean(),
  })
  .meta({ id: 'Invitation' })

const InvitationInput = z.strictObject({
  email,
  name: z.string().trim().max(120).optional(),
  role: z.enum(roles).default('member'),
  departmentId: id.nullable().default(null),
  roleBand: z.enum(roleBands).nullable().default(null),
})

const InvitationRow = z.object({
  line: z.number().int(),
  email: z.string(),
  outcome: z.enum(invitationOutcomes),
  department: z.string().nullable(),
})

const DryRun = z
  .object({
    hash: z.string(),
    counts: z.record(z.string(), z.number().int()),
    rows: z.array(InvitationRow).describe('The first 100 rows of each kind.'),
  })
  .meta({ id: 'InvitationDryRun' })

/** 5 MB, also when a third is added by base64. */
const csvLength = 6_700_000
const csvBody = z.strictObject({
  csv: z.string().min(1, 'Please fill this in.').max(csvLength, 'A list may have 5 MB at most.'),
  encoding: z
    .enum(['text', 'base64'])
    .default('text')
    .describe('base64 for the bytes of a file, whatever its encoding.'),
  role: z.enum(roles).default('member').describe('For people whose row names none.'),
})

const params = z.object({ invitationId: id })

export const invitationsContract = contract({
  listInvitations: {
    method: 'GET',
    path: '/invitations',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'List open invitations',
    output: pageOf(Invitation),
    query: pageQuery,
  },
  invite: {
    method: 'POST',
    path: '/invitations',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'Invite somebody by mail',
    body: InvitationInput,
    output: Invitation,
    status: 201,
    idempotent: true,
    problems: [
      organisationProblems['already-member'],
      organisationProblems['already-invited'],
      organisationProblems['beyond-own-rights'],
    ],
  },
  checkInvitations: {
    method: 'POST',
    path: '/invitations/check',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'Check a CSV of people to invite; changes nothing',
    body: csvBody,
    output: DryRun,
    maxBytes: 7_000_000,
  },
  inviteMany: {
    method: 'POST',
    path: '/invitations/import',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'Invite the new people of a checked CSV',
    body: csvBody.extend({ hash: z.string().max(64) }),
    output: z.object({ invited: z.number().int() }),
    status: 201,
    idempotent: true,
    maxBytes: 7_000_000,
    problems: [organisationProblems['dry-run-outdated'], organisationProblems['too-many-people']],
  },
  resendInvitation: {
    method: 'POST',
    path: '/invitations/{invitationId}/resend',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'Send an invitation again, at most daily',
    params: params,
    idempotent: true,
    problems: [organisationProblems['beyond-own-rights']],
  },
  revokeInvitation: {
    method: 'DELETE',
    path: '/invitations/{invitationId}',
    permission: 'members.invite',
    purpose: 'manage-account',
    summary: 'Take an invitation back',
    params: params,
    problems: [organisationProblems['beyond-own-rights']],
  },
})
