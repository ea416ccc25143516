// Setting up campaigns and reading them. What happens from launch to close is in launch.ts and
// campaign-life.ts.
import { given } from '../../../foundation/contract/given.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf } from '../../../permissions.ts'
import { recordAct } from '../../audit/actions.ts'
import type { CampaignSettings } from '../contract/campaigns.ts'
import { assessmentProblems } from '../contract/problems.ts'
import { smallestK } from '../contract/terms.ts'
import {
  countAnswers,
  countPeople,
  deleteCampaign,
  findCampaign,
  insertCampaign,
  listCampaignRows,
  updateCampaign,
  type Campaign,
  type CampaignChange,
} from '../queries/campaigns.ts'
import { mayRemindFrom } from '../rules/mail-schedule.ts'
import { overallRate } from '../rules/progress.ts'
import { hashSecret, shareCode } from '../rules/links.ts'
import { shippedFrameworks } from './frameworks.ts'

export type CampaignView = Omit<Campaign, 'shareCodeHash'> & {
  hasShareLink: boolean
  people: number
  answers: number | null
  ratePercent: number | null
  mayRemindFrom: Date | null
}

/** Campaigns, newest first. Leads of departments see those that were launched. */
export async function listCampaigns(
  tx: Tx,
  context: OrganisationContext,
): Promise<{ items: CampaignView[] }> {
  const rows = await listCampaignRows(tx)
  const visible = rows.filter((campaign) => maySee(context, campaign))
  return { items: await withCounts(tx, visible) }
}

/** One campaign. Throws not-found. */
export async function readCampaign(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<CampaignView> {
  const [view] = await withCounts(tx, [await getCampaign(tx, context, campaignId)])
  if (!view) throw new Problem(common['not-found'])
  return view
}

/** The row of a campaign that the asker may see. Throws not-found. */
export async function getCampaign(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<Campaign> {
  const campaign = await findCampaign(tx, campaignId)
  if (!campaign || !maySee(context, campaign)) throw new Problem(common['not-found'])
  return campaign
}

/** The row of a campaign, held until the transaction ends. Throws not-found. */
export async function holdCampaign(tx: Tx, campaignId: string): Promise<Campaign> {
  const campaign = await findCampaign(tx, campaignId, 'update')
  if (!campaign) throw new Problem(common['not-found'])
  return campaign
}

/** Starts setting up a campaign. Throws invalid-input for a form that is not sent to people. */
export async function createCampaign(
  tx: Tx,
  context: OrganisationContext,
  {
    linkKey,
    settings,
  }: { linkKey: Buffer; settings: CampaignSettings & { name: string; formId: string } },
): Promise<CampaignView> {
  refuseUnknownForm(settings.formId)
  const campaignId = newId()
  const { organisationId, personId: createdBy, now: createdAt } = context
  const { name, formId } = settings
  await insertCampaign(tx, {
    ...toRow(settings, linkKey, campaignId),
    name,
    formId,
    organisationId,
    campaignId,
    createdBy,
    createdAt,
  })
  return readCampaign(tx, context, campaignId)
}

/** Settings that stay open after launch: they promise nothing to those who answer. */
const alwaysOpen = ['name', 'targetPercent']

/** Changes settings. Throws campaign-fixed for what a launch has settled, invalid-input, not-found. */
export async function changeCampaign(
  tx: Tx,
  context: OrganisationContext,
  {
    campaignId,
    linkKey,
    settings,
  }: { campaignId: string; linkKey: Buffer; settings: CampaignSettings },
): Promise<CampaignView> {
  const campaign = await holdCampaign(tx, campaignId)
  const change = toRow(settings, linkKey, campaignId)
  const isFixed = campaign.state !== 'draft'
  if (isFixed && Object.keys(change).some((key) => !alwaysOpen.includes(key)))
    throw new Problem(assessmentProblems['campaign-fixed'])
  if (settings.formId !== undefined) refuseUnknownForm(settings.formId)
  await updateCampaign(tx, campaignId, change)
  return readCampaign(tx, context, campaignId)
}

/** Deletes a campaign that has not opened, with its audience. Throws wrong-state, not-found. */
export async function removeCampaign(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<void> {
  const campaign = await holdCampaign(tx, campaignId)
  if (campaign.state !== 'draft' && campaign.state !== 'scheduled')
    throw new Problem(assessmentProblems['wrong-state'])
  await deleteCampaign(tx, campaignId)
  await recordAct(tx, context, { action: 'campaign-deleted', subject: campaignId })
}

async function withCounts(tx: Tx, campaigns: readonly Campaign[]): Promise<CampaignView[]> {
  const ids = campaigns.map(({ campaignId }) => campaignId)
  if (ids.length === 0) return []
  const people = await countPeople(tx, ids)
  const answers = await countAnswers(tx, ids)
  return campaigns.map(({ shareCodeHash, ...campaign }) => {
    const counts = {
      ...(people.get(campaign.campaignId) ?? { people: 0, refused: 0 }),
      hasShareLink: shareCodeHash !== null,
      answers: shownAnswers(campaign, answers.get(campaign.campaignId) ?? 0),
    }
    const ratePercent = campaign.launchedAt === null ? null : overallRate(counts)
    return { ...campaign, ...counts, ratePercent, mayRemindFrom: mayRemindFrom(campaign) }
  })
}

/** The first few answers of an anonymous campaign are not even counted aloud. */
function shownAnswers({ mode }: Pick<Campaign, 'mode'>, answers: number): number | null {
  return mode === 'anonymous' && answers < smallestK ? null : answers
}

function maySee(context: OrganisationContext, campaign: Campaign): boolean {
  if (campaign.state !== 'draft') return true
  return scopeOf(context.grants, 'assessments.launch').kind === 'organisation'
}

function toRow(
  { hasShareLink, ...settings }: CampaignSettings,
  linkKey: Buffer,
  campaignId: string,
): CampaignChange {
  const row = given(settings)
  if (hasShareLink === undefined) return row
  const shareCodeHash = hasShareLink ? hashSecret(shareCode(linkKey, campaignId)) : null
  return { ...row, shareCodeHash }
}

function refuseUnknownForm(formId: string): void {
  const form = shippedFrameworks().framework.file.forms.find(({ id }) => id === formId)
  if (form && !form.audience.includes('owners')) return
  throw new Problem(common['invalid-input'], {
    fields: [{ path: 'formId', message: 'There is no such form that is sent to people.' }],
  })
}
