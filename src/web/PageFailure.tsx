// What stands in place of a page that could not be loaded.
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, type ProblemDocument } from './foundation/api/problem.ts'
import { DeniedState } from './foundation/ui/DeniedState.tsx'
import { ErrorState } from './foundation/ui/ErrorState.tsx'
import { PageMissing } from './PageMissing.tsx'

export function PageFailure({ error, reset }: ErrorComponentProps) {
  const problem = error instanceof ApiProblem ? error.problem : null
  switch (problem?.status ?? 0) {
    case 401:
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
      return null
    case 403:
      return (
        <DeniedState grantedBy="An owner or admin of this organisation">
          Your role does not open this page.
        </DeniedState>
      )
    case 404:
      return <PageMissing />
    default:
      return <Failed problem={problem} reset={reset} />
  }
}

function Failed({ problem, reset }: { problem: ProblemDocument | null; reset: () => void }) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <ErrorState
      title={problem?.title ?? 'This page could not be shown.'}
      onRetry={retry}
      reference={problem?.instance || undefined}
    >
      {problem?.detail ?? 'Nothing you saved is lost.'}
    </ErrorState>
  )
}
