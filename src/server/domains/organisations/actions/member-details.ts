// One member as a page shows them: who they are, what they may do, and how they came.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { Role } from '../../../permissions.ts'
import { findLastInvitation } from '../queries/invitations.ts'
import { findColleagueByPerson, findJoinedAt } from '../queries/members.ts'
import { isWithin } from '../rules/grants.ts'
import { lastSentAt } from '../rules/invitation-limits.ts'
import { authorityToRead } from './authority.ts'
import { getMember, type Member } from './members.ts'

export type MemberDetails = Member & {
  joinedAt: Date
  invitation: { role: Role; invitedBy: string | null; sentAt: Date; timesSent: number } | null
}

/** A member within the asker's reach. Throws not-found. */
export async function readMember(
  tx: Tx,
  context: OrganisationContext,
  memberId: string,
): Promise<MemberDetails> {
  const { scope } = await authorityToRead(tx, context, 'members.read')
  const member = await getMember(tx, context, memberId)
  const joinedAt = await findJoinedAt(tx, memberId)
  if (!joinedAt || !isWithin(scope, member.departmentId)) throw new Problem(common['not-found'])
  return { ...member, joinedAt, invitation: await invitationOf(tx, member) }
}

async function invitationOf(tx: Tx, { email }: Member): Promise<MemberDetails['invitation']> {
  const invitation = await findLastInvitation(tx, email.toLowerCase())
  if (!invitation) return null
  const inviter = await findColleagueByPerson(tx, invitation.invitedBy)
  const { role, sentAt } = invitation
  return {
    role,
    invitedBy: inviter?.name ?? null,
    sentAt: lastSentAt(invitation),
    timesSent: sentAt.length,
  }
}
