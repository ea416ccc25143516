// The rows of a checked list by what would become of them, each kind with its advice.
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import type { ListCheck } from '../data.ts'
import { words } from '../words/audience.ts'
import { outcomeWords } from '../words/terms.ts'

type Row = ListCheck['rows'][number]

const columns: Column<Row>[] = [
  { id: 'address', title: words.address, cell: ({ email }) => email || '–' },
  { id: 'department', title: words.department, cell: ({ department }) => department ?? '–' },
  { id: 'line', title: words.line, isNumber: true, cell: ({ line }) => line },
]

/** One line a kind; its rows open below it. */
export function CheckedRows({ check }: { check: ListCheck }) {
  const kinds = Map.groupBy(check.rows, ({ outcome }) => outcome)
  return (
    <section aria-label={words.checked} className="border-t border-line">
      {[...kinds].map(([outcome, rows]) => {
        const count = check.counts[outcome] ?? rows.length
        const { name, advice } = outcomeWords[outcome]
        return (
          <details key={outcome} className="border-b border-line">
            <summary className="min-h-(--row) py-2.5 text-14">
              <span className="figures font-medium">{words.kind(count, name)}</span>
              <span className="block ps-4 text-13 text-ink-2">{advice}</span>
            </summary>
            <div className="pb-3">
              <DataTable
                caption={
                  rows.length < count ? words.firstOf(rows.length, count) : words.kind(count, name)
                }
                columns={columns}
                rows={rows}
                keyOf={({ line }) => String(line)}
                empty={null}
              />
              {rows.length < count && (
                <p className="pt-2 text-13 text-ink-3">{words.firstOf(rows.length, count)}</p>
              )}
            </div>
          </details>
        )
      })}
    </section>
  )
}
