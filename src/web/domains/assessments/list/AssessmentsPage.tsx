// All assessments of the organisation: where each stands, and the way to start one.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMay } from '../../../foundation/session/session.ts'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { UNKNOWN } from '../../../foundation/ui/format.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { NoMatches } from '../../../foundation/ui/NoMatches.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import { useKeys } from '../../../foundation/ui/useKeys.ts'
import { paths } from '../../../paths.ts'
import { AnswerCount } from './AnswerCount.tsx'
import { AssessmentFinder } from './AssessmentFinder.tsx'
import { campaignsIn } from '../campaign-state.ts'
import { CampaignStatus } from '../CampaignStatus.tsx'
import { campaignsQuery, type Campaign } from '../data.ts'
import { listStates, type AssessmentsSearch } from '../search.ts'
import { words } from '../words/list.ts'
import { modeWords } from '../words/terms.ts'

const route = getRouteApi('/$organisation/measure')
/** From here on a list is worth searching. */
const manyCampaigns = 8

export function AssessmentsPage() {
  const search = route.useSearch()
  const router = useRouter()
  const { items } = useSuspenseQuery(campaignsQuery()).data
  const mayLaunch = useMay('assessments.launch')
  const create = () => void router.navigate({ href: paths.newAssessment() })
  useKeys(mayLaunch ? [{ keys: 'c', does: words.create, act: create }] : [])
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          mayLaunch && (
            <LinkButton kind="primary" href={paths.newAssessment()}>
              {words.create}
            </LinkButton>
          )
        }
      />
      {items.length > 0 && <Views campaigns={items} search={search} />}
      {items.length > manyCampaigns && <AssessmentFinder search={search} />}
      <DataTable
        caption={words.title}
        isMainList
        columns={useColumns()}
        rows={campaignsIn(items, search)}
        keyOf={(campaign) => campaign.campaignId}
        empty={
          items.length === 0 ? <NoneYet mayLaunch={mayLaunch} /> : <NoneLikeThat search={search} />
        }
      />
    </>
  )
}

function Views({
  campaigns,
  search,
}: {
  campaigns: readonly Campaign[]
  search: AssessmentsSearch
}) {
  const views = [undefined, ...listStates].map((state) => ({
    label: state === undefined ? words.all : words.states[state],
    href: paths.assessments({ ...search, state }),
    isCurrent: search.state === state,
    count: campaignsIn(campaigns, { ...search, state }).length,
  }))
  return (
    <div className="-mt-4 mb-4">
      <Tabs label={words.views} items={views} />
    </div>
  )
}

function useColumns(): Column<Campaign>[] {
  const formats = useFormats()
  return [
    {
      id: 'name',
      title: words.name,
      cell: (campaign) => (
        <a href={addressOfCampaign(campaign)} className="inline-block py-1">
          {campaign.name}
        </a>
      ),
    },
    {
      id: 'state',
      title: words.state,
      cell: (campaign) => <CampaignStatus campaign={campaign} />,
    },
    {
      id: 'answers',
      title: words.answers,
      isNumber: true,
      cell: (campaign) => <AnswerCount campaign={campaign} />,
    },
    {
      id: 'rate',
      title: words.rate,
      isNumber: true,
      cell: ({ state, ratePercent }) =>
        ratePercent === null || state === 'scheduled'
          ? UNKNOWN
          : formats.percent(ratePercent / 100),
    },
    {
      id: 'closes',
      title: words.closes,
      isNumber: true,
      cell: ({ closesAt, closedAt }) => {
        const at = closedAt ?? closesAt
        return at === null ? UNKNOWN : formats.date(at)
      },
    },
    { id: 'privacy', title: words.privacy, cell: ({ mode }) => modeWords[mode].name },
  ]
}

function addressOfCampaign({ campaignId, state }: Campaign): string {
  if (state === 'draft') return paths.newAssessment({ draft: campaignId })
  return state === 'closed' ? paths.results(campaignId) : paths.progress(campaignId)
}

function NoneYet({ mayLaunch }: { mayLaunch: boolean }) {
  if (!mayLaunch) return <EmptyState title={words.emptyTitle}>{words.emptyForOthers}</EmptyState>
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        <LinkButton kind="primary" href={paths.newAssessment()}>
          {words.create}
        </LinkButton>
      }
    >
      {words.emptyForLaunchers}
    </EmptyState>
  )
}

function NoneLikeThat({ search: { state, find } }: { search: AssessmentsSearch }) {
  const filters = [
    ...(state === undefined ? [] : [words.filterState(words.states[state])]),
    ...(find === undefined ? [] : [words.filterName(find)]),
  ]
  return <NoMatches filters={filters} clearHref={paths.assessments()} />
}
