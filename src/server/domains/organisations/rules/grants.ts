// Who may hand out and take away which roles: nobody gives what they do not hold.
import {
  mayGrant,
  roles,
  scopeOf,
  type Grant,
  type Permission,
  type Role,
  type Scope,
} from '../../../permissions.ts'
import { partsOf, type Place } from './department-tree.ts'

/** A role as it is stored: one row a department, or one row for the whole organisation. */
export type GrantRow = { role: Role; departmentId: string | null }

/** Rows of roles as grants: a role held everywhere, or in the departments listed. */
export function toGrants(rows: readonly GrantRow[]): Grant[] {
  return roles.flatMap((role) => {
    const held = rows.filter((row) => row.role === role).map((row) => row.departmentId)
    if (held.length === 0) return []
    return [{ role, departmentIds: held.includes(null) ? null : held.filter((id) => id !== null) }]
  })
}

/** Grants as rows, each once; a role held everywhere swallows its departments. */
export function toGrantRows(grants: readonly Grant[]): GrantRow[] {
  const stated = grants.flatMap(({ role, departmentIds }) =>
    (departmentIds ?? [null]).map((departmentId) => ({ role, departmentId })),
  )
  return toGrants(stated).flatMap(({ role, departmentIds }) =>
    [...new Set(departmentIds ?? [null])].map((departmentId) => ({ role, departmentId })),
  )
}

/** What to add to the roles held and what to take away, so that they become the grants wanted. */
export function roleChanges<T extends GrantRow>(
  held: readonly T[],
  wanted: readonly Grant[],
): { added: GrantRow[]; taken: T[] } {
  const rows = toGrantRows(wanted)
  const isAmong = (row: GrantRow, others: readonly GrantRow[]) =>
    others.some((other) => other.role === row.role && other.departmentId === row.departmentId)
  return {
    added: rows.filter((row) => !isAmong(row, held)),
    taken: held.filter((row) => !isAmong(row, rows)),
  }
}

/** The grant an invitation stands for: a lead leads the department named, other roles hold everywhere. */
export function grantOffered(role: Role, departmentId: string | null): Grant {
  return { role, departmentIds: role === 'lead' && departmentId !== null ? [departmentId] : null }
}

/** Grants in full reach: a lead of a department leads all its parts. */
export function withParts(grants: readonly Grant[], places: readonly Place[]): Grant[] {
  return grants.map(({ role, departmentIds }) => ({
    role,
    departmentIds: departmentIds && partsOf(places, departmentIds),
  }))
}

/**
 * True when somebody holding `own` (in full reach) may give or take away `wanted`. Only owners make
 * owners. Everybody who may invite may give the plain role of a member, which covers one's own things.
 */
export function mayHandOut(own: readonly Grant[], wanted: Grant): boolean {
  if (wanted.role === 'owner') return isOwner(own)
  return wanted.role === 'member' ? own.length > 0 : mayGrant(own, wanted)
}

/** True when somebody holding `own` may suspend, remove or change the roles of somebody holding `theirs`. */
export function mayActOn(own: readonly Grant[], theirs: readonly Grant[]): boolean {
  return theirs.every((grant) => mayHandOut(own, grant))
}

/** True when these grants make somebody an owner. */
export function isOwner(grants: readonly Grant[]): boolean {
  return grants.some((grant) => grant.role === 'owner')
}

/** Roles in one line, in a fixed order, for a list or a log; departments are left out. */
export function describeGrants(grants: readonly Grant[]): string {
  return roles.filter((role) => grants.some((grant) => grant.role === role)).join(', ')
}

/** What somebody may do in which departments, with the departments' parts. */
export type Authority = { grants: readonly Grant[]; scope: Scope; places: readonly Place[] }

/** The authority that grants give for one permission. */
export function authorityFrom(
  grants: readonly Grant[],
  permission: Permission,
  places: readonly Place[],
): Authority {
  const full = withParts(grants, places)
  return { grants: full, scope: scopeOf(full, permission), places }
}

/** The departments of a scope in full reach; null when it covers everybody. */
export function reachOf(scope: Scope): readonly string[] | null {
  if (scope.kind === 'organisation') return null
  return scope.kind === 'nowhere' ? [] : scope.departmentIds
}

/** What two restrictions to departments leave; null restricts nothing. */
export function bothReaches(
  one: readonly string[] | null,
  other: readonly string[] | null,
): readonly string[] | null {
  if (one === null || other === null) return one ?? other
  return one.filter((id) => other.includes(id))
}

/** True when a department, or null for none, lies within a scope in full reach. */
export function isWithin(scope: Scope, departmentId: string | null): boolean {
  if (scope.kind === 'organisation') return true
  return (
    scope.kind === 'departments' &&
    departmentId !== null &&
    scope.departmentIds.includes(departmentId)
  )
}

/** True when this authority to invite reaches the role and the department of an invitation. */
export function mayInvite(
  { grants, scope }: Authority,
  offer: { role: Role; departmentId: string | null },
): boolean {
  return (
    isWithin(scope, offer.departmentId) &&
    mayHandOut(grants, grantOffered(offer.role, offer.departmentId))
  )
}
