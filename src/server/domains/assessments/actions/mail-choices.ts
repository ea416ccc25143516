// Who may get a mail about an assessment: everybody but those who wanted no more of them.
import type { Tx } from '../../../foundation/db/doors.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { listOptOuts } from '../queries/audience.ts'
import { addressHash, linkPaths, optOutToken } from '../rules/links.ts'

export type Addressee<T> = T & { optOutUrl: string }

/** The people who may be mailed, each with the address that stops further mails. */
export async function mayBeMailed<T extends { email: string }>(
  tx: Tx,
  about: { organisationId: OrganisationId; linkKey: Buffer },
  people: readonly T[],
): Promise<Addressee<T>[]> {
  const { organisationId, linkKey } = about
  const optedOut = await listOptOuts(tx)
  return people.flatMap((person) => {
    const hash = addressHash(linkKey, organisationId, person.email)
    if (optedOut.has(hash.toString('hex'))) return []
    const token = optOutToken(linkKey, { organisationId, addressHash: hash })
    return [{ ...person, optOutUrl: linkPaths.optOut(token) }]
  })
}
