// The left rail with the mark and the places in words; settings at its foot. Not on a phone.
import { Mark } from './Mark.tsx'
import type { Navigation, Place } from './navigation.ts'
import { RailPlaces } from './PlaceLinks.tsx'
import { words } from './words.ts'

type RailProps = {
  navigation: Navigation
  current: Place | undefined
  pathname: string
  base: string
}

/** 232 px of navigation that stays in sight. */
export function Rail({ navigation, current, pathname, base }: RailProps) {
  const { places, settings } = navigation
  return (
    <nav
      aria-label={words.places}
      className="hidden border-e border-line bg-sunken md:block print:hidden"
    >
      <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-3 pb-4">
        <a
          href={base}
          className="flex h-(--top-bar) shrink-0 items-center gap-3 px-3 text-14 font-bold tracking-wide text-ink no-underline hover:text-ink"
        >
          <span className="text-accent">
            <Mark size={17} />
          </span>
          AIOPSOS
        </a>
        <div className="mt-4 flex grow flex-col justify-between gap-8">
          <RailPlaces places={places} current={current} pathname={pathname} />
          {settings && <RailPlaces places={[settings]} current={current} pathname={pathname} />}
        </div>
      </div>
    </nav>
  )
}
