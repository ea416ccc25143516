// Endpoints of members and their roles.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, instant, pageOf, pageQuery } from '../../../foundation/contract/shapes.ts'
import { roles } from '../../../permissions.ts'
import { organisationProblems } from './problems.ts'
import { roleBands } from './terms.ts'

/** A role held: in the departments listed with all their parts, or everywhere. */
export const Grant = z
  .object({ role: z.enum(roles), departmentIds: z.array(id).nullable() })
  .meta({ id: 'Grant' })

const Member = z
  .object({
    memberId: id,
    name: z.string(),
    email: z.string(),
    state: z.enum(['active', 'suspended']),
    departmentId: id.nullable(),
    roleBand: z.enum(roleBands).nullable(),
    grants: z.array(Grant),
    isYou: z.boolean(),
  })
  .meta({ id: 'Member' })

const MemberDetails = Member.extend({
  joinedAt: instant,
  invitation: z
    .object({
      role: z.enum(roles),
      invitedBy: z.string().nullable().describe('Null: somebody who has left.'),
      sentAt: instant.describe('When its mail was last sent.'),
      timesSent: z.number().int(),
    })
    .nullable()
    .describe('The last invitation to this address; null without one, or once it is forgotten.'),
}).meta({ id: 'MemberDetails' })

const params = z.object({ memberId: id })

export const membersContract = contract({
  listMembers: {
    method: 'GET',
    path: '/members',
    permission: 'members.read',
    purpose: 'manage-account',
    summary: 'List members',
    output: pageOf(Member).extend({
      total: z.number().int().describe('Members that fit the filters, on all pages.'),
    }),
    query: pageQuery.extend({
      search: z.string().max(100).optional(),
      departmentId: id.optional(),
      role: z.enum(roles).optional(),
    }),
  },
  getMember: {
    method: 'GET',
    path: '/members/{memberId}',
    permission: 'members.read',
    purpose: 'manage-account',
    summary: 'Read a member, with the invitation that brought them',
    params: params,
    output: MemberDetails,
  },
  updateMember: {
    method: 'PATCH',
    path: '/members/{memberId}',
    permission: 'members.manage',
    purpose: 'manage-account',
    summary: 'Change department, band, state or roles of a member',
    params: params,
    output: Member,
    body: z
      .strictObject({
        departmentId: id.nullable(),
        roleBand: z.enum(roleBands).nullable(),
        state: z.enum(['active', 'suspended']),
        grants: z
          .array(
            z.strictObject({ role: z.enum(roles), departmentIds: z.array(id).min(1).nullable() }),
          )
          .min(1)
          .max(20),
      })
      .partial(),
    problems: [organisationProblems['last-owner'], organisationProblems['beyond-own-rights']],
  },
  removeMember: {
    method: 'DELETE',
    path: '/members/{memberId}',
    permission: 'members.manage',
    purpose: 'manage-account',
    summary: 'Remove a member; what they answered stays counted',
    params: params,
    problems: [organisationProblems['last-owner'], organisationProblems['beyond-own-rights']],
  },
  leave: {
    method: 'DELETE',
    path: '/memberships/{memberId}',
    permission: 'organisation.read',
    purpose: 'manage-account',
    summary: 'Leave the organisation: ends your own membership',
    params,
    problems: [organisationProblems['last-owner']],
  },
  exportMembers: {
    method: 'GET',
    path: '/members.csv',
    permission: 'members.manage',
    purpose: 'manage-account',
    summary: 'Download the members as CSV',
    file: 'text/csv; charset=utf-8',
  },
})
