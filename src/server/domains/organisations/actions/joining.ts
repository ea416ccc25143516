// Joining an organisation with the link of an invitation, for the page at its address.
import type { OrganisationContext, PersonContext } from '../../../foundation/context.ts'
import type { Doors, Tx } from '../../../foundation/db/doors.ts'
import { newId, type OrganisationId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { Role } from '../../../permissions.ts'
import { recordAct } from '../../audit/actions.ts'
import { hashToken, readMe } from '../../identity/actions.ts'
import { currentGrants } from './authority.ts'
import { organisationProblems } from '../contract/problems.ts'
import { listDepartmentRows } from '../queries/departments.ts'
import {
  lockInvitation,
  openInvitation,
  updateInvitationState,
  type Invitation,
  type OpenedInvitation,
} from '../queries/invitations.ts'
import { findColleagueByPerson, insertMember, insertRoles } from '../queries/members.ts'
import { lockOrganisation } from '../queries/organisations.ts'
import { authorityFrom, grantOffered, mayInvite, toGrantRows } from '../rules/grants.ts'

export type FoundInvitation = {
  organisationName: string
  organisationSlug: string
  email: string
  role: Role
  state: 'open' | 'expired' | 'accepted' | 'revoked'
  expiresAt: Date
}

/** The invitation of a link, or null when there is none; needs no session and changes nothing. */
export async function findInvitation(
  doors: Doors,
  asked: { requestId: string; now: Date },
  token: string,
): Promise<FoundInvitation | null> {
  const row = await lookUp(doors, asked, token)
  if (!row) return null
  const expiresAt = new Date(row.expires_at)
  return {
    organisationName: row.organisation_name,
    organisationSlug: row.organisation_slug,
    email: row.email,
    role: row.role,
    state: row.state === 'open' && expiresAt <= asked.now ? 'expired' : row.state,
    expiresAt,
  }
}

async function lookUp(
  doors: Doors,
  asked: { requestId: string },
  token: string,
): Promise<OpenedInvitation | undefined> {
  const scope = {
    reason: 'open link',
    purpose: 'manage-account',
    requestId: asked.requestId,
    access: 'read',
  } as const
  return doors.asSystem(scope, (tx) => openInvitation(tx, hashToken(token)))
}

/**
 * Makes a signed-in person a member, with the role offered, when their account has the address that
 * was invited. Accepting again is harmless. Throws not-found, other-address and invitation-closed.
 */
export async function acceptInvitation(
  doors: Doors,
  person: PersonContext,
  token: string,
): Promise<{ slug: string }> {
  const found = await lookUp(doors, person, token)
  if (!found) throw new Problem(common['not-found'])
  const { email } = await doors.asPerson(
    { ...person, purpose: 'manage-account', access: 'read' },
    (tx) => readMe(tx, person),
  )
  if (email.toLowerCase() !== found.email.toLowerCase())
    throw new Problem(organisationProblems['other-address'])
  const context: OrganisationContext = {
    ...person,
    kind: 'organisation',
    purpose: 'manage-account',
    // The look-up found the invitation in this organisation.
    organisationId: found.organisation_id as OrganisationId,
    organisationSlug: found.organisation_slug,
    memberId: newId(),
    grants: [],
  }
  await doors.inOrganisation(context, (tx) =>
    join(tx, context, { invitationId: found.invitation_id, tokenHash: hashToken(token) }),
  )
  return { slug: found.organisation_slug }
}

async function join(
  tx: Tx,
  context: OrganisationContext,
  link: { invitationId: string; tokenHash: Buffer },
): Promise<void> {
  await lockOrganisation(tx, context.organisationId)
  const invitation = await lockInvitation(tx, link.invitationId)
  const member = await findColleagueByPerson(tx, context.personId)
  if (!invitation?.tokenHash.equals(link.tokenHash) || member?.state === 'suspended')
    throw new Problem(organisationProblems['invitation-closed'])
  if (!member) await addMember(tx, context, invitation)
  if (invitation.state === 'open')
    await updateInvitationState(tx, invitation.invitationId, 'accepted')
}

async function addMember(
  tx: Tx,
  context: OrganisationContext,
  invitation: Invitation,
): Promise<void> {
  const isOpen = invitation.state === 'open' && invitation.expiresAt > context.now
  if (!isOpen || !(await isStillOffered(tx, invitation)))
    throw new Problem(organisationProblems['invitation-closed'])
  const { organisationId, memberId, personId, now: createdAt } = context
  const { departmentId, roleBand, role } = invitation
  await insertMember(tx, { organisationId, memberId, personId, departmentId, roleBand, createdAt })
  const rows = toGrantRows([grantOffered(role, departmentId)])
  await insertRoles(
    tx,
    rows.map((row) => ({ ...row, organisationId, memberId })),
  )
  await recordAct(tx, context, { action: 'member-joined', subject: memberId, detail: { role } })
}

/** Nobody gives what they do not hold, and that is judged when it is given: now. */
async function isStillOffered(tx: Tx, invitation: Invitation): Promise<boolean> {
  const inviter = await findColleagueByPerson(tx, invitation.invitedBy)
  if (!inviter) return false
  const places = await listDepartmentRows(tx)
  return mayInvite(
    authorityFrom(await currentGrants(tx, inviter.memberId), 'members.invite', places),
    invitation,
  )
}
