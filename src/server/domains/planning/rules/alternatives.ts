// The best plan without one chosen initiative and the best plan with one rejected initiative: what
// the former is worth and what the latter would cost.
import type { PlanInput, Selection, Solve } from './model.ts'

/**
 * The best plan under one changed choice. `points` is the value lost, `money` the cost added
 * (negative when it is cheaper); both may be of either sign when the plan is one of least cost.
 */
export type Alternative = { points: number; money: number; set: string[] }

/**
 * For every chosen initiative the best plan without it; null where there is none, because it or
 * something that needs it is a must, or because nothing else reaches the least-cost goal.
 */
export function withoutEach(
  input: PlanInput,
  plan: Selection,
  solve: Solve,
): Record<string, Alternative | null> {
  return Object.fromEntries(
    plan.chosen.map((id) => {
      const banned = { ...input, mustNot: [...input.mustNot, id] }
      return [id, alternative(banned, plan, solve)]
    }),
  )
}

/** For every rejected initiative the best plan with it; null where none fits. */
export function withEach(
  input: PlanInput,
  plan: Selection,
  solve: Solve,
): Record<string, Alternative | null> {
  return Object.fromEntries(
    input.initiatives
      .map(({ id }) => id)
      .filter((id) => !plan.chosen.includes(id))
      .sort()
      .map((id) => {
        const forced = { ...input, must: [...input.must, id] }
        return [id, alternative(forced, plan, solve)]
      }),
  )
}

function alternative(changed: PlanInput, plan: Selection, solve: Solve): Alternative | null {
  const other = solve(changed)
  if (other.status === 'infeasible') return null
  return { points: plan.Z - other.Z, money: other.cost - plan.cost, set: other.chosen }
}
