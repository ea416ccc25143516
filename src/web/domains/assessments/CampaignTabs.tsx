// The parts of one assessment, as far as the reader may open them.
import { useSession } from '../../foundation/session/session.ts'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { paths } from '../../paths.ts'
import type { Campaign } from './data.ts'
import { words } from './words/list.ts'

export type CampaignPart = 'setup' | 'results' | 'progress' | 'people' | 'practices' | 'proof'

/** Links below the heading of every page of an assessment. */
export function CampaignTabs({ campaign, part }: { campaign: Campaign; part: CampaignPart }) {
  const { permissions } = useSession()
  const { campaignId, state } = campaign
  const isDraft = state === 'draft'
  const parts: { part: CampaignPart; href: string; isOffered: boolean }[] = [
    {
      part: 'setup',
      href: paths.newAssessment({ draft: campaignId }),
      isOffered: isDraft && permissions.includes('assessments.launch'),
    },
    {
      part: 'results',
      href: paths.results(campaignId),
      isOffered: state === 'closed' && permissions.includes('results.totals'),
    },
    {
      part: 'progress',
      href: paths.progress(campaignId),
      isOffered: !isDraft && permissions.includes('assessments.monitor'),
    },
    {
      part: 'people',
      href: paths.invited(campaignId),
      isOffered: permissions.includes('assessments.launch'),
    },
    {
      part: 'practices',
      href: paths.practices(campaignId),
      isOffered: permissions.includes('evidence.read'),
    },
    {
      part: 'proof',
      href: paths.proof(campaignId),
      isOffered: permissions.includes('evidence.review'),
    },
  ]
  const offered = parts.filter(({ isOffered }) => isOffered)
  return (
    <div className="-mt-4 mb-8">
      <Tabs
        label={words.parts}
        items={offered.map((each) => ({
          label: words[each.part],
          href: each.href,
          isCurrent: each.part === part,
        }))}
      />
    </div>
  )
}
