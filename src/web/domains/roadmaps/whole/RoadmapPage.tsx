// The roadmap: list or timeline of one set of items, narrowed by the address.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay, useSession } from '../../../foundation/session/session.ts'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { NoMatches } from '../../../foundation/ui/NoMatches.tsx'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { paths } from '../../../paths.ts'
import { roadmapQuery, type Item, type Roadmap } from '../data.ts'
import { itemsIn } from '../filter.ts'
import type { RoadmapSearch } from '../search.ts'
import { words } from '../words.ts'
import { ItemTable } from './ItemTable.tsx'
import { RoadmapActs } from './RoadmapActs.tsx'
import { RoadmapFilters } from './RoadmapFilters.tsx'
import { RoadmapTabs } from './RoadmapTabs.tsx'
import { TimelineTable } from './TimelineTable.tsx'

const route = getRouteApi('/$organisation/improve/roadmap')

export function RoadmapPage() {
  const search = route.useSearch()
  const { roadmap, items } = useSuspenseQuery(roadmapQuery()).data
  if (!roadmap) return <NoRoadmap />
  return (
    <>
      <RoadmapHeader roadmap={roadmap} />
      <RoadmapTabs current={search.view ?? 'list'} search={search} />
      <RoadmapFilters roadmap={roadmap} items={items} search={search} />
      <Items roadmap={roadmap} items={items} search={search} />
    </>
  )
}

type ItemsProps = { roadmap: Roadmap; items: readonly Item[]; search: RoadmapSearch }

function Items({ roadmap, items, search }: ItemsProps) {
  const { memberId } = useSession()
  const rows = itemsIn(items, search, memberId)
  const group = roadmap.groups.find(({ id }) => id === search.group)
  const filters = [
    ...(search.only ? [words.filterOnly(words.only[search.only])] : []),
    ...(search.group === undefined ? [] : [words.filterGroup(group?.name ?? search.group)]),
  ]
  const empty =
    filters.length > 0 ? (
      <NoMatches filters={filters} clearHref={paths.roadmap({ view: search.view })} />
    ) : (
      <NoItems isYours={roadmap.isYours} />
    )
  return search.view === 'timeline' ? (
    <TimelineTable items={rows} today={roadmap.today} empty={empty} />
  ) : (
    <ItemTable items={rows} empty={empty} />
  )
}

function NoItems({ isYours }: { isYours: boolean }) {
  return isYours ? (
    <EmptyState title={words.noneYoursTitle}>{words.noneYours}</EmptyState>
  ) : (
    <EmptyState title={words.noneOpenTitle}>{words.noneOpen}</EmptyState>
  )
}

function RoadmapHeader({ roadmap }: { roadmap: Roadmap }) {
  const formats = useFormats()
  const mayPlan = useSession().wide.includes('advice.decide')
  const { name, revision, anchorOn, schedule, staleReason, isYours } = roadmap
  const { makespan, status, overrunWeeks } = schedule
  return (
    <>
      <PageHeader
        title={name}
        summary={
          isYours
            ? words.yours
            : words.summary({
                revision,
                anchor: formats.date(anchorOn),
                makespan: words.makespan(makespan, status === 'optimal'),
              })
        }
        actions={<RoadmapActs roadmap={roadmap} />}
      />
      <div className="mb-6 flex flex-col gap-4 empty:hidden">
        {staleReason !== null && !isYours && (
          <Notice
            tone="warn"
            title={words.staleTitle}
            actions={mayPlan && <a href={paths.plan()}>{words.planAgain}</a>}
          >
            {words.staleText}
          </Notice>
        )}
        {overrunWeeks > 0 && !isYours && <Notice tone="warn" title={words.overrun(overrunWeeks)} />}
      </div>
    </>
  )
}

function NoRoadmap() {
  const mayRead = useMay('advice.read')
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        title={words.firstTitle}
        action={
          mayRead && (
            <LinkButton kind="primary" href={paths.plan()}>
              {words.firstAct}
            </LinkButton>
          )
        }
      >
        {mayRead ? words.firstText : words.firstForMembers}
      </EmptyState>
    </>
  )
}
