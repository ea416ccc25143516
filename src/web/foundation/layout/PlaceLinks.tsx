// The places as links: in the rail with the entries of the current one below it, and in the bar at the
// foot of a phone.
import { joinClasses } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { findEntry, type Place } from './navigation.ts'
import { words } from './words.ts'

type PlaceLinksProps = {
  places: readonly Place[]
  current: Place | undefined
  pathname: string
}

/** A list of places for the rail. */
export function RailPlaces({ places, current, pathname }: PlaceLinksProps) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <a
            href={place.href}
            aria-current={pathname === place.href ? 'page' : undefined}
            className={joinClasses(
              'flex min-h-10 items-center gap-3 rounded-control px-3 text-14 no-underline hover:bg-paper hover:text-ink',
              place === current ? 'font-medium text-ink' : 'text-ink-2',
            )}
          >
            <Icon of={place.icon} size={20} className={place === current ? 'text-accent' : ''} />
            {place.label}
          </a>
          {place === current && <RailEntries place={place} pathname={pathname} />}
        </li>
      ))}
    </ul>
  )
}

function RailEntries({ place, pathname }: { place: Place; pathname: string }) {
  const current = findEntry(place.entries, pathname)
  if (place.entries.length < 2) return null
  return (
    <ul
      aria-label={words.entriesOf(place.label)}
      className="mt-1 mb-3 ms-[21px] border-s border-line"
    >
      {place.entries.map((entry) => (
        <li key={entry.href}>
          <a
            href={entry.href}
            aria-current={entry === current ? 'page' : undefined}
            className={joinClasses(
              '-ms-px flex min-h-8 items-center border-s-2 ps-5 pe-3 text-14 no-underline hover:text-ink',
              entry === current
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-ink-2',
            )}
          >
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The places in one row at the foot of a phone, within reach of a thumb. */
export function BarPlaces({ places, current }: Omit<PlaceLinksProps, 'pathname'>) {
  return (
    <nav
      aria-label={words.places}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {places.map((place) => (
          <li key={place.href} className="min-w-0 flex-1">
            <a
              href={place.href}
              aria-current={place === current ? 'true' : undefined}
              className={joinClasses(
                '-mt-px flex h-14 flex-col items-center justify-center gap-0.5 border-t-2 text-13 no-underline',
                place === current
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-2',
              )}
            >
              <Icon of={place.icon} size={20} />
              <span className="max-w-full truncate">{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
