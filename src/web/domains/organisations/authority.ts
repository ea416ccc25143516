// What the person here may do in which departments and which roles they may give, so that pages offer
// only that. The server decides again.
import {
  mayGrant,
  roles,
  type Grant,
  type Permission,
  type Role,
} from '../../../server/permissions.ts'
import type { Session } from '../../foundation/session/session.ts'
import type { Department } from './data.ts'
import { withParts } from './department-tree.ts'

/** The departments in which this session holds a permission, in the order of the tree. */
export function reachedDepartments<T extends Department>(
  session: Session,
  permission: Permission,
  departments: readonly T[],
): T[] {
  if (session.wide.includes(permission)) return [...departments]
  if (!session.permissions.includes(permission)) return []
  const own = fullGrants(session.grants, departments).flatMap((grant) => grant.departmentIds ?? [])
  return departments.filter(({ departmentId }) => own.includes(departmentId))
}

/** The roles that may be offered in an invitation. */
export function rolesToOffer(session: Session, departments: readonly Department[]): Role[] {
  const own = fullGrants(session.grants, departments)
  const [first] = reachedDepartments(session, 'members.invite', departments)
  const departmentId = session.wide.includes('members.invite')
    ? null
    : (first?.departmentId ?? null)
  return roles.filter((role) => mayGive(own, grantOffered(role, departmentId)))
}

/** Whether somebody may give or take a role: only owners make owners, and nobody gives what they lack. */
export function mayGive(own: readonly Grant[], wanted: Grant): boolean {
  if (wanted.role === 'owner') return own.some(({ role }) => role === 'owner')
  return wanted.role === 'member' || mayGrant(own, wanted)
}

/** Whether somebody may change all the roles that another person holds. */
export function mayActOn(own: readonly Grant[], theirs: readonly Grant[]): boolean {
  return theirs.every((grant) => mayGive(own, grant))
}

// Grants in full reach: a lead of a department leads all its parts.
function fullGrants(grants: readonly Grant[], departments: readonly Department[]): Grant[] {
  return grants.map(({ role, departmentIds }) => ({
    role,
    departmentIds: departmentIds && withParts(departments, departmentIds),
  }))
}

// The grant an invitation stands for: a lead leads the department named, other roles hold everywhere.
function grantOffered(role: Role, departmentId: string | null): Grant {
  return { role, departmentIds: role === 'lead' && departmentId !== null ? [departmentId] : null }
}
