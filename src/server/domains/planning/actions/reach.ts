// How far somebody's advice reaches: the whole organisation, or the departments of a lead.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf, type Permission } from '../../../permissions.ts'
import { departmentsWithin } from '../../organisations/actions.ts'

/** Throws not-allowed unless the permission holds in the whole organisation. */
export function refuseUnlessWide(context: OrganisationContext, permission: Permission): void {
  if (scopeOf(context.grants, permission).kind !== 'organisation')
    throw new Problem(common['not-allowed'])
}

/** The departments in which a permission holds, with their parts; null when everywhere. */
export async function reachOf(
  tx: Tx,
  context: OrganisationContext,
  permission: Permission,
): Promise<string[] | null> {
  return departmentsWithin(tx, scopeOf(context.grants, permission))
}
