// Bars: amounts that start at zero, one line each.
import { useFormats } from '../ui/formats.ts'
import { barFinding, barTable, barWidths, type Bar } from './bar.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { FigureRow, FigureRows } from './FigureRows.tsx'

type BarChartProps = FigureText & {
  bars: readonly Bar[]
  /** How an amount is written: formats.count, or money with its currency. */
  write: (value: number) => string
  /** A limit the bars are held against, with its name: drawn as a line. */
  limit?: { value: number; label: string }
}

/** A figure of horizontal bars in the order given. */
export function BarChart({ bars, write, limit, ...text }: BarChartProps) {
  const formats = useFormats()
  const widths = barWidths(bars, limit?.value)
  const [limitAt] = limit ? barWidths([{ label: '', value: limit.value }, ...bars]) : []
  return (
    <Figure
      {...text}
      finding={text.finding ?? barFinding(bars, write, formats)}
      table={barTable(bars, write, formats)}
    >
      <FigureRows>
        {bars.map(({ label, href, value, share }, index) => (
          <FigureRow
            key={label}
            label={label}
            href={href}
            figure={
              <>
                <strong className="font-medium text-ink">{write(value)}</strong>
                {share !== undefined && ` ${formats.percent(share)}`}
              </>
            }
          >
            <svg className="drawing" width="100%" height={20} aria-hidden>
              <rect width={`${widths[index]}%`} y={4} height={12} fill="var(--petrol)" />
              <line x1={0.5} x2={0.5} y1={0} y2={20} stroke="var(--ink)" />
              {limitAt !== undefined && (
                <line
                  x1={`${limitAt}%`}
                  x2={`${limitAt}%`}
                  y1={0}
                  y2={20}
                  stroke="var(--ink)"
                  strokeDasharray="3 2"
                />
              )}
            </svg>
          </FigureRow>
        ))}
      </FigureRows>
      {limit && (
        <p className="figures mt-2 text-13 text-ink-3">
          <span aria-hidden>┆ </span>
          {limit.label}: {write(limit.value)}
        </p>
      )}
    </Figure>
  )
}
