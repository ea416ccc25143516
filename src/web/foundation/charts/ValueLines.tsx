// The lines of a chart's values, each with its figure at the left edge.
type ValueLinesProps = { ticks: readonly { value: number; y: number }[] }

/** For the drawing of a chart; `y` in pixels from its top. */
export function ValueLines({ ticks }: ValueLinesProps) {
  return ticks.map(({ value, y }) => (
    <g key={value}>
      <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--line)" />
      <text x={-8} y={y} dy="0.35em" textAnchor="end">
        {value}
      </text>
    </g>
  ))
}
