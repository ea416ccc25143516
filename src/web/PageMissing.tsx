// An address where nothing is, or nothing the person may see.
import { LinkButton } from './foundation/ui/LinkButton.tsx'
import { PageStop } from './PageStop.tsx'
import { paths } from './paths.ts'

export function PageMissing() {
  return (
    <PageStop
      title="There is nothing at this address"
      actions={
        <>
          <LinkButton href={paths.home()}>Home</LinkButton>
          <LinkButton href="/organisations?stay=1" kind="quiet">
            My organisations
          </LinkButton>
        </>
      }
    >
      <p>
        It may have been removed, or it belongs to another organisation. Check the address, or begin
        again from one of these.
      </p>
    </PageStop>
  )
}
