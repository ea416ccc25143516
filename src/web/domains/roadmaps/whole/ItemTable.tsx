// Items as a list: where each stands, whose it is, when it is due, what is wrong.
import type { ReactNode } from 'react'
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Status } from '../../../foundation/ui/Status.tsx'
import { paths } from '../../../paths.ts'
import type { Item } from '../data.ts'
import { ItemStatus } from '../ItemStatus.tsx'
import { warningWords, words } from '../words.ts'

export function ItemTable({ items, empty }: { items: readonly Item[]; empty: ReactNode }) {
  const formats = useFormats()
  return (
    <DataTable
      caption={words.title}
      isMainList
      rows={items}
      keyOf={({ itemId }) => itemId}
      columns={[
        {
          id: 'item',
          title: words.item,
          cell: ({ itemId, title }) => (
            <a href={paths.roadmapItem(itemId)} className="inline-block py-1">
              {title}
            </a>
          ),
        },
        { id: 'state', title: words.state, cell: ({ state }) => <ItemStatus state={state} /> },
        { id: 'owner', title: words.owner, cell: ({ ownerName }) => ownerName ?? words.noOwner },
        {
          id: 'starts',
          title: words.starts,
          isNumber: true,
          cell: ({ startsOn }) => formats.date(startsOn),
        },
        { id: 'due', title: words.due, isNumber: true, cell: ({ dueOn }) => formats.date(dueOn) },
        {
          id: 'progress',
          title: words.progress,
          isNumber: true,
          cell: ({ percent }) => formats.percent(percent / 100),
        },
        { id: 'warnings', title: words.worthKnowing, cell: (item) => <Warnings item={item} /> },
      ]}
      empty={empty}
    />
  )
}

/** The state tells that an item is blocked; the other warnings stand here. */
function Warnings({ item: { warnings } }: { item: Item }) {
  const others = warnings.filter((warning) => warning !== 'blocked')
  return (
    <span className="flex flex-wrap gap-x-3">
      {others.map((warning) => (
        <Status key={warning} tone="warn">
          {warningWords[warning]}
        </Status>
      ))}
    </span>
  )
}
