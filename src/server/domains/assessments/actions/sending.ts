// Sending, correcting and removing an answer, and the result its sender sees at once.
import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import { answeringProblems } from '../contract/answering.ts'
import { deleteSealed, insertSpentBallot, upsertSealed } from '../queries/ballots.ts'
import {
  deleteResponse,
  findAskedCampaign,
  insertResponse,
  insertVersion,
  linkResponse,
  markAnswered,
  replaceComment,
  updateResponse,
} from '../queries/responses.ts'
import { ballotHash, receiptCode, receiptHash, seal } from '../rules/ballots.ts'
import { answeredCount, answersOf } from '../rules/draft.ts'
import { hashSecret } from '../rules/links.ts'
import { ownResult, type OwnResult } from '../rules/own-result.ts'
import type { Answers } from '../tables/answers.ts'
import {
  assemble,
  forgetDraft,
  tellOfAnswer,
  waitForDraft,
  type Questionnaire,
} from './answering.ts'
import { sealedPlace, type SealedResponse } from './ballots.ts'
import { shippedFrameworks } from './frameworks.ts'
import { answerScope, openCampaign, roundKey, type AnswerVisit, type Holder } from './holders.ts'
import { findSent, type Sent } from './sent.ts'

/** A median below this many milliseconds a question counts as fast (the mark of not reading). */
const fastMedianMs = 2000

export type Sending = {
  sendId: string
  comment: string
  tools: readonly string[]
  medianMs: number | null
}
export type SentReply = { receipt: string; result: OwnResult; questionnaire: Questionnaire }

/**
 * Sends what is saved. The same sending twice is one answer with one receipt; a holder who sent before
 * corrects. Throws nothing-answered, already-sent, receipt-unknown, paused, closed.
 */
export async function sendAnswers(
  visit: AnswerVisit,
  holder: Holder,
  sending: Sending,
): Promise<SentReply> {
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, { now: visit.now, lock: 'share' })
    // Two tabs that send at once come one after the other: the second finds what the first did.
    await waitForDraft(tx, holder)
    const questionnaire = await assemble(tx, visit, { holder, campaign })
    const receipt = receiptCode(roundKey(visit, campaign), sending.sendId)
    const sent = await findSent(tx, visit, { holder, campaign })
    // A receipt changes an answer and never makes one: its answer was removed meanwhile.
    if (holder.kind === 'receipt' && !sent) throw new Problem(answeringProblems['receipt-unknown'])
    if (questionnaire.isSent) return repeat(tx, visit, { holder, questionnaire, receipt, sent })
    const answers = answersToSend(questionnaire)
    const job = { holder, questionnaire, sending, answers, receipt }
    if (sent) await correct(tx, visit, { ...job, sent })
    else await store(tx, visit, job)
    await forgetDraft(tx, holder)
    await tellOfAnswer(tx, campaign, holder)
    return { receipt, questionnaire, result: resultOf(questionnaire, answers) }
  })
}

function answersToSend({ form, visible, draft }: Questionnaire): Answers {
  const asked = form.items.map(({ item }) => item.id)
  if (answeredCount(draft, asked) === 0) throw new Problem(answeringProblems['nothing-answered'])
  return answersOf(draft, { asked, visible: new Set(visible.map(({ item }) => item.id)) })
}

type Repeat = { holder: Holder; questionnaire: Questionnaire; receipt: string; sent: Sent | null }

/** A post that arrives twice finds its answer; anything else was sent before. */
async function repeat(
  tx: Tx,
  visit: AnswerVisit,
  { holder, questionnaire, receipt, sent }: Repeat,
): Promise<SentReply> {
  const byReceipt = await findSent(tx, visit, {
    holder: { ...holder, kind: 'receipt', receiptHash: receiptHash(receipt) },
    campaign: questionnaire.campaign,
  })
  if (!byReceipt) throw new Problem(answeringProblems['already-sent'])
  return { receipt, questionnaire, result: resultOf(questionnaire, (sent ?? byReceipt).answers) }
}

type Job = {
  holder: Holder
  questionnaire: Questionnaire
  sending: Sending
  answers: Answers
  receipt: string
}

async function store(tx: Tx, visit: AnswerVisit, job: Job): Promise<void> {
  const { holder, questionnaire, sending } = job
  const { mode } = questionnaire.campaign
  if (holder.kind === 'ballot') await spendBallot(tx, holder)
  if (mode === 'anonymous') return sealAnswer(tx, visit, { job, receipt: receiptHash(job.receipt) })
  const responseId = newId()
  const isNew = await insertResponse(tx, {
    ...responseRow(visit, job),
    ...(mode === 'named' ? namedColumns(visit, job) : {}),
    responseId,
  })
  const needsLink = mode === 'confidential' && holder.kind === 'link'
  const isFirst = isNew && (!needsLink || (await linkResponse(tx, holder.tokenHash, responseId)))
  if (!isFirst) throw new Problem(answeringProblems['already-sent'])
  if (mode === 'named' && holder.kind === 'link')
    await markAnswered(tx, holder.invitationId, visit.now)
  await keepComment(tx, { questionnaire, holder, responseId, comment: sending.comment })
}

/** What every mode that stores an answer openly keeps of it. */
function responseRow(
  visit: AnswerVisit,
  { holder, questionnaire, sending, answers, receipt }: Job,
) {
  const { campaign, respondent, form } = questionnaire
  const { departmentId, roleBand, locale } = respondent
  return {
    organisationId: holder.organisationId,
    campaignId: campaign.campaignId,
    answers,
    formId: form.formId,
    packId: form.packId,
    departmentId,
    roleBand,
    locale,
    tools: [...sending.tools],
    isFast: isFast(sending),
    receiptHash: receiptHash(receipt),
    sendHash: hashSecret(sending.sendId),
    sentOn: visit.now.toISOString().slice(0, 10),
  }
}

/** What only named mode keeps: who, when, by which invitation. */
function namedColumns(visit: AnswerVisit, { holder, questionnaire }: Job) {
  const invitation = holder.kind === 'link' ? { invitationId: holder.invitationId } : {}
  return { sentAt: visit.now, personId: questionnaire.respondent.personId, ...invitation }
}

async function spendBallot(tx: Tx, holder: Extract<Holder, { kind: 'ballot' }>): Promise<void> {
  const { organisationId, campaignId, ballot } = holder
  const isFirst = await insertSpentBallot(tx, {
    organisationId,
    campaignId,
    ballotHash: ballotHash(ballot),
  })
  if (!isFirst) throw new Problem(answeringProblems['already-sent'])
}

async function sealAnswer(
  tx: Tx,
  visit: AnswerVisit,
  { job, receipt }: { job: Job; receipt: Buffer },
): Promise<void> {
  const { holder, questionnaire, sending, answers } = job
  const { campaign, respondent, form } = questionnaire
  const content: SealedResponse = {
    answers,
    formId: form.formId,
    packId: form.packId,
    departmentId: respondent.departmentId,
    roleBand: respondent.roleBand,
    locale: respondent.locale,
    tools: [...sending.tools],
    isFast: isFast(sending),
    comment: sending.comment,
  }
  const sealed = seal(roundKey(visit, campaign), {
    plain: JSON.stringify(content),
    nonce: randomBytes(12),
    place: sealedPlace(campaign.campaignId, receipt),
  })
  await upsertSealed(tx, {
    organisationId: holder.organisationId,
    campaignId: campaign.campaignId,
    receiptHash: receipt,
    sealed,
  })
}

async function correct(tx: Tx, visit: AnswerVisit, job: Job & { sent: Sent }): Promise<void> {
  const { holder, questionnaire, sending, answers, sent } = job
  if (sent.responseId === null) {
    if (holder.kind === 'receipt') await sealAnswer(tx, visit, { job, receipt: holder.receiptHash })
    return
  }
  const { responseId, version } = sent
  if (questionnaire.campaign.mode === 'named')
    await insertVersion(tx, {
      organisationId: holder.organisationId,
      responseId,
      version,
      answers: sent.answers,
      replacedAt: visit.now,
    })
  await updateResponse(tx, responseId, {
    answers,
    version: version + 1,
    tools: [...sending.tools],
    isFast: isFast(sending),
  })
  await keepComment(tx, { questionnaire, holder, responseId, comment: sending.comment })
}

async function keepComment(
  tx: Tx,
  of: { questionnaire: Questionnaire; holder: Holder; responseId: string; comment: string },
): Promise<void> {
  const { organisationId, campaignId } = of.holder
  await replaceComment(tx, {
    organisationId,
    campaignId,
    responseId: of.responseId,
    departmentId: of.questionnaire.respondent.departmentId,
    body: of.comment,
  })
}

function isFast({ medianMs }: Sending): boolean | null {
  return medianMs === null ? null : medianMs < fastMedianMs
}

function resultOf({ frameworks, form, respondent }: Questionnaire, answers: Answers): OwnResult {
  return ownResult({
    framework: frameworks.framework,
    itemIds: form.items.map(({ item }) => item.id),
    answers: new Map(Object.entries(answers)),
    nextSteps: shippedFrameworks().nextSteps,
    locale: respondent.locale,
  })
}

export type OwnAnswer = {
  questionnaire: Omit<Questionnaire, 'isSent'>
  sent: Sent
  result: OwnResult
  mayChange: boolean
}

/** What the holder sent, with its result; also after close where a link exists. Throws receipt-unknown. */
export async function readOwnAnswer(visit: AnswerVisit, holder: Holder): Promise<OwnAnswer> {
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await findAskedCampaign(tx, holder.campaignId)
    const sent = campaign && (await findSent(tx, visit, { holder, campaign }))
    if (!campaign || !sent) throw new Problem(answeringProblems['receipt-unknown'])
    const questionnaire = await assemble(tx, visit, { holder, campaign })
    const mayChange =
      campaign.state === 'open' && (campaign.closesAt === null || campaign.closesAt > visit.now)
    return { questionnaire, sent, mayChange, result: resultOf(questionnaire, sent.answers) }
  })
}

/**
 * Removes what the holder sent. Until close the holder may answer again; afterwards it is gone for
 * good, and figures change with the next release. Throws receipt-unknown.
 */
export async function removeAnswer(visit: AnswerVisit, holder: Holder): Promise<void> {
  await visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    // A close at that moment either counts with the answer gone, or comes first and has moved it.
    const campaign = await findAskedCampaign(tx, holder.campaignId, 'share')
    await waitForDraft(tx, holder)
    const sent = campaign && (await findSent(tx, visit, { holder, campaign }))
    if (!campaign || !sent) throw new Problem(answeringProblems['receipt-unknown'])
    if (sent.responseId !== null) await deleteResponse(tx, sent.responseId)
    else if (holder.kind === 'receipt')
      await deleteSealed(tx, { campaignId: campaign.campaignId, receiptHash: holder.receiptHash })
    if (campaign.mode === 'named' && holder.kind === 'link')
      await markAnswered(tx, holder.invitationId, null)
    await forgetDraft(tx, holder)
    await tellOfAnswer(tx, campaign, holder)
  })
}
