// The way through a list of people that is paged by key: on, and back to its beginning.
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { words } from './words/audience.ts'

type PeoplePagesProps = {
  after: string | undefined
  nextCursor: string | null | undefined
  hrefOf: (after: string | undefined) => string
}

/** Nothing when there is only one page. */
export function PeoplePages({ after, nextCursor, hrefOf }: PeoplePagesProps) {
  if (after === undefined && !nextCursor) return null
  return (
    <nav aria-label={words.pages} className="flex flex-wrap gap-3 py-3 print:hidden">
      {after !== undefined && <LinkButton href={hrefOf(undefined)}>{words.first}</LinkButton>}
      {nextCursor && (
        <LinkButton href={hrefOf(nextCursor)} rel="next">
          {words.next}
        </LinkButton>
      )}
    </nav>
  )
}
