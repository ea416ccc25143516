// Names of members for the domains that refer to them by id.
import type { Tx } from '../../../foundation/db/doors.ts'
import type { PersonId } from '../../../foundation/ids.ts'
import { listColleaguesById } from '../queries/members.ts'

export type NamedMember = {
  memberId: string
  personId: PersonId
  name: string
  email: string
  departmentId: string | null
  state: 'active' | 'suspended'
}

/** Members by their ids, whatever their state. Who has left is missing. */
export async function nameMembers(
  tx: Tx,
  memberIds: readonly (string | null)[],
): Promise<Map<string, NamedMember>> {
  const wanted = [...new Set(memberIds.filter((memberId) => memberId !== null))]
  const found = await listColleaguesById(tx, wanted)
  return new Map(
    found.map(({ memberId, personId, name, email, departmentId, state }) => [
      memberId,
      // Members' people were branded when they joined.
      { memberId, personId: personId as PersonId, name, email, departmentId, state },
    ]),
  )
}
