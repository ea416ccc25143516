// What the asker may do in which departments, read from the database.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { Grant, Permission } from '../../../permissions.ts'
import { listDepartmentRows } from '../queries/departments.ts'
import { findColleague, listRoles } from '../queries/members.ts'
import { lockOrganisation } from '../queries/organisations.ts'
import { authorityFrom, toGrants, type Authority } from '../rules/grants.ts'

/** The authority of a request that changes nothing: what its session says, with departments' parts. */
export async function authorityToRead(
  tx: Tx,
  context: OrganisationContext,
  permission: Permission,
): Promise<Authority> {
  return authorityFrom(context.grants, permission, await listDepartmentRows(tx))
}

/**
 * The authority of a request that changes something. It holds the organisation until the transaction
 * ends and reads the asker's roles again: they may have been taken since the request began. Throws
 * not-allowed when they no longer give the permission.
 */
export async function authorityToChange(
  tx: Tx,
  context: OrganisationContext,
  permission: Permission,
): Promise<Authority> {
  await lockOrganisation(tx, context.organisationId)
  const grants = await currentGrants(tx, context.memberId)
  const authority = authorityFrom(grants, permission, await listDepartmentRows(tx))
  if (authority.scope.kind === 'nowhere') throw new Problem(common['not-allowed'])
  return authority
}

/** The grants a member holds at this moment; none when suspended or gone. */
export async function currentGrants(tx: Tx, memberId: string): Promise<Grant[]> {
  const member = await findColleague(tx, memberId)
  if (member?.state !== 'active') return []
  return toGrants((await listRoles(tx, [memberId])).get(memberId) ?? [])
}
