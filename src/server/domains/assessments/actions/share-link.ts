// The open link of a campaign: its address, its QR code, and what a poster says.
import { renderSVG } from 'uqr'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { readOrganisation } from '../../organisations/actions.ts'
import { linkPaths, shareCode } from '../rules/links.ts'
import type { AssessmentsBase } from './base.ts'
import { getCampaign } from './campaigns.ts'
import { minutesOf } from './frameworks.ts'

/** Modules of white around the code, which readers need (ISO/IEC 18004). */
const quietZone = 4

export type ShareLink = {
  url: string
  qrSvg: string
  organisation: string
  campaign: string
  minutes: number
  closesAt: Date | null
}

/** The open link of a campaign. Throws not-found when it has none. */
export async function readShareLink(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, base }: { campaignId: string; base: AssessmentsBase },
): Promise<ShareLink> {
  const campaign = await getCampaign(tx, context, campaignId)
  if (campaign.shareCodeHash === null) throw new Problem(common['not-found'])
  const { name: organisation } = await readOrganisation(tx, context)
  const url = `${base.publicUrl}${linkPaths.share(shareCode(base.linkKey, campaignId))}`
  return {
    url,
    qrSvg: renderSVG(url, { ecc: 'Q', border: quietZone }),
    organisation,
    campaign: campaign.name,
    minutes: minutesOf(campaign.formId),
    closesAt: campaign.closesAt,
  }
}
