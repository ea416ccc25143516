// What the worker reads of a plan and stores when it is computed.
import type { Tx } from '../../../foundation/db/doors.ts'
import { findPlan, updatePlan, type PlanRow } from '../queries/plans.ts'
import type { Plan, PlanInput } from '../rules/model.ts'
import type { StoredExplanation, StoredOutlook } from '../rules/stored-plan.ts'
import { answered } from './making.ts'

/** A plan with what is known of it so far; undefined when it is gone. */
export async function readPlanWork(
  tx: Tx,
  planId: string,
): Promise<
  | (Pick<PlanRow, 'input' | 'inputHash' | 'facts' | 'answer'> & {
      isExplained: boolean
      hasOutlook: boolean
    })
  | undefined
> {
  const row = await findPlan(tx, planId)
  if (!row) return undefined
  const { input, inputHash, facts, answer, explanation, outlook } = row
  const isExplained = explanation !== null
  return { input, inputHash, facts, answer, isExplained, hasOutlook: outlook !== null }
}

/** Stores the choice. */
export async function storeAnswer(
  tx: Tx,
  { planId, input, answer }: { planId: string; input: PlanInput; answer: Plan },
): Promise<void> {
  await updatePlan(tx, planId, answered(input, answer))
}

/** Stores the reasons. */
export async function storeExplanation(
  tx: Tx,
  planId: string,
  explanation: StoredExplanation,
): Promise<void> {
  await updatePlan(tx, planId, { explanation })
}

/** Stores frontier and stability. */
export async function storeOutlook(tx: Tx, planId: string, outlook: StoredOutlook): Promise<void> {
  await updatePlan(tx, planId, { outlook })
}
