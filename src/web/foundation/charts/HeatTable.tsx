// A heat table: groups down, subjects across, the figure printed in a ground of its level.
import { useId } from 'react'
import { useFormats } from '../ui/formats.ts'
import { words } from '../ui/words.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { heatFinding, type HeatCell, type HeatRow } from './heat.ts'
import { describeReading, isShown } from './reading.ts'

type HeatTableProps = FigureText & {
  rows: readonly HeatRow[]
  columns: readonly string[]
  /** What the rows are: "Department". */
  rowTitle: string
  /** The page that says why cells are hidden. */
  whyHref?: string
}

/** A figure that is itself a table; where it is wider than the page it scrolls, its first column stays. */
export function HeatTable({ rows, columns, rowTitle, whyHref, ...text }: HeatTableProps) {
  const id = useId()
  const finding = text.finding ?? heatFinding(rows, columns)
  const hidden = rows
    .flatMap(({ cells }) => cells.map(({ reading }) => reading))
    .find((reading) => reading.kind === 'hidden')
  return (
    <Figure {...text} finding={finding}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section className="relative overflow-x-auto" aria-labelledby={id} tabIndex={0}>
        <table className="table heat">
          <caption id={id} className="sr-only">
            {finding}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, href, cells }) => (
              <tr key={label}>
                <th scope="row">{href === undefined ? label : <a href={href}>{label}</a>}</th>
                {cells.map((cell, index) => (
                  <HeatTableCell key={columns[index]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden && (
        <p className="mt-3 flex items-center gap-2 text-13 text-ink-2">
          <span aria-hidden className="hatched inline-block h-4 w-6 border border-line" />
          {words.hidden(hidden.minimum)}.{' '}
          {whyHref === undefined ? (
            words.whyHidden(hidden.minimum)
          ) : (
            <a href={whyHref}>{words.why}</a>
          )}
        </p>
      )}
    </Figure>
  )
}

function HeatTableCell({ cell: { reading, level } }: { cell: HeatCell }) {
  const formats = useFormats()
  const meaning = describeReading(reading, formats)
  if (!isShown(reading)) {
    return (
      <td className={reading.kind === 'hidden' ? 'hatched' : undefined} title={meaning}>
        <span className="sr-only">{meaning}</span>
      </td>
    )
  }
  return (
    <td className="swatch level-cell" data-level={level} title={meaning}>
      {formats.scoreInColumn(reading.value)}
    </td>
  )
}
