// The marker of a series, in a drawing at a percentage of its width, or in a legend.
import { colourOf, markerPath } from './series.ts'

/** A marker at `x` percent of the drawing's width and `y` pixels from its top. */
export function Marker({ series, x, y }: { series: number; x: number; y: number }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible">
      <path
        d={markerPath(series, series === 4 ? 60 : 90)}
        fill={colourOf(series)}
        stroke="var(--paper)"
        strokeWidth={1.5}
        paintOrder="stroke"
      />
    </svg>
  )
}

/** Which marker stands for which series; nothing for a single one, which needs no legend. */
export function Legend({ names }: { names: readonly string[] }) {
  if (names.length < 2) return null
  return (
    <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-13 text-ink-2">
      {names.map((name, index) => (
        <li key={name} className="inline-flex items-center gap-2">
          <svg className="drawing" width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
            <path d={markerPath(index, index === 4 ? 60 : 80)} fill={colourOf(index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
