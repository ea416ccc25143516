// SQL of roadmaps and their revisions.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { roadmapRevisions, roadmaps } from '../tables.ts'

export type RoadmapRow = typeof roadmaps.$inferSelect
export type RevisionRow = typeof roadmapRevisions.$inferSelect

/** The roadmap of the organisation. */
export async function findRoadmap(tx: Tx): Promise<RoadmapRow | undefined> {
  const [row] = await tx.select().from(roadmaps)
  return row
}

/** The same, held until the transaction ends: what changes a roadmap follows one another. */
export async function findRoadmapForUpdate(tx: Tx): Promise<RoadmapRow | undefined> {
  const [row] = await tx.select().from(roadmaps).for('update')
  return row
}

/** Adds the roadmap; false when there is one already. */
export async function insertRoadmap(
  tx: Tx,
  roadmap: typeof roadmaps.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(roadmaps)
    .values(roadmap)
    .onConflictDoNothing()
    .returning({ roadmapId: roadmaps.roadmapId })
  return added.length > 0
}

/** Changes a roadmap; at least one value. */
export async function updateRoadmap(
  tx: Tx,
  roadmapId: string,
  change: Partial<Pick<RoadmapRow, 'name' | 'planId' | 'revision' | 'closedWeeks'>>,
): Promise<void> {
  await tx.update(roadmaps).set(change).where(eq(roadmaps.roadmapId, roadmapId))
}

/** Notes the day of the weekly mails; false when it is noted already. */
export async function takeMailDay(tx: Tx, roadmapId: string, mailedOn: string): Promise<boolean> {
  const taken = await tx
    .update(roadmaps)
    .set({ mailedOn })
    .where(
      and(
        eq(roadmaps.roadmapId, roadmapId),
        sql`${roadmaps.mailedOn} is distinct from ${mailedOn}`,
      ),
    )
    .returning({ roadmapId: roadmaps.roadmapId })
  return taken.length > 0
}

/** Every organisation with a roadmap; needs the system door. */
export async function listRoadmapOrganisations(tx: Tx): Promise<OrganisationId[]> {
  const rows = await tx.select({ organisationId: roadmaps.organisationId }).from(roadmaps)
  // The column holds what an action wrote as an id.
  return rows.map(({ organisationId }) => organisationId as OrganisationId)
}

/** Adds a revision. */
export async function insertRevision(
  tx: Tx,
  revision: typeof roadmapRevisions.$inferInsert,
): Promise<void> {
  await tx.insert(roadmapRevisions).values(revision)
}

/** Revisions, newest first. */
export async function listRevisionRows(tx: Tx, roadmapId: string): Promise<RevisionRow[]> {
  return tx
    .select()
    .from(roadmapRevisions)
    .where(eq(roadmapRevisions.roadmapId, roadmapId))
    .orderBy(desc(roadmapRevisions.number))
    .limit(200)
}

/** A revision by its number. */
export async function findRevision(
  tx: Tx,
  roadmapId: string,
  number: number,
): Promise<RevisionRow | undefined> {
  const [row] = await tx
    .select()
    .from(roadmapRevisions)
    .where(and(eq(roadmapRevisions.roadmapId, roadmapId), eq(roadmapRevisions.number, number)))
  return row
}
