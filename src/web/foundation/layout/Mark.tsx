// "Strata": six bands for the levels 0 to 5, filled from below up to one of them.
import type { Level } from '../ui/levels.ts'

// On a grid of 17 units every edge falls on a whole pixel at 17, 34 and 51 px.
const SIDE = 17
const PITCH = 3

/** The mark in the colour of the text around it, decorative; its name stands beside it. */
export function Mark({ level = 3, size = 34 }: { level?: Level; size?: number }) {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden focusable={false}>
      {[0, 1, 2, 3, 4, 5].map((band) => {
        const isFilled = band <= level
        const height = isFilled ? 2 : 1
        return (
          <rect
            key={band}
            x={0}
            y={SIDE - height - band * PITCH}
            width={SIDE}
            height={height}
            fill="currentcolor"
          />
        )
      })}
    </svg>
  )
}
