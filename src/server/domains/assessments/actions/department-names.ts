// What departments are called, archived ones too: a campaign keeps the names it was launched with.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { listDepartments } from '../../organisations/actions/departments.ts'

/** The name of every department, by id. */
export async function departmentNames(
  tx: Tx,
  context: OrganisationContext,
): Promise<Map<string, string>> {
  const current = await listDepartments(tx, context, { state: 'current' })
  const archived = await listDepartments(tx, context, { state: 'archived' })
  return new Map(
    [...current.items, ...archived.items].map(({ departmentId, name }) => [departmentId, name]),
  )
}
