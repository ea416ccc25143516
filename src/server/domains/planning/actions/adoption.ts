// What roadmaps take over from plans, and the plans that go on from a roadmap.
import type { OrganisationContext, TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { planningProblems } from '../contract/problems.ts'
import type { Adaptation, PlanSettings } from '../contract/settings.ts'
import type { PlanStaleReason } from '../contract/terms.ts'
import { findPlan, findPlanForUpdate, listDecisionRows, updatePlan } from '../queries/plans.ts'
import type { Catalogue } from '../rules/catalogue.ts'
import { standingChanges } from '../rules/decisions-standing.ts'
import type { PlanInput, Selection } from '../rules/model.ts'
import type { PlanFacts } from '../rules/plan-facts.ts'
import { selectionIn } from '../rules/stored-plan.ts'
import { readPinnedCatalogue } from './catalogue.ts'
import { makePlan, type PlanOrder } from './making.ts'
import { getPlan, readLatest, refuseClosed, staleReasonOf } from './plans.ts'
import { refuseUnlessWide } from './reach.ts'

/** A plan as a roadmap takes it over. */
export type AdoptablePlan = {
  planId: string
  planHash: string
  inputHash: string
  releaseHash: string
  settings: PlanSettings
  input: PlanInput
  selection: Selection
  facts: PlanFacts
  catalogue: Catalogue
  continuesRoadmap: boolean
}

/**
 * A plan that could be adopted now. Throws not-allowed for a lead of departments, nothing-chosen, and
 * what refuseClosed throws.
 */
export async function readAdoptable(
  tx: Tx,
  context: OrganisationContext,
  planId: string,
): Promise<AdoptablePlan> {
  refuseUnlessWide(context, 'advice.decide')
  const plan = await refuseClosed(tx, context, await findPlan(tx, planId))
  const selection = selectionIn(plan.answer)
  if (selection.chosen.length === 0) throw new Problem(planningProblems['nothing-chosen'])
  return { ...plan, selection, catalogue: await readPinnedCatalogue(tx, plan.catalogueHash) }
}

/** Marks a plan as adopted and returns it. Throws what readAdoptable throws. */
export async function adoptPlan(
  tx: Tx,
  context: OrganisationContext,
  planId: string,
): Promise<AdoptablePlan> {
  await findPlanForUpdate(tx, planId)
  const plan = await readAdoptable(tx, context, planId)
  await updatePlan(tx, planId, { adoptedAt: context.now })
  await recordAct(tx, context, {
    action: 'plan-adopted',
    subject: planId,
    detail: { planHash: plan.planHash },
  })
  return plan
}

/** The plan a roadmap follows, whatever has become of its release. Throws not-found. */
export async function readFollowedPlan(tx: Tx, context: TenantContext, planId: string) {
  const plan = await getPlan(tx, planId)
  const staleReason: PlanStaleReason | null = staleReasonOf(plan, await readLatest(tx, context))
  const { settings, facts, input, inputHash, planHash, answer, engine, releaseHash } = plan
  const { catalogueHash } = plan
  const value = selectionIn(answer).Z
  const hashes = { inputHash, planHash, releaseHash, catalogueHash }
  return { settings, facts, input, answer, engine, value, staleReason, ...hashes }
}

/**
 * Makes a plan that goes on from a roadmap: what people decided and adapted before stays so. Throws
 * not-allowed for a lead of departments, and what makePlan throws.
 */
export async function makeContinuedPlan(
  tx: Tx,
  context: OrganisationContext,
  order: {
    followedPlanId: string
    settings: PlanSettings
    changes: readonly { initiativeId: string; change: Adaptation }[]
    continues: NonNullable<PlanOrder['continues']>
  },
): Promise<string> {
  refuseUnlessWide(context, 'advice.decide')
  const { planId, lineageId, facts } = await getPlan(tx, order.followedPlanId)
  const decisions = await listDecisionRows(tx, lineageId)
  const own = order.changes.map(({ initiativeId, change }) => [initiativeId, change] as const)
  const { settings, continues } = order
  return makePlan(tx, context, {
    settings,
    continues,
    changes: { ...standingChanges(decisions), ...Object.fromEntries(own) },
    fixed: facts.fixed,
    origin: { planId, lineageId },
  })
}
