// SQL of departments.
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { Place } from '../rules/department-tree.ts'
import { departments, invitations, members } from '../tables.ts'

export type Department = typeof departments.$inferSelect & Place

/** All departments, archived ones too; an organisation has few hundred. */
export async function listDepartmentRows(tx: Tx): Promise<Department[]> {
  const rows = await tx.select().from(departments)
  return rows.map((row) => ({ ...row, isArchived: row.archivedAt !== null }))
}

/** Adds a department. */
export async function insertDepartment(
  tx: Tx,
  department: typeof departments.$inferInsert,
): Promise<void> {
  await tx.insert(departments).values(department)
}

/** Changes a department; at least one value. */
export async function updateDepartment(
  tx: Tx,
  departmentId: string,
  change: Partial<typeof departments.$inferInsert>,
): Promise<void> {
  await tx.update(departments).set(change).where(eq(departments.departmentId, departmentId))
}

/** Active members by department; null stands for none. */
export async function countMembersByDepartment(tx: Tx): Promise<Map<string | null, number>> {
  const rows = await tx
    .select({ departmentId: members.departmentId, people: count() })
    .from(members)
    .where(eq(members.state, 'active'))
    .groupBy(members.departmentId)
  return new Map(rows.map((row) => [row.departmentId, row.people]))
}

/** Active members by department and role band. */
export async function countMembersByBand(tx: Tx): Promise<
  {
    departmentId: string | null
    roleBand: (typeof members.$inferSelect)['roleBand']
    people: number
  }[]
> {
  return tx
    .select({ departmentId: members.departmentId, roleBand: members.roleBand, people: count() })
    .from(members)
    .where(eq(members.state, 'active'))
    .groupBy(members.departmentId, members.roleBand)
}

/** True when a department has parts, members of any state, or people invited into it. */
export async function isInUse(tx: Tx, departmentId: string, now: Date): Promise<boolean> {
  const parts = tx
    .select({ one: sql`1` })
    .from(departments)
    .where(and(eq(departments.parentId, departmentId), isNull(departments.archivedAt)))
  const people = tx
    .select({ one: sql`1` })
    .from(members)
    .where(eq(members.departmentId, departmentId))
  const awaited = tx
    .select({ one: sql`1` })
    .from(invitations)
    .where(
      and(
        eq(invitations.departmentId, departmentId),
        eq(invitations.state, 'open'),
        gt(invitations.expiresAt, now),
      ),
    )
  const { rows } = await tx.execute<{ used: boolean }>(
    sql`select exists ${parts} or exists ${people} or exists ${awaited} as used`,
  )
  return rows[0]?.used ?? false
}
