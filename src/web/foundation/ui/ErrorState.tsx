// A part of the page that failed: what happened, what was kept, what to do, a reference to copy.
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Reference } from './Reference.tsx'
import { tones } from './tones.ts'
import { words } from './words.ts'

type ErrorStateProps = {
  /** What happened, in one sentence: "The results could not be loaded". */
  title: string
  /** What was kept and what to do, when trying again is not all. */
  children?: ReactNode
  onRetry?: () => void
  /** The request id, for the people who help. */
  reference?: string | undefined
}

/** Stands where the failed part would have stood; the rest of the page goes on. */
export function ErrorState({ title, children, onRetry, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="flex gap-3 border-y border-line py-6">
      <Icon of={tones.bad.icon} size={20} className="mt-0.5 text-bad" />
      <div className="min-w-0 grow">
        <h2 className="text-16">{title}</h2>
        {children !== undefined && (
          <div className="mt-1 max-w-measure text-14 text-ink-2">{children}</div>
        )}
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          {onRetry && <Button onClick={onRetry}>{words.tryAgain}</Button>}
          {reference !== undefined && <Reference to={reference} />}
        </div>
      </div>
    </div>
  )
}
