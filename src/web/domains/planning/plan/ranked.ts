// The initiatives of a plan in the order in which they are shown.
import type { Initiative, Plan } from '../data.ts'

/** Chosen: what the plan would lose most without first. Rejected: what it would lose least with first. */
export function ranked({ items }: Pick<Plan, 'items'>): {
  chosen: Initiative[]
  rejected: Initiative[]
} {
  const chosen = items.filter(({ isChosen }) => isChosen)
  const rejected = items.filter(({ isChosen }) => !isChosen)
  const worth = ({ worth: found }: Initiative) => found?.points ?? 0
  const forcing = ({ forcing: found }: Initiative) => found?.points ?? Infinity
  return {
    chosen: chosen.toSorted((a, b) => worth(b) - worth(a)),
    // Where neither fits, both are infinite and stay as they are.
    rejected: rejected.toSorted((a, b) => forcing(a) - forcing(b) || 0),
  }
}
