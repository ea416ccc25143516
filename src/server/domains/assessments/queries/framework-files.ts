// SQL of pinned framework files.
import { inArray } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { frameworkFiles } from '../tables/frameworks.ts'

export type FrameworkFileRow = typeof frameworkFiles.$inferInsert

/** Keeps files under their hash; those already kept stay as they are. */
export async function insertFrameworkFiles(
  tx: Tx,
  rows: readonly FrameworkFileRow[],
): Promise<void> {
  await tx
    .insert(frameworkFiles)
    .values([...rows])
    .onConflictDoNothing()
}

/** The published bytes under some hashes. */
export async function listCanonicalFiles(
  tx: Tx,
  hashes: readonly string[],
): Promise<{ hash: string; canonical: string }[]> {
  return tx
    .select({ hash: frameworkFiles.hash, canonical: frameworkFiles.canonical })
    .from(frameworkFiles)
    .where(inArray(frameworkFiles.hash, [...hashes]))
}
