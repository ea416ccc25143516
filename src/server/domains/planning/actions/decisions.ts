// Accept, adapt or decline one initiative of a plan. A decision is never taken back, only followed by
// another; what changes the choice leads to a new plan.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { planningProblems } from '../contract/problems.ts'
import type { Adaptation } from '../contract/settings.ts'
import type { DecisionKind } from '../contract/terms.ts'
import {
  findPlanForUpdate,
  insertDecision,
  listDecisionRows,
  type DecisionRow,
  type PlanRow,
} from '../queries/plans.ts'
import {
  changesPlan,
  fixedByDecisions,
  standingChanges,
  withDecisions,
} from '../rules/decisions-standing.ts'
import { seesGroup } from '../rules/plan-reach.ts'
import { selectionIn } from '../rules/stored-plan.ts'
import { makePlan } from './making.ts'
import { decisionViews } from './plan-view.ts'
import { refuseClosed, type OpenPlan } from './plans.ts'
import { reachOf } from './reach.ts'

export type DecisionInput = {
  planId: string
  initiativeId: string
  kind: DecisionKind
  reason: string
  change?: Adaptation | undefined
}

/**
 * Records a decision and says which plan stands now. Throws not-found, not-allowed for what lies
 * outside a lead's departments, plan-computing, plan-stale, adopted-already, superseded-plan,
 * continues-roadmap, and what makePlan throws.
 */
export async function decide(tx: Tx, context: OrganisationContext, input: DecisionInput) {
  const plan = await openPlan(tx, context, input.planId)
  await refuseOutOfReach(tx, context, { plan, initiativeId: input.initiativeId })
  const { planId, initiativeId, kind, reason, change = null } = input
  await recordDecision(tx, context, { plan, decision: { initiativeId, kind, reason, change } })
  const decisions = await listDecisionRows(tx, plan.lineageId)
  const isChosen = selectionIn(plan.answer).chosen.includes(initiativeId)
  const standing = changesPlan(kind, isChosen)
    ? await makePlan(tx, context, {
        settings: withDecisions(plan.settings, decisions),
        changes: standingChanges(decisions),
        fixed: fixedByDecisions(plan.facts.fixed, decisions),
        origin: plan,
      })
    : planId
  const [decision] = await decisionViews(tx, plan.lineageId)
  if (!decision) throw new Error('A decision was not stored.')
  return { decision, planId: standing }
}

/** Notes a decision on a plan after those before it, and returns it. */
export async function recordDecision(
  tx: Tx,
  context: OrganisationContext,
  {
    plan: { planId, lineageId },
    decision,
  }: {
    plan: Pick<PlanRow, 'planId' | 'lineageId'>
    decision: Pick<DecisionRow, 'initiativeId' | 'kind' | 'reason' | 'change'>
  },
) {
  const { organisationId, memberId: decidedBy, now: decidedAt } = context
  const before = await listDecisionRows(tx, lineageId)
  const decided = { ...decision, decidedBy, decidedAt }
  await insertDecision(tx, {
    ...decided,
    organisationId,
    planId,
    lineageId,
    decisionId: newId(),
    position: before.length + 1,
  })
  const { initiativeId: initiative, kind } = decision
  await recordAct(tx, context, {
    action: 'plan-decided',
    subject: planId,
    detail: { initiative, kind },
  })
  return decided
}

/** A plan that may still be decided on, held until the transaction ends. */
async function openPlan(tx: Tx, context: OrganisationContext, planId: string): Promise<OpenPlan> {
  const plan = await refuseClosed(tx, context, await findPlanForUpdate(tx, planId))
  // What a roadmap fixes is not known here, so a new plan would forget it.
  if (plan.continuesRoadmap) throw new Problem(planningProblems['continues-roadmap'])
  return plan
}

/** A lead decides on what is run for the own departments; what everybody does needs a wide role. */
async function refuseOutOfReach(
  tx: Tx,
  context: OrganisationContext,
  { plan, initiativeId }: { plan: PlanRow; initiativeId: string },
): Promise<void> {
  const isKnown = plan.input.initiatives.some(({ id }) => id === initiativeId)
  if (!isKnown) throw new Problem(common['not-found'])
  const reach = await reachOf(tx, context, 'advice.decide')
  if (reach === null) return
  const group = plan.facts.candidates.find(({ id }) => id === initiativeId)?.groupId ?? null
  if (group === null || !seesGroup(reach, group)) throw new Problem(common['not-allowed'])
}
