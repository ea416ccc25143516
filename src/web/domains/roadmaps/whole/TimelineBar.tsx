// One item drawn between the first and the last day of the roadmap. The words beside it say the same.
import type { Item } from '../data.ts'
import type { Timeline } from '../timeline.ts'

const heightPx = 24

export function TimelineBar({ item, timeline }: { item: Item; timeline: Timeline }) {
  const { place, months, today } = timeline
  const now = place(item)
  const first = place({ startsOn: item.baselineStartsOn, dueOn: item.baselineDueOn })
  const isOver = item.state === 'dropped'
  return (
    <svg className="drawing" width="100%" height={heightPx} aria-hidden>
      {months.map(({ on, x }) => (
        <line key={on} x1={`${x}%`} x2={`${x}%`} y1={0} y2={heightPx} stroke="var(--line)" />
      ))}
      <rect
        x={`${now.x}%`}
        width={`${now.width}%`}
        y={4}
        height={12}
        fill="var(--paper)"
        stroke={isOver ? 'var(--control)' : 'var(--petrol)'}
        strokeWidth={1.5}
        strokeDasharray={isOver ? '3 2' : undefined}
      />
      <rect
        x={`${now.x}%`}
        width={`${(now.width * item.percent) / 100}%`}
        y={4}
        height={12}
        fill="var(--petrol)"
      />
      <line
        x1={`${first.x}%`}
        x2={`${first.x + first.width}%`}
        y1={20.5}
        y2={20.5}
        stroke="var(--ink-2)"
      />
      {today !== undefined && (
        <line
          x1={`${today}%`}
          x2={`${today}%`}
          y1={0}
          y2={heightPx}
          stroke="var(--ink)"
          strokeDasharray="3 2"
        />
      )}
    </svg>
  )
}
