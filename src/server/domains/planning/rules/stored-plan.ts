// A plan as it is stored, and what is stored beside it once the worker has explained it.
import type { FrontierStep } from './frontier.ts'
import type { Plan, Selection } from './model.ts'
import type { PlanExplanation } from './reasons.ts'
import type { Stability } from './stability.ts'

/** How many times was solved for it, and how often the search was cut short. */
export type Thoroughness = { solves: number; unproven: number }

export type StoredExplanation = Pick<
  PlanExplanation,
  'worth' | 'forcing' | 'limits' | 'plan' | 'initiatives'
> & { thoroughness: Thoroughness }

export type StoredOutlook = {
  frontier: { resource: string; steps: FrontierStep[] }[]
  stability: Stability
  thoroughness: Thoroughness
}

/** What is chosen: nothing in an infeasible plan, and in one that is not computed yet. */
export function selectionIn(plan: Plan | null): Selection {
  const nothing = { chosen: [], Z: 0, cost: 0, effort: {} }
  return plan === null || plan.status === 'infeasible' ? nothing : plan
}
