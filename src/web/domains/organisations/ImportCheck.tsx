// What the check of a list found: who would be invited, and which rows would be left out and why.
import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../foundation/ui/DataTable.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import type { ListCheck } from './data.ts'
import { outcomeWords, words } from './words/people.ts'

type Row = ListCheck['rows'][number]

/** The number of people with the act that follows (`children`), then the rows left out, then the people. */
export function ImportCheck({ check, children }: { check: ListCheck; children: ReactNode }) {
  const { counts, rows } = check
  const invited = counts['new'] ?? 0
  const leftOut = Object.values(counts).reduce((total, count) => total + count, -invited)
  return (
    <div ref={bringIntoView}>
      <Section
        title={words.willBeInvited(invited)}
        note={leftOut === 0 ? words.allUsable : words.someLeftOut}
      >
        <output className="sr-only">
          {words.willBeInvited(invited)}. {words.leftOut(leftOut)}.
        </output>
        <div className="flex flex-col items-start gap-4">{children}</div>
      </Section>
      {leftOut > 0 && <LeftOut check={check} count={leftOut} />}
      {invited > 0 && <Invited rows={rows.filter(isNew)} count={invited} />}
    </div>
  )
}

// It appears below the form and may be out of sight.
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'start' })

const isNew = ({ outcome }: Row) => outcome === 'new'

function LeftOut({ check, count }: { check: ListCheck; count: number }) {
  const rows = check.rows.filter((row) => !isNew(row))
  const kinds = [...new Set(rows.map(({ outcome }) => outcome))]
  return (
    <Section
      title={words.leftOut(count)}
      note={rows.length < count ? words.firstOfEach : undefined}
    >
      <ul className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-14">
        {kinds.map((kind) => (
          <li key={kind}>
            {outcomeWords[kind].name}{' '}
            <span className="figures font-medium">{check.counts[kind]}</span>
          </li>
        ))}
      </ul>
      <DataTable
        caption={words.leftOut(count)}
        rows={rows}
        keyOf={({ line }) => String(line)}
        columns={[
          ...columns,
          { id: 'why', title: words.why, cell: ({ outcome }) => outcomeWords[outcome].name },
          {
            id: 'advice',
            title: words.advice,
            cell: ({ outcome }) => outcomeWords[outcome].advice,
          },
        ]}
        empty={null}
      />
    </Section>
  )
}

function Invited({ rows, count }: { rows: readonly Row[]; count: number }) {
  return (
    <details className="mt-12 border-y border-line">
      <summary className="py-3 text-16 font-medium">{words.newPeople(count)}</summary>
      <div className="pb-4">
        {rows.length < count && <p className="text-14 text-ink-2">{words.firstOf(rows.length)}</p>}
        <DataTable
          caption={words.newPeople(count)}
          rows={rows}
          keyOf={({ line }) => String(line)}
          columns={columns}
          empty={null}
        />
      </div>
    </details>
  )
}

const columns: Column<Row>[] = [
  { id: 'address', title: words.address, cell: ({ email }) => email || '–' },
  { id: 'line', title: words.line, isNumber: true, cell: ({ line }) => line },
  {
    id: 'department',
    title: words.department,
    cell: ({ department }) => department ?? words.noDepartment,
  },
]
