// What is still missing of a plan, one step after another: the choice, its reasons, its outlook. Each
// is stored as soon as it is there; a repeat goes on where the last run ended.
import type { JobContext } from '../../../foundation/context.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import type { Run } from '../../../foundation/jobs/job.ts'
import { readPlanWork, storeAnswer, storeExplanation, storeOutlook } from '../actions/completing.ts'
import type { PlanInput, Selection } from '../rules/model.ts'
import type { PlanFacts } from '../rules/plan-facts.ts'
import { reasonContextOf } from '../rules/plan-facts.ts'
import { computeApart } from './compute-apart.ts'

type Wanted = { organisationId: OrganisationId; planId: string }

/** Computes and stores everything that is missing of a plan. Does nothing for one that is complete or gone. */
export async function completePlan(run: Run, { organisationId, planId }: Wanted): Promise<void> {
  const context = contextOf(run, organisationId)
  const inside = run.doors.inOrganisation
  const work = await inside(context, (tx) => readPlanWork(tx, planId))
  if (!work) return
  const { input, facts } = work
  if (work.answer === null) {
    const { plan } = await computeApart({ kind: 'select', input })
    await inside(context, (tx) => storeAnswer(tx, { planId, input, answer: plan }))
    return completePlan(run, { organisationId, planId })
  }
  if (work.answer.status === 'infeasible') return
  if (!work.isExplained) {
    const explanation = await explain({ input, facts, plan: work.answer })
    await inside(context, (tx) => storeExplanation(tx, planId, explanation))
  }
  if (work.hasOutlook) return
  const task = { kind: 'outlook', input, plan: work.answer, seed: work.inputHash } as const
  const { outlook } = await computeApart(task)
  await inside(context, (tx) => storeOutlook(tx, planId, outlook))
}

async function explain(plan: { input: PlanInput; facts: PlanFacts; plan: Selection }) {
  const { facts, ...rest } = plan
  const task = { kind: 'explain', ...rest, context: reasonContextOf(facts) } as const
  return (await computeApart(task)).explanation
}

function contextOf({ requestId, now }: Run, organisationId: OrganisationId): JobContext {
  return { kind: 'job', purpose: 'generate-advice', personId: null, requestId, now, organisationId }
}
