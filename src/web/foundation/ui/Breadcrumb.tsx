// Where one is, as a path of links.
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

export type Crumb = { label: string; href?: string | undefined }

/** The path down to this page; the last entry is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={words.breadcrumb} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-14">
        {crumbs.map(({ label, href }, index) => (
          <li key={`${label}${index}`} className="flex min-w-0 items-center gap-1 last:font-medium">
            {index > 0 && <Icon of={ChevronRight} className="text-ink-3" />}
            {href === undefined || index === crumbs.length - 1 ? (
              <span aria-current="page" className="truncate">
                {label}
              </span>
            ) : (
              <a href={href} className="truncate text-ink-2 no-underline hover:underline">
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
