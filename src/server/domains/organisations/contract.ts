// Organisations as others may rely on them; departments, members and invitations stand in contract/.
import * as z from 'zod'
import { contract } from '../../foundation/contract/contract.ts'
import { id, line } from '../../foundation/contract/shapes.ts'
import { eventKind } from '../../foundation/events.ts'
import { departmentsContract } from './contract/departments.ts'
import { invitationsContract } from './contract/invitations.ts'
import { Grant, membersContract } from './contract/members.ts'
import { industries, organisationSizes } from './contract/terms.ts'

export type { RoleBand } from './contract/terms.ts'

export const organisationFounded = eventKind(
  'organisation-founded',
  z.object({ organisationId: z.uuid() }),
)

const Organisation = z
  .object({
    organisationId: id,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(['real', 'sample']),
    industry: z.enum(industries).nullable(),
    size: z.enum(organisationSizes).nullable(),
    website: z.string().nullable(),
    privacyContact: z.string().nullable(),
  })
  .meta({ id: 'Organisation' })

const Membership = z
  .object({ slug: z.string(), name: z.string(), kind: z.enum(['real', 'sample']) })
  .meta({ id: 'Membership' })

const Session = z
  .object({
    organisation: Organisation,
    memberId: id,
    grants: z.array(Grant),
    permissions: z.array(z.string()),
    wide: z.array(z.string()).describe('Permissions that hold in the whole organisation.'),
  })
  .meta({ id: 'OrganisationSession' })

export const organisationsContract = contract({
  listMine: {
    method: 'GET',
    path: '/organisations',
    permission: 'signed-in',
    purpose: 'manage-account',
    summary: 'List your organisations',
    output: z.object({ items: z.array(Membership) }),
  },
  getSession: {
    method: 'GET',
    path: '/session',
    permission: 'organisation.read',
    purpose: 'manage-account',
    summary: 'Read the organisation and what you may do in it',
    output: Session,
  },
  update: {
    method: 'PATCH',
    path: '/profile',
    permission: 'organisation.edit',
    purpose: 'manage-account',
    summary: 'Change the profile of the organisation',
    output: Organisation,
    body: z
      .strictObject({
        name: line(120),
        industry: z.enum(industries).nullable(),
        size: z.enum(organisationSizes).nullable(),
        website: z.string().trim().max(200).nullable(),
        privacyContact: z.string().trim().max(254).nullable(),
      })
      .partial(),
  },
  ...departmentsContract,
  ...membersContract,
  ...invitationsContract,
  dismissStart: {
    method: 'POST',
    path: '/start/dismiss',
    permission: 'organisation.edit',
    purpose: 'manage-account',
    summary: 'Put the first-steps list away',
  },
})
