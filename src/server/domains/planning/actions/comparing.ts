// What if: a plan solved again with changed limits or choices. Nothing is saved.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { planningProblems } from '../contract/problems.ts'
import { planDifference } from '../rules/plan-difference.ts'
import { seesGroup } from '../rules/plan-reach.ts'
import { selectPlan } from '../rules/selection.ts'
import { selectionIn } from '../rules/stored-plan.ts'
import { changedInput, type InputChange } from '../rules/changed-input.ts'
import type { Plan } from '../rules/model.ts'
import { requestNodes } from './making.ts'
import { conflictView } from './plan-view.ts'
import { getPlan } from './plans.ts'
import { reachOf } from './reach.ts'

/**
 * The plan before and after the change. Where the search is not finished in about a quarter of a
 * second the best found is given, with its distance to the bound. Throws not-found, plan-computing.
 */
export async function comparePlan(
  tx: Tx,
  context: OrganisationContext,
  { planId, ...change }: { planId: string } & InputChange,
) {
  const { input, answer } = await getPlan(tx, planId)
  if (!answer) throw new Problem(planningProblems['plan-computing'])
  const changed = changedInput(input, change)
  const solved = selectPlan(changed, { nodeLimit: requestNodes })
  const { comes, leaves, targets } = planDifference(
    { input, plan: selectionIn(answer) },
    { input: changed, plan: selectionIn(solved) },
  )
  const reach = await reachOf(tx, context, 'advice.read')
  return {
    before: sideOf(answer),
    after: sideOf(solved),
    conflict: solved.status === 'infeasible' ? conflictView(solved.conflict) : null,
    comes,
    leaves,
    byTarget: targets.filter(({ group }) => seesGroup(reach, group)),
  }
}

function sideOf(plan: Plan) {
  const { Z: value, ...selection } = selectionIn(plan)
  const { chosen, cost, effort } = selection
  const gapPercent = plan.status === 'feasible' ? plan.gapPercent : null
  return { status: plan.status, gapPercent, chosen, value, cost, effort }
}
