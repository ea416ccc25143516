// A distribution: how many have which score, the middle half marked below. For ten people or more.
import { useFormats } from '../ui/formats.ts'
import { words } from '../ui/words.ts'
import {
  columnsOf,
  distributionFinding,
  distributionTable,
  type Band,
  type Middle,
} from './distribution.ts'
import { Figure, type FigureText } from './Figure.tsx'
import { Scale } from './FigureRows.tsx'
import { percentAcross, type Domain } from './scale.ts'

type DistributionProps = FigureText & {
  /** Bands without gaps, lowest first. */
  bands: readonly Band[]
  middle: Middle
}

const HEIGHT_PX = 140

/** A figure of columns with their counts on top and the middle half as a bar below. */
export function Distribution({ bands, middle, ...text }: DistributionProps) {
  const formats = useFormats()
  const domain: Domain = [bands.at(0)?.low ?? 0, bands.at(-1)?.high ?? 100]
  const ticks = [...bands.map(({ low }) => low), domain[1]]
  return (
    <Figure
      {...text}
      finding={text.finding ?? distributionFinding(middle, formats)}
      table={distributionTable(bands, formats)}
    >
      <div className="max-w-md pt-5">
        <svg className="drawing" width="100%" height={HEIGHT_PX} overflow="visible" aria-hidden>
          {columnsOf(bands, HEIGHT_PX).map(({ n, x, width, y, height }) => (
            <g key={x}>
              <rect
                x={`${x}%`}
                y={y}
                width={`${width}%`}
                height={height}
                fill="var(--petrol)"
                stroke="var(--paper)"
                strokeWidth={1}
              />
              <text x={`${x + width / 2}%`} y={y - 5} textAnchor="middle">
                {n}
              </text>
            </g>
          ))}
          <line x1="0" x2="100%" y1={HEIGHT_PX} y2={HEIGHT_PX} stroke="var(--ink)" />
        </svg>
        <Scale ticks={ticks} domain={domain} />
        <MiddleHalf middle={middle} domain={domain} />
        <p className="text-13 text-ink-2">
          {words.middleHalf(formats.range(middle.low, middle.high), formats.score(middle.median))}
        </p>
      </div>
    </Figure>
  )
}

function MiddleHalf({ middle, domain }: { middle: Middle; domain: Domain }) {
  const across = percentAcross(domain)
  const [from, median, to] = [across(middle.low), across(middle.median), across(middle.high)]
  return (
    <svg className="drawing" width="100%" height={16} aria-hidden>
      <rect x={`${from}%`} width={`${to - from}%`} y={6} height={4} fill="var(--ink)" />
      <line
        x1={`${median}%`}
        x2={`${median}%`}
        y1={1}
        y2={15}
        stroke="var(--ink)"
        strokeWidth={2}
      />
    </svg>
  )
}
