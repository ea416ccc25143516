// Views of a list below the tabs of a page, as a line of links.
import type { TabItem } from '../../../foundation/ui/Tabs.tsx'

/** The current view is plain text in bold; the others lead to theirs. */
export function FilterLinks({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="-mt-2 mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {items.map(({ label: text, href, isCurrent, count }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-flex min-h-(--row) items-center gap-2 text-14 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
            >
              {text}
              <span className="figures text-13 text-ink-3">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
