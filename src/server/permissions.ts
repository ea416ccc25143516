// The one table role → permission. Roles of one person add up inside one organisation.
// A grant may be limited to departments; what it then covers is decided by `scopeOf`.

export const roles = [
  'owner',
  'admin',
  'lead',
  'member',
  'privacy-officer',
  'auditor',
  'billing-owner',
] as const
export type Role = (typeof roles)[number]

/** A role held; `departmentIds` null means the whole organisation. */
export type Grant = { role: Role; departmentIds: readonly string[] | null }

const everyone = [
  'owner',
  'admin',
  'lead',
  'member',
  'privacy-officer',
  'auditor',
  'billing-owner',
] as const

/**
 * Who may do what. `read` permissions are spelled out as their own names, so that one word never
 * means two things. "wide" entries hold for a lead only when the lead covers the whole organisation.
 */
const table = {
  'organisation.read': { roles: everyone },
  'organisation.edit': { roles: ['owner', 'admin'] },
  'members.read': {
    roles: ['owner', 'admin', 'lead', 'privacy-officer', 'auditor', 'billing-owner'],
  },
  'members.invite': { roles: ['owner', 'admin', 'lead'] },
  'members.manage': { roles: ['owner', 'admin'] },
  'departments.read': { roles: everyone },
  'departments.manage': { roles: ['owner', 'admin', 'lead'] },
  'assessments.read': { roles: ['owner', 'admin', 'lead', 'privacy-officer', 'auditor'] },
  'assessments.launch': { roles: ['owner', 'admin', 'lead'], wide: true },
  'assessments.monitor': { roles: ['owner', 'admin', 'lead', 'privacy-officer', 'auditor'] },
  'results.own': { roles: everyone },
  'results.group': { roles: ['owner', 'admin', 'lead', 'privacy-officer', 'auditor'] },
  'results.totals': { roles: everyone },
  'results.named': { roles: ['owner', 'admin', 'lead'], wide: true },
  'results.export': { roles: ['owner', 'admin', 'lead', 'privacy-officer'], wide: true },
  'evidence.read': { roles: ['owner', 'admin', 'lead', 'member', 'privacy-officer'] },
  'evidence.edit': { roles: ['owner', 'admin', 'lead', 'member'] },
  'evidence.review': { roles: ['owner', 'admin', 'privacy-officer'] },
  'advice.read': { roles: ['owner', 'admin', 'lead', 'auditor'] },
  'advice.decide': { roles: ['owner', 'admin', 'lead'] },
  'roadmap.read': { roles: ['owner', 'admin', 'lead', 'member', 'auditor'] },
  'roadmap.edit': { roles: ['owner', 'admin', 'lead'] },
  'roadmap.work': { roles: ['owner', 'admin', 'lead', 'member'] },
  'sample.manage': { roles: ['owner', 'admin'] },
} as const satisfies Record<string, { roles: readonly Role[]; wide?: true }>

export type Permission = keyof typeof table

/** Where a permission holds: everywhere, in some departments, or nowhere. */
export type Scope =
  | { kind: 'organisation' }
  | { kind: 'departments'; departmentIds: readonly string[] }
  | { kind: 'nowhere' }

/** The scope in which these grants allow a permission; a lead's departments add up. */
export function scopeOf(grants: readonly Grant[], permission: Permission): Scope {
  const entry: { roles: readonly Role[]; wide?: true } = table[permission]
  const held = grants.filter((grant) => entry.roles.includes(grant.role))
  if (held.some((grant) => grant.departmentIds === null)) return { kind: 'organisation' }
  const departmentIds = entry.wide ? [] : held.flatMap((grant) => grant.departmentIds ?? [])
  return departmentIds.length > 0 ? { kind: 'departments', departmentIds } : { kind: 'nowhere' }
}

/** Every permission these grants give in any scope. */
export function permissionsOf(grants: readonly Grant[]): Permission[] {
  // Object.keys loses the key type; the table is a constant.
  return (Object.keys(table) as Permission[]).filter(
    (permission) => scopeOf(grants, permission).kind !== 'nowhere',
  )
}

/** True when somebody holding `own` may hand out `wanted`: nobody grants what they do not hold. */
export function mayGrant(own: readonly Grant[], wanted: Grant): boolean {
  const wantedPermissions = permissionsOf([wanted])
  return wantedPermissions.every((permission) =>
    covers(scopeOf(own, permission), scopeOf([wanted], permission)),
  )
}

function covers(own: Scope, wanted: Scope): boolean {
  if (own.kind === 'organisation' || wanted.kind === 'nowhere') return true
  if (own.kind === 'nowhere' || wanted.kind === 'organisation') return false
  return wanted.departmentIds.every((id) => own.departmentIds.includes(id))
}
