// SQL of invitations.
import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { invitations } from '../tables.ts'

export type Invitation = typeof invitations.$inferSelect

/** An invitation by its look-up at the intake door: what the page of the link needs, no more. */
export type OpenedInvitation = {
  invitation_id: string
  organisation_id: string
  organisation_name: string
  organisation_slug: string
  email: string
  role: Invitation['role']
  state: Invitation['state']
  expires_at: string
}

/** The invitation of a link, by the hash of its secret; needs the intake door. */
export async function openInvitation(
  tx: Tx,
  tokenHash: Buffer,
): Promise<OpenedInvitation | undefined> {
  const { rows } = await tx.execute<OpenedInvitation>(
    sql`select * from entry.invitation(${tokenHash})`,
  )
  return rows[0]
}

/** The newest invitation to an address (lower case), whatever became of it. */
export async function findLastInvitation(tx: Tx, address: string): Promise<Invitation | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(eq(sql`lower(${invitations.email})`, address))
    .orderBy(desc(invitations.createdAt), desc(invitations.invitationId))
    .limit(1)
  return row
}

/** Adds invitations. */
export async function insertInvitations(
  tx: Tx,
  rows: (typeof invitations.$inferInsert)[],
): Promise<void> {
  await tx.insert(invitations).values(rows)
}

/** An invitation, held until the transaction ends. */
export async function lockInvitation(
  tx: Tx,
  invitationId: string,
): Promise<Invitation | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(eq(invitations.invitationId, invitationId))
    .for('update')
  return row
}

/** Changes the state of an invitation. */
export async function updateInvitationState(
  tx: Tx,
  invitationId: string,
  state: Invitation['state'],
): Promise<void> {
  await tx.update(invitations).set({ state }).where(eq(invitations.invitationId, invitationId))
}

/** Gives an invitation a new link, sender and end, and notes that it was sent. */
export async function renewInvitation(
  tx: Tx,
  invitationId: string,
  renewed: Pick<Invitation, 'tokenHash' | 'invitedBy' | 'sentAt' | 'expiresAt'>,
): Promise<void> {
  await tx.update(invitations).set(renewed).where(eq(invitations.invitationId, invitationId))
}

/** Takes back open invitations of these addresses (lower case); the new ones replace them. */
export async function revokeOpenInvitations(tx: Tx, addresses: readonly string[]): Promise<void> {
  await tx
    .update(invitations)
    .set({ state: 'revoked' })
    .where(
      and(eq(invitations.state, 'open'), inArray(sql`lower(${invitations.email})`, [...addresses])),
    )
}

/** Which of these addresses (lower case), or of all for null, have an invitation that still works. */
export async function listInvitedAddresses(
  tx: Tx,
  among: readonly string[] | null,
  now: Date,
): Promise<Set<string>> {
  const address = sql<string>`lower(${invitations.email})`
  const rows = await tx
    .select({ address })
    .from(invitations)
    .where(
      and(
        eq(invitations.state, 'open'),
        gt(invitations.expiresAt, now),
        among === null ? undefined : inArray(address, [...among]),
      ),
    )
  return new Set(rows.map((row) => row.address))
}

/** Open invitations into departments (null: all), newest first, from behind a key (instant, id) on. */
export async function listOpenInvitations(
  tx: Tx,
  departmentIds: readonly string[] | null,
  page: { after: string[] | null; limit: number },
): Promise<Invitation[]> {
  return tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.state, 'open'),
        departmentIds === null ? undefined : inArray(invitations.departmentId, [...departmentIds]),
        page.after
          ? sql`(${invitations.createdAt}, ${invitations.invitationId}) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.invitationId))
    .limit(page.limit)
}

/** Which of these addresses got three invitations since an instant, from whatever organisations. */
export async function listInvitedTooOften(
  tx: Tx,
  addresses: readonly string[],
  since: Date,
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ addresses: string[] }>(
    sql`select app.invited_too_often(${sql.param([...addresses])}::text[], ${since.toISOString()}::timestamptz) as addresses`,
  )
  return new Set(rows[0]?.addresses)
}

/** Waits until nobody else is inviting these addresses, whatever the organisation. */
export async function takeTurnsInviting(tx: Tx, addresses: readonly string[]): Promise<void> {
  await tx.execute(sql`select app.take_turns_inviting(${sql.param([...addresses])}::text[])`)
}

/** How often, and to how many people, the asker has sent invitations since an instant. */
export async function countSentByAsker(
  tx: Tx,
  since: Date,
): Promise<{ times: number; mails: number }> {
  const { rows } = await tx.execute<{ times: number; mails: number }>(
    sql`select times, mails from app.invitations_sent_by_asker(${since.toISOString()}::timestamptz)`,
  )
  return rows[0] ?? { times: 0, mails: 0 }
}

/** Forgets invitations that ended before an instant; for the worker. */
export async function deleteEndedInvitations(tx: Tx, before: Date): Promise<void> {
  await tx.delete(invitations).where(lt(invitations.expiresAt, before))
}
