// The long computations of a plan, as tasks that can be handed to a thread: the choice itself, what
// explains it, and what it depends on. Same task, same result.
import { frontier } from './frontier.ts'
import { largerSolver } from './larger.ts'
import type { Plan, PlanInput, Selection, Solve } from './model.ts'
import type { ReasonContext } from './reason.ts'
import { explainPlan } from './reasons.ts'
import { limitedResources } from './resources.ts'
import { stability } from './stability.ts'
import type { StoredExplanation, StoredOutlook, Thoroughness } from './stored-plan.ts'

/** The loaded mixed-integer solver. */
type Solver = Parameters<typeof largerSolver>[0]

/**
 * Steps of the own search for one of the hundreds of changed inputs before the mixed-integer solver is
 * asked. Where neither proves it, its figures are the best found, and it is counted as unproven.
 */
const OWN_NODES = 500

/** Joint additions of money and effort that are tried before one says so without figures. */
const JOINT_SOLVES = 60

export type PlanTask =
  | { kind: 'select'; input: PlanInput }
  | { kind: 'explain'; input: PlanInput; plan: Selection; context: ReasonContext }
  | { kind: 'outlook'; input: PlanInput; plan: Selection; seed: string }

export type PlanResult =
  | { kind: 'select'; plan: Plan }
  | { kind: 'explain'; explanation: StoredExplanation }
  | { kind: 'outlook'; outlook: StoredOutlook }

/** Computes one task; seconds to minutes. */
export function computeTask(task: PlanTask, solver: Solver): PlanResult {
  switch (task.kind) {
    case 'select':
      return { kind: 'select', plan: largerSolver(solver)(task.input) }
    case 'explain':
      return { kind: 'explain', explanation: explained(task, solver) }
    case 'outlook':
      return { kind: 'outlook', outlook: outlookOf(task, solver) }
  }
}

function explained(
  { input, plan, context }: Extract<PlanTask, { kind: 'explain' }>,
  solver: Solver,
): StoredExplanation {
  const { solve, thoroughness } = countingSolver(plan, solver)
  const found = explainPlan(input, plan, { context, solve, maxSolves: JOINT_SOLVES })
  const { worth, forcing, limits, initiatives } = found
  return { worth, forcing, limits, initiatives, plan: found.plan, thoroughness }
}

function outlookOf(
  { input, plan, seed }: Extract<PlanTask, { kind: 'outlook' }>,
  solver: Solver,
): StoredOutlook {
  const { solve, thoroughness } = countingSolver(plan, solver)
  return {
    frontier: limitedResources(input).map((resource) => ({
      resource,
      steps: frontier(input, resource, solve),
    })),
    stability: stability(input, { seed }, solve),
    thoroughness,
  }
}

/** A solver that starts from the plan, and counts how often the limits of its searches were reached. */
function countingSolver(
  { chosen }: Selection,
  solver: Solver,
): { solve: Solve; thoroughness: Thoroughness } {
  const thoroughness = { solves: 0, unproven: 0 }
  const larger = largerSolver(solver, { ownNodes: OWN_NODES })
  const solve: Solve = (input, options) => {
    const plan = larger(input, { known: chosen, ...options })
    thoroughness.solves += 1
    if (plan.status === 'feasible') thoroughness.unproven += 1
    return plan
  }
  return { solve, thoroughness }
}
