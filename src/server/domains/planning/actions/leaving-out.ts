// A plan like another one, without some of its initiatives. It rests on the same figures, so what a
// roadmap had fixed and what people had adapted stays; what is left out is declined, with the reason.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { findPlanForUpdate, takePlanNumber } from '../queries/plans.ts'
import { inputHash } from '../rules/canonical.ts'
import { fixedByDecisions, withDecisions } from '../rules/decisions-standing.ts'
import { recordDecision } from './decisions.ts'
import { requestHashOf, storePlan } from './making.ts'
import { refuseClosed } from './plans.ts'
import { refuseUnlessWide } from './reach.ts'

/**
 * Makes the plan that follows another one by ruling out candidates; its id. Throws not-allowed for a
 * lead of departments, and what refuseClosed throws.
 */
export async function makePlanWithout(
  tx: Tx,
  context: OrganisationContext,
  { planId, leaveOut, reason }: { planId: string; leaveOut: readonly string[]; reason: string },
): Promise<string> {
  refuseUnlessWide(context, 'advice.decide')
  const plan = await refuseClosed(tx, context, await findPlanForUpdate(tx, planId))
  const { catalogueHash, continuesRoadmap, facts, input, releaseId, campaignId } = plan
  const number = await takePlanNumber(tx, context.organisationId)
  const decisions = []
  for (const initiativeId of leaveOut) {
    const decision = { initiativeId, kind: 'decline', reason, change: null } as const
    decisions.push(await recordDecision(tx, context, { plan, decision }))
  }
  const mustNot = [...new Set([...input.mustNot, ...leaveOut])].toSorted()
  const changed = { ...input, mustNot }
  return storePlan(tx, context, {
    number,
    release: { releaseId, campaignId, hash: plan.releaseHash },
    settings: withDecisions(plan.settings, decisions),
    origin: plan,
    catalogueHash,
    requestHash: requestHashOf({ origin: planId, input: inputHash(changed) }),
    input: changed,
    continuesRoadmap,
    facts: { ...facts, fixed: fixedByDecisions(facts.fixed, decisions) },
  })
}
