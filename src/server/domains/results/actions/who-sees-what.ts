// The rules of a campaign about who sees what, in words, and how much of it is hidden.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { getCampaign } from '../../assessments/actions/campaigns.ts'
import { findRelease } from '../queries/releases.ts'
import { LEAST_FOR_DETAIL } from '../rules/answer-counts.ts'
import { residualRisk, visibilityRules } from '../rules/visibility-rules.ts'

/** The rules. Throws not-found. */
export async function readWhoSeesWhat(tx: Tx, context: OrganisationContext, campaignId: string) {
  const { mode, k, readers } = await getCampaign(tx, context, campaignId)
  const release = await findRelease(tx, campaignId)
  return {
    mode,
    kScores: k,
    kDetail: Math.max(k, LEAST_FOR_DETAIL),
    readers: [...readers],
    rules: visibilityRules({ mode, k, readers }),
    residualRisk: residualRisk(k),
    shown: release?.pattern.shown.length ?? null,
    hidden: release?.pattern.hidden.length ?? null,
  }
}
