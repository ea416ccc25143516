// A part of a page that could not be loaded; the rest of the page goes on.
import { readRefusal, unanswered } from '../../foundation/forms/refusal.ts'
import { ErrorState } from '../../foundation/ui/ErrorState.tsx'

type PartFailureProps = { title: string; error: unknown; onRetry: () => void }

/** What failed, why as far as the server says, and trying again. */
export function PartFailure({ title, error, onRetry }: PartFailureProps) {
  const { message, reference } = readRefusal(error) ?? unanswered
  return (
    <ErrorState title={title} onRetry={onRetry} reference={reference || undefined}>
      {message}
    </ErrorState>
  )
}
