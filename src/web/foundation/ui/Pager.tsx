// The way through a list paged by key: newer and older, as links.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './Icon.tsx'
import { LinkButton } from './LinkButton.tsx'
import { words } from './words.ts'

type PagerProps = {
  newerHref?: string | undefined
  olderHref?: string | undefined
  /** What is in sight: "Entries 51 to 100". */
  position?: string
}

/** Links to the neighbouring pages; nothing when there is only one page. */
export function Pager({ newerHref, olderHref, position }: PagerProps) {
  if (newerHref === undefined && olderHref === undefined) return null
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center gap-3 py-3">
      {newerHref !== undefined && (
        <LinkButton href={newerHref} rel="prev">
          <Icon of={ChevronLeft} />
          {words.newer}
        </LinkButton>
      )}
      {olderHref !== undefined && (
        <LinkButton href={olderHref} rel="next">
          {words.older}
          <Icon of={ChevronRight} />
        </LinkButton>
      )}
      {position !== undefined && <span className="figures text-13 text-ink-3">{position}</span>}
    </nav>
  )
}
