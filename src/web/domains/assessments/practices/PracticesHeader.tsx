// The head of the pages about practices. People who only answer for one may not read the campaign
// itself; they get the same page without its name.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMay } from '../../../foundation/session/session.ts'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { CampaignHeader } from '../CampaignHeader.tsx'
import { campaignQuery } from '../data.ts'

type PracticesHeaderProps = {
  campaignId: string
  part: 'practices' | 'proof'
  title: string
  summary: ReactNode
}

/** Name, state and parts of the campaign where they may be read, else a plain title. */
export function PracticesHeader({ campaignId, part, title, summary }: PracticesHeaderProps) {
  const mayRead = useMay('assessments.read')
  const campaign = useQuery({ ...campaignQuery(campaignId), enabled: mayRead }).data
  if (campaign) return <CampaignHeader campaign={campaign} part={part} summary={summary} />
  return <PageHeader title={title} summary={summary} />
}
