// What proves a practice: proposed by those who answer for it, accepted or rejected by somebody else.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { assessmentProblems } from '../contract/problems.ts'
import type { ReviewBar } from '../contract/terms.ts'
import type { Campaign } from '../queries/campaigns.ts'
import {
  deleteArtefact,
  findArtefact,
  insertArtefact,
  listArtefactRows,
  updateReview,
  type Artefact,
} from '../queries/evidence.ts'
import { reviewBar, yearAfter } from '../rules/evidence.ts'
import {
  answerable,
  getCampaignIn,
  getCampaignOf,
  hasEverywhere,
  invalid,
  readPracticeFacts,
  refuseStranger,
  refuseUnknown,
  type PracticeFacts,
} from './practice-facts.ts'

export type ArtefactView = Omit<Artefact, 'organisationId' | 'campaignId' | 'createdAt'> & {
  practiceName: string
  isExpired: boolean
  isMine: boolean
  reviewBar: ReviewBar | null
}

/** Everything proposed as proof, what waits for review first. Throws not-found. */
export async function listArtefacts(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<{ campaign: Campaign; items: ArtefactView[] }> {
  const campaign = await getCampaignOf(tx, campaignId)
  const facts = await readPracticeFacts(tx, campaign)
  const rows = await listArtefactRows(tx, campaignId)
  return { campaign, items: rows.map((row) => toArtefactView(row, context, facts)) }
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
  const facts = await readPracticeFacts(tx, await getCampaignIn(tx, campaignId, answerable))
  refuseUnknown(facts, practice)
  refuseStranger(facts, context, practice)
  const expiresOn = proposed.expiresOn ?? yearAfter(datedOn)
  if (expiresOn <= datedOn) throw invalid('expiresOn', 'It must expire after its date.')
  const artefactId = newId()
  const { organisationId, memberId: proposedBy, now: createdAt } = context
  const place = { organisationId, campaignId, artefactId, practice }
  await insertArtefact(tx, { ...place, title, url, datedOn, expiresOn, proposedBy, createdAt })
  return readArtefact(tx, context, { facts, artefactId })
}

/** Takes back what one proposed oneself, reviewed or not. Throws wrong-state, not-allowed, not-found. */
export async function withdrawArtefact(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, artefactId }: { campaignId: string; artefactId: string },
): Promise<void> {
  await getCampaignIn(tx, campaignId, answerable)
  const artefact = await getArtefact(tx, campaignId, artefactId)
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
  const campaign = await getCampaignIn(tx, campaignId, [...answerable, 'closed'])
  const artefact = await getArtefact(tx, campaignId, artefactId)
  const facts = await readPracticeFacts(tx, campaign)
  if (barOf(artefact, context, facts) !== null)
    throw new Problem(assessmentProblems['own-evidence'])
  const reviewed = { reviewedBy: context.memberId, reviewNote: note, reviewedAt: context.now }
  await updateReview(tx, artefactId, { state: decision, ...reviewed })
  await recordAct(tx, context, {
    action: 'evidence-reviewed',
    subject: artefactId,
    detail: { practice: artefact.practice, decision },
  })
  return readArtefact(tx, context, { facts, artefactId })
}

async function getArtefact(tx: Tx, campaignId: string, artefactId: string): Promise<Artefact> {
  const artefact = await findArtefact(tx, campaignId, artefactId)
  if (!artefact) throw new Problem(common['not-found'])
  return artefact
}

async function readArtefact(
  tx: Tx,
  context: OrganisationContext,
  { facts, artefactId }: { facts: PracticeFacts; artefactId: string },
): Promise<ArtefactView> {
  const artefact = await getArtefact(tx, facts.campaign.campaignId, artefactId)
  return toArtefactView(artefact, context, facts)
}

/** Proof as the asker reads it, with the names around it. */
export function toArtefactView(
  artefact: Artefact,
  context: OrganisationContext,
  facts: PracticeFacts,
): ArtefactView {
  const practice = facts.practices.find((each) => each.practice === artefact.practice)
  return {
    ...artefact,
    practiceName: practice?.name ?? artefact.practice,
    isExpired: artefact.expiresOn < context.now.toISOString().slice(0, 10),
    isMine: artefact.proposedBy === context.memberId,
    reviewBar: barOf(artefact, context, facts),
    proposedBy: facts.nameOf(artefact.proposedBy),
    reviewedBy: facts.nameOf(artefact.reviewedBy),
  }
}

function barOf(
  { proposedBy, practice }: Artefact,
  context: OrganisationContext,
  { ownersOf }: PracticeFacts,
): ReviewBar | null {
  return reviewBar({
    mayReview: hasEverywhere(context, 'evidence.review'),
    hasProposed: proposedBy === context.memberId,
    isOwner: ownersOf(practice).includes(context.memberId),
  })
}
