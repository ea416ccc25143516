// Whether decisions on a plan can still be taken. The server decides again.
import type { Session } from '../../../foundation/session/session.ts'
import type { Initiative, Plan } from '../data.ts'

/** A plan that is computed, current and followed by nothing, and that does not go on from a roadmap. */
export function isDecidable(plan: Plan): boolean {
  return isOpen(plan) && !plan.continuesRoadmap
}

/** A plan that is computed, current and followed by nothing. */
export function isOpen({ state, staleReason, adoptedAt, nextPlanId }: Plan): boolean {
  return state === 'ready' && staleReason === null && adoptedAt === null && nextPlanId === null
}

/** Who plans for the whole organisation decides on everything, a lead on what a department runs. */
export function mayDecideOn(
  { permissions, wide }: Pick<Session, 'permissions' | 'wide'>,
  { groupId }: Initiative,
): boolean {
  return (
    wide.includes('advice.decide') || (groupId !== null && permissions.includes('advice.decide'))
  )
}
