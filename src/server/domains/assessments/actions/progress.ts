// How a campaign goes, for those who run it and for leads within their departments.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { scopeOf } from '../../../permissions.ts'
import { departmentsWithin } from '../../organisations/actions.ts'
import { assessmentProblems } from '../contract/problems.ts'
import { smallestK } from '../contract/terms.ts'
import { countInvited, listStrataRows, type Invited } from '../queries/audience.ts'
import { countAnswers, type Campaign } from '../queries/campaigns.ts'
import { countDrafts, countSent, countStarted } from '../queries/progress.ts'
import { reminderDates } from '../rules/mail-schedule.ts'
import {
  overallRate,
  progressWarnings,
  shownProgress,
  type GroupProgress,
  type ShownProgress,
  type Warning,
} from '../rules/progress.ts'
import { readPage, type AskedPage, type InvitedPage } from './audience.ts'
import { getCampaign } from './campaigns.ts'
import { departmentNames } from './department-names.ts'

export type Progress = {
  people: number
  mailed: number
  refused: number
  optedOut: number
  drafts: number
  answers: number | null
  ratePercent: number | null
  targetPercent: number
  basis: 'sent' | 'started'
  groups: (ShownProgress & { department: string | null })[]
  warnings: Warning[]
  reminders: { number: number; dueAt: Date; isDue: boolean }[]
}

/** Counts and rates of a launched campaign, small ones hidden. Throws wrong-state, not-found. */
export async function readProgress(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<Progress> {
  const campaign = await getLaunched(tx, context, campaignId)
  const invited = (await countInvited(tx, campaignId)).filter(({ state }) => state !== 'ineligible')
  const basis = campaign.mode === 'anonymous' && campaign.state !== 'closed' ? 'started' : 'sent'
  const hasRates = campaign.shareCodeHash === null
  const shown = shownProgress(await readGroups(tx, campaign, { invited, basis }), {
    hasRates,
    leastAnswers: campaign.mode === 'anonymous' ? smallestK : 0,
  })
  const own = await withinScope(tx, context, shown)
  const names = await departmentNames(tx, context)
  const total = await readTotal(tx, campaign, invited)
  return {
    ...total,
    ratePercent: overallRate({ ...total, hasShareLink: !hasRates }),
    optedOut: peopleIn(invited, 'opted-out'),
    mailed: peopleIn(invited, 'sent'),
    drafts: await countDrafts(tx, campaignId),
    targetPercent: campaign.targetPercent,
    basis,
    groups: own.map((group) => ({
      ...group,
      department: names.get(group.departmentId ?? '') ?? null,
    })),
    warnings: hasRates ? progressWarnings({ ...total, answers: total.answers ?? 0 }, own) : [],
    reminders: plannedReminders(campaign, context.now),
  }
}

/** Who has answered, by name; named campaigns only, within the asker's departments. Throws names-hidden, wrong-state, not-found. */
export async function listRespondents(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, ...asked }: AskedPage & { campaignId: string },
): Promise<InvitedPage> {
  const campaign = await getLaunched(tx, context, campaignId)
  if (campaign.mode !== 'named') throw new Problem(assessmentProblems['names-hidden'])
  const scope = scopeOf(context.grants, 'assessments.monitor')
  return readPage(tx, campaignId, { ...asked, departmentIds: await departmentsWithin(tx, scope) })
}

async function getLaunched(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<Campaign> {
  const campaign = await getCampaign(tx, context, campaignId)
  if (campaign.state === 'draft') throw new Problem(assessmentProblems['wrong-state'])
  return campaign
}

type InvitedCount = Awaited<ReturnType<typeof countInvited>>[number]

/** Groups by department: those on the list, or with an open link those it may reach. */
async function readGroups(
  tx: Tx,
  campaign: Campaign,
  { invited, basis }: { invited: readonly InvitedCount[]; basis: 'sent' | 'started' },
): Promise<GroupProgress[]> {
  const { campaignId } = campaign
  const strata = campaign.shareCodeHash === null ? [] : await listStrataRows(tx, campaignId)
  const counted = await (basis === 'sent' ? countSent : countStarted)(tx, campaignId)
  const answers = new Map(counted.map((row) => [row.departmentId, row.answers]))
  const ids = new Set([...invited, ...strata, ...counted].map(({ departmentId }) => departmentId))
  return [...ids].map((departmentId) => {
    const here = invited.filter((row) => row.departmentId === departmentId)
    const reached = strata
      .filter((row) => row.departmentId === departmentId)
      .reduce((sum, { headcount }) => sum + headcount, 0)
    return {
      departmentId,
      people: Math.max(peopleIn(here), reached),
      refused: peopleIn(here, 'refused'),
      answers: answers.get(departmentId) ?? 0,
    }
  })
}

async function readTotal(
  tx: Tx,
  { campaignId, mode }: Campaign,
  invited: readonly InvitedCount[],
): Promise<{ people: number; refused: number; answers: number | null }> {
  const answers = (await countAnswers(tx, [campaignId])).get(campaignId) ?? 0
  const isTooFew = mode === 'anonymous' && answers < smallestK
  return {
    people: peopleIn(invited),
    refused: peopleIn(invited, 'refused'),
    answers: isTooFew ? null : answers,
  }
}

async function withinScope<T extends { departmentId: string | null }>(
  tx: Tx,
  context: OrganisationContext,
  groups: readonly T[],
): Promise<T[]> {
  const reach = await departmentsWithin(tx, scopeOf(context.grants, 'assessments.monitor'))
  return groups.filter(
    ({ departmentId }) => reach === null || (departmentId !== null && reach.includes(departmentId)),
  )
}

function peopleIn(rows: readonly InvitedCount[], wanted?: Invited['state']): number {
  return rows.reduce(
    (sum, { state, people }) => sum + (wanted === undefined || state === wanted ? people : 0),
    0,
  )
}

function plannedReminders(campaign: Campaign, now: Date): Progress['reminders'] {
  const { opensAt } = campaign
  if (opensAt === null) return []
  return reminderDates({ ...campaign, opensAt }).map((dueAt, index) => ({
    number: index + 1,
    dueAt,
    isDue: dueAt <= now,
  }))
}
