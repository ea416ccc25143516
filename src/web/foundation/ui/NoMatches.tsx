// A list that is empty only because of its filters.
import { LinkButton } from './LinkButton.tsx'
import { words } from './words.ts'

type NoMatchesProps = {
  /** The filters in words: ["status closed", "department Sales"]. */
  filters: readonly string[]
  /** The same list without filters. */
  clearHref: string
}

/** Names the filters and offers to clear them. */
export function NoMatches({ filters, clearHref }: NoMatchesProps) {
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line py-6">
      <h2 className="text-18">{words.noMatch}</h2>
      <p className="text-ink-2">{words.filteredBy(filters.join(', '))}</p>
      <LinkButton href={clearHref}>{words.clearFilters}</LinkButton>
    </div>
  )
}
