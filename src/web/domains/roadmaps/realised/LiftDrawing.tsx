// One planned range and what was realised of it, on one scale. The words below it say the same.
import { percentAcross, type Domain } from '../../../foundation/charts/scale.ts'
import type { RealisedLift } from '../data.ts'

const heightPx = 24
const middlePx = heightPx / 2

export function LiftDrawing({ lift, domain }: { lift: RealisedLift; domain: Domain }) {
  const across = percentAcross(domain)
  const { planned, change } = lift
  return (
    <svg className="drawing" width="100%" height={heightPx} overflow="visible" aria-hidden>
      <line
        x1={`${across(0)}%`}
        x2={`${across(0)}%`}
        y1={0}
        y2={heightPx}
        stroke="var(--control)"
        strokeDasharray="3 2"
      />
      <rect
        x={`${across(planned.low)}%`}
        width={`${Math.max(0.5, across(planned.high) - across(planned.low))}%`}
        y={3}
        height={heightPx - 6}
        fill="var(--sunken)"
        stroke="var(--control)"
      />
      {change && change.low !== null && change.high !== null && (
        <line
          x1={`${across(change.low)}%`}
          x2={`${across(change.high)}%`}
          y1={middlePx}
          y2={middlePx}
          stroke="var(--petrol)"
          strokeWidth={2}
        />
      )}
      {change && (
        <circle cx={`${across(change.delta)}%`} cy={middlePx} r={4.5} fill="var(--petrol)" />
      )}
    </svg>
  )
}
