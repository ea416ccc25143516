// SQL of anonymous rounds: ballots that were spent and answers waiting sealed, without a reference
// between them.
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { ballotInbox, spentBallots } from '../tables/ballots.ts'

/** Spends a ballot; false when it was spent before. */
export async function insertSpentBallot(
  tx: Tx,
  ballot: typeof spentBallots.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(spentBallots)
    .values(ballot)
    .onConflictDoNothing()
    .returning({ hash: spentBallots.ballotHash })
  return added.length > 0
}

/** True when a ballot was spent. */
export async function isSpent(tx: Tx, campaignId: string, hash: Buffer): Promise<boolean> {
  const found = await tx
    .select({ hash: spentBallots.ballotHash })
    .from(spentBallots)
    .where(and(eq(spentBallots.campaignId, campaignId), eq(spentBallots.ballotHash, hash)))
  return found.length > 0
}

/** Puts a sealed answer into the inbox of an anonymous round, over an earlier one with the same receipt. */
export async function upsertSealed(tx: Tx, entry: typeof ballotInbox.$inferInsert): Promise<void> {
  await tx
    .insert(ballotInbox)
    .values(entry)
    .onConflictDoUpdate({
      target: [ballotInbox.organisationId, ballotInbox.campaignId, ballotInbox.receiptHash],
      set: { sealed: entry.sealed },
    })
}

type InboxKey = { campaignId: string; receiptHash: Buffer }
const ofReceipt = ({ campaignId, receiptHash }: InboxKey) =>
  and(eq(ballotInbox.campaignId, campaignId), eq(ballotInbox.receiptHash, receiptHash))

/** The sealed answer a receipt belongs to, held until the transaction ends. */
export async function findSealed(tx: Tx, key: InboxKey): Promise<Buffer | undefined> {
  const [row] = await tx
    .select({ sealed: ballotInbox.sealed })
    .from(ballotInbox)
    .where(ofReceipt(key))
    .for('update')
  return row?.sealed
}

/** Removes a sealed answer; true when there was one. */
export async function deleteSealed(tx: Tx, key: InboxKey): Promise<boolean> {
  const gone = await tx
    .delete(ballotInbox)
    .where(ofReceipt(key))
    .returning({ hash: ballotInbox.receiptHash })
  return gone.length > 0
}

/** Every sealed answer of a round. */
export async function listSealed(
  tx: Tx,
  campaignId: string,
): Promise<{ receiptHash: Buffer; sealed: Buffer }[]> {
  return tx
    .select({ receiptHash: ballotInbox.receiptHash, sealed: ballotInbox.sealed })
    .from(ballotInbox)
    .where(eq(ballotInbox.campaignId, campaignId))
}

/** Empties inbox and spent ballots of a round. */
export async function deleteBallots(tx: Tx, campaignId: string): Promise<void> {
  await tx.delete(ballotInbox).where(eq(ballotInbox.campaignId, campaignId))
  await tx.delete(spentBallots).where(eq(spentBallots.campaignId, campaignId))
}
