// Launching: everything that is promised to those who answer is settled here, and for good.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { listHeadcounts, privacyContact, type Headcount } from '../../organisations/actions.ts'
import { campaignLaunched } from '../contract/events.ts'
import { assessmentProblems } from '../contract/problems.ts'
import { addToStrata, listInvited, moveGroup, type Invited } from '../queries/audience.ts'
import {
  countCaseRounds,
  countRounds,
  updateCampaign,
  type Campaign,
} from '../queries/campaigns.ts'
import { listOwnerRows } from '../queries/evidence.ts'
import { mergeSmall, withDirectory, type Group } from '../rules/audience-groups.ts'
import { casesForRound } from '../rules/form.ts'
import { completeLocales } from '../rules/framework-lint.ts'
import { launchChecks, launchWindow, type LaunchCheck } from '../rules/launch-checks.ts'
import { groupsOf } from './audience.ts'
import type { AssessmentsBase } from './base.ts'
import { getCampaign, holdCampaign, readCampaign, type CampaignView } from './campaigns.ts'
import { pinFrameworks, shippedFrameworks } from './frameworks.ts'

/** The language campaigns are written in until one has more than one. */
const locale = 'en'

export type Readiness = { isReady: boolean; checks: LaunchCheck[] }

/** What is missing before launch. Throws campaign-fixed once launched, not-found. */
export async function checkLaunch(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<Readiness> {
  const campaign = await getCampaign(tx, context, campaignId)
  if (campaign.state !== 'draft') throw new Problem(assessmentProblems['campaign-fixed'])
  return readiness(tx, context, { campaign, groups: await readGroups(tx, campaign) })
}

/**
 * Fixes the campaign: questions, mode, groups and dates. It opens now or on its day, and its mails
 * follow. Throws not-ready with the checks that failed, campaign-fixed, not-found.
 */
export async function launchCampaign(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, base }: { campaignId: string; base: Pick<AssessmentsBase, 'keys'> },
): Promise<CampaignView> {
  const campaign = await holdCampaign(tx, campaignId)
  if (campaign.state !== 'draft') throw new Problem(assessmentProblems['campaign-fixed'])
  const groups = await readGroups(tx, campaign)
  const { isReady, checks } = await readiness(tx, context, { campaign, groups })
  if (!isReady) throw new Problem(assessmentProblems['not-ready'], { data: { checks } })
  await fixGroups(tx, campaign, groups)
  if (campaign.mode === 'anonymous') base.keys.create(campaignId)
  const { opensAt, closesAt } = launchWindow({ ...campaign, now: context.now })
  await updateCampaign(tx, campaignId, {
    ...(await pinFrameworks(tx, context, campaign)),
    ...(await questionsOfRound(tx, campaign)),
    opensAt,
    closesAt,
    state: opensAt > context.now ? 'scheduled' : 'open',
    launchedAt: context.now,
  })
  const { organisationId } = context
  await announce(tx, campaignLaunched, { organisationId, payload: { campaignId } })
  const { mode, k, formId } = campaign
  const detail = { mode, k, formId, people: sum(groups, ({ invited }) => invited) }
  await recordAct(tx, context, { action: 'campaign-launched', subject: campaignId, detail })
  return readCampaign(tx, context, campaignId)
}

async function readiness(
  tx: Tx,
  context: OrganisationContext,
  { campaign, groups }: { campaign: Campaign; groups: readonly Group[] },
): Promise<Readiness> {
  const { framework, packs } = shippedFrameworks()
  const form = framework.file.forms.find(({ id }) => id === campaign.formId)
  const owners = await listOwnerRows(tx, campaign.campaignId)
  const checks = launchChecks({
    ...campaign,
    now: context.now,
    privacyContact: await privacyContact(tx, context),
    hasForm: form !== undefined && !form.audience.includes('owners'),
    isLocaleComplete: [framework, ...packs].every(({ file }) =>
      completeLocales(file).includes(locale),
    ),
    readers: campaign.readers.length,
    people: sum(groups, ({ invited }) => invited),
    reachable: campaign.shareCodeHash === null ? 0 : sum(groups, ({ headcount }) => headcount),
    practiceOwners: owners.length,
  })
  return { isReady: checks.every(({ isOk, isBlocking }) => isOk || !isBlocking), checks }
}

/** The groups the figures will be about: those on the list and, with an open link, the directory. */
async function readGroups(tx: Tx, campaign: Campaign): Promise<Group[]> {
  const listed: Invited[] = await listInvited(tx, campaign.campaignId)
  const groups = groupsOf(listed)
  if (campaign.shareCodeHash === null) return groups
  return withDirectory(groups, (await listHeadcounts(tx)).flatMap(toGroups))
}

/** Members by band, and those the directory does not list as people without one. */
function toGroups({ departmentId, people, bands }: Headcount): Group[] {
  const unlisted = people - bands.reduce((total, band) => total + band.people, 0)
  const groups = bands.map(({ roleBand, people: headcount }) => ({
    departmentId,
    roleBand,
    headcount,
    invited: 0,
  }))
  const others = { departmentId, roleBand: null, headcount: Math.max(0, unlisted), invited: 0 }
  return unlisted > 0 ? [...groups.filter(({ roleBand }) => roleBand), others] : groups
}

async function fixGroups(tx: Tx, campaign: Campaign, groups: readonly Group[]): Promise<void> {
  const { organisationId, campaignId } = campaign
  const fixed =
    campaign.mode === 'anonymous' ? await mergeGroups(tx, campaign, groups) : [...groups]
  await addToStrata(
    tx,
    fixed.map((group) => ({ ...group, organisationId, campaignId })),
  )
}

/** A ballot names its group, so none may be small: the list itself forgets finer ones. */
async function mergeGroups(
  tx: Tx,
  { campaignId, k, shareCodeHash }: Campaign,
  groups: readonly Group[],
): Promise<Group[]> {
  const sizeOf = ({ invited, headcount }: Group) => (shareCodeHash === null ? invited : headcount)
  const merged = mergeSmall(groups, k, sizeOf)
  for (const { departmentId, roleBand } of groups) {
    const from = { departmentId, roleBand }
    const to = merged.placeOf(from)
    const isMoved = to.departmentId !== departmentId || to.roleBand !== roleBand
    if (isMoved) await moveGroup(tx, campaignId, { from, to })
  }
  return merged.groups
}

/** The turn of a rotating form, and the scenario cases of this round. */
async function questionsOfRound(
  tx: Tx,
  { formId, hasScenarios }: Campaign,
): Promise<{ turn: number; caseIds: string[] }> {
  const { framework, bank } = shippedFrameworks()
  const turn = await countRounds(tx, formId)
  const count = framework.file.forms.find(({ id }) => id === formId)?.cases ?? 0
  if (!hasScenarios || !bank || count === 0) return { turn, caseIds: [] }
  const cases = casesForRound(bank.file, await countCaseRounds(tx), count)
  return { turn, caseIds: cases.map(({ id }) => id) }
}

function sum(groups: readonly Group[], valueOf: (group: Group) => number): number {
  return groups.reduce((total, group) => total + valueOf(group), 0)
}
