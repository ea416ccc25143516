// The places of the workspace as data, and which of them an address is in. What a role may see is
// decided by whoever makes the list.
import type { Crumb } from '../ui/Breadcrumb.tsx'
import type { LucideIcon } from '../ui/Icon.tsx'

export type PlaceEntry = { label: string; href: string }

/** One place of the rail, with at most seven entries below it; `letter` goes there after G. */
export type Place = PlaceEntry & {
  icon: LucideIcon
  letter?: string
  entries: readonly PlaceEntry[]
}

export type Navigation = {
  places: readonly Place[]
  settings?: Place | undefined
}

/** The entry an address is in: the one with the longest address that begins it, whole words only. */
export function findEntry<Entry extends PlaceEntry>(
  entries: readonly Entry[],
  pathname: string,
): Entry | undefined {
  return entries
    .filter(({ href }) => isWithin(pathname, href))
    .toSorted((a, b) => a.href.length - b.href.length)
    .at(-1)
}

/** The place an address is in, settings included. */
export function findPlace({ places, settings }: Navigation, pathname: string): Place | undefined {
  return findEntry(settings ? [...places, settings] : places, pathname)
}

/** The path of links down to an address: its place, and its entry where that is another page. */
export function crumbsOf(navigation: Navigation, pathname: string): Crumb[] {
  const place = findPlace(navigation, pathname)
  if (!place) return []
  const entry = findEntry(place.entries, pathname)
  const crumbs = entry && entry.href !== place.href ? [place, entry] : [place]
  return crumbs.map(({ label, href }) => ({ label, href }))
}

/** Whether an address is this one or lies below it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
