// SQL of the mails of campaigns, over all organisations; needs the system door. It alone sees who has
// answered a confidential campaign, and only to leave them alone.
import { and, eq, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { DueMail } from '../rules/mail-schedule.ts'
import { responseLinks } from '../tables/answers.ts'
import { campaignInvitations } from '../tables/audience.ts'
import type { Campaign } from './campaigns.ts'

export type Recipient = Pick<
  typeof campaignInvitations.$inferSelect,
  'invitationId' | 'email' | 'timeZone'
>

/** The time zones of the people of a campaign. */
export async function listTimeZones(tx: Tx, campaign: Campaign): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ timeZone: campaignInvitations.timeZone })
    .from(campaignInvitations)
    .where(ofCampaign(campaign))
  return rows.map(({ timeZone }) => timeZone)
}

/** People who are due for a mail, in some time zones, taken for this transaction. */
export async function takeRecipients(
  tx: Tx,
  campaign: Campaign,
  { due, timeZones, limit }: { due: DueMail; timeZones: readonly string[]; limit: number },
): Promise<Recipient[]> {
  if (timeZones.length === 0) return []
  return tx
    .select({
      invitationId: campaignInvitations.invitationId,
      email: campaignInvitations.email,
      timeZone: campaignInvitations.timeZone,
    })
    .from(campaignInvitations)
    .where(
      and(
        ofCampaign(campaign),
        isNotNull(campaignInvitations.email),
        inArray(campaignInvitations.timeZone, [...timeZones]),
        isDue(tx, campaign, due),
      ),
    )
    .limit(limit)
    .for('update', { skipLocked: true })
}

/** Notes that people were mailed, and with a reminder which one it was. */
export async function markMailed(
  tx: Tx,
  campaign: Campaign,
  mailed: { invitationIds: readonly string[]; due: DueMail; now: Date },
): Promise<void> {
  const { invitationIds, due, now } = mailed
  await tx
    .update(campaignInvitations)
    .set({ lastMailAt: now, ...(due.kind === 'reminder' ? { reminders: due.number } : {}) })
    .where(and(ofCampaign(campaign), inArray(campaignInvitations.invitationId, [...invitationIds])))
}

/** Notes that a mail service took or refused a mail; later news does not undo an opt-out. */
export async function markDelivery(
  tx: Tx,
  delivery: { organisationId: string; invitationId: string; outcome: 'sent' | 'refused'; at: Date },
): Promise<void> {
  const { organisationId, invitationId, outcome, at } = delivery
  const states = outcome === 'sent' ? (['waiting'] as const) : (['waiting', 'sent'] as const)
  await tx
    .update(campaignInvitations)
    .set({ state: outcome, ...(outcome === 'sent' ? { sentAt: at } : {}) })
    .where(
      and(
        eq(campaignInvitations.organisationId, organisationId),
        eq(campaignInvitations.invitationId, invitationId),
        inArray(campaignInvitations.state, [...states]),
      ),
    )
}

/** Forgets names and addresses, and who sent what, of campaigns closed before an instant. */
export async function forgetInvitees(tx: Tx, closedBefore: Date): Promise<void> {
  await tx.execute(sql`
    update app.campaign_invitations i set email = null, name = null
    from app.campaigns c
    where c.organisation_id = i.organisation_id and c.campaign_id = i.campaign_id
      and c.closed_at < ${closedBefore} and (i.email is not null or i.name is not null)`)
  await tx.execute(sql`
    delete from sealed.response_links l using app.campaigns c
    where c.organisation_id = l.organisation_id and c.campaign_id = l.campaign_id
      and c.closed_at < ${closedBefore}`)
}

function ofCampaign({ organisationId, campaignId }: Campaign): SQL | undefined {
  return and(
    eq(campaignInvitations.organisationId, organisationId),
    eq(campaignInvitations.campaignId, campaignId),
  )
}

function isDue(tx: Tx, campaign: Campaign, due: DueMail): SQL | undefined {
  const { lastMailAt, state, reminders, answeredAt, collected } = campaignInvitations
  switch (due.kind) {
    case 'notice':
      return and(eq(state, 'waiting'), isNull(lastMailAt))
    case 'invitation':
      return and(
        eq(state, 'waiting'),
        or(isNull(lastMailAt), lt(lastMailAt, campaign.opensAt ?? campaign.createdAt)),
      )
    case 'reminder':
      return and(
        eq(state, 'sent'),
        eq(reminders, due.number - 1),
        lte(lastMailAt, due.lastMailBefore),
        isNull(answeredAt),
        eq(collected, false),
        sql`not exists ${tx
          .select({ one: sql`1` })
          .from(responseLinks)
          .where(
            and(
              eq(responseLinks.organisationId, campaignInvitations.organisationId),
              eq(responseLinks.invitationId, campaignInvitations.invitationId),
            ),
          )}`,
      )
  }
}
