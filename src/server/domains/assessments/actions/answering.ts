// Answering: reading the questions, saving answers one by one, sending, and afterwards seeing,
// correcting or removing what was sent. Nothing here tells one person's answers to anybody else.
import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { newId } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import { listDepartmentTree, readOrganisation } from '../../organisations/actions.ts'
import { answeringProblems } from '../contract/answering.ts'
import { responseSent } from '../contract/events.ts'
import { isSpent } from '../queries/ballots.ts'
import {
  deleteDraft,
  findAskedCampaign,
  findDraft,
  findInvitee,
  insertDraft,
  listStrata,
  updateDraft,
  type AskedCampaign,
  type Invitee,
} from '../queries/responses.ts'
import { ballotHash, seal, unseal } from '../rules/ballots.ts'
import { withAnswer, type Draft } from '../rules/draft.ts'
import { assembleForm, visibleItems, type AskedItem, type AssembledForm } from '../rules/form.ts'
import { readGivenAnswer } from '../rules/given-answer.ts'
import { formForRespondent } from '../rules/round-form.ts'
import { readPinned, type PinnedFrameworks } from './frameworks.ts'
import {
  answerScope,
  draftHash,
  openCampaign,
  roundKey,
  type AnswerVisit,
  type Holder,
} from './holders.ts'
import { findSent, type At, type Sent } from './sent.ts'

/** Who is asked, as far as the form and the figures need it. */
export type Respondent = Pick<Invitee, 'departmentId' | 'roleBand' | 'locale'> & {
  personId: string | null
  departmentType: string | null
  departmentName: string | null
}

/** Everything a page needs to show the questions. */
export type Questionnaire = {
  campaign: AskedCampaign
  organisationName: string
  privacyContact: string | null
  respondent: Respondent
  frameworks: PinnedFrameworks
  form: AssembledForm
  /** The questions to show now, in order. */
  visible: AskedItem[]
  draft: Draft
  /** True when this holder has sent an answer and is not changing it. */
  isSent: boolean
}

/** The questions for a holder, with what is saved. Throws not-open-yet, paused, closed. */
export async function readQuestionnaire(
  visit: AnswerVisit,
  holder: Holder,
): Promise<Questionnaire> {
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, visit)
    return assemble(tx, visit, { holder, campaign })
  })
}

/** What somebody adds to their answers. */
export type Extras = Pick<Sent, 'comment' | 'tools'>

/**
 * The questions as they can be sent, with what was added to an answer that is being changed. Throws
 * what readQuestionnaire throws.
 */
export async function readForSending(
  visit: AnswerVisit,
  holder: Holder,
): Promise<{ questionnaire: Questionnaire; extras: Extras }> {
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, visit)
    const questionnaire = await assemble(tx, visit, { holder, campaign })
    const sent = await findSent(tx, visit, { holder, campaign })
    const { comment = '', tools = [] } = sent ?? {}
    return { questionnaire, extras: { comment, tools } }
  })
}

/** Saves one answer. `values` is what the form sent; the highest counter wins. Returns what is now visible. */
export async function saveAnswer(
  visit: AnswerVisit,
  holder: Holder,
  given: { itemId: string; values: readonly string[]; counter: number },
): Promise<Questionnaire> {
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, { now: visit.now, lock: 'share' })
    await lockDraft(tx, holder)
    const questionnaire = await assemble(tx, visit, { holder, campaign })
    if (questionnaire.isSent) throw new Problem(answeringProblems['already-sent'])
    const asked = questionnaire.form.items.find(({ item }) => item.id === given.itemId)
    const answer = asked && readGivenAnswer(asked.item, given.values)
    if (!answer) throw new Problem(answeringProblems['not-an-answer'])
    const draft = withAnswer(questionnaire.draft, given.itemId, { answer, counter: given.counter })
    await keepDraft(tx, visit, { holder, campaign, draft })
    return { ...questionnaire, draft, visible: visibleFor(questionnaire, draft) }
  })
}

/** Opens what was sent for changing: its answers become the draft again. Throws receipt-unknown, closed. */
export async function startCorrection(visit: AnswerVisit, holder: Holder): Promise<void> {
  await visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, { now: visit.now, lock: 'share' })
    // In the order of a Send: one that another tab is about to finish comes first, and its answer is opened.
    await lockDraft(tx, holder)
    const sent = await findSent(tx, visit, { holder, campaign })
    if (!sent) throw new Problem(answeringProblems['receipt-unknown'])
    const draft = Object.fromEntries(
      Object.entries(sent.answers).map(([itemId, answer]) => [itemId, { answer, counter: 0 }]),
    )
    await keepDraft(tx, visit, { holder, campaign, draft })
  })
}

/** Forgets the draft of a holder. */
export async function forgetDraft(tx: Tx, holder: Holder): Promise<void> {
  await deleteDraft(tx, { campaignId: holder.campaignId, draftHash: draftHash(holder) })
}

/** Holds what is saved for a holder until the transaction ends; false where nothing is saved, nor held. */
export async function waitForDraft(tx: Tx, holder: Holder): Promise<boolean> {
  const key = { campaignId: holder.campaignId, draftHash: draftHash(holder) }
  return (await findDraft(tx, key, 'update')) !== undefined
}

/** Tells later domains that answers changed; never in anonymous rounds, where the moment says too much. */
export async function tellOfAnswer(tx: Tx, campaign: AskedCampaign, holder: Holder): Promise<void> {
  if (campaign.mode === 'anonymous') return
  await announce(tx, responseSent, {
    organisationId: holder.organisationId,
    payload: { campaignId: campaign.campaignId },
  })
}

/** Assembles the questionnaire inside an open transaction. */
export async function assemble(
  tx: Tx,
  visit: AnswerVisit,
  { holder, campaign }: At,
): Promise<Questionnaire> {
  const organisation = await readOrganisation(tx, holder)
  const respondent = await readRespondent(tx, holder)
  const frameworks = await readPinned(tx, campaign)
  const form = assembleForm(formForRespondent(frameworks, campaign, respondent))
  const kept = await findDraft(tx, {
    campaignId: campaign.campaignId,
    draftHash: draftHash(holder),
  })
  const draft = kept ? openDraft(visit, { holder, campaign, kept }) : {}
  const isSent =
    kept === undefined || Object.keys(draft).length === 0
      ? await hasSent(tx, visit, { holder, campaign })
      : false
  const partial = {
    campaign,
    organisationName: organisation.name,
    privacyContact: organisation.privacyContact,
    respondent,
    frameworks,
    form,
    draft,
    isSent,
  }
  return { ...partial, visible: visibleFor(partial, draft) }
}

function visibleFor(
  questionnaire: { form: AssembledForm; respondent: Respondent },
  draft: Draft,
): AskedItem[] {
  const answers = Object.fromEntries(
    Object.entries(draft).map(([itemId, { answer }]) => [itemId, answer]),
  )
  const { roleBand, departmentType, locale } = questionnaire.respondent
  return visibleItems(questionnaire.form, answers, {
    role: roleBand ?? '',
    department_type: departmentType ?? '',
    locale,
  })
}

/** The group somebody answers for; from the directory at the moment of answering, or from the ballot. */
async function readRespondent(tx: Tx, holder: Holder): Promise<Respondent> {
  const base = await groupOf(tx, holder)
  const department = (await listDepartmentTree(tx)).find(
    ({ departmentId }) => departmentId === base.departmentId,
  )
  return {
    ...base,
    departmentType: department?.type ?? null,
    departmentName: department?.name ?? null,
  }
}

async function groupOf(
  tx: Tx,
  holder: Holder,
): Promise<Omit<Respondent, 'departmentType' | 'departmentName'>> {
  if (holder.kind === 'link') {
    const invitee = await findInvitee(tx, holder.invitationId)
    if (!invitee) throw new Problem(answeringProblems['link-unknown'])
    return invitee
  }
  const strata = holder.kind === 'ballot' ? await listStrata(tx, holder.campaignId) : []
  const stratum =
    holder.kind === 'ballot'
      ? strata.find(({ stratumId }) => stratumId === holder.stratumId)
      : undefined
  return {
    personId: null,
    departmentId: stratum?.departmentId ?? null,
    roleBand: stratum?.roleBand ?? null,
    locale: 'en',
  }
}

async function hasSent(tx: Tx, visit: AnswerVisit, at: At): Promise<boolean> {
  if (at.holder.kind === 'ballot')
    return isSpent(tx, at.holder.campaignId, ballotHash(at.holder.ballot))
  return (await findSent(tx, visit, at)) !== null
}

const draftPlace = (holder: Holder) =>
  `response_drafts ${holder.campaignId} ${draftHash(holder).toString('hex')}`

function openDraft(
  visit: AnswerVisit,
  { holder, campaign, kept }: At & { kept: { answers: Draft; sealed: Buffer | null } },
): Draft {
  if (kept.sealed === null) return kept.answers
  // Only keepDraft seals, with this key and for this place.
  return JSON.parse(unseal(roundKey(visit, campaign), kept.sealed, draftPlace(holder))) as Draft
}

/** Holds the draft of a holder, which a Send may have removed while this one waited for it. */
async function lockDraft(tx: Tx, holder: Holder): Promise<void> {
  const { organisationId, campaignId } = holder
  do await insertDraft(tx, { organisationId, campaignId, draftHash: draftHash(holder) })
  while (!(await waitForDraft(tx, holder)))
}

async function keepDraft(
  tx: Tx,
  visit: AnswerVisit,
  { holder, campaign, draft }: At & { draft: Draft },
): Promise<void> {
  const isSealed = campaign.mode === 'anonymous'
  const sealed = isSealed
    ? seal(roundKey(visit, campaign), {
        plain: JSON.stringify(draft),
        nonce: randomBytes(12),
        place: draftPlace(holder),
      })
    : null
  await updateDraft(
    tx,
    { campaignId: holder.campaignId, draftHash: draftHash(holder) },
    { answers: isSealed ? {} : draft, sealed, updatedAt: visit.now },
  )
}

/** The campaign of a holder in any state, for pages that only say how things stand. */
export async function readCampaignState(
  visit: AnswerVisit,
  holder: Holder,
): Promise<AskedCampaign | null> {
  return visit.doors.inOrganisation(
    { ...answerScope(visit, holder), access: 'read' },
    async (tx) => (await findAskedCampaign(tx, holder.campaignId)) ?? null,
  )
}

/** A new id for one sending; the form carries it, so that a repeated post is the same sending. */
export const newSendId = (): string => newId()
