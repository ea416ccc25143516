// Who sees an item, who may change it and who may work on it.
import { seesGroup, type Reach } from '../../planning/rules/plan-reach.ts'

/** A reader: how far reading and editing reach (null: everywhere, none: nowhere). */
export type Reader = { memberId: string; reads: Reach; edits: Reach }

type Placed = { ownerId: string | null; groupId: string | null }

/** Own items, those of the own departments with what everybody does, or all. */
export function seesItem({ memberId, reads }: Reader, { ownerId, groupId }: Placed): boolean {
  if (reads === null || ownerId === memberId) return true
  return reads.length > 0 && (groupId === null || seesGroup(reads, groupId))
}

/** What is run for everybody is changed by those whose role covers everybody. */
export function mayEditItem({ edits }: Reader, { groupId }: Placed): boolean {
  if (edits === null) return true
  return groupId !== null && seesGroup(edits, groupId)
}

/** Owners work on their items; who may edit may do that too. */
export function mayWorkOnItem(reader: Reader, item: Placed): boolean {
  return item.ownerId === reader.memberId || mayEditItem(reader, item)
}
