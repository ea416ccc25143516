// How a plan lies in the calendar: how long it takes, and when each item starts and is due.
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import type { SchedulePreview } from '../data.ts'
import { words } from '../words/decisions.ts'

export function ScheduleFacts({ preview: { schedule, items } }: { preview: SchedulePreview }) {
  const formats = useFormats()
  const { makespan, status, bound, overrunWeeks } = schedule
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <h3 className="text-16">{words.schedule}</h3>
      <p className="text-14">{words.makespan(makespan, status === 'optimal', bound)}</p>
      {overrunWeeks > 0 && <Notice tone="warn" title={words.overrun(overrunWeeks)} />}
      <DataTable
        caption={words.schedule}
        rows={items.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))}
        keyOf={({ candidateId }) => candidateId}
        columns={[
          { id: 'title', title: words.item, cell: ({ title }) => title },
          {
            id: 'starts',
            title: words.starts,
            isNumber: true,
            cell: ({ startsOn }) => formats.date(startsOn),
          },
          { id: 'due', title: words.due, isNumber: true, cell: ({ dueOn }) => formats.date(dueOn) },
        ]}
        empty={null}
      />
    </section>
  )
}
