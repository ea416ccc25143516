// The head that the pages of one assessment share: name, state, parts.
import type { ReactNode } from 'react'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { CampaignStatus } from './CampaignStatus.tsx'
import { CampaignTabs, type CampaignPart } from './CampaignTabs.tsx'
import type { Campaign } from './data.ts'

type CampaignHeaderProps = {
  campaign: Campaign
  part: CampaignPart
  summary?: ReactNode
  actions?: ReactNode
}

/** Title, state, acts, and the way to the other parts. */
export function CampaignHeader({ campaign, part, summary, actions }: CampaignHeaderProps) {
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatus campaign={campaign} />}
        summary={summary}
        actions={actions}
      />
      <CampaignTabs campaign={campaign} part={part} />
    </>
  )
}
