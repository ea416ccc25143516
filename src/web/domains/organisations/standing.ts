// What stands in the way of changing a member's roles and access.
import type { Member } from './data.ts'

export type Standing = {
  /** They hold rights that the reader does not hold. */
  isBeyondReader: boolean
  /** Without them the organisation would have no owner. */
  isOnlyOwner: boolean
}

/** True when a member is the only active owner among the owners given. */
export function isOnlyOwner(owners: readonly Member[], member: Member): boolean {
  const active = owners.filter(({ state }) => state === 'active')
  return active.length === 1 && active[0]?.memberId === member.memberId
}
