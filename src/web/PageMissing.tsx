// An address where nothing is, or nothing the person may see.
import { EmptyState } from './foundation/ui/EmptyState.tsx'
import { LinkButton } from './foundation/ui/LinkButton.tsx'
import { PageHeader } from './foundation/ui/PageHeader.tsx'
import { paths } from './paths.ts'

export function PageMissing() {
  return (
    <>
      <PageHeader title="Nothing here" />
      <EmptyState
        title="There is nothing at this address"
        action={<LinkButton href={paths.home()}>Home</LinkButton>}
      >
        It may have been removed, or it belongs to somebody else.
      </EmptyState>
    </>
  )
}
