// SQL of what happened to items.
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { roadmapHistory } from '../tables.ts'

export type HistoryRow = typeof roadmapHistory.$inferSelect

/** Adds entries; they stand or fall with the open transaction. */
export async function insertHistory(
  tx: Tx,
  entries: (typeof roadmapHistory.$inferInsert)[],
): Promise<void> {
  if (entries.length > 0) await tx.insert(roadmapHistory).values(entries)
}

/** Entries of one item, newest first, from behind a position on. */
export async function listHistoryRows(
  tx: Tx,
  itemId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<HistoryRow[]> {
  return tx
    .select()
    .from(roadmapHistory)
    .where(
      and(
        eq(roadmapHistory.itemId, itemId),
        before === null ? undefined : lt(roadmapHistory.position, before),
      ),
    )
    .orderBy(desc(roadmapHistory.position))
    .limit(limit)
}
