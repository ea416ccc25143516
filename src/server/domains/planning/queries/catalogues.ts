// SQL of pinned catalogues and the draft of settings.
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { planningCatalogues, planningSettings } from '../tables.ts'

/** Keeps a catalogue for the organisation; nothing happens when it is there. */
export async function insertCatalogue(
  tx: Tx,
  catalogue: typeof planningCatalogues.$inferInsert,
): Promise<void> {
  await tx.insert(planningCatalogues).values(catalogue).onConflictDoNothing()
}

/** The canonical text of a pinned catalogue. */
export async function findCanonicalCatalogue(tx: Tx, hash: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ canonical: planningCatalogues.canonical })
    .from(planningCatalogues)
    .where(eq(planningCatalogues.hash, hash))
  return row?.canonical
}

/** The saved draft of settings. */
export async function findSettings(
  tx: Tx,
): Promise<Pick<typeof planningSettings.$inferSelect, 'settings' | 'savedAt'> | undefined> {
  const [row] = await tx
    .select({ settings: planningSettings.settings, savedAt: planningSettings.savedAt })
    .from(planningSettings)
  return row
}

/** Saves the draft of settings over the one before. */
export async function saveSettings(
  tx: Tx,
  draft: typeof planningSettings.$inferInsert,
): Promise<void> {
  await tx
    .insert(planningSettings)
    .values(draft)
    .onConflictDoUpdate({
      target: planningSettings.organisationId,
      set: {
        settings: sql`excluded.settings`,
        savedBy: sql`excluded.saved_by`,
        savedAt: sql`excluded.saved_at`,
      },
    })
}
