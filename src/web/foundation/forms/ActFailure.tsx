// What stands near a button whose act failed; forms have their summary instead.
import { ErrorState } from '../ui/ErrorState.tsx'
import { readRefusal, unanswered } from './refusal.ts'

/** Says that an act failed and why; nothing while `error` is null. */
export function ActFailure({ title, error }: { title: string; error: unknown }) {
  if (error === null || error === undefined) return null
  const { message, reference } = readRefusal(error) ?? unanswered
  return (
    <ErrorState title={title} reference={reference}>
      {message}
    </ErrorState>
  )
}
