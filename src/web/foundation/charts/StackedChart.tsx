// Stacked bars to 100 %: how answers divide over ordered options, the option's digit in its part.
import { useFormats } from '../ui/formats.ts'
import { Suppressed } from '../ui/Suppressed.tsx'
import { Figure, type FigureText } from './Figure.tsx'
import { FigureRow, FigureRows } from './FigureRows.tsx'
import { segmentsOf, stackedFinding, stackedTable, toneOf, type StackedRow } from './stacked.ts'

type StackedChartProps = FigureText & {
  rows: readonly StackedRow[]
  /** The options in order, lowest first; at most six. */
  options: readonly string[]
  /** The digit printed for the first option. */
  firstDigit?: number
}

// A part narrower than this has no room for its digit at 360 px; the table has it.
const ROOM_FOR_DIGIT_PERCENT = 7

/** A figure of 100 % bars with a legend of digit and option. */
export function StackedChart({ rows, options, firstDigit = 1, ...text }: StackedChartProps) {
  const formats = useFormats()
  return (
    <Figure
      {...text}
      finding={text.finding ?? stackedFinding(rows, options)}
      table={stackedTable(rows, options, formats)}
    >
      <ol className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-13 text-ink-2">
        {options.map((option, index) => (
          <li key={option} className="inline-flex items-center gap-2">
            <span
              className="swatch level-cell figures rounded-cell px-1.5"
              data-level={toneOf(index, options.length)}
            >
              {index + firstDigit}
            </span>
            {option}
          </li>
        ))}
      </ol>
      <FigureRows>
        {rows.map((row) => (
          <FigureRow key={row.label} label={row.label} href={row.href} figure={figureOf(row)}>
            <StackedDrawing counts={row.kind === 'shown' ? row.counts : []} first={firstDigit} />
          </FigureRow>
        ))}
      </FigureRows>
    </Figure>
  )
}

function figureOf(row: StackedRow) {
  if (row.kind === 'hidden') return <Suppressed minimum={row.minimum} />
  return `n ${row.counts.reduce((total, count) => total + count, 0)}`
}

function StackedDrawing({ counts, first }: { counts: readonly number[]; first: number }) {
  return (
    <svg className="drawing" width="100%" height={28} aria-hidden>
      {segmentsOf(counts).map(({ option, from, width, level }) => (
        <g key={option}>
          <rect
            x={`${from}%`}
            width={`${width}%`}
            y={2}
            height={24}
            fill={`var(--level-${level})`}
            stroke="var(--paper)"
            strokeWidth={1}
          />
          {width >= ROOM_FOR_DIGIT_PERCENT && (
            <text
              x={`${from + width / 2}%`}
              y={19}
              textAnchor="middle"
              style={{ fill: `var(--on-level-${level})` }}
            >
              {option + first}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
