// Inviting from a CSV of people: first a check that changes nothing, then the sending of what was checked.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import type { Role } from '../../../permissions.ts'
import { authorityToChange } from './authority.ts'
import { organisationProblems } from '../contract/problems.ts'
import { refuseTooMany, sendInvitations } from './invitations.ts'
import { listInvitedAddresses, listInvitedTooOften } from '../queries/invitations.ts'
import { listMemberAddresses } from '../queries/members.ts'
import { inTreeOrder } from '../rules/department-tree.ts'
import { largestList, tooOftenSince } from '../rules/invitation-limits.ts'
import {
  sortRows,
  summarise,
  withTooOften,
  type SortedList,
  type SortedRow,
} from '../rules/invitation-list.ts'
import { readPeopleCsv } from '../rules/people-csv.ts'

type List = { csv: string; encoding: 'text' | 'base64'; role: Role }

/** Says of every row what would become of it. Throws invalid-input for a file that cannot be read. */
export async function checkInvitations(
  tx: Tx,
  context: OrganisationContext,
  list: List,
): Promise<SortedList> {
  return summarise(await sortList(tx, context, list))
}

/**
 * Invites the new people of a list, once it was checked and nothing has changed since. Throws
 * dry-run-outdated, too-many-people, too-many-requests, and what checkInvitations throws.
 */
export async function inviteMany(
  tx: Tx,
  context: OrganisationContext,
  { hash, ...list }: List & { hash: string },
): Promise<{ invited: number }> {
  const rows = await sortList(tx, context, list)
  if (summarise(rows).hash !== hash) throw new Problem(organisationProblems['dry-run-outdated'])
  const invitees = rows.flatMap((row) =>
    row.outcome === 'new' && row.role ? [{ ...row, role: row.role }] : [],
  )
  if (invitees.length > largestList) throw new Problem(organisationProblems['too-many-people'])
  if (invitees.length === 0) return { invited: 0 }
  await refuseTooMany(
    tx,
    context,
    invitees.map((invitee) => invitee.email),
  )
  await sendInvitations(tx, context, invitees)
  return { invited: invitees.length }
}

async function sortList(
  tx: Tx,
  context: OrganisationContext,
  { csv, encoding, role }: List,
): Promise<SortedRow[]> {
  const people = readPeopleCsv(encoding === 'base64' ? Buffer.from(csv, 'base64') : csv)
  const authority = await authorityToChange(tx, context, 'members.invite')
  const rows = sortRows(people.rows, {
    defaultRole: role,
    authority,
    departments: inTreeOrder(authority.places),
    members: await listMemberAddresses(tx, null),
    invited: await listInvitedAddresses(tx, null, context.now),
  })
  const fresh = rows.filter((row) => row.outcome === 'new').map((row) => row.email)
  return withTooOften(rows, await listInvitedTooOften(tx, fresh, tooOftenSince(context.now)))
}
