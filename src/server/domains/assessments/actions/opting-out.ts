// No more assessment mails from an organisation: one click in a mail, without signing in.
import type { Tx } from '../../../foundation/db/doors.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { readOrganisation } from '../../organisations/actions.ts'
import { insertOptOut, listMailable, markOptedOut } from '../queries/audience.ts'
import { holdOpenCampaigns } from '../queries/campaigns.ts'
import { addressHash, readOptOutToken, type OptOut } from '../rules/links.ts'
import type { AssessmentsBase } from './base.ts'

type Visit = AssessmentsBase & { requestId: string }

/** Which organisation a link in a mail would stop mails of; null when it is not one of ours. */
export async function findOptOut(
  visit: Visit,
  token: string,
): Promise<{ organisation: string } | null> {
  return withOptOut(visit, token, async (tx, { organisationId }) => {
    const { name } = await readOrganisation(tx, { organisationId })
    return { organisation: name }
  })
}

/**
 * Stops all assessment mails of the organisation to this address, in running campaigns too. Does no
 * harm the second time; null when the link is not one of ours.
 */
export async function optOut(
  visit: Visit,
  token: string,
): Promise<{ organisation: string } | null> {
  return withOptOut(visit, token, async (tx, { organisationId, addressHash: asked }) => {
    const { name } = await readOrganisation(tx, { organisationId })
    // Who is being added to a list at this moment is either on it by now, or added as opted out later.
    await holdOpenCampaigns(tx)
    await insertOptOut(tx, { organisationId, addressHash: asked })
    const mailable = await listMailable(tx)
    const same = mailable.filter(({ email }) =>
      addressHash(visit.linkKey, organisationId, email).equals(asked),
    )
    await markOptedOut(
      tx,
      same.map(({ invitationId }) => invitationId),
    )
    return { organisation: name }
  })
}

async function withOptOut<T>(
  { doors, linkKey, requestId }: Visit,
  token: string,
  run: (tx: Tx, asked: OptOut & { organisationId: OrganisationId }) => Promise<T>,
): Promise<T | null> {
  const asked = readOptOutToken(linkKey, token)
  if (!asked) return null
  // The token was signed here, around the id of an organisation.
  const organisationId = asked.organisationId as OrganisationId
  const scope = { organisationId, personId: null, requestId, purpose: 'send-service-mail' } as const
  return doors.inOrganisation(scope, (tx) => run(tx, { ...asked, organisationId }))
}
