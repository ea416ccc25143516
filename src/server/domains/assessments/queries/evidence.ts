// SQL of practice owners, their claims and what proves them.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { campaigns } from '../tables/campaigns.ts'
import type { Campaign } from './campaigns.ts'
import { artefacts, claims, practiceOwners } from '../tables/evidence.ts'

export type Artefact = typeof artefacts.$inferSelect
export type Claim = typeof claims.$inferSelect

/** Who answers for which practice. */
export async function listOwnerRows(
  tx: Tx,
  campaignId: string,
): Promise<{ practice: string; memberId: string }[]> {
  return tx
    .select({ practice: practiceOwners.practice, memberId: practiceOwners.memberId })
    .from(practiceOwners)
    .where(eq(practiceOwners.campaignId, campaignId))
}

/** The campaigns in some states in which a member answers for practices, those that close first first. */
export async function listOwnedCampaigns(
  tx: Tx,
  memberId: string,
  states: readonly Campaign['state'][],
): Promise<Campaign[]> {
  const owned = tx
    .select({ campaignId: practiceOwners.campaignId })
    .from(practiceOwners)
    .where(eq(practiceOwners.memberId, memberId))
  return tx
    .select()
    .from(campaigns)
    .where(and(inArray(campaigns.campaignId, owned), inArray(campaigns.state, [...states])))
    .orderBy(asc(campaigns.closesAt), asc(campaigns.campaignId))
}

/** Replaces the owners of one practice. */
export async function replaceOwners(
  tx: Tx,
  place: { organisationId: string; campaignId: string; practice: string },
  memberIds: readonly string[],
): Promise<void> {
  await tx
    .delete(practiceOwners)
    .where(
      and(
        eq(practiceOwners.campaignId, place.campaignId),
        eq(practiceOwners.practice, place.practice),
      ),
    )
  const rows = memberIds.map((memberId) => ({ ...place, memberId }))
  if (rows.length > 0) await tx.insert(practiceOwners).values(rows)
}

/** All claims of a campaign. */
export async function listClaimRows(tx: Tx, campaignId: string): Promise<Claim[]> {
  return tx
    .select()
    .from(claims)
    .where(eq(claims.campaignId, campaignId))
    .orderBy(asc(claims.itemId), asc(claims.memberId))
}

/** Writes a claim over the one this member made before. */
export async function upsertClaim(tx: Tx, claim: typeof claims.$inferInsert): Promise<void> {
  await tx
    .insert(claims)
    .values(claim)
    .onConflictDoUpdate({
      target: [claims.organisationId, claims.campaignId, claims.itemId, claims.memberId],
      set: { answer: sql`excluded.answer`, updatedAt: sql`excluded.updated_at` },
    })
}

/** Everything proposed as proof in a campaign, what waits for a review first. */
export async function listArtefactRows(tx: Tx, campaignId: string): Promise<Artefact[]> {
  return tx
    .select()
    .from(artefacts)
    .where(eq(artefacts.campaignId, campaignId))
    .orderBy(sql`${artefacts.state} <> 'proposed'`, desc(artefacts.createdAt), artefacts.artefactId)
}

/** One artefact of a campaign, held. */
export async function findArtefact(
  tx: Tx,
  campaignId: string,
  artefactId: string,
): Promise<Artefact | undefined> {
  const [row] = await tx
    .select()
    .from(artefacts)
    .where(and(eq(artefacts.campaignId, campaignId), eq(artefacts.artefactId, artefactId)))
    .for('update')
  return row
}

/** Adds an artefact. */
export async function insertArtefact(
  tx: Tx,
  artefact: typeof artefacts.$inferInsert,
): Promise<void> {
  await tx.insert(artefacts).values(artefact)
}

/** Stores a review. */
export async function updateReview(
  tx: Tx,
  artefactId: string,
  review: Pick<Artefact, 'state' | 'reviewedBy' | 'reviewNote' | 'reviewedAt'>,
): Promise<void> {
  await tx.update(artefacts).set(review).where(eq(artefacts.artefactId, artefactId))
}

/** Removes an artefact. */
export async function deleteArtefact(tx: Tx, artefactId: string): Promise<void> {
  await tx.delete(artefacts).where(eq(artefacts.artefactId, artefactId))
}
