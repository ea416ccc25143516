// An input with changed limits, choices or figures of single initiatives, for asking "what if".
import { given } from '../../../foundation/contract/given.ts'
import type { Adaptation } from '../contract/settings.ts'
import { adaptedCandidate } from './plan-input.ts'
import type { PlanInput } from './model.ts'

/** `must` and `mustNot` replace those of the plan; a pool given as null is not limited. */
export type InputChange = {
  budget?: number | undefined
  capacity?: Record<string, number | null> | undefined
  must?: string[] | undefined
  mustNot?: string[] | undefined
  changes?: { initiativeId: string; change: Adaptation }[] | undefined
}

/** The input under the change; what is left out stays. */
export function changedInput(input: PlanInput, change: InputChange): PlanInput {
  const { budget, must, mustNot, capacity = {}, changes = [] } = change
  const pools = Object.entries({ ...input.capacity, ...capacity })
  const own = new Map(changes.map((each) => [each.initiativeId, each.change]))
  return {
    ...input,
    ...given({ budget, must, mustNot }),
    capacity: Object.fromEntries(
      pools.flatMap(([pool, limit]) => (limit === null ? [] : [[pool, limit]])),
    ),
    initiatives: input.initiatives.map((each) => adaptedCandidate(each, own.get(each.id))),
  }
}
