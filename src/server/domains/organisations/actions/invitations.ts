// Invitations by mail: sent one by one or from a list, sent again, taken back. Joining is in joining.ts.
import { writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId, newSecret } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { Role } from '../../../permissions.ts'
import { recordAct } from '../../audit/actions.ts'
import { queueMail } from '../../email/actions.ts'
import { hashToken } from '../../identity/actions.ts'
import { readOrganisation } from '../actions.ts'
import { authorityToChange, authorityToRead } from './authority.ts'
import type { RoleBand } from '../contract/terms.ts'
import { organisationProblems } from '../contract/problems.ts'
import {
  countSentByAsker,
  insertInvitations,
  listInvitedAddresses,
  listInvitedTooOften,
  listOpenInvitations,
  lockInvitation,
  renewInvitation,
  revokeOpenInvitations,
  takeTurnsInviting,
  updateInvitationState,
  type Invitation,
} from '../queries/invitations.ts'
import { findColleague, listMemberAddresses } from '../queries/members.ts'
import { isWithin, mayInvite, reachOf, type Authority } from '../rules/grants.ts'
import {
  earliestResend,
  expiryOf,
  lastSentAt,
  mayInviteMore,
  tooOftenSince,
  hourBefore,
} from '../rules/invitation-limits.ts'
import { instantKey } from '../rules/page-key.ts'

export type Invited = Pick<
  Invitation,
  'invitationId' | 'email' | 'name' | 'role' | 'departmentId' | 'createdAt' | 'expiresAt'
> & { sentAt: Date; maySendAgain: boolean; isExpired: boolean }

/** Open invitations, newest first; a lead sees those into the own departments. */
export async function listInvitations(
  tx: Tx,
  context: OrganisationContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Invited[]; nextCursor: string | null }> {
  const { scope } = await authorityToRead(tx, context, 'members.invite')
  const rows = await listOpenInvitations(tx, reachOf(scope), {
    after: instantKey(cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => toInvited(row, context.now)),
    nextCursor:
      last && rows.length > limit
        ? writeCursor([last.createdAt.toISOString(), last.invitationId])
        : null,
  }
}

function toInvited(invitation: Invitation, now: Date): Invited {
  return {
    ...invitation,
    sentAt: lastSentAt(invitation),
    maySendAgain: earliestResend(invitation) <= now,
    isExpired: invitation.expiresAt <= now,
  }
}

/** Somebody to invite. The address is in lower case. */
export type Invitee = {
  email: string
  name?: string | null | undefined
  role: Role
  departmentId: string | null
  roleBand: RoleBand | null
}

/**
 * Invites one address. Whether it has an account is neither asked nor told. Throws beyond-own-rights,
 * already-member, already-invited, too-many-requests, and invalid-input for an unknown department.
 */
export async function invite(
  tx: Tx,
  context: OrganisationContext,
  input: Invitee,
): Promise<Invited> {
  const authority = await authorityToChange(tx, context, 'members.invite')
  refuseUnknownDepartment(authority, input.departmentId)
  if (!mayInvite(authority, input)) throw new Problem(organisationProblems['beyond-own-rights'])
  if ((await listMemberAddresses(tx, [input.email])).size > 0)
    throw new Problem(organisationProblems['already-member'])
  if ((await listInvitedAddresses(tx, [input.email], context.now)).size > 0)
    throw new Problem(organisationProblems['already-invited'])
  await refuseTooMany(tx, context, [input.email])
  const [invitation] = await sendInvitations(tx, context, [input])
  if (!invitation) throw new Error('No invitation was made.')
  return toInvited(invitation, context.now)
}

function refuseUnknownDepartment({ places }: Authority, departmentId: string | null): void {
  if (
    departmentId === null ||
    places.some((place) => place.departmentId === departmentId && !place.isArchived)
  )
    return
  throw new Problem(common['invalid-input'], {
    fields: [{ path: 'departmentId', message: 'There is no such department.' }],
  })
}

/**
 * Holds the limits of inviting: what the asker has sent within the hour, and what any of the addresses
 * has got within 30 days, counted over all organisations. Throws too-many-requests.
 */
export async function refuseTooMany(
  tx: Tx,
  context: OrganisationContext,
  addresses: readonly string[],
): Promise<void> {
  await takeTurnsInviting(tx, addresses)
  const sent = await countSentByAsker(tx, hourBefore(context.now))
  if (!mayInviteMore(sent, addresses.length)) {
    const detail = 'In one hour you can send invitations 50 times, to 500 people at most.'
    throw new Problem(common['too-many-requests'], { detail, retryAfterSeconds: 3600 })
  }
  const tooOften = await listInvitedTooOften(tx, addresses, tooOftenSince(context.now))
  if (tooOften.size > 0) {
    const detail =
      'An address gets three invitations in 30 days at most, and this one has had them.'
    throw new Problem(common['too-many-requests'], { detail, retryAfterSeconds: 86_400 })
  }
}

/** Stores invitations, queues their mails and records the act. The limits were held before. */
export async function sendInvitations(
  tx: Tx,
  context: OrganisationContext,
  invitees: readonly Invitee[],
): Promise<Invitation[]> {
  await revokeOpenInvitations(
    tx,
    invitees.map((invitee) => invitee.email),
  )
  const made = invitees.map((invitee) => newInvitation(context, invitee))
  await insertInvitations(
    tx,
    made.map(({ invitation }) => invitation),
  )
  await queueInvitationMails(tx, context, made)
  const roles = [...new Set(invitees.map((invitee) => invitee.role))].join(', ')
  await recordAct(tx, context, { action: 'members-invited', detail: { count: made.length, roles } })
  return made.map(({ invitation }) => invitation)
}

function newInvitation(
  { organisationId, personId: invitedBy, now: createdAt }: OrganisationContext,
  { email, name = null, role, departmentId, roleBand }: Invitee,
): { token: string; invitation: Invitation } {
  const token = newSecret()
  const offer = { email, name, role, departmentId, roleBand }
  const dates = { createdAt, sentAt: [createdAt], expiresAt: expiryOf(createdAt) }
  const link = { invitationId: newId(), tokenHash: hashToken(token), state: 'open' as const }
  return { token, invitation: { organisationId, invitedBy, ...offer, ...dates, ...link } }
}

type Sent = {
  token: string
  invitation: Pick<Invitation, 'invitationId' | 'email' | 'role' | 'expiresAt'>
}

const dayIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone })

async function queueInvitationMails(
  tx: Tx,
  context: OrganisationContext,
  sent: readonly Sent[],
): Promise<void> {
  const { organisationId } = context
  const { name: organisation } = await readOrganisation(tx, context)
  const sender = await findColleague(tx, context.memberId)
  const inviter = sender?.name ?? organisation
  // Where the invited person is, is not known; their colleague is the best guess.
  const day = dayIn(sender?.timeZone ?? 'UTC')
  for (const { token, invitation } of sent) {
    const { email: to, invitationId: reference, role, expiresAt } = invitation
    const slots = {
      organisation,
      inviter,
      role: role.replaceAll('-', ' '),
      url: `/join/${token}`,
      expiresOn: day.format(expiresAt),
    }
    await queueMail(tx, {
      kind: 'member-invitation',
      slots,
      to,
      organisationId,
      personId: null,
      reference,
    })
  }
}

/**
 * Sends an invitation again with a new link; the old one stops working. At most once a day. Throws
 * too-many-requests, and invalid-input when its department was archived meanwhile.
 */
export async function resendInvitation(
  tx: Tx,
  context: OrganisationContext,
  invitationId: string,
): Promise<void> {
  const { invitation, authority } = await openInvitationOf(tx, context, invitationId)
  refuseUnknownDepartment(authority, invitation.departmentId)
  const waitMs = earliestResend(invitation).getTime() - context.now.getTime()
  if (waitMs > 0)
    throw new Problem(common['too-many-requests'], {
      detail: 'An invitation can be sent again once a day.',
      retryAfterSeconds: Math.ceil(waitMs / 1000),
    })
  await refuseTooMany(tx, context, [invitation.email])
  const token = newSecret()
  const expiresAt = expiryOf(context.now)
  await renewInvitation(tx, invitationId, {
    tokenHash: hashToken(token),
    invitedBy: context.personId,
    sentAt: [...invitation.sentAt, context.now],
    expiresAt,
  })
  await queueInvitationMails(tx, context, [{ token, invitation: { ...invitation, expiresAt } }])
  await recordAct(tx, context, {
    action: 'invitation-sent-again',
    subject: invitationId,
    detail: { role: invitation.role },
  })
}

/** Takes an open invitation back; its link stops working at once. */
export async function revokeInvitation(
  tx: Tx,
  context: OrganisationContext,
  invitationId: string,
): Promise<void> {
  const { invitation } = await openInvitationOf(tx, context, invitationId)
  await updateInvitationState(tx, invitationId, 'revoked')
  await recordAct(tx, context, {
    action: 'invitation-revoked',
    subject: invitationId,
    detail: { role: invitation.role },
  })
}

/** An open invitation within the asker's reach. Throws not-found, and beyond-own-rights for a higher role. */
async function openInvitationOf(
  tx: Tx,
  context: OrganisationContext,
  invitationId: string,
): Promise<{ invitation: Invitation; authority: Authority }> {
  const authority = await authorityToChange(tx, context, 'members.invite')
  const invitation = await lockInvitation(tx, invitationId)
  if (invitation?.state !== 'open' || !isWithin(authority.scope, invitation.departmentId))
    throw new Problem(common['not-found'])
  if (!mayInvite(authority, invitation))
    throw new Problem(organisationProblems['beyond-own-rights'])
  return { invitation, authority }
}
