// The owners' workbench: who answers for a practice, what they claim, what they propose as proof, and
// the review of it by somebody else.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf } from '../../../permissions.ts'
import { recordAct } from '../../audit/actions.ts'
import { listDirectory } from '../../organisations/actions.ts'
import type { ClaimAnswer } from '../contract/evidence.ts'
import { assessmentProblems } from '../contract/problems.ts'
import type { CampaignState } from '../contract/terms.ts'
import { findCampaign, type Campaign } from '../queries/campaigns.ts'
import {
  deleteArtefact,
  findArtefact,
  insertArtefact,
  listArtefactRows,
  listClaimRows,
  listOwnerRows,
  replaceOwners,
  updateReview,
  upsertClaim,
  type Artefact,
  type Claim,
} from '../queries/evidence.ts'
import { offersAnswer, ownedPractices, yearAfter, type OwnedPractice } from '../rules/evidence.ts'
import { toQuestion, type Question } from '../rules/questions.ts'
import { holdCampaign } from './campaigns.ts'
import { frameworkOf } from './frameworks.ts'

const locale = 'en'
const running: readonly CampaignState[] = ['scheduled', 'open', 'paused']

export type ArtefactView = Omit<Artefact, 'organisationId' | 'campaignId' | 'createdAt'> & {
  isExpired: boolean
  isMine: boolean
}

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
): Promise<{ practices: PracticeWork[] }> {
  const campaign = await getCampaignOf(tx, campaignId)
  const owners = Map.groupBy(await listOwnerRows(tx, campaignId), ({ practice }) => practice)
  const claims = await listClaimRows(tx, campaignId)
  const artefacts = await listArtefactRows(tx, campaignId)
  const names = await memberNames(tx)
  const seesAll = maySeeAll(context)
  const practices = ownedPractices(await frameworkOf(tx, campaign), locale).map(
    ({ items, ...practice }): PracticeWork => {
      const memberIds = (owners.get(practice.practice) ?? []).map(({ memberId }) => memberId)
      const itemIds = new Set(items.map(({ id }) => id))
      return {
        ...practice,
        isMine: memberIds.includes(context.memberId),
        owners: memberIds.map((memberId) => ({ memberId, name: names.get(memberId) ?? '' })),
        questions: items.map((item) => toQuestion(item, locale)),
        claims: claims
          .filter(({ itemId }) => itemIds.has(itemId))
          .filter(({ memberId }) => seesAll || memberId === context.memberId)
          .map((claim) => ({ ...claim, name: names.get(claim.memberId) ?? null })),
        artefacts: artefacts
          .filter((artefact) => artefact.practice === practice.practice)
          .map((artefact) => toView(artefact, context, names)),
      }
    },
  )
  return { practices: practices.filter(({ isMine }) => isMine || seesAll) }
}

/** Everything proposed as proof, what waits for review first. Throws not-found. */
export async function listArtefacts(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<{ items: ArtefactView[] }> {
  await getCampaignOf(tx, campaignId)
  const names = await memberNames(tx)
  const rows = await listArtefactRows(tx, campaignId)
  return { items: rows.map((row) => toView(row, context, names)) }
}

/** Says who answers for a practice; replaces those named before. Throws wrong-state, not-found, invalid-input. */
export async function setPracticeOwners(
  tx: Tx,
  context: OrganisationContext,
  wanted: { campaignId: string; practice: string; memberIds: string[] },
): Promise<void> {
  const { campaignId, practice } = wanted
  const campaign = await holdCampaign(tx, campaignId)
  refuseUnless(['draft', ...running], campaign)
  await getPractice(tx, campaign, practice)
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
  const campaign = await getRunning(tx, campaignId, running)
  const practices = ownedPractices(await frameworkOf(tx, campaign), locale)
  const items = practices.flatMap((each) => each.items)
  const item = items.find(({ id }) => id === itemId)
  if (!item) throw new Problem(common['not-found'])
  await refuseStranger(tx, context, { campaignId, practice: item.practice ?? '' })
  if (!offersAnswer(item, answer)) throw new Problem(assessmentProblems['answer-not-offered'])
  const { organisationId, memberId, now: updatedAt } = context
  await upsertClaim(tx, { organisationId, campaignId, itemId, memberId, answer, updatedAt })
}

/** Proposes proof for a practice one answers for. Throws wrong-state, not-allowed, not-found, invalid-input. */
export async function proposeArtefact(
  tx: Tx,
  context: OrganisationContext,
  proposed: {
    campaignId: string
    practice: string
    title: string
    url: string | null
    datedOn: string
    expiresOn: string | null
  },
): Promise<ArtefactView> {
  const { campaignId, practice, title, url, datedOn } = proposed
  const campaign = await getRunning(tx, campaignId, running)
  await getPractice(tx, campaign, practice)
  await refuseStranger(tx, context, { campaignId, practice })
  const expiresOn = proposed.expiresOn ?? yearAfter(datedOn)
  if (expiresOn <= datedOn) throw invalid('expiresOn', 'It must expire after its date.')
  const artefactId = newId()
  const { organisationId, memberId: proposedBy, now: createdAt } = context
  const place = { organisationId, campaignId, artefactId, practice }
  await insertArtefact(tx, { ...place, title, url, datedOn, expiresOn, proposedBy, createdAt })
  return readArtefact(tx, context, { campaignId, artefactId })
}

/** Takes back what one proposed oneself, reviewed or not. Throws wrong-state, not-allowed, not-found. */
export async function withdrawArtefact(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, artefactId }: { campaignId: string; artefactId: string },
): Promise<void> {
  await getRunning(tx, campaignId, running)
  const artefact = await findArtefact(tx, campaignId, artefactId)
  if (!artefact) throw new Problem(common['not-found'])
  if (artefact.proposedBy !== context.memberId) throw new Problem(common['not-allowed'])
  await deleteArtefact(tx, artefactId)
}

/**
 * Accepts or rejects proof, after the campaign too. Throws own-evidence for whoever proposed it or
 * answers for the practice, wrong-state before launch, not-found.
 */
export async function reviewArtefact(
  tx: Tx,
  context: OrganisationContext,
  review: {
    campaignId: string
    artefactId: string
    decision: 'accepted' | 'rejected'
    note: string | null
  },
): Promise<ArtefactView> {
  const { campaignId, artefactId, decision, note } = review
  await getRunning(tx, campaignId, [...running, 'closed'])
  const artefact = await findArtefact(tx, campaignId, artefactId)
  if (!artefact) throw new Problem(common['not-found'])
  const { memberId } = context
  const isOwn = await answersFor(tx, memberId, { campaignId, practice: artefact.practice })
  if (isOwn || artefact.proposedBy === memberId)
    throw new Problem(assessmentProblems['own-evidence'])
  const reviewed = { reviewedBy: memberId, reviewNote: note, reviewedAt: context.now }
  await updateReview(tx, artefactId, { state: decision, ...reviewed })
  await recordAct(tx, context, {
    action: 'evidence-reviewed',
    subject: artefactId,
    detail: { practice: artefact.practice, decision },
  })
  return readArtefact(tx, context, { campaignId, artefactId })
}

type OfPractice = { campaignId: string; practice: string }

async function getCampaignOf(tx: Tx, campaignId: string, lock?: 'share'): Promise<Campaign> {
  const campaign = await findCampaign(tx, campaignId, lock)
  if (!campaign) throw new Problem(common['not-found'])
  return campaign
}

/** A campaign in one of these states, which it keeps until the transaction ends. */
async function getRunning(
  tx: Tx,
  campaignId: string,
  states: readonly CampaignState[],
): Promise<Campaign> {
  const campaign = await getCampaignOf(tx, campaignId, 'share')
  refuseUnless(states, campaign)
  return campaign
}

function refuseUnless(states: readonly CampaignState[], { state }: Campaign): void {
  if (!states.includes(state)) throw new Problem(assessmentProblems['wrong-state'])
}

async function getPractice(tx: Tx, campaign: Campaign, practice: string): Promise<void> {
  const known = ownedPractices(await frameworkOf(tx, campaign), locale)
  if (!known.some((each) => each.practice === practice)) throw new Problem(common['not-found'])
}

async function answersFor(tx: Tx, memberId: string, of: OfPractice): Promise<boolean> {
  const owners = await listOwnerRows(tx, of.campaignId)
  return owners.some((owner) => owner.practice === of.practice && owner.memberId === memberId)
}

async function refuseStranger(tx: Tx, { memberId }: OrganisationContext, of: OfPractice) {
  if (!(await answersFor(tx, memberId, of))) throw new Problem(common['not-allowed'])
}

function maySeeAll({ grants }: OrganisationContext): boolean {
  return (['assessments.launch', 'evidence.review'] as const).some(
    (permission) => scopeOf(grants, permission).kind === 'organisation',
  )
}

async function memberNames(tx: Tx): Promise<Map<string, string>> {
  const members = await listDirectory(tx, { departmentIds: null, roleBands: null })
  return new Map(members.map(({ memberId, name }) => [memberId, name]))
}

async function readArtefact(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, artefactId }: { campaignId: string; artefactId: string },
): Promise<ArtefactView> {
  const artefact = await findArtefact(tx, campaignId, artefactId)
  if (!artefact) throw new Problem(common['not-found'])
  return toView(artefact, context, await memberNames(tx))
}

function toView(
  artefact: Artefact,
  { memberId, now }: OrganisationContext,
  names: ReadonlyMap<string, string>,
): ArtefactView {
  return {
    ...artefact,
    isExpired: artefact.expiresOn < now.toISOString().slice(0, 10),
    isMine: artefact.proposedBy === memberId,
    proposedBy: names.get(artefact.proposedBy ?? '') ?? null,
    reviewedBy: names.get(artefact.reviewedBy ?? '') ?? null,
  }
}

function invalid(path: string, message: string): Problem {
  return new Problem(common['invalid-input'], { fields: [{ path, message }] })
}
