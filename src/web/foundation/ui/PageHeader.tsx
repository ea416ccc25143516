// The head of a page: its one h1, which takes focus when the page changes, over a graduated rule.
import { use, type ReactNode } from 'react'
import { PagePlaceContext } from './page-place.ts'

type PageHeaderProps = {
  title: string
  /** State of the thing, beside the title. */
  status?: ReactNode
  /** One sentence of context below it. */
  summary?: ReactNode
  /** What one can do here, the main act first. */
  actions?: ReactNode
}

/** Heading, state and acts of a page; also sets the document title to "object, place, organisation". */
export function PageHeader({ title, status, summary, actions }: PageHeaderProps) {
  const place = use(PagePlaceContext)
  const parts = [title, ...place.filter((part) => part !== title)]
  return (
    <header className="mb-8">
      <title>{parts.join(', ')}</title>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-4">
        <div className="min-w-0 grow basis-96">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h1 tabIndex={-1} className="text-28">
              {title}
            </h1>
            {status}
          </div>
          {summary !== undefined && <p className="mt-1 max-w-measure text-ink-2">{summary}</p>}
        </div>
        {actions !== undefined && (
          <div className="flex flex-wrap gap-3 sm:flex-row-reverse sm:justify-end print:hidden">
            {actions}
          </div>
        )}
      </div>
      <div aria-hidden className="graduated" />
    </header>
  )
}
