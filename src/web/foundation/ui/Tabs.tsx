// Views of one thing, as links: each tab has an address.
import { joinClasses } from './classes.ts'

export type TabItem = { label: string; href: string; isCurrent: boolean; count?: number }

/** A row of links with a rule below; it wraps on a narrow page. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ label: text, href, isCurrent, count }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className={joinClasses(
                'flex min-h-(--row) items-center gap-2 border-b-2 text-14 no-underline',
                isCurrent
                  ? 'border-accent font-medium text-ink hover:text-ink'
                  : 'border-transparent text-ink-2 hover:border-control hover:text-ink',
              )}
            >
              {text}
              {count !== undefined && <span className="figures text-13 text-ink-3">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
