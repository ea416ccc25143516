// Home: where the organisation stands and what is next.
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { useSession } from '../../foundation/session/session.ts'

export function HomePage() {
  const { organisation } = useSession()
  return <PageHeader title={organisation.name} />
}
