// SQL of organisations.
import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { inDictionaryOrder } from '../../../foundation/db/names.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { organisations } from '../tables.ts'

export type Organisation = typeof organisations.$inferSelect

/** True when no organisation has this address; needs the intake door. */
export async function isSlugFree(tx: Tx, slug: string): Promise<boolean> {
  const { rows } = await tx.execute<{ free: boolean }>(
    sql`select entry.slug_is_free(${slug}) as free`,
  )
  return rows[0]?.free ?? false
}

/** Adds an organisation; false when its address is taken. */
export async function insertOrganisation(
  tx: Tx,
  organisation: typeof organisations.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(organisations)
    .values(organisation)
    .onConflictDoNothing()
    .returning({ organisationId: organisations.organisationId })
  return added.length > 0
}

/** The organisation of the open door. */
export async function findOrganisation(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Organisation | undefined> {
  const [row] = await tx
    .select()
    .from(organisations)
    .where(eq(organisations.organisationId, organisationId))
  return row
}

/**
 * Holds the organisation until the transaction ends: changes of its tree, its members and its
 * invitations follow one another. Rows that merely refer to it are not held up.
 */
export async function lockOrganisation(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx
    .select({ organisationId: organisations.organisationId })
    .from(organisations)
    .where(eq(organisations.organisationId, organisationId))
    .for('no key update')
}

/** Changes what is given of a profile; at least one value. */
export async function updateOrganisation(
  tx: Tx,
  organisationId: OrganisationId,
  change: Partial<Organisation>,
): Promise<void> {
  await tx.update(organisations).set(change).where(eq(organisations.organisationId, organisationId))
}

/** Organisations a person belongs to, by name; needs the person door. */
export async function listOwnOrganisations(
  tx: Tx,
): Promise<{ slug: string; name: string; kind: 'real' | 'sample' }[]> {
  return tx
    .select({ slug: organisations.slug, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .orderBy(asc(inDictionaryOrder(organisations.name)), asc(organisations.slug))
    .limit(200)
}

/** The address of the sample a person opened beside an organisation; needs the person door. */
export async function findOwnSample(tx: Tx, sampleOf: OrganisationId): Promise<string | null> {
  const [row] = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.sampleOf, sampleOf))
    .limit(1)
  return row?.slug ?? null
}

/** Removes an organisation with everything in it. */
export async function deleteOrganisation(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx.delete(organisations).where(eq(organisations.organisationId, organisationId))
}
