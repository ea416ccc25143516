// What stands in place of a page that cannot be shown: a heading, what to do, and the way on.
import type { ReactNode } from 'react'
import { PageHeader } from './foundation/ui/PageHeader.tsx'

type PageStopProps = {
  /** What is the matter, as the heading of the page. */
  title: string
  /** What was kept and what to do. */
  children: ReactNode
  /** Buttons and links, the main one first. */
  actions: ReactNode
}

export function PageStop({ title, children, actions }: PageStopProps) {
  return (
    <>
      <PageHeader title={title} />
      <div className="flex max-w-measure flex-col gap-2 text-ink-2">{children}</div>
      <div className="mt-6 flex flex-wrap items-center gap-3">{actions}</div>
    </>
  )
}
