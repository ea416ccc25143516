// Asking for a release again, taking a comment out of view, and noticing that a release is out of date.
import type { OrganisationContext, TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { getCampaign } from '../../assessments/actions/campaigns.ts'
import { readRound } from '../../assessments/actions/rounds.ts'
import { recordAct } from '../../audit/actions.ts'
import { releaseAsked } from '../contract/events.ts'
import { resultsProblems } from '../contract/problems.ts'
import { listComments, listReleaseAnswers, withholdComments } from '../queries/figures.ts'
import { findRelease, lockChain, markStale } from '../queries/releases.ts'
import { stalenessOf } from '../rules/staleness.ts'
import { openRelease } from './open-release.ts'

/** Asks the worker to build the results of a closed campaign again. Throws not-found, not-closed. */
export async function askForRelease(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<{ isAsked: boolean }> {
  const campaign = await getCampaign(tx, context, campaignId)
  if (campaign.state !== 'closed') throw new Problem(resultsProblems['not-closed'])
  const { organisationId, personId } = context
  await announce(tx, releaseAsked, { organisationId, payload: { campaignId, personId } })
  await recordAct(tx, context, { action: 'release-asked', subject: campaignId })
  return { isAsked: true }
}

/**
 * Takes a comment of the latest release out of view, there and wherever else the same text stands.
 * Later releases leave it out. Throws not-found, not-released.
 */
export async function withholdComment(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, position }: { campaignId: string; position: number },
): Promise<void> {
  const { release } = await openRelease(tx, context, { campaignId })
  const { releaseId } = release
  const comments = await listComments(tx, releaseId)
  const comment = comments.find((each) => each.position === position)
  if (!comment) throw new Problem(common['not-found'])
  // A release that is being built has read the text already; it is waited for and loses it too.
  await lockChain(tx, context.organisationId)
  await withholdComments(tx, comment.body, context.now)
  await recordAct(tx, context, {
    action: 'comment-withheld',
    subject: releaseId,
    detail: { position },
  })
}

/**
 * Marks the latest release of a campaign as out of date when too many of its answers are gone, or a
 * group it shows has fallen below k. Does nothing without a release, or the second time.
 */
export async function checkStaleness(
  tx: Tx,
  context: TenantContext,
  campaignId: string,
): Promise<void> {
  const release = await findRelease(tx, campaignId)
  if (!release || release.staleAt !== null) return
  const { responses } = await readRound(tx, campaignId)
  const staleReason = stalenessOf(
    { ...release, groups: release.frame.groups, shown: release.pattern.shown },
    {
      contained: await listReleaseAnswers(tx, release.releaseId),
      present: new Set(responses.map(({ responseId }) => responseId)),
    },
  )
  if (staleReason) await markStale(tx, release.releaseId, { staleAt: context.now, staleReason })
}
