// The limited resources of an input by name: `budget`, then its pools. Reading and changing their
// limits, and what a selection or the whole input would use.
import type { PlanInput, Selection } from './model.ts'
import { poolNames } from './problem.ts'

/** The name of money among the resources. */
export const BUDGET = 'budget'

/** The resources an input limits: money, then pools ascending. */
export function limitedResources(input: PlanInput): string[] {
  return [BUDGET, ...poolNames(input).filter((pool) => input.capacity[pool] !== undefined)]
}

/** What there is of a resource; `Infinity` where it is not limited. */
export function limitOf(input: PlanInput, resource: string): number {
  return resource === BUDGET ? input.budget : (input.capacity[resource] ?? Infinity)
}

/** The input with another limit of one resource. */
export function withLimit(input: PlanInput, resource: string, limit: number): PlanInput {
  if (resource === BUDGET) return { ...input, budget: limit }
  return { ...input, capacity: { ...input.capacity, [resource]: limit } }
}

/** What a selection uses of a resource. */
export function useOf({ cost, effort }: Selection, resource: string): number {
  return resource === BUDGET ? cost : (effort[resource] ?? 0)
}

/** A limit of a resource that never binds: what there is, or all initiatives together if that is more. */
export function ampleLimit(input: PlanInput, resource: string): number {
  const all = input.initiatives.reduce(
    (sum, { cost, effort }) => sum + (resource === BUDGET ? cost : (effort[resource] ?? 0)),
    0,
  )
  return Math.max(all, limitOf(input, resource))
}
