// Charts of one line per item: label, drawing and figure line up in three columns; where it is narrow
// the drawing goes below its label and figure.
import type { ReactNode } from 'react'
import { percentAcross, ticksWithRoom, type Domain } from './scale.ts'

type FigureRowsProps = {
  children: ReactNode
  /** The scale below the lines; absent where the figures say it all. */
  ticks?: readonly number[]
  domain?: Domain
}

/** The lines of a chart and, below them, its scale. */
export function FigureRows({ children, ticks = [], domain = [0, 100] }: FigureRowsProps) {
  return (
    <div className="figure-rows">
      <ul>{children}</ul>
      {ticks.length > 0 && (
        <div className="figure-row border-0" aria-hidden>
          <div className="figure-drawing">
            <Scale ticks={ticks} domain={domain} />
          </div>
        </div>
      )}
    </div>
  )
}

/** One line: what it is (a link where there is more), its drawing, its figure. */
export function FigureRow({
  label,
  href,
  figure,
  children,
}: {
  label: string
  href?: string | undefined
  figure: ReactNode
  children: ReactNode
}) {
  return (
    <li className="figure-row">
      <span className="figure-label">
        {href === undefined ? label : <a href={href}>{label}</a>}
      </span>
      <span className="figure-value figures">{figure}</span>
      <span className="figure-drawing">{children}</span>
    </li>
  )
}

/** The divisions of a scale with their values, the outer ones aligned with its ends. */
export function Scale({ ticks, domain }: { ticks: readonly number[]; domain: Domain }) {
  const across = percentAcross(domain)
  const labelled = ticksWithRoom(ticks.map(across))
  return (
    <svg className="drawing" width="100%" height={20} aria-hidden>
      {ticks
        .filter((tick) => labelled.has(across(tick)))
        .map((tick) => (
          <text key={tick} x={`${across(tick)}%`} y={14} textAnchor={anchorAt(across(tick))}>
            {tick}
          </text>
        ))}
    </svg>
  )
}

function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 2) return 'start'
  return percent > 98 ? 'end' : 'middle'
}
