// Answers for the catalogue, planning settings, plans and decisions.
import { implement } from '../../foundation/contract/implement.ts'
import { readCatalogueView } from './actions/catalogue.ts'
import { comparePlan } from './actions/comparing.ts'
import { decide } from './actions/decisions.ts'
import { createPlan, listDecisions, listPlans, readPlan } from './actions/plans.ts'
import { readPlanningState, saveSettings } from './actions/settings.ts'
import { planningContract } from './contract.ts'

export const planningRoutes = implement(planningContract, {
  getCatalogue: (tx, context) => readCatalogueView(tx, context),
  getPlanningState: (tx, context) => readPlanningState(tx, context),
  saveSettings: (tx, context, { body }) => saveSettings(tx, context, body),
  listPlans: (tx, context, { query }) => listPlans(tx, context, query),
  createPlan: (tx, context, { body }) => createPlan(tx, context, body),
  getPlan: (tx, context, { params }) => readPlan(tx, context, params.planId),
  comparePlan: (tx, context, { params, body }) => comparePlan(tx, context, { ...params, ...body }),
  listDecisions: (tx, context, { params }) => listDecisions(tx, context, params.planId),
  decide: (tx, context, { params, body }) => decide(tx, context, { ...params, ...body }),
})
