// The entries of the current place on a phone, where the rail is not: one line that unfolds.
import ChevronDown from 'lucide-react/icons/chevron-down'
import { joinClasses } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { findEntry, type Place } from './navigation.ts'
import { words } from './words.ts'

/** A native disclosure with the place's entries; nothing when there is nothing to choose. */
export function EntryMenu({ place, pathname }: { place: Place; pathname: string }) {
  const current = findEntry(place.entries, pathname)
  if (place.entries.length < 2) return null
  return (
    <nav
      aria-label={words.entriesOf(place.label)}
      className="border-b border-line md:hidden print:hidden"
    >
      {/* A new page folds it again. */}
      <details key={pathname} className="group">
        <summary className="flex min-h-11 items-center gap-2 px-4 text-14">
          <span className="text-ink-3">{place.label}</span>
          <span className="font-medium">{current?.label}</span>
          <Icon of={ChevronDown} className="ms-auto text-ink-2 group-open:rotate-180" />
        </summary>
        <ul className="border-t border-line bg-sunken pb-2">
          {place.entries.map((entry) => (
            <li key={entry.href}>
              <a
                href={entry.href}
                aria-current={entry === current ? 'page' : undefined}
                className={joinClasses('option px-4', entry === current && 'font-medium')}
              >
                {entry.label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
