// The head of a DataTable: titles, sort links, and the checkbox that selects all rows in sight.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { joinClasses } from './classes.ts'
import type { Column, Selection } from './DataTable.tsx'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  selection: Selection | undefined
  /** The keys of the rows in sight. */
  keys: readonly string[]
}

/** One row of column headings; a sorted one says so to everybody. */
export function TableHead<Row>({ columns, selection, keys }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col">
            <SelectAll selection={selection} keys={keys} />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sorted}
            className={joinClasses(column.isNumber && 'number') || undefined}
          >
            <ColumnTitle column={column} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ColumnTitle<Row>({ column }: { column: Column<Row> }) {
  if (column.sortHref === undefined) return column.title
  return (
    <a
      href={column.sortHref}
      className="inline-flex items-center gap-1 py-1 text-ink-2 no-underline hover:text-ink hover:underline"
    >
      {column.title}
      {column.sorted && <Icon of={column.sorted === 'ascending' ? ArrowUp : ArrowDown} />}
    </a>
  )
}

function SelectAll({ selection, keys }: { selection: Selection; keys: readonly string[] }) {
  const count = keys.filter((key) => selection.keys.has(key)).length
  const isAll = count === keys.length
  const markPartial = (input: HTMLInputElement | null) => {
    if (input) input.indeterminate = count > 0 && !isAll
  }
  return (
    <input
      ref={markPartial}
      type="checkbox"
      className="choice"
      aria-label={words.selectAll}
      checked={isAll}
      onChange={() => selection.onChange(new Set(isAll ? [] : keys))}
    />
  )
}
