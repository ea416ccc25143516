// From launch to close: opening on its day, pause, extension, reminders asked for, closing.
import type { JobContext, OrganisationContext, TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { campaignClosed } from '../contract/events.ts'
import { assessmentProblems } from '../contract/problems.ts'
import type { CampaignState } from '../contract/terms.ts'
import { countInvited } from '../queries/audience.ts'
import {
  deleteDrafts,
  findCampaign,
  updateCampaign,
  type Campaign,
  type CampaignChange,
} from '../queries/campaigns.ts'
import { mayRemindFrom } from '../rules/mail-schedule.ts'
import { openBallots } from './ballots.ts'
import type { AssessmentsBase } from './base.ts'
import { holdCampaign, readCampaign, type CampaignView } from './campaigns.ts'

const dayMs = 86_400_000

/** Stops answers and mails for a while. Throws wrong-state unless it is open, not-found. */
export async function pauseCampaign(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<CampaignView> {
  await holdIn(tx, campaignId, ['open'])
  return change(tx, context, { campaignId, action: 'campaign-paused', to: { state: 'paused' } })
}

/** Goes on after a pause. Throws wrong-state unless it is paused, not-found. */
export async function resumeCampaign(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<CampaignView> {
  await holdIn(tx, campaignId, ['paused'])
  return change(tx, context, { campaignId, action: 'campaign-resumed', to: { state: 'open' } })
}

/** Closes later, once, by 1 to 14 days. Throws extended-already, wrong-state, not-found. */
export async function extendCampaign(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, days }: { campaignId: string; days: number },
): Promise<CampaignView> {
  const campaign = await holdIn(tx, campaignId, ['scheduled', 'open', 'paused'])
  if (campaign.isExtended || campaign.closesAt === null)
    throw new Problem(assessmentProblems['extended-already'])
  const closesAt = new Date(campaign.closesAt.getTime() + days * dayMs)
  const to = { closesAt, isExtended: true }
  return change(tx, context, { campaignId, action: 'campaign-extended', to, detail: { days } })
}

/** Raises the smallest group that may be shown, at any time. Throws k-cannot-fall, not-found. */
export async function raiseK(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, k }: { campaignId: string; k: number },
): Promise<CampaignView> {
  const campaign = await holdCampaign(tx, campaignId)
  if (k < campaign.k) throw new Problem(assessmentProblems['k-cannot-fall'])
  return change(tx, context, { campaignId, action: 'k-raised', to: { k }, detail: { k } })
}

/**
 * Brings the next reminder forward. Each person gets it in their next working hours, at least three
 * days after their last mail and as one of their three. Throws no-reminder-left, wrong-state, not-found.
 */
export async function remindNow(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<CampaignView> {
  const earliest = mayRemindFrom(await holdIn(tx, campaignId, ['open']))
  const isTooEarly = earliest !== null && earliest > context.now
  const invited = await countInvited(tx, campaignId)
  if (isTooEarly || !invited.some(({ state }) => state === 'sent'))
    throw new Problem(assessmentProblems['no-reminder-left'])
  const to = { reminderAskedAt: context.now }
  return change(tx, context, { campaignId, action: 'reminder-asked', to })
}

/** Closes a campaign by hand. Throws wrong-state unless it runs, not-found. */
export async function closeCampaign(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, base }: { campaignId: string; base: Pick<AssessmentsBase, 'keys'> },
): Promise<CampaignView> {
  await holdIn(tx, campaignId, ['open', 'paused'])
  await close(tx, context, { campaignId, base })
  return readCampaign(tx, context, campaignId)
}

/** Opens or closes a campaign whose day has come; does nothing when somebody was faster. */
export async function turnCampaign(
  tx: Tx,
  context: TenantContext,
  { campaignId, base }: { campaignId: string; base: Pick<AssessmentsBase, 'keys'> },
): Promise<void> {
  const campaign = await findCampaign(tx, campaignId, 'update')
  if (!campaign) return
  const isOver = campaign.closesAt !== null && campaign.closesAt <= context.now
  const hasCome = campaign.opensAt !== null && campaign.opensAt <= context.now
  const runs = campaign.state === 'open' || campaign.state === 'paused'
  if (runs && isOver) return close(tx, context, { campaignId, base })
  if (campaign.state !== 'scheduled' || !hasCome) return
  await updateCampaign(tx, campaignId, { state: 'open' })
  await recordAct(tx, context, { action: 'campaign-opened', subject: campaignId })
}

/**
 * Destroys the key of a closed anonymous round. The record is kept first: a crash in between repeats
 * both. Does nothing once the key is gone.
 */
export async function destroyRoundKey(
  base: Pick<AssessmentsBase, 'doors' | 'keys'>,
  context: JobContext,
  campaignId: string,
): Promise<void> {
  if (base.keys.read(campaignId) === undefined) return
  const isClosed = await base.doors.inOrganisation(context, async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign?.state !== 'closed') return false
    await recordAct(tx, context, { action: 'round-key-destroyed', subject: campaignId })
    return true
  })
  if (isClosed) base.keys.destroy(campaignId)
}

/** Drafts go; sealed answers of an anonymous round become rows, in another order. */
async function close(
  tx: Tx,
  context: TenantContext,
  { campaignId, base }: { campaignId: string; base: Pick<AssessmentsBase, 'keys'> },
): Promise<void> {
  const campaign = await holdCampaign(tx, campaignId)
  await deleteDrafts(tx, campaignId)
  const { organisationId } = context
  if (campaign.mode === 'anonymous') {
    const key = base.keys.read(campaignId)
    if (!key) throw new Error('The key of this anonymous round is missing in the data folder.')
    await openBallots(tx, { organisationId, campaignId, key })
  }
  await updateCampaign(tx, campaignId, { state: 'closed', closedAt: context.now })
  await announce(tx, campaignClosed, { organisationId, payload: { campaignId } })
  await recordAct(tx, context, { action: 'campaign-closed', subject: campaignId })
}

async function holdIn(
  tx: Tx,
  campaignId: string,
  states: readonly CampaignState[],
): Promise<Campaign> {
  const campaign = await holdCampaign(tx, campaignId)
  if (!states.includes(campaign.state)) throw new Problem(assessmentProblems['wrong-state'])
  return campaign
}

async function change(
  tx: Tx,
  context: OrganisationContext,
  act: {
    campaignId: string
    action: string
    to: CampaignChange
    detail?: Record<string, number>
  },
): Promise<CampaignView> {
  const { campaignId, action, to, detail = {} } = act
  await updateCampaign(tx, campaignId, to)
  await recordAct(tx, context, { action, subject: campaignId, detail })
  return readCampaign(tx, context, campaignId)
}
