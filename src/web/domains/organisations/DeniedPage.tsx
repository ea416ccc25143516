// A page of settings that the reader may not open.
import { DeniedState } from '../../foundation/ui/DeniedState.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'

type DeniedPageProps = {
  title: string
  /** What it is and who may open it. */
  reason: string
}

/** The title of the page, and who can give access. */
export function DeniedPage({ title, reason }: DeniedPageProps) {
  return (
    <>
      <PageHeader title={title} />
      <DeniedState grantedBy="An owner or admin">{reason}</DeniedState>
    </>
  )
}
