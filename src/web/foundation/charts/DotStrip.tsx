// Dot strips: where each item stands on one scale, for one to five series.
import { useFormats } from '../ui/formats.ts'
import { Suppressed } from '../ui/Suppressed.tsx'
import { words } from '../ui/words.ts'
import { dotFinding, dotMarks, dotTable, type DotMark, type Strip } from './dot-strip.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { FigureRow, FigureRows } from './FigureRows.tsx'
import { Legend, Marker } from './Marker.tsx'
import { describeReading, type Reading } from './reading.ts'
import { percentAcross, type Domain } from './scale.ts'
import { colourOf } from './series.ts'

type DotStripProps = FigureText & {
  strips: readonly Strip[]
  /** Names of the series in the order of every strip's readings; the first is the main one. */
  names: readonly string[]
  domain?: Domain
  /** Where the scale is divided and labelled. */
  ticks?: readonly number[]
}

/** A figure of dot strips; the interval of the main series is drawn behind its dot. */
export function DotStrip(props: DotStripProps) {
  const { strips, names, domain = [0, 100], ticks = [0, 25, 50, 75, 100], ...text } = props
  const formats = useFormats()
  return (
    <Figure
      {...text}
      finding={text.finding ?? dotFinding(strips, formats)}
      table={dotTable(strips, names, formats)}
    >
      <Legend names={names} />
      <FigureRows ticks={ticks} domain={domain}>
        {strips.map((strip) => (
          <FigureRow
            key={strip.label}
            label={strip.label}
            href={strip.href}
            figure={<MainFigure reading={strip.readings[0] ?? { kind: 'unknown' }} />}
          >
            <StripDrawing marks={dotMarks(strip, domain)} ticks={ticks} domain={domain} />
          </FigureRow>
        ))}
      </FigureRows>
    </Figure>
  )
}

function MainFigure({ reading }: { reading: Reading }) {
  const formats = useFormats()
  if (reading.kind === 'hidden') {
    return <Suppressed minimum={reading.minimum} reason={reading.reason} />
  }
  if (reading.kind === 'unknown') return words.cannotTell
  return (
    <>
      <strong className="font-medium text-ink">{formats.score(reading.value)}</strong>
      {describeReading(reading, formats).slice(formats.score(reading.value).length)}
    </>
  )
}

const HEIGHT_PX = 28
const MIDDLE_PX = HEIGHT_PX / 2

function StripDrawing({
  marks,
  ticks,
  domain,
}: {
  marks: readonly DotMark[]
  ticks: readonly number[]
  domain: Domain
}) {
  const across = percentAcross(domain)
  const band = marks.find(({ series }) => series === 0)?.band
  return (
    <svg className="drawing" width="100%" height={HEIGHT_PX} aria-hidden>
      <line x1="0" x2="100%" y1={MIDDLE_PX} y2={MIDDLE_PX} stroke="var(--control)" />
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={`${across(tick)}%`}
          x2={`${across(tick)}%`}
          y1={MIDDLE_PX - 4}
          y2={MIDDLE_PX + 4}
          stroke="var(--control)"
        />
      ))}
      {band && (
        <rect
          x={`${band.from}%`}
          width={`${band.to - band.from}%`}
          y={MIDDLE_PX - 3}
          height={6}
          fill={colourOf(0)}
          fillOpacity={0.4}
        />
      )}
      {marks.map(({ series, x }) => (
        <Marker key={series} series={series} x={x} y={MIDDLE_PX} />
      ))}
    </svg>
  )
}
