// One revision of the roadmap as it was adopted.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { paths } from '../../../paths.ts'
import { revisionQuery, roadmapQuery } from '../data.ts'
import { words } from '../words.ts'

const route = getRouteApi('/$organisation/improve/roadmap/revisions/$number')

export function RevisionPage() {
  const { number } = route.useParams()
  const { data: revision } = useSuspenseQuery(revisionQuery(number))
  const currency = useSuspenseQuery(roadmapQuery()).data.roadmap?.currency ?? 'GBP'
  const formats = useFormats()
  const { comes, leaves, moved, schedule } = revision
  return (
    <>
      <PageHeader
        title={words.revision(revision.number)}
        actions={<LinkButton href={paths.revisions()}>{words.revisions}</LinkButton>}
      />
      <DefinitionList
        items={[
          { term: words.made, detail: formats.dateTime(revision.createdAt) },
          { term: words.by, detail: revision.createdBy ?? words.somebody },
          { term: words.reason, detail: revision.reason },
          { term: words.changes, detail: words.changeText(comes.length, leaves.length, moved) },
          {
            term: words.weeksColumn,
            detail: words.makespan(schedule.makespan, schedule.status === 'optimal'),
          },
          {
            term: words.fromPlan,
            detail: <a href={paths.plan({ plan: revision.planId })}>{words.firstAct}</a>,
          },
        ]}
      />
      <Section title={words.title}>
        <DataTable
          caption={words.title}
          rows={revision.items.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))}
          keyOf={({ itemId }) => itemId}
          columns={[
            {
              id: 'item',
              title: words.item,
              cell: ({ itemId, title }) => <a href={paths.roadmapItem(itemId)}>{title}</a>,
            },
            {
              id: 'starts',
              title: words.starts,
              isNumber: true,
              cell: ({ startsOn }) => formats.date(startsOn),
            },
            {
              id: 'due',
              title: words.due,
              isNumber: true,
              cell: ({ dueOn }) => formats.date(dueOn),
            },
            {
              id: 'weeks',
              title: words.weeksColumn,
              isNumber: true,
              cell: ({ weeks }) => formats.count(weeks),
            },
            {
              id: 'cost',
              title: words.cost,
              isNumber: true,
              cell: ({ cost }) => formats.money(cost, currency),
            },
          ]}
          empty={null}
        />
      </Section>
    </>
  )
}
