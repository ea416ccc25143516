// The table of roles and permissions as rows to read. The table itself is the server's.
import {
  permissionsOf,
  roles,
  scopeOf,
  type Permission,
  type Role,
} from '../../../server/permissions.ts'
import { areaTitles } from './words/permissions.ts'

/** How far a role may use a permission, when one holds it for departments or for all of them. */
export type Reach = 'everywhere' | 'in departments' | 'only when everywhere'

/** One permission with the roles that have it. */
export type PermissionRow = { permission: Permission; reaches: ReadonlyMap<Role, Reach> }

/** Rows below one heading. */
export type PermissionGroup = { title: string; rows: PermissionRow[] }

/** All permissions by area, or those that one role has. */
export function permissionGroups(role: Role | undefined): PermissionGroup[] {
  const everything = permissionsOf(roles.map((each) => ({ role: each, departmentIds: null })))
  const rows = everything
    .map((permission) => ({ permission, reaches: reachesOf(permission) }))
    .filter(({ reaches }) => role === undefined || reaches.has(role))
  return [...Map.groupBy(rows, titleOf)].map(([title, own]) => ({ title, rows: own }))
}

function titleOf({ permission }: PermissionRow): string {
  // Every permission is an area, a point and an act.
  return areaTitles[permission.split('.')[0] as keyof typeof areaTitles]
}

function reachesOf(permission: Permission): Map<Role, Reach> {
  const reaches = new Map<Role, Reach>()
  for (const role of roles) {
    const reach = reachOf(role, permission)
    if (reach !== undefined) reaches.set(role, reach)
  }
  // What everybody may do is bound to no department, for leads neither.
  return reaches.size === roles.length ? reaches.set('lead', 'everywhere') : reaches
}

function reachOf(role: Role, permission: Permission): Reach | undefined {
  if (scopeOf([{ role, departmentIds: null }], permission).kind === 'nowhere') return undefined
  if (role !== 'lead') return 'everywhere'
  const { kind } = scopeOf([{ role, departmentIds: ['any'] }], permission)
  return kind === 'departments' ? 'in departments' : 'only when everywhere'
}
