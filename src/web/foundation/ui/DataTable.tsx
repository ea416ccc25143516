// A real table for lists: sorted, filtered and paged by the server, so what it offers are links.
import type { ReactNode } from 'react'
import { joinClasses } from './classes.ts'
import { Skeleton } from './Skeleton.tsx'
import { TableHead } from './TableHead.tsx'
import { useRowKeys } from './useRowKeys.ts'
import { words } from './words.ts'

export type Column<Row> = {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  /** Figures stand to the right, so that they line up. */
  isNumber?: boolean
  /** The same list sorted by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending' | undefined
}

export type Selection = {
  keys: ReadonlySet<string>
  onChange: (keys: ReadonlySet<string>) => void
  /** The name of a row, for its checkbox. */
  nameOf: (key: string) => string
}

type DataTableProps<Row> = {
  /** Names the table for those who cannot see what is around it. */
  caption: string
  /** The first column names the row; put the link to it there. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** EmptyState or NoMatches, shown instead of a table without rows. */
  empty: ReactNode
  isLoading?: boolean
  selection?: Selection
  /** The screen's main list answers to J, K, X and Enter. */
  isMainList?: boolean
}

/** A table with sticky head; below 40 rem of its own width, each row becomes a list of label and value. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, empty, isLoading, selection, isMainList = false } = props
  const frame = useRowKeys(isMainList)
  if (isLoading) return <Skeleton of={caption} shape="table" rows={8} />
  if (rows.length === 0) return empty
  return (
    <div ref={frame} className="table-frame">
      <table className="table table-sticky table-list">
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={columns} selection={selection} keys={rows.map(keyOf)} />
        <tbody>
          {rows.map((row) => {
            const key = keyOf(row)
            return (
              <tr key={key} data-selected={selection?.keys.has(key) || undefined}>
                {selection && <SelectionCell selection={selection} rowKey={key} />}
                {columns.map((column, index) => (
                  <BodyCell key={column.id} column={column} row={row} isHeader={index === 0} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function BodyCell<Row>({
  column,
  row,
  isHeader,
}: {
  column: Column<Row>
  row: Row
  isHeader: boolean
}) {
  const className = joinClasses(column.isNumber && 'number') || undefined
  if (isHeader) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td data-label={column.title} className={className}>
      {column.cell(row)}
    </td>
  )
}

function SelectionCell({ selection, rowKey }: { selection: Selection; rowKey: string }) {
  const toggle = () => {
    const keys = new Set(selection.keys)
    if (!keys.delete(rowKey)) keys.add(rowKey)
    selection.onChange(keys)
  }
  return (
    <td className="table-choice w-8">
      <input
        type="checkbox"
        className="choice"
        aria-label={words.selectRow(selection.nameOf(rowKey))}
        checked={selection.keys.has(rowKey)}
        onChange={toggle}
      />
    </td>
  )
}
