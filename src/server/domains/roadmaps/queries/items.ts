// SQL of the items of a roadmap, what they need, their tasks and evidence.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { roadmapEvidence, roadmapItems, roadmapNeeds, roadmapTasks } from '../tables.ts'

export type ItemRow = typeof roadmapItems.$inferSelect
export type NeedRow = Pick<typeof roadmapNeeds.$inferSelect, 'itemId' | 'needsItemId'>
export type TaskRow = typeof roadmapTasks.$inferSelect
export type EvidenceRow = typeof roadmapEvidence.$inferSelect

/** All items of a roadmap by start, dropped ones too. */
export async function listItemRows(tx: Tx, roadmapId: string): Promise<ItemRow[]> {
  return tx
    .select()
    .from(roadmapItems)
    .where(eq(roadmapItems.roadmapId, roadmapId))
    .orderBy(asc(roadmapItems.startsOn), asc(roadmapItems.candidateId), asc(roadmapItems.itemId))
}

/** Adds items. */
export async function insertItems(
  tx: Tx,
  items: (typeof roadmapItems.$inferInsert)[],
): Promise<void> {
  if (items.length > 0) await tx.insert(roadmapItems).values(items)
}

/** What of an item changes. */
export type ItemChange = Partial<
  Omit<ItemRow, 'organisationId' | 'itemId' | 'roadmapId' | 'candidateId' | 'sequence'>
>

/** Changes an item and counts the change. */
export async function updateItem(tx: Tx, itemId: string, change: ItemChange): Promise<void> {
  await tx
    .update(roadmapItems)
    .set({ ...change, sequence: sql`${roadmapItems.sequence} + 1` })
    .where(eq(roadmapItems.itemId, itemId))
}

/** What the items of a roadmap need. */
export async function listNeeds(tx: Tx, itemIds: readonly string[]): Promise<NeedRow[]> {
  if (itemIds.length === 0) return []
  return tx
    .select({ itemId: roadmapNeeds.itemId, needsItemId: roadmapNeeds.needsItemId })
    .from(roadmapNeeds)
    .where(inArray(roadmapNeeds.itemId, [...itemIds]))
}

/** Replaces what an item needs. */
export async function replaceNeeds(
  tx: Tx,
  { organisationId, itemId }: { organisationId: string; itemId: string },
  needs: readonly string[],
): Promise<void> {
  await tx.delete(roadmapNeeds).where(eq(roadmapNeeds.itemId, itemId))
  if (needs.length === 0) return
  await tx
    .insert(roadmapNeeds)
    .values(needs.map((needsItemId) => ({ organisationId, itemId, needsItemId })))
}

/** Tasks of items, in their order. */
export async function listTasks(tx: Tx, itemIds: readonly string[]): Promise<TaskRow[]> {
  if (itemIds.length === 0) return []
  return tx
    .select()
    .from(roadmapTasks)
    .where(inArray(roadmapTasks.itemId, [...itemIds]))
    .orderBy(asc(roadmapTasks.position), asc(roadmapTasks.taskId))
}

/** Adds tasks. */
export async function insertTasks(
  tx: Tx,
  tasks: (typeof roadmapTasks.$inferInsert)[],
): Promise<void> {
  if (tasks.length > 0) await tx.insert(roadmapTasks).values(tasks)
}

/** Changes a task of an item; false when there is none. */
export async function updateTask(
  tx: Tx,
  { itemId, taskId }: { itemId: string; taskId: string },
  change: Partial<Pick<TaskRow, 'text' | 'weeks' | 'isFinished' | 'position'>>,
): Promise<boolean> {
  const changed = await tx
    .update(roadmapTasks)
    .set(change)
    .where(and(eq(roadmapTasks.itemId, itemId), eq(roadmapTasks.taskId, taskId)))
    .returning({ taskId: roadmapTasks.taskId })
  return changed.length > 0
}

/** Removes a task of an item; false when there is none. */
export async function deleteTask(
  tx: Tx,
  { itemId, taskId }: { itemId: string; taskId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(roadmapTasks)
    .where(and(eq(roadmapTasks.itemId, itemId), eq(roadmapTasks.taskId, taskId)))
    .returning({ taskId: roadmapTasks.taskId })
  return gone.length > 0
}

/** Evidence of items, oldest first. */
export async function listEvidence(tx: Tx, itemIds: readonly string[]): Promise<EvidenceRow[]> {
  if (itemIds.length === 0) return []
  return tx
    .select()
    .from(roadmapEvidence)
    .where(inArray(roadmapEvidence.itemId, [...itemIds]))
    .orderBy(asc(roadmapEvidence.submittedAt), asc(roadmapEvidence.evidenceId))
}

/** Adds evidence. */
export async function insertEvidence(
  tx: Tx,
  evidence: typeof roadmapEvidence.$inferInsert,
): Promise<void> {
  await tx.insert(roadmapEvidence).values(evidence)
}

/** Notes the review of evidence. */
export async function updateEvidence(
  tx: Tx,
  evidenceId: string,
  review: Pick<EvidenceRow, 'state' | 'reviewedBy' | 'reviewedAt' | 'comment'>,
): Promise<void> {
  await tx.update(roadmapEvidence).set(review).where(eq(roadmapEvidence.evidenceId, evidenceId))
}
