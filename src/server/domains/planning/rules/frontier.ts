// What more or less of one resource would buy: the exact limits at which the best plan changes.
import { gatesClosed } from './breakdown.ts'
import type { Plan, PlanInput, Selection, Solve } from './model.ts'
import { ampleLimit, useOf, withLimit } from './resources.ts'

/** The best plan from this limit on, up to the next step; `status` as of its plan. */
export type FrontierStep = { from: number; status: 'optimal' | 'feasible' } & Selection

/**
 * Every limit of a resource (`budget` in minor units, or a pool in tenths of a person-day) at which
 * more value (or one more gate, where gates come first) is within reach, ascending; all other
 * limits stay. Empty when even an unlimited amount gives no plan.
 */
export function frontier(input: PlanInput, resource: string, solve: Solve): FrontierStep[] {
  const steps = bestPlansFrom(input, { resource, least: 0 }, solve)
  return steps.filter((step, index) => {
    const before = steps[index - 1]
    return !before || brings(input, step, before)
  })
}

/**
 * The best plans of all limits of a resource from `least` upwards, ascending: each holds from its
 * own use of the resource up to the next. Solved from the top down, since the best plan for a
 * limit stays the best for every smaller one it still fits.
 */
export function bestPlansFrom(
  input: PlanInput,
  { resource, least }: { resource: string; least: number },
  solve: Solve,
): FrontierStep[] {
  const steps: FrontierStep[] = []
  const points = inPoints(input)
  let limit = ampleLimit(input, resource)
  while (limit >= least) {
    const plan = solve(withLimit(points, resource, limit))
    if (plan.status === 'infeasible') break
    const from = useOf(plan, resource)
    steps.push({ from, status: plan.status, ...selected(plan) })
    limit = from - 1
  }
  return steps.toReversed()
}

/** Whether a selection brings more than another: more gates where they come first, else more value. */
export function brings(input: PlanInput, a: Selection, b: Selection): boolean {
  if (input.mode.kind === 'gates-first') {
    const more = gatesClosed(input, a.chosen).length - gatesClosed(input, b.chosen).length
    if (more !== 0) return more > 0
  }
  return a.Z > b.Z
}

/** A search for the least cost has a fixed value; what a budget buys is asked in points. */
function inPoints(input: PlanInput): PlanInput {
  return input.mode.kind === 'least-cost' ? { ...input, mode: { kind: 'max-points' } } : input
}

function selected({ chosen, Z, cost, effort }: Exclude<Plan, { status: 'infeasible' }>): Selection {
  return { chosen, Z, cost, effort }
}
