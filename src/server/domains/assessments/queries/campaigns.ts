// SQL of campaigns.
import { and, count, desc, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { responseDrafts, responses } from '../tables/answers.ts'
import { campaignInvitations } from '../tables/audience.ts'
import { ballotInbox } from '../tables/ballots.ts'
import { campaigns } from '../tables/campaigns.ts'

export type Campaign = typeof campaigns.$inferSelect
export type CampaignChange = Partial<typeof campaigns.$inferInsert>

/** More campaigns than an organisation runs in a lifetime; a list is cut there. */
const mostListed = 500

/** Campaigns, newest first. */
export async function listCampaignRows(tx: Tx): Promise<Campaign[]> {
  return tx
    .select()
    .from(campaigns)
    .orderBy(desc(campaigns.createdAt), campaigns.campaignId)
    .limit(mostListed)
}

/** One campaign; until the transaction ends locked against changes (`share`), or against all others. */
export async function findCampaign(
  tx: Tx,
  campaignId: string,
  lock?: 'share' | 'update',
): Promise<Campaign | undefined> {
  const query = tx.select().from(campaigns).where(eq(campaigns.campaignId, campaignId))
  const [row] = lock ? await query.for(lock) : await query
  return row
}

/** Holds all campaigns that are not closed, so that nobody is added to their lists meanwhile. */
export async function holdOpenCampaigns(tx: Tx): Promise<void> {
  await tx
    .select({ campaignId: campaigns.campaignId })
    .from(campaigns)
    .where(ne(campaigns.state, 'closed'))
    .orderBy(campaigns.campaignId)
    .for('share')
}

/** Adds a campaign. */
export async function insertCampaign(
  tx: Tx,
  campaign: typeof campaigns.$inferInsert,
): Promise<void> {
  await tx.insert(campaigns).values(campaign)
}

/** Changes a campaign. */
export async function updateCampaign(
  tx: Tx,
  campaignId: string,
  change: CampaignChange,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tx.update(campaigns).set(change).where(eq(campaigns.campaignId, campaignId))
}

/** Deletes a campaign with its audience. */
export async function deleteCampaign(tx: Tx, campaignId: string): Promise<void> {
  await tx.delete(campaigns).where(eq(campaigns.campaignId, campaignId))
}

/**
 * People on the lists of some campaigns, without those who turned out not to be eligible, and how many
 * of them have an address that the mail service refused.
 */
export async function countPeople(
  tx: Tx,
  campaignIds: readonly string[],
): Promise<Map<string, { people: number; refused: number }>> {
  const { state } = campaignInvitations
  const rows = await tx
    .select({
      campaignId: campaignInvitations.campaignId,
      people: count(),
      refused: count(sql`case when ${state} = 'refused' then 1 end`),
    })
    .from(campaignInvitations)
    .where(and(inArray(campaignInvitations.campaignId, [...campaignIds]), ne(state, 'ineligible')))
    .groupBy(campaignInvitations.campaignId)
  return new Map(rows.map(({ campaignId, ...counts }) => [campaignId, counts]))
}

/** Answers that count in some campaigns, sealed ones too. */
export async function countAnswers(
  tx: Tx,
  campaignIds: readonly string[],
): Promise<Map<string, number>> {
  const ids = [...campaignIds]
  const sent = await tx
    .select({ campaignId: responses.campaignId, answers: count() })
    .from(responses)
    .where(and(inArray(responses.campaignId, ids), isNull(responses.withdrawnAt)))
    .groupBy(responses.campaignId)
  const sealed = await tx
    .select({ campaignId: ballotInbox.campaignId, answers: count() })
    .from(ballotInbox)
    .where(inArray(ballotInbox.campaignId, ids))
    .groupBy(ballotInbox.campaignId)
  const totals = new Map(sent.map(({ campaignId, answers }) => [campaignId, answers]))
  for (const { campaignId, answers } of sealed)
    totals.set(campaignId, (totals.get(campaignId) ?? 0) + answers)
  return totals
}

/** Rounds launched before with a form: its questions rotate from one to the next. */
export async function countRounds(tx: Tx, formId: string): Promise<number> {
  const [row] = await tx
    .select({ rounds: count() })
    .from(campaigns)
    .where(and(eq(campaigns.formId, formId), isNotNull(campaigns.launchedAt)))
  return row?.rounds ?? 0
}

/** In how many launched rounds each scenario case was used. */
export async function countCaseRounds(tx: Tx): Promise<Record<string, number>> {
  const { rows } = await tx.execute<{ case_id: string; rounds: number }>(sql`
    select case_id, count(*)::int as rounds
    from app.campaigns, unnest(case_ids) as case_id
    where launched_at is not null group by case_id`)
  return Object.fromEntries(rows.map((row) => [row.case_id, row.rounds]))
}

/** Deletes what was started and not sent. */
export async function deleteDrafts(tx: Tx, campaignId: string): Promise<void> {
  await tx.delete(responseDrafts).where(eq(responseDrafts.campaignId, campaignId))
}

/** Campaigns of all organisations whose day to open or to close has come; needs the system door. */
export async function listTurningCampaigns(
  tx: Tx,
  now: Date,
): Promise<{ organisationId: OrganisationId; campaignId: string }[]> {
  const rows = await tx
    .select({ organisationId: campaigns.organisationId, campaignId: campaigns.campaignId })
    .from(campaigns)
    .where(
      or(
        and(eq(campaigns.state, 'scheduled'), lte(campaigns.opensAt, now)),
        and(inArray(campaigns.state, ['open', 'paused']), lte(campaigns.closesAt, now)),
      ),
    )
    .limit(mostListed)
  // The column holds what an action wrote as an id.
  return rows.map((row) => ({ ...row, organisationId: row.organisationId as OrganisationId }))
}

/** Campaigns of all organisations that may send mails now; needs the system door. */
export async function listMailingCampaigns(tx: Tx): Promise<Campaign[]> {
  return tx
    .select()
    .from(campaigns)
    .where(
      or(
        eq(campaigns.state, 'open'),
        and(eq(campaigns.state, 'scheduled'), eq(campaigns.preNotice, true)),
      ),
    )
    .orderBy(campaigns.opensAt)
}
