// The places of the workspace as data, and which of them an address is in. What a role may see is
// decided by whoever makes the list.
import type { Crumb } from '../ui/Breadcrumb.tsx'
import type { LucideIcon } from '../ui/Icon.tsx'

/** A page of the rail; `alsoBelow` are further addresses whose pages belong to it. */
export type PlaceEntry = { label: string; href: string; alsoBelow?: readonly string[] }

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

/**
 * The entry an address is in: the one with the longest address that begins it, whole words only; of
 * equals the first.
 */
export function findEntry<Entry extends PlaceEntry>(
  entries: readonly Entry[],
  pathname: string,
): Entry | undefined {
  const [nearest] = entries
    .map((entry) => ({ entry, length: lengthWithin(entry, pathname) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
  return nearest?.entry
}

/** The place an address is in, settings included: by its entries, or by its own address alone. */
export function findPlace({ places, settings }: Navigation, pathname: string): Place | undefined {
  const all = settings ? [...places, settings] : places
  const entry = findEntry(
    all.flatMap(({ entries }) => entries),
    pathname,
  )
  return all.find(({ href, entries }) => (entry ? entries.includes(entry) : href === pathname))
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

/** How long the address of an entry is that begins this one; 0 when none does. */
function lengthWithin({ href, alsoBelow = [] }: PlaceEntry, pathname: string): number {
  const lengths = [href, ...alsoBelow]
    .filter((address) => isWithin(pathname, address))
    .map(({ length }) => length)
  return Math.max(0, ...lengths)
}
