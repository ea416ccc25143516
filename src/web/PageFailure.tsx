// What stands in place of a page that could not be loaded: closed to the reader, not there, out of
// reach, or broken.
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, type ProblemDocument } from './foundation/api/problem.ts'
import { Button } from './foundation/ui/Button.tsx'
import { LinkButton } from './foundation/ui/LinkButton.tsx'
import { Reference } from './foundation/ui/Reference.tsx'
import { PageMissing } from './PageMissing.tsx'
import { PageStop } from './PageStop.tsx'
import { paths } from './paths.ts'

export function PageFailure({ error, reset }: ErrorComponentProps) {
  const problem = error instanceof ApiProblem ? error.problem : undefined
  switch (problem?.status) {
    case 0:
      return <Unreachable reset={reset} />
    case 401:
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
      return null
    case 403:
      return <Denied />
    case 404:
      return <PageMissing />
    case undefined:
    default:
      return <Broken problem={problem} reset={reset} />
  }
}

function Denied() {
  return (
    <PageStop
      title="Your role does not open this page"
      actions={<LinkButton href={paths.home()}>Home</LinkButton>}
    >
      <p>
        An owner or admin of this organisation can give you a role that does. Ask them, and name
        this address.
      </p>
    </PageStop>
  )
}

type RetryProps = Pick<ErrorComponentProps, 'reset'>

function Unreachable({ reset }: RetryProps) {
  return (
    <PageStop title="The server cannot be reached" actions={<TryAgain reset={reset} />}>
      <p>
        Nothing you saved is lost. Check your connection, then try again. If others cannot reach it
        either, tell whoever runs AIOPSOS for you.
      </p>
    </PageStop>
  )
}

function Broken({ problem, reset }: RetryProps & { problem: ProblemDocument | undefined }) {
  return (
    <PageStop
      title="This page could not be shown"
      actions={
        <>
          <TryAgain reset={reset} />
          <LinkButton href={paths.home()} kind="quiet">
            Home
          </LinkButton>
        </>
      }
    >
      {problem && <p>{problem.detail ?? problem.title}</p>}
      <p>
        Nothing you saved is lost. Try again. If it happens once more, tell whoever runs AIOPSOS for
        you{problem?.instance ? ' and name this reference.' : '.'}
      </p>
      {problem?.instance && <Reference to={problem.instance} />}
    </PageStop>
  )
}

function TryAgain({ reset }: RetryProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Button kind="primary" onClick={retry}>
      Try again
    </Button>
  )
}
