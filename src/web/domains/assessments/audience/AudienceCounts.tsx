// Who is on the list, counted: in all, those who get no mail, and by department.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { audienceQuery, type Audience } from '../data.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/audience.ts'
import { byDepartment, type DepartmentCount } from './list-summary.ts'

type AudienceCountsProps = { campaignId: string; actions?: ReactNode }

/** Counts of a campaign's list; `actions` stand beside the total. */
export function AudienceCounts({ campaignId, actions }: AudienceCountsProps) {
  const { data, error, refetch } = useQuery(audienceQuery(campaignId))
  const columns = useColumns()
  if (error)
    return <PartFailure title={words.listFailed} error={error} onRetry={() => void refetch()} />
  if (data?.people === 0) return <p className="text-14 text-ink-2">{words.onList(0)}</p>
  return (
    <div className="max-w-md">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
        <p className="figures font-medium">{data && words.onList(data.people)}</p>
        <div className="flex flex-wrap gap-2">{actions}</div>
      </div>
      {data && <NotMailed audience={data} />}
      <DataTable
        caption={words.groups}
        isLoading={!data}
        columns={columns}
        rows={data ? byDepartment(data.groups) : []}
        keyOf={({ departmentId }) => departmentId ?? ''}
        empty={null}
      />
    </div>
  )
}

function NotMailed({ audience: { refused, optedOut } }: { audience: Audience }) {
  if (refused + optedOut === 0) return null
  return (
    <p className="pb-2 text-13 text-ink-2">
      {words.notMailedNote(words.notMailed(refused, optedOut))}
    </p>
  )
}

function useColumns(): Column<DepartmentCount>[] {
  const formats = useFormats()
  return [
    {
      id: 'department',
      title: words.department,
      cell: ({ department }) => department ?? words.noDepartment,
    },
    {
      id: 'people',
      title: words.asked,
      isNumber: true,
      cell: ({ people }) => formats.count(people),
    },
  ]
}
