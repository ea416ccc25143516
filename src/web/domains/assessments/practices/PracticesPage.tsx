// The practices of the organisation in one assessment: who answers for each, and how far they are.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { NoMatches } from '../../../foundation/ui/NoMatches.tsx'
import { Tag } from '../../../foundation/ui/Tag.tsx'
import { Tooltip } from '../../../foundation/ui/Tooltip.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { paths } from '../../../paths.ts'
import { practicesQuery, type PracticeWork } from '../data.ts'
import { practiceViews, type PracticesSearch } from '../search.ts'
import { words } from '../words/practices.ts'
import { FilterLinks } from './FilterLinks.tsx'
import { answeredQuestions, practicesIn, proofCounts } from './practice-work.ts'
import { PracticesHeader } from './PracticesHeader.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/practices')

export function PracticesPage() {
  const { campaignId } = route.useParams()
  const search = route.useSearch()
  const { data, error, isPending, refetch } = useQuery(practicesQuery(campaignId))
  const columns = useColumns(campaignId)
  if (error) return <PageFailure error={error} reset={() => void refetch()} />
  const practices = data?.practices ?? []
  const owned = practices.filter(({ owners }) => owners.length > 0).length
  return (
    <>
      <PracticesHeader
        campaignId={campaignId}
        round={data?.campaign}
        part="practices"
        title={words.title}
        summary={words.summary}
      />
      {practices.length > 0 && (
        <Views campaignId={campaignId} practices={practices} search={search} />
      )}
      <DataTable
        caption={words.title}
        isMainList
        isLoading={isPending}
        columns={columns}
        rows={practicesIn(practices, search)}
        keyOf={({ practice }) => practice}
        empty={
          practices.length > 0 && search.show !== undefined ? (
            <NoMatches
              filters={[words.filterOf[search.show]]}
              clearHref={paths.practices(campaignId)}
            />
          ) : (
            <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
          )
        }
      />
      {practices.length > 0 && (
        <p className="mt-3 text-13 text-ink-3">{words.summaryOf(owned, practices.length)}</p>
      )}
    </>
  )
}

function Views({
  campaignId,
  practices,
  search,
}: {
  campaignId: string
  practices: readonly PracticeWork[]
  search: PracticesSearch
}) {
  return (
    <FilterLinks
      label={words.views}
      items={[undefined, ...practiceViews].map((show) => ({
        label: words[show ?? 'all'],
        href: paths.practices(campaignId, { show }),
        isCurrent: search.show === show,
        count: practicesIn(practices, { show }).length,
      }))}
    />
  )
}

function useColumns(campaignId: string): Column<PracticeWork>[] {
  const formats = useFormats()
  return [
    {
      id: 'practice',
      title: words.practice,
      cell: ({ practice, name, isGate }) => (
        <span className="flex flex-wrap items-center gap-x-3">
          <a href={paths.practice(campaignId, practice)} className="py-1">
            {name}
          </a>
          {isGate && (
            <Tooltip text={words.gateMeaning}>
              <span>
                <Tag>{words.gate}</Tag>
              </span>
            </Tooltip>
          )}
        </span>
      ),
    },
    {
      id: 'owners',
      title: words.owners,
      cell: ({ owners }) =>
        owners.length === 0 ? words.nobody : formats.list(owners.map(({ name }) => name)),
    },
    {
      id: 'claims',
      title: words.claims,
      isNumber: true,
      cell: (practice) => words.claimsOf(answeredQuestions(practice), practice.questions.length),
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
  ]
}
