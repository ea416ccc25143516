// What surrounds every page of the workspace: rail, top bar, foot bar, palette, keys, toasts. It is
// given its places and people; it fetches nothing.
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { KeysHelp } from '../ui/KeysHelp.tsx'
import { PagePlaceContext } from '../ui/page-place.ts'
import type { PaletteGroup } from '../ui/Palette.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { EntryMenu } from './EntryMenu.tsx'
import { crumbsOf, findPlace, type Navigation } from './navigation.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import { BarPlaces } from './PlaceLinks.tsx'
import { Rail } from './Rail.tsx'
import { RouteAnnouncer } from './RouteAnnouncer.tsx'
import { TopBar, type TopBarProps } from './TopBar.tsx'
import { useFavicon } from './useFavicon.ts'
import { useIsIdle } from './useIsIdle.ts'
import { useLinkNavigation } from './useLinkNavigation.ts'
import { usePlaceKeys } from './usePlaceKeys.ts'
import { words } from './words.ts'

type ShellProps = TopBarProps & {
  /** The path everything here lies below: "/halden", "/operator". Links elsewhere reload. */
  base: string
  navigation: Navigation
  palette: {
    groups: readonly PaletteGroup[]
    onQuery?: (text: string) => void
  }
  /** A line above the page that concerns all of them: sample organisation, payment due, rule off. */
  notice?: ReactNode
  /** The operator's console has its own colour and is never inside an organisation. */
  tone?: 'workspace' | 'operator'
  children: ReactNode
}

const loadPalette = () => import('../ui/Palette.tsx').then(({ Palette }) => ({ default: Palette }))
const loadToasts = () => import('../ui/Toasts.tsx').then(({ Toasts }) => ({ default: Toasts }))
const Palette = lazy(loadPalette)
const Toasts = lazy(loadToasts)

/** The frame of the workspace; `crumbs` continue the path below place and entry. */
export function Shell(props: ShellProps) {
  const { base, navigation, palette, notice, tone = 'workspace', children, ...bar } = props
  const pathname = useLocation({ select: (location) => location.pathname })
  const place = findPlace(navigation, pathname)
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const close = () => setOpen(undefined)
  const isIdle = useIsIdle()
  useLinkNavigation(base)
  useFavicon((bar.inbox?.unread ?? 0) > 0)
  usePlaceKeys(navigation)
  useKeys([
    { keys: 'mod+k', does: words.openPalette, act: () => setOpen('palette') },
    { keys: '?', does: words.listKeys, act: () => setOpen('keys') },
  ])
  return (
    <PagePlaceContext
      value={[place?.label, bar.organisation.name].filter((part) => part !== undefined)}
    >
      <a href="#main" className="skip-link">
        {words.skip}
      </a>
      {tone === 'operator' && <div className="h-1 bg-oxblood print:hidden" />}
      <div className="md:grid md:grid-cols-[232px_minmax(0,1fr)] print:block">
        <Rail navigation={navigation} current={place} pathname={pathname} base={base} />
        <div className="min-w-0">
          <TopBar
            {...bar}
            person={withSettings(bar.person, navigation)}
            crumbs={[...crumbsOf(navigation, pathname), ...bar.crumbs]}
            onSearch={() => setOpen('palette')}
            onReachSearch={() => void loadPalette()}
          />
          {place && <EntryMenu place={place} pathname={pathname} />}
          <OfflineBanner />
          {notice}
          <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 pt-8 pb-24 sm:px-8">
            {children}
          </main>
        </div>
      </div>
      <BarPlaces places={navigation.places} current={place} />
      <RouteAnnouncer />
      <KeysHelp isOpen={open === 'keys'} onClose={close} />
      <Suspense>
        {open === 'palette' && <Palette isOpen onClose={close} {...palette} />}
        {isIdle && <Toasts />}
      </Suspense>
    </PagePlaceContext>
  )
}

// A phone has no rail: settings are then reached from the person's menu, after their own data.
function withSettings(
  person: TopBarProps['person'],
  { settings }: Navigation,
): TopBarProps['person'] {
  if (!settings) return person
  const { label, href, icon } = settings
  return {
    ...person,
    entries: person.entries.toSpliced(1, 0, { id: 'settings', label, href, icon }),
  }
}
