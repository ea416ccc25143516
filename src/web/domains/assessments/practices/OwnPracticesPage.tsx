// The practices somebody answers for, in all assessments that run: what is still open, and until when.
import { useQuery } from '@tanstack/react-query'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { paths } from '../../../paths.ts'
import { CampaignStatus } from '../CampaignStatus.tsx'
import { ownPracticesQuery, type OwnPractice } from '../data.ts'
import { words } from '../words/practices.ts'
import { proofCounts } from './practice-work.ts'

const columns: Column<OwnPractice>[] = [
  {
    id: 'practice',
    title: words.practice,
    cell: ({ campaign, practice, name }) => (
      <a href={paths.practice(campaign.campaignId, practice)} className="inline-block py-1">
        {name}
      </a>
    ),
  },
  {
    id: 'claims',
    title: words.claims,
    isNumber: true,
    cell: ({ answered, questions }) => words.claimsOf(answered, questions),
  },
  {
    id: 'proof',
    title: words.proof,
    isNumber: true,
    cell: ({ artefacts }) => {
      const { accepted, waiting } = proofCounts(artefacts)
      return words.proofOf(accepted, waiting)
    },
  },
  { id: 'assessment', title: words.assessment, cell: ({ campaign }) => campaign.name },
  {
    id: 'state',
    title: words.state,
    cell: ({ campaign }) => <CampaignStatus campaign={campaign} />,
  },
]

export function OwnPracticesPage() {
  const { data, error, isPending, refetch } = useQuery(ownPracticesQuery())
  if (error) return <PageFailure error={error} reset={() => void refetch()} />
  return (
    <>
      <PageHeader title={words.ownTitle} summary={words.ownSummary} />
      <DataTable
        caption={words.ownTitle}
        isMainList
        isLoading={isPending}
        columns={columns}
        rows={data?.items ?? []}
        keyOf={({ campaign, practice }) => `${campaign.campaignId} ${practice}`}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </>
  )
}
