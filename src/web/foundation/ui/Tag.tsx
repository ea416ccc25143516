// A short word that sorts something. Says nothing about good or bad: that is Status.
import type { ReactNode } from 'react'

/** A neutral label in a hairline box. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex min-h-6 items-center align-middle rounded-cell border border-line bg-sunken px-1.5 text-13 text-ink-2">
      {children}
    </span>
  )
}
