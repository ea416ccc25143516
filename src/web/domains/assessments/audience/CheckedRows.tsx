// The rows of a checked list by what would become of them, each kind with its advice.
import { UNKNOWN } from '../../../foundation/ui/format.ts'
import type { ListCheck } from '../data.ts'
import { words } from '../words/audience.ts'
import { outcomeWords } from '../words/terms.ts'

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
            <ul className="pb-3">
              {rows.map((row) => (
                <li key={row.line} className="flex flex-wrap gap-x-4 py-1 text-14">
                  <span className="figures w-14 shrink-0 text-ink-3">{words.row(row.line)}</span>
                  <span className="min-w-0 break-words">{row.email || UNKNOWN}</span>
                  <span className="text-ink-2">{row.department}</span>
                </li>
              ))}
            </ul>
            {rows.length < count && (
              <p className="pb-3 text-13 text-ink-3">{words.firstOf(rows.length, count)}</p>
            )}
          </details>
        )
      })}
    </section>
  )
}
