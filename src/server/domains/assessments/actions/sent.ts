// Finding what a holder sent, wherever the mode of the round keeps it.
import type { Tx } from '../../../foundation/db/doors.ts'
import { findSealed } from '../queries/ballots.ts'
import {
  findComment,
  findLinkedResponse,
  findReceiptedResponse,
  type AskedCampaign,
} from '../queries/responses.ts'
import type { Answers } from '../tables/answers.ts'
import { readSealed } from './ballots.ts'
import { roundKey, type AnswerVisit, type Holder } from './holders.ts'

export type Sent = {
  responseId: string | null
  answers: Answers
  version: number
  tools: string[]
  comment: string
}
export type At = { holder: Holder; campaign: AskedCampaign }

/** The answer of a holder, or null when there is none, or none that this holder can be tied to. */
export async function findSent(
  tx: Tx,
  visit: AnswerVisit,
  { holder, campaign }: At,
): Promise<Sent | null> {
  if (holder.kind === 'ballot') return null
  if (campaign.mode === 'anonymous')
    return holder.kind === 'receipt'
      ? findSealedSent(tx, visit, { campaign, receiptHash: holder.receiptHash })
      : null
  const found =
    holder.kind === 'link'
      ? await findLinkedResponse(tx, {
          campaignId: campaign.campaignId,
          invitationId: holder.invitationId,
          tokenHash: holder.tokenHash,
        })
      : await findReceiptedResponse(tx, {
          campaignId: campaign.campaignId,
          receiptHash: holder.receiptHash,
        })
  if (!found) return null
  return { ...found, comment: await findComment(tx, found.responseId) }
}

async function findSealedSent(
  tx: Tx,
  visit: AnswerVisit,
  { campaign, receiptHash }: { campaign: AskedCampaign; receiptHash: Buffer },
): Promise<Sent | null> {
  const sealed = await findSealed(tx, { campaignId: campaign.campaignId, receiptHash })
  if (!sealed) return null
  const { answers, tools, comment } = readSealed(roundKey(visit, campaign), campaign.campaignId, {
    receiptHash,
    sealed,
  })
  // Sealed answers were parsed against their questions before they were sealed.
  return { responseId: null, version: 1, tools, comment, answers: answers as unknown as Answers }
}
