// A line of the last twelve values within a row of a list; its words are part of the row.
import { useFormats } from '../ui/formats.ts'
import { describeSpark, sparkOf } from './sparkline.ts'

const BOX = { width: 88, height: 20 }

/** Draws the latest values, their end marked; null where nothing is known. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const formats = useFormats()
  const { path, end } = sparkOf(values, BOX)
  return (
    <span className="inline-flex align-middle">
      <svg
        className="drawing"
        width={BOX.width + 8}
        height={BOX.height + 8}
        viewBox={`-4 -4 ${BOX.width + 8} ${BOX.height + 8}`}
        aria-hidden
      >
        <path d={path} fill="none" stroke="var(--petrol)" strokeWidth={1.5} />
        {end && <circle cx={end.x} cy={end.y} r={2.5} fill="var(--ink)" />}
      </svg>
      <span className="sr-only">{describeSpark(values, formats)}</span>
    </span>
  )
}
