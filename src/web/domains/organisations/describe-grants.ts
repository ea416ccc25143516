// The roles of somebody in words.
import type { Member } from './data.ts'
import type { PlacedDepartment } from './department-tree.ts'
import { words } from './words/people.ts'
import { roleNames } from './words/terms.ts'

/** One phrase a role: "Admin", "Lead of Sales and Finance". */
export function describeGrants(
  grants: Member['grants'],
  departments: readonly PlacedDepartment[],
): string[] {
  const nameOf = (id: string) =>
    departments.find(({ departmentId }) => departmentId === id)?.name ?? words.archivedDepartment
  return grants.map(({ role, departmentIds }) => {
    if (role !== 'lead') return roleNames[role]
    return departmentIds === null ? words.leadOfAll : words.leadOf(departmentIds.map(nameOf))
  })
}
