// The head of the pages about practices. People who only answer for one may not read the campaign
// itself; they get the same page without the ways to its other parts.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMay } from '../../../foundation/session/session.ts'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { CampaignHeader } from '../CampaignHeader.tsx'
import { CampaignStatus } from '../CampaignStatus.tsx'
import { campaignQuery, type PracticeRound } from '../data.ts'

type PracticesHeaderProps = {
  campaignId: string
  /** The campaign as these pages know it; undefined while it is on its way. */
  round: PracticeRound | undefined
  part: 'practices' | 'proof'
  title: string
  summary: ReactNode
}

/** Name, state and parts of the campaign where they may be read, else a title with its name. */
export function PracticesHeader({ campaignId, round, part, title, summary }: PracticesHeaderProps) {
  const mayRead = useMay('assessments.read')
  const campaign = useQuery({ ...campaignQuery(campaignId), enabled: mayRead }).data
  if (campaign) return <CampaignHeader campaign={campaign} part={part} summary={summary} />
  return (
    <PageHeader
      title={title}
      status={round && <CampaignStatus campaign={round} />}
      summary={
        <>
          {round && <span className="block">{round.name}</span>}
          {summary}
        </>
      }
    />
  )
}
