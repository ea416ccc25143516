// Tells the members of an organisation that the results of a round are there.
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { mayBeMailed } from '../../assessments/actions/mail-choices.ts'
import { queueMails } from '../../email/actions.ts'
import { listDirectory, readOrganisation } from '../../organisations/actions.ts'

/** Mails queued by one statement. */
const atOnce = 2000

/** Queues one mail to each active member who has not said no to such mails. Samples mail nobody. */
export async function announceResults(
  tx: Tx,
  context: TenantContext,
  about: { campaignId: string; campaign: string; linkKey: Buffer },
): Promise<void> {
  const { organisationId } = context
  const { name: organisation, slug, kind } = await readOrganisation(tx, { organisationId })
  if (kind === 'sample') return
  const members = await listDirectory(tx, { departmentIds: null, roleBands: null })
  const addressees = await mayBeMailed(tx, { ...about, organisationId }, members)
  const url = `/${slug}/measure/${about.campaignId}`
  const orders = addressees.map(({ email, personId, optOutUrl }) => ({
    kind: 'assessment-results-ready' as const,
    slots: { organisation, campaign: about.campaign, url, optOutUrl },
    to: email,
    organisationId,
    personId,
  }))
  for (let start = 0; start < orders.length; start += atOnce)
    await queueMails(tx, orders.slice(start, start + atOnce))
}
