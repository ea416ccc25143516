// Lines with bands: one to five series over time, labelled at their ends.
import { useFormats } from '../ui/formats.ts'
import { words } from '../ui/words.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { Marker } from './Marker.tsx'
import { colourOf } from './series.ts'
import { ValueLines } from './ValueLines.tsx'
import { MINIMUM_POINTS, trendFinding, trendMarks, trendTable, type Trend } from './trend.ts'

type TrendChartProps = FigureText & { trends: readonly Trend[] }

const HEIGHT_PX = 220

/**
 * A figure over time; with fewer than three points it says so and shows the table's values only. A
 * single line has no label of its own: the finding names it.
 */
export function TrendChart({ trends, ...text }: TrendChartProps) {
  const formats = useFormats()
  const dates = trends.flatMap(({ points }) => points.map(({ on }) => on)).toSorted()
  const isEnough = trends.some(({ points }) => points.length >= MINIMUM_POINTS)
  return (
    <Figure
      {...text}
      finding={text.finding ?? trendFinding(trends, formats)}
      table={trendTable(trends, formats)}
    >
      {isEnough ? (
        <div className="plot">
          <TrendDrawing trends={trends} />
          <div className="mt-1 flex justify-between text-13 text-ink-3">
            <span>{formats.date(dates.at(0) ?? '')}</span>
            <span>{formats.date(dates.at(-1) ?? '')}</span>
          </div>
        </div>
      ) : (
        <p className="text-14 text-ink-2">{words.tooFewPoints(MINIMUM_POINTS)}</p>
      )}
    </Figure>
  )
}

function TrendDrawing({ trends }: { trends: readonly Trend[] }) {
  const { ticks, lines } = trendMarks(trends, HEIGHT_PX)
  return (
    <svg className="drawing" width="100%" height={HEIGHT_PX} overflow="visible" aria-hidden>
      <ValueLines ticks={ticks} />
      {/* Across in percent: stretched, so strokes must keep their width. */}
      <svg
        width="100%"
        height={HEIGHT_PX}
        viewBox={`0 0 100 ${HEIGHT_PX}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        {lines.map(({ label, path, band }, index) => (
          <g key={label}>
            <path d={band} fill={colourOf(index)} fillOpacity={0.18} />
            <path
              d={path}
              fill="none"
              stroke={colourOf(index)}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
            />
          </g>
        ))}
      </svg>
      {lines.map(({ label, places, labelY }, index) => (
        <g key={label}>
          {places.map(({ x, y }) => (
            <Marker key={x} series={index} x={x} y={y} />
          ))}
          {lines.length > 1 && (
            <text x="100%" dx={12} y={labelY} dy="0.35em" className="strong">
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
