// What claims and proof have in common: the practices of a campaign, who answers for them, and who of
// the members they are.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf, type Permission } from '../../../permissions.ts'
import { listDirectory } from '../../organisations/actions.ts'
import { assessmentProblems } from '../contract/problems.ts'
import type { CampaignState } from '../contract/terms.ts'
import { findCampaign, type Campaign } from '../queries/campaigns.ts'
import { listOwnerRows } from '../queries/evidence.ts'
import { ownedPractices, type OwnedPractice } from '../rules/evidence.ts'
import { frameworkOf } from './frameworks.ts'

/** The language practices are written in until one has more than one. */
export const locale = 'en'

/** States in which owners answer and propose proof. */
export const answerable: readonly CampaignState[] = ['scheduled', 'open', 'paused']

export type PracticeFacts = {
  campaign: Campaign
  practices: OwnedPractice[]
  /** The members who answer for a practice. */
  ownersOf: (practice: string) => string[]
  /** The name of an active member; null for others. */
  nameOf: (memberId: string | null) => string | null
}

/** Everything about the practices of a campaign but the claims and the proof themselves. */
export async function readPracticeFacts(tx: Tx, campaign: Campaign): Promise<PracticeFacts> {
  const owners = Map.groupBy(
    await listOwnerRows(tx, campaign.campaignId),
    ({ practice }) => practice,
  )
  const names = await memberNames(tx)
  return {
    campaign,
    practices: await practicesOf(tx, campaign),
    ownersOf: (practice) => (owners.get(practice) ?? []).map(({ memberId }) => memberId),
    nameOf: (memberId) => names.get(memberId ?? '') ?? null,
  }
}

/** The practices owners answer for, in the framework of a campaign. */
export async function practicesOf(tx: Tx, campaign: Campaign): Promise<OwnedPractice[]> {
  return ownedPractices(await frameworkOf(tx, campaign), locale)
}

/** The names of active members, by id. */
export async function memberNames(tx: Tx): Promise<Map<string, string>> {
  const members = await listDirectory(tx, { departmentIds: null, roleBands: null })
  return new Map(members.map(({ memberId, name }) => [memberId, name]))
}

/** A campaign, of any state. Throws not-found. */
export async function getCampaignOf(tx: Tx, campaignId: string, lock?: 'share'): Promise<Campaign> {
  const campaign = await findCampaign(tx, campaignId, lock)
  if (!campaign) throw new Problem(common['not-found'])
  return campaign
}

/** A campaign in one of these states, which it keeps until the transaction ends. Throws wrong-state, not-found. */
export async function getCampaignIn(
  tx: Tx,
  campaignId: string,
  states: readonly CampaignState[],
): Promise<Campaign> {
  const campaign = await getCampaignOf(tx, campaignId, 'share')
  refuseUnless(states, campaign)
  return campaign
}

/** Throws wrong-state unless a campaign is in one of these states. */
export function refuseUnless(states: readonly CampaignState[], { state }: Campaign): void {
  if (!states.includes(state)) throw new Problem(assessmentProblems['wrong-state'])
}

/** Throws not-found for a practice that owners are not asked about. */
export function refuseUnknown({ practices }: Pick<PracticeFacts, 'practices'>, practice: string) {
  if (!practices.some((each) => each.practice === practice)) throw new Problem(common['not-found'])
}

/** Throws not-allowed unless the asker answers for a practice. */
export function refuseStranger(
  { ownersOf }: PracticeFacts,
  { memberId }: OrganisationContext,
  practice: string,
): void {
  if (!ownersOf(practice).includes(memberId)) throw new Problem(common['not-allowed'])
}

/** True when the asker has a permission in the whole organisation. */
export function hasEverywhere({ grants }: OrganisationContext, permission: Permission): boolean {
  return scopeOf(grants, permission).kind === 'organisation'
}

/** An input that is wrong in one field. */
export function invalid(path: string, message: string): Problem {
  return new Problem(common['invalid-input'], { fields: [{ path, message }] })
}
