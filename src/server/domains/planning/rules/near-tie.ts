// Whether a plan without a chosen, or with a rejected initiative is as good as equal.
import type { Alternative } from './alternatives.ts'
import { gatesClosed } from './breakdown.ts'
import type { PlanInput, Selection } from './model.ts'
import type { Reason } from './reason.ts'

/** A quarter of a point of the whole score, in value, and one fiftieth (2 %) of the plan. */
const QUARTER_POINT = 250_000_000
const FIFTIETH = 50

/**
 * The reason NEAR_TIE when the other plan loses at most a quarter of a point or 2 %, whichever is
 * more, and closes no fewer gates where those come first; with what comes and leaves beside `id`.
 */
export function nearTie(
  input: PlanInput,
  plan: Selection,
  { id, other }: { id: string; other: Alternative | null },
): Reason[] {
  if (!other || input.mode.kind === 'least-cost' || losesGates(input, plan, other)) return []
  if (other.points > QUARTER_POINT && other.points * FIFTIETH > plan.Z) return []
  const notIn = (set: string[]) => (each: string) => each !== id && !set.includes(each)
  return [
    {
      code: 'NEAR_TIE',
      points: other.points,
      comes: other.set.filter(notIn(plan.chosen)),
      leaves: plan.chosen.filter(notIn(other.set)),
    },
  ]
}

function losesGates(input: PlanInput, plan: Selection, other: Alternative): boolean {
  if (input.mode.kind !== 'gates-first') return false
  return gatesClosed(input, other.set).length < gatesClosed(input, plan.chosen).length
}
