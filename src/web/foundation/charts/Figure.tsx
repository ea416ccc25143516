// The frame of every chart: the finding as a sentence, what it rests on, the drawing, and the table
// of every drawn value behind a switch.
import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column'
import Table2 from 'lucide-react/icons/table-2'
import { useId, useState, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'

/** What a figure rests on: how many, of when, and what the spread means. */
export type Basis = { n?: number; period?: string; spread?: string }

/** The switch kept in the address: which side is shown, and the address of either. */
export type FigureViews = { shown: 'chart' | 'table'; chartHref: string; tableHref: string }

/** What every chart takes besides its data. */
export type FigureText = {
  /** The finding in one sentence, when the server states it; else it is made from the data. */
  finding?: string | undefined
  basis: Basis
  /** Without it, the figure remembers the side by itself. */
  views?: FigureViews | undefined
}

type FigureTableData = {
  columns: readonly string[]
  /** How many columns, from the first, hold words; the others hold figures and stand to the right. */
  wordColumns: number
  rows: readonly (readonly string[])[]
}

type FigureProps = FigureText & {
  finding: string
  /** Absent where the drawing itself is a table. */
  table?: FigureTableData
  children: ReactNode
}

/** Lays out one figure. Its accessible name is the finding. */
export function Figure({ finding, basis, views, table, children }: FigureProps) {
  const id = useId()
  const [own, setOwn] = useState<'chart' | 'table'>('chart')
  const shown = views?.shown ?? own
  const other = shown === 'chart' ? 'table' : 'chart'
  return (
    <figure aria-labelledby={id} className="figure">
      <div className="mb-4 flex items-start justify-between gap-6">
        <figcaption>
          <p id={id} className="max-w-measure font-medium text-balance">
            {finding}
          </p>
          <p className="figures mt-0.5 text-13 text-ink-3">{describeBasis(basis)}</p>
        </figcaption>
        {table && <SideSwitch other={other} views={views} onSwitch={setOwn} />}
      </div>
      {table && shown === 'table' ? <FigureTable caption={finding} {...table} /> : children}
    </figure>
  )
}

function SideSwitch({
  other,
  views,
  onSwitch,
}: {
  other: 'chart' | 'table'
  views: FigureViews | undefined
  onSwitch: (side: 'chart' | 'table') => void
}) {
  const className =
    'inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-control px-2 text-13 text-accent no-underline hover:bg-accent-soft print:hidden'
  const content = (
    <>
      <Icon of={other === 'table' ? Table2 : ChartNoAxesColumn} />
      {other === 'table' ? words.table : words.chart}
    </>
  )
  if (views) {
    return (
      <a href={other === 'table' ? views.tableHref : views.chartHref} className={className}>
        {content}
      </a>
    )
  }
  return (
    <button type="button" onClick={() => onSwitch(other)} className={className}>
      {content}
    </button>
  )
}

function FigureTable({
  caption,
  columns,
  wordColumns,
  rows,
}: FigureTableData & { caption: string }) {
  return (
    <div className="table-frame">
      <table className="table table-list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={alignmentOf(index, wordColumns)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={`${head}${row}`}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1]}
                  data-label={columns[index + 1]}
                  className={alignmentOf(index + 1, wordColumns)}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignmentOf(column: number, wordColumns: number): string | undefined {
  return column < wordColumns ? undefined : 'number'
}

function describeBasis({ n, period, spread }: Basis): string {
  return [n !== undefined && `n ${n}`, period, spread].filter(Boolean).join(' · ')
}
