// What single people answered in a named round. Whether somebody may read that is decided by whoever
// calls; other modes have no names to give.
import type { Tx } from '../../../foundation/db/doors.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { listNamedRows } from '../queries/named-answers.ts'

export type NamedAnswer = Awaited<ReturnType<typeof listNamedRows>>[number]

/** A page of answers with names, from behind an id on; empty for a campaign that is not named. */
export async function listNamedAnswers(
  tx: Tx,
  campaignId: string,
  page: { after: string | null; limit: number },
): Promise<NamedAnswer[]> {
  const campaign = await findCampaign(tx, campaignId)
  return campaign?.mode === 'named' ? listNamedRows(tx, campaignId, page) : []
}
