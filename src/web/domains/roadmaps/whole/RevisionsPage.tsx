// All revisions of the roadmap, newest first.
import { useSuspenseQuery } from '@tanstack/react-query'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { RelativeTime } from '../../../foundation/ui/RelativeTime.tsx'
import { paths } from '../../../paths.ts'
import { revisionsQuery } from '../data.ts'
import { words } from '../words.ts'

export function RevisionsPage() {
  const { items } = useSuspenseQuery(revisionsQuery()).data
  return (
    <>
      <PageHeader
        title={words.revisions}
        summary={words.revisionsNote}
        actions={<LinkButton href={paths.roadmap()}>{words.title}</LinkButton>}
      />
      <DataTable
        caption={words.revisions}
        isMainList
        rows={items}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            id: 'number',
            title: words.revisions,
            cell: ({ number }) => <a href={paths.revision(number)}>{words.revision(number)}</a>,
          },
          {
            id: 'made',
            title: words.made,
            cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
          },
          { id: 'by', title: words.by, cell: ({ createdBy }) => createdBy ?? words.somebody },
          { id: 'reason', title: words.reason, cell: ({ reason }) => reason },
          {
            id: 'changes',
            title: words.changes,
            cell: ({ comes, leaves, moved }) =>
              words.changeText(comes.length, leaves.length, moved),
          },
        ]}
        empty={<EmptyState title={words.firstTitle}>{words.firstText}</EmptyState>}
      />
    </>
  )
}
