// Which parts of a plan a lead of departments sees: the own departments and the whole, never another
// department's score.
import { WHOLE_ORGANISATION } from './candidates.ts'
import type { Reason } from './reason.ts'

/** Departments somebody sees with their parts; null for all. */
export type Reach = readonly string[] | null

/** Whether a group of a plan is within reach. People of a department outside its parts go with it. */
export function seesGroup(reach: Reach, group: string): boolean {
  if (reach === null || group === WHOLE_ORGANISATION) return true
  const [departmentId = group] = group.split('/')
  return reach.includes(departmentId)
}

/** Reasons without those that tell a score of a group out of reach. */
export function reasonsInReach(reasons: readonly Reason[], reach: Reach): Reason[] {
  return reasons.filter((reason) => !('group' in reason) || seesGroup(reach, reason.group))
}
