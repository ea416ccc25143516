// Two plans side by side: for scenarios, for adapting an initiative and for a new revision.
import { breakdownByTarget } from './breakdown.ts'
import type { PerPool, PlanInput, Selection } from './model.ts'

/** A plan with the input it was made from. */
export type PlannedInput = { input: PlanInput; plan: Selection }

/**
 * What the second plan has that the first has not, and how far its figures are above the first's
 * (negative: below). `targets` lists only scores on which they differ, in thousandths of a point.
 */
export type PlanDifference = {
  comes: string[]
  leaves: string[]
  Z: number
  cost: number
  effort: PerPool
  targets: { group: string; target: string; gained: number }[]
}

/** The difference of two plans, which may come from different inputs. */
export function planDifference(before: PlannedInput, after: PlannedInput): PlanDifference {
  const [old, now] = [before.plan, after.plan]
  const pools = [...new Set([...Object.keys(old.effort), ...Object.keys(now.effort)])].sort()
  const oldTargets = breakdownByTarget(before.input, old.chosen)
  return {
    comes: now.chosen.filter((id) => !old.chosen.includes(id)),
    leaves: old.chosen.filter((id) => !now.chosen.includes(id)),
    Z: now.Z - old.Z,
    cost: now.cost - old.cost,
    effort: Object.fromEntries(
      pools.map((pool) => [pool, (now.effort[pool] ?? 0) - (old.effort[pool] ?? 0)]),
    ),
    targets: breakdownByTarget(after.input, now.chosen).flatMap(({ group, target, gained }) => {
      const was = oldTargets.find((each) => each.group === group && each.target === target)
      const change = gained - (was?.gained ?? 0)
      return change === 0 ? [] : [{ group, target, gained: change }]
    }),
  }
}
