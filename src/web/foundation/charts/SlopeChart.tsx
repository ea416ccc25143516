// Slopes: every item in two rounds, what rose and fell in colour, arrow and word.
import { useFormats } from '../ui/formats.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { directionOf, slopeFinding, slopeMarks, slopeTable, type Slope } from './slope.ts'

type SlopeChartProps = FigureText & {
  slopes: readonly Slope[]
  /** Names of the two rounds. */
  rounds: readonly [before: string, after: string]
}

const looks = {
  better: { colour: 'var(--better)', width: 2.5, sign: '↑ ' },
  worse: { colour: 'var(--worse)', width: 2.5, sign: '↓ ' },
  none: { colour: 'var(--control)', width: 1, sign: '' },
}

/** A figure of slopes; items hidden in either round appear in the table only, marked as such. */
export function SlopeChart({ slopes, rounds, ...text }: SlopeChartProps) {
  const formats = useFormats()
  const height = Math.max(160, slopes.length * 26)
  const marks = slopeMarks(slopes, height)
  return (
    <Figure
      {...text}
      finding={text.finding ?? slopeFinding(slopes, formats)}
      table={slopeTable(slopes, formats)}
    >
      <div className="plot plot-slope">
        <div className="mb-2 flex justify-between text-13 text-ink-3">
          <span>{rounds[0]}</span>
          <span>{rounds[1]}</span>
        </div>
        <svg className="drawing" width="100%" height={height} overflow="visible" aria-hidden>
          <line x1="0" x2="0" y1={-4} y2={height + 4} stroke="var(--control)" />
          <line x1="100%" x2="100%" y1={-4} y2={height + 4} stroke="var(--control)" />
          {marks.map(({ slope, from, to }) => {
            const { colour, width, sign } = looks[directionOf(slope)]
            return (
              <g key={slope.label}>
                <line x1="0" x2="100%" y1={from.y} y2={to.y} stroke={colour} strokeWidth={width} />
                <circle cx="0" cy={from.y} r={3.5} fill={colour} />
                <circle cx="100%" cy={to.y} r={3.5} fill={colour} />
                <text x={-10} y={from.labelY} dy="0.35em" textAnchor="end">
                  {formats.score(from.value)}
                </text>
                <text x="100%" dx={10} y={to.labelY} dy="0.35em" className="strong">
                  {formats.score(to.value)} <tspan>{sign}</tspan>
                  {slope.label}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
    </Figure>
  )
}
