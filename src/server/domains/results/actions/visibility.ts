// Which part of a release a reader sees: everything, own departments with totals, or totals only.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf, type Scope } from '../../../permissions.ts'
import { departmentsWithin } from '../../organisations/actions.ts'
import { everybody } from '../contract/terms.ts'
import type { Place } from '../rules/places.ts'

export type View = 'organisation' | 'departments' | 'totals'

/** What one reader may see of one release. */
export type Visibility = {
  view: View
  /** Whether figures of this group, in this role band, are this reader's to see. */
  sees: (group: { groupId: string; roleBand: string }) => boolean
  /** Whether a place is listed for this reader at all. */
  seesPlace: (groupId: string) => boolean
}

/**
 * The reader's part, from the grants of the request. Who sees everything may look as the lead of one
 * department; throws not-allowed when somebody else asks for that.
 */
export async function visibilityOf(
  tx: Tx,
  context: OrganisationContext,
  { places, viewAsLeadOf }: { places: readonly Place[]; viewAsLeadOf?: string | undefined },
): Promise<Visibility> {
  const own = scopeOf(context.grants, 'results.group')
  if (viewAsLeadOf === undefined) return visibilityIn(tx, own, places)
  if (own.kind !== 'organisation') throw new Problem(common['not-allowed'])
  return visibilityIn(tx, { kind: 'departments', departmentIds: [viewAsLeadOf] }, places)
}

async function visibilityIn(tx: Tx, scope: Scope, places: readonly Place[]): Promise<Visibility> {
  if (scope.kind === 'organisation')
    return { view: 'organisation', sees: () => true, seesPlace: () => true }
  const departmentIds = new Set(await departmentsWithin(tx, scope))
  const groupIds = new Set(
    places
      .filter(({ departmentId }) => departmentId !== null && departmentIds.has(departmentId))
      .map(({ groupId }) => groupId),
  )
  return {
    view: scope.kind === 'departments' ? 'departments' : 'totals',
    seesPlace: (groupId) => groupIds.has(groupId),
    sees: ({ groupId, roleBand }) =>
      groupIds.has(groupId) || (groupId === everybody && roleBand === everybody),
  }
}
