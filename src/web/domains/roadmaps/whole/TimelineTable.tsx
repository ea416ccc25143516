// Items as a timeline: a table whose cells draw the weeks, with the dates and what each waits for in words.
import type { ReactNode } from 'react'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { paths } from '../../../paths.ts'
import type { Item } from '../data.ts'
import { ItemStatus } from '../ItemStatus.tsx'
import { timelineOf, type Timeline } from '../timeline.ts'
import { words } from '../words.ts'
import { TimelineBar } from './TimelineBar.tsx'

type TimelineTableProps = { items: readonly Item[]; today: string; empty: ReactNode }

export function TimelineTable({ items, today, empty }: TimelineTableProps) {
  const formats = useFormats()
  const timeline = timelineOf(items, today)
  if (!timeline) return empty
  return (
    <>
      <p className="mb-3 text-13 text-ink-3">
        {words.timelineNote(formats.date(timeline.from), formats.date(timeline.to))}
      </p>
      <DataTable
        caption={words.timeline}
        isMainList
        rows={items}
        keyOf={({ itemId }) => itemId}
        columns={[
          {
            id: 'item',
            title: words.item,
            cell: ({ itemId, title, state }) => (
              <span className="flex flex-col py-1">
                <a href={paths.roadmapItem(itemId)} className="inline-block py-1">
                  {title}
                </a>
                <span className="font-normal">
                  <ItemStatus state={state} />
                </span>
              </span>
            ),
          },
          {
            id: 'when',
            title: words.when,
            cell: (item) => <When item={item} timeline={timeline} />,
          },
          { id: 'waits', title: words.waitsFor, cell: (item) => <WaitsFor item={item} /> },
        ]}
        empty={empty}
      />
    </>
  )
}

function When({ item, timeline }: { item: Item; timeline: Timeline }) {
  const formats = useFormats()
  const { startsOn, dueOn, baselineStartsOn, baselineDueOn } = item
  const hasMoved = startsOn !== baselineStartsOn || dueOn !== baselineDueOn
  const span = (from: string, to: string) => words.span(formats.date(from), formats.date(to))
  return (
    <div className="w-full min-w-56 py-1 sm:min-w-80">
      <TimelineBar item={item} timeline={timeline} />
      <p className="figures text-13 text-ink-2">
        {span(startsOn, dueOn)}
        {hasMoved && `, ${words.firstPlanned(span(baselineStartsOn, baselineDueOn))}`}
      </p>
    </div>
  )
}

function WaitsFor({ item: { needs } }: { item: Item }) {
  if (needs.length === 0) return <span className="text-ink-3">{words.nothing}</span>
  return (
    <ul className="text-13">
      {needs.map(({ itemId, title }) => (
        <li key={itemId}>
          <a href={paths.roadmapItem(itemId)} className="inline-block py-1">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
