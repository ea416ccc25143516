// SQL of answering: links, drafts, answers, ballots. Which person gave an answer is never selected here.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import {
  responseComments,
  responseDrafts,
  responses,
  responseVersions,
  type Answers,
} from '../tables/answers.ts'
import { campaignInvitations } from '../tables/audience.ts'
import { campaigns, campaignStrata } from '../tables/campaigns.ts'
import type { Draft } from '../rules/draft.ts'

export type FoundLink = { organisation_id: string; campaign_id: string; invitation_id: string }

/** What a personal link is for; needs the intake door. */
export async function findLink(tx: Tx, tokenHash: Buffer): Promise<FoundLink | undefined> {
  const { rows } = await tx.execute<FoundLink>(
    sql`select * from entry.assessment_link(${tokenHash})`,
  )
  return rows[0]
}

/** What an open link is for; needs the intake door. */
export async function findShare(
  tx: Tx,
  codeHash: Buffer,
): Promise<{ organisation_id: string; campaign_id: string } | undefined> {
  const { rows } = await tx.execute<{ organisation_id: string; campaign_id: string }>(
    sql`select * from entry.share_link(${codeHash})`,
  )
  return rows[0]
}

/** The organisation whose round a receipt belongs to; needs the intake door. */
export async function findReceiptOwner(
  tx: Tx,
  receipt: { campaignId: string; receiptHash: Buffer },
): Promise<string | undefined> {
  const { rows } = await tx.execute<{ organisation_id: string }>(
    sql`select organisation_id from entry.receipt(${receipt.campaignId}::uuid, ${receipt.receiptHash})`,
  )
  return rows[0]?.organisation_id
}

export type AskedCampaign = typeof campaigns.$inferSelect

/** The campaign somebody answers; locked against closing at the same time when asked for. */
export async function findAskedCampaign(
  tx: Tx,
  campaignId: string,
  lock?: 'share',
): Promise<AskedCampaign | undefined> {
  const query = tx.select().from(campaigns).where(eq(campaigns.campaignId, campaignId))
  const [row] = lock ? await query.for('share') : await query
  return row
}

export type Invitee = {
  personId: string | null
  departmentId: string | null
  roleBand: (typeof campaignInvitations.$inferSelect)['roleBand']
  locale: string
  answeredAt: Date | null
  collected: boolean
}

/** Whom a personal link is for, as far as answering needs it; locked until the transaction ends when asked for. */
export async function findInvitee(
  tx: Tx,
  invitationId: string,
  lock?: 'update',
): Promise<Invitee | undefined> {
  const { personId, departmentId, roleBand, locale, answeredAt, collected } = campaignInvitations
  const query = tx
    .select({ personId, departmentId, roleBand, locale, answeredAt, collected })
    .from(campaignInvitations)
    .where(eq(campaignInvitations.invitationId, invitationId))
  const [row] = lock ? await query.for(lock) : await query
  return row
}

/** Notes that a ballot was handed out (anonymous mode). */
export async function markCollected(tx: Tx, invitationId: string): Promise<void> {
  await tx
    .update(campaignInvitations)
    .set({ collected: true })
    .where(eq(campaignInvitations.invitationId, invitationId))
}

/** Notes the moment of answering (named mode only); null takes it back. */
export async function markAnswered(
  tx: Tx,
  invitationId: string,
  answeredAt: Date | null,
): Promise<void> {
  await tx
    .update(campaignInvitations)
    .set({ answeredAt })
    .where(eq(campaignInvitations.invitationId, invitationId))
}

export type Stratum = {
  stratumId: string
  departmentId: string | null
  roleBand: Invitee['roleBand']
  headcount: number
}

/** The groups of a campaign. */
export async function listStrata(tx: Tx, campaignId: string): Promise<Stratum[]> {
  const { stratumId, departmentId, roleBand, headcount } = campaignStrata
  return tx
    .select({ stratumId, departmentId, roleBand, headcount })
    .from(campaignStrata)
    .where(eq(campaignStrata.campaignId, campaignId))
}

export type KeptDraft = { answers: Draft; sealed: Buffer | null }
type DraftKey = { campaignId: string; draftHash: Buffer }
const ofDraft = ({ campaignId, draftHash }: DraftKey) =>
  and(eq(responseDrafts.campaignId, campaignId), eq(responseDrafts.draftHash, draftHash))

/** The draft under a hash, locked until the transaction ends when it is to be changed. */
export async function findDraft(
  tx: Tx,
  key: DraftKey,
  lock?: 'update',
): Promise<KeptDraft | undefined> {
  const query = tx
    .select({ answers: responseDrafts.answers, sealed: responseDrafts.sealed })
    .from(responseDrafts)
    .where(ofDraft(key))
  const [row] = lock ? await query.for(lock) : await query
  return row
}

/** Makes sure a draft is there, so that it can be locked. */
export async function insertDraft(
  tx: Tx,
  draft: { organisationId: string } & DraftKey,
): Promise<void> {
  await tx.insert(responseDrafts).values(draft).onConflictDoNothing()
}

/** Saves a draft. */
export async function updateDraft(
  tx: Tx,
  key: DraftKey,
  saved: KeptDraft & { updatedAt: Date },
): Promise<void> {
  await tx.update(responseDrafts).set(saved).where(ofDraft(key))
}

/** Forgets a draft. */
export async function deleteDraft(tx: Tx, key: DraftKey): Promise<void> {
  await tx.delete(responseDrafts).where(ofDraft(key))
}

export type OwnResponse = {
  responseId: string
  answers: Answers
  version: number
  formId: string
  sentOn: string | null
  tools: string[]
}
const ownColumns = {
  responseId: responses.responseId,
  answers: responses.answers,
  version: responses.version,
  formId: responses.formId,
  sentOn: responses.sentOn,
  tools: responses.tools,
}

/** The answer that a link sent: in named rounds by invitation, in confidential ones by the hash of the link. */
export async function findLinkedResponse(
  tx: Tx,
  link: { campaignId: string; invitationId: string; tokenHash: Buffer },
): Promise<OwnResponse | undefined> {
  const linked = sql`${responses.responseId} = app.linked_response(${link.tokenHash}) or ${responses.invitationId} = ${link.invitationId}`
  const [row] = await tx
    .select(ownColumns)
    .from(responses)
    .where(
      and(
        eq(responses.campaignId, link.campaignId),
        isNull(responses.withdrawnAt),
        sql`(${linked})`,
      ),
    )
    .for('update')
  return row
}

/** The answer a receipt belongs to. */
export async function findReceiptedResponse(
  tx: Tx,
  receipt: { campaignId: string; receiptHash: Buffer },
): Promise<OwnResponse | undefined> {
  const [row] = await tx
    .select(ownColumns)
    .from(responses)
    .where(
      and(
        eq(responses.campaignId, receipt.campaignId),
        eq(responses.receiptHash, receipt.receiptHash),
        isNull(responses.withdrawnAt),
      ),
    )
    .for('update')
  return row
}

/** Adds an answer; false when the same sending is there already. */
export async function insertResponse(
  tx: Tx,
  response: typeof responses.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(responses)
    .values(response)
    .onConflictDoNothing()
    .returning({ id: responses.responseId })
  return added.length > 0
}

/** Ties an answer to the holder of a link, in the sealed schema; false when that link has sent one. */
export async function linkResponse(
  tx: Tx,
  tokenHash: Buffer,
  responseId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ linked: boolean | null }>(
    sql`select app.link_response(${tokenHash}, ${responseId}::uuid) as linked`,
  )
  return rows[0]?.linked ?? false
}

/** Replaces the answers of a response by a newer version. */
export async function updateResponse(
  tx: Tx,
  responseId: string,
  change: { answers: Answers; version: number; tools: string[]; isFast: boolean | null },
): Promise<void> {
  await tx.update(responses).set(change).where(eq(responses.responseId, responseId))
}

/** Keeps an earlier version (named mode only). */
export async function insertVersion(
  tx: Tx,
  version: typeof responseVersions.$inferInsert,
): Promise<void> {
  await tx.insert(responseVersions).values(version)
}

/** Removes an answer with its comment and versions; true when there was one. */
export async function deleteResponse(tx: Tx, responseId: string): Promise<boolean> {
  const gone = await tx
    .delete(responses)
    .where(eq(responses.responseId, responseId))
    .returning({ id: responses.responseId })
  return gone.length > 0
}

/** Sets the comment of an answer; an empty one removes it. */
export async function replaceComment(
  tx: Tx,
  comment: typeof responseComments.$inferInsert,
): Promise<void> {
  await tx.delete(responseComments).where(eq(responseComments.responseId, comment.responseId))
  if (comment.body !== '') await tx.insert(responseComments).values(comment)
}

/** The comment of an answer, for its author. */
export async function findComment(tx: Tx, responseId: string): Promise<string> {
  const [row] = await tx
    .select({ body: responseComments.body })
    .from(responseComments)
    .where(eq(responseComments.responseId, responseId))
  return row?.body ?? ''
}

/** Adds many answers at once. */
export async function insertResponses(
  tx: Tx,
  rows: (typeof responses.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(responses).values(rows)
}

/** Adds many comments at once. */
export async function insertComments(
  tx: Tx,
  rows: (typeof responseComments.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(responseComments).values(rows)
}
