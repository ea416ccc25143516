// Endpoints of settings, plans and the decisions on them.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { id, line, pageOf, pageQuery } from '../../../foundation/contract/shapes.ts'
import { planningProblems } from './problems.ts'
import { Adaptation, PlanSettings } from './settings.ts'
import { Decision, Plan, PlanDifference, PlanSummary, SavedSettings } from './shapes.ts'
import { decisionKinds } from './terms.ts'

const params = z.object({ planId: id })
const candidateIds = z.array(z.string().min(1).max(80)).max(100)
const noBasis = [planningProblems['no-release'], planningProblems['release-refused']]

export const plansContract = contract({
  getPlanningState: {
    method: 'GET',
    path: '/planning',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'Read the planning settings and what a plan would rest on',
    output: SavedSettings,
  },
  saveSettings: {
    method: 'PUT',
    path: '/planning/settings',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Save the planning settings as a draft',
    body: PlanSettings,
    output: SavedSettings,
  },
  listPlans: {
    method: 'GET',
    path: '/plans',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'List plans, newest first',
    query: pageQuery,
    output: pageOf(PlanSummary),
  },
  createPlan: {
    method: 'POST',
    path: '/plans',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Compute a plan; the same input gives the plan that is there already',
    body: PlanSettings,
    output: Plan,
    status: 201,
    idempotent: true,
    problems: noBasis,
  },
  getPlan: {
    method: 'GET',
    path: '/plans/{planId}',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'Read a plan with its reasons',
    params,
    output: Plan,
  },
  comparePlan: {
    method: 'POST',
    path: '/plans/{planId}/difference',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'Solve a plan again with changed limits or choices, without saving',
    params,
    body: z
      .strictObject({
        budget: z.number().int().min(0).max(1_000_000_000_000),
        capacity: z.record(z.string(), z.number().int().min(0).max(10_000_000).nullable()),
        must: candidateIds,
        mustNot: candidateIds,
        changes: z
          .array(z.strictObject({ initiativeId: z.string().max(80), change: Adaptation }))
          .max(50),
      })
      .partial(),
    output: PlanDifference,
    problems: [planningProblems['plan-computing']],
  },
  listDecisions: {
    method: 'GET',
    path: '/plans/{planId}/decisions',
    permission: 'advice.read',
    purpose: 'generate-advice',
    summary: 'List the decisions on a plan and those it came from, newest first',
    params,
    output: z.object({ items: z.array(Decision) }),
  },
  decide: {
    method: 'POST',
    path: '/plans/{planId}/decisions',
    permission: 'advice.decide',
    purpose: 'generate-advice',
    summary: 'Accept, adapt or decline an initiative; a change leads to a new plan',
    params,
    body: z
      .strictObject({
        initiativeId: z.string().min(1).max(80),
        kind: z.enum(decisionKinds),
        reason: line(500),
        change: Adaptation.optional(),
      })
      .refine(({ kind, change }) => (kind === 'adapt') === (change !== undefined), {
        path: ['change'],
        message: 'Adapting says what is different; the others do not.',
      }),
    output: z.object({ decision: Decision, planId: id.describe('The plan that now stands.') }),
    status: 201,
    idempotent: true,
    problems: [
      ...noBasis,
      planningProblems['plan-computing'],
      planningProblems['plan-stale'],
      planningProblems['adopted-already'],
      planningProblems['superseded-plan'],
      planningProblems['continues-roadmap'],
    ],
  },
})
