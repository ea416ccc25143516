// The owners' workbench: who answers for a practice and what they claim. What proves it is in artefacts.ts.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import type { ClaimAnswer } from '../contract/evidence.ts'
import { assessmentProblems } from '../contract/problems.ts'
import type { Campaign } from '../queries/campaigns.ts'
import {
  listArtefactRows,
  listClaimRows,
  listOwnedCampaigns,
  replaceOwners,
  upsertClaim,
  type Claim,
} from '../queries/evidence.ts'
import { offersAnswer, type OwnedPractice } from '../rules/evidence.ts'
import { toQuestion, type Question } from '../rules/questions.ts'
import { toArtefactView, type ArtefactView } from './artefacts.ts'
import { holdCampaign } from './campaigns.ts'
import {
  answerable,
  getCampaignIn,
  getCampaignOf,
  hasEverywhere,
  invalid,
  locale,
  memberNames,
  practicesOf,
  readPracticeFacts,
  refuseStranger,
  refuseUnknown,
  refuseUnless,
  type PracticeFacts,
} from './practice-facts.ts'

export type PracticeWork = Omit<OwnedPractice, 'items'> & {
  owners: { memberId: string; name: string }[]
  isMine: boolean
  questions: Question[]
  claims: (Pick<Claim, 'itemId' | 'memberId' | 'answer' | 'updatedAt'> & { name: string | null })[]
  artefacts: ArtefactView[]
}

/**
 * The practices one answers for, with one's own claims; those who launch campaigns or review proof
 * see every practice and every claim. Throws not-found.
 */
export async function readEvidence(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<{ campaign: Campaign; practices: PracticeWork[] }> {
  const campaign = await getCampaignOf(tx, campaignId)
  const seesAll =
    hasEverywhere(context, 'assessments.launch') || hasEverywhere(context, 'evidence.review')
  const work = await readWork(tx, context, { campaign, seesAll })
  return { campaign, practices: work.filter(({ isMine }) => isMine || seesAll) }
}

async function readWork(
  tx: Tx,
  context: OrganisationContext,
  { campaign, seesAll }: { campaign: Campaign; seesAll: boolean },
): Promise<PracticeWork[]> {
  const facts = await readPracticeFacts(tx, campaign)
  const claims = await listClaimRows(tx, campaign.campaignId)
  const artefacts = await listArtefactRows(tx, campaign.campaignId)
  const readable = claims.filter(({ memberId }) => seesAll || memberId === context.memberId)
  return facts.practices.map(({ items, ...practice }): PracticeWork => {
    const memberIds = facts.ownersOf(practice.practice)
    const itemIds = new Set(items.map(({ id }) => id))
    return {
      ...practice,
      isMine: memberIds.includes(context.memberId),
      owners: memberIds.map((memberId) => ({ memberId, name: facts.nameOf(memberId) ?? '' })),
      questions: items.map((item) => toQuestion(item, locale)),
      claims: readable
        .filter(({ itemId }) => itemIds.has(itemId))
        .map((claim) => ({ ...claim, name: facts.nameOf(claim.memberId) })),
      artefacts: artefacts
        .filter((artefact) => artefact.practice === practice.practice)
        .map((artefact) => toArtefactView(artefact, context, facts)),
    }
  })
}

export type OwnPractice = Pick<PracticeWork, 'practice' | 'name' | 'isGate' | 'artefacts'> & {
  campaign: Campaign
  questions: number
  answered: number
}

/** The practices one answers for in all campaigns that run, those that close first first. */
export async function listOwnPractices(
  tx: Tx,
  context: OrganisationContext,
): Promise<{ items: OwnPractice[] }> {
  const items: OwnPractice[] = []
  for (const campaign of await listOwnedCampaigns(tx, context.memberId, answerable)) {
    const work = await readWork(tx, context, { campaign, seesAll: false })
    items.push(...work.filter(({ isMine }) => isMine).map((own) => toOwnPractice(own, campaign)))
  }
  return { items }
}

function toOwnPractice(
  { practice, name, isGate, questions, claims, artefacts }: PracticeWork,
  campaign: Campaign,
): OwnPractice {
  const answered = claims.filter(({ answer }) => answer.kind !== 'missing').length
  return { practice, name, isGate, artefacts, campaign, questions: questions.length, answered }
}

/** Says who answers for a practice; replaces those named before. Throws wrong-state, not-found, invalid-input. */
export async function setPracticeOwners(
  tx: Tx,
  context: OrganisationContext,
  wanted: { campaignId: string; practice: string; memberIds: string[] },
): Promise<void> {
  const { campaignId, practice } = wanted
  const campaign = await holdCampaign(tx, campaignId)
  refuseUnless(['draft', ...answerable], campaign)
  refuseUnknown({ practices: await practicesOf(tx, campaign) }, practice)
  const memberIds = [...new Set(wanted.memberIds)]
  const names = await memberNames(tx)
  if (memberIds.some((memberId) => !names.has(memberId)))
    throw invalid('memberIds', 'Only active members can answer for a practice.')
  const { organisationId } = context
  await replaceOwners(tx, { organisationId, campaignId, practice }, memberIds)
  await recordAct(tx, context, {
    action: 'practice-owners-set',
    subject: campaignId,
    detail: { practice, count: memberIds.length },
  })
}

/** Writes a claim of one's own. Throws answer-not-offered, wrong-state, not-allowed, not-found. */
export async function setClaim(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, itemId, answer }: { campaignId: string; itemId: string; answer: ClaimAnswer },
): Promise<void> {
  const facts = await readPracticeFacts(tx, await getCampaignIn(tx, campaignId, answerable))
  const item = itemOf(facts, itemId)
  if (!item) throw new Problem(common['not-found'])
  refuseStranger(facts, context, item.practice ?? '')
  if (!offersAnswer(item, answer)) throw new Problem(assessmentProblems['answer-not-offered'])
  const { organisationId, memberId, now: updatedAt } = context
  await upsertClaim(tx, { organisationId, campaignId, itemId, memberId, answer, updatedAt })
}

function itemOf({ practices }: PracticeFacts, itemId: string) {
  return practices.flatMap(({ items }) => items).find(({ id }) => id === itemId)
}
