// Why a figure is held back, where the reason is not the number of answers (that is Suppressed).
import type { ReactNode } from 'react'

/** The hatched mark with its reason in words; never 0, never blank. */
export function HiddenMark({ children }: { children: ReactNode }) {
  return (
    <span className="hatched inline-flex items-center rounded-cell px-2 py-0.5 text-start text-13 text-ink-2">
      <span className="bg-sunken px-1">{children}</span>
    </span>
  )
}
