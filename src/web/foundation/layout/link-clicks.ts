// Which clicks on links stay inside the workspace. Links are plain <a href> everywhere, so that middle
// click, copy and new tab work; the shell turns the rest into navigation without a reload.
import { isWithin } from './navigation.ts'

/** The parts of a link and of a click on it that decide. */
export type LinkClick = {
  href: string
  target: string
  hasDownload: boolean
  isPlain: boolean
}

/**
 * The address to navigate to without a reload, or undefined when the browser should do what it does:
 * modified clicks, other origins, pages outside `base` (another organisation, pages by the server),
 * downloads, new windows, and places on the same page.
 */
export function addressToFollow(
  { href, target, hasDownload, isPlain }: LinkClick,
  { base, here }: { base: string; here: string },
): string | undefined {
  if (!isPlain || hasDownload || (target !== '' && target !== '_self')) return undefined
  const from = new URL(here)
  const to = new URL(href, from)
  if (to.origin !== from.origin || !isWithin(to.pathname, base)) return undefined
  const isSamePage = to.pathname === from.pathname && to.search === from.search
  if (isSamePage && to.hash !== '') return undefined
  return to.pathname + to.search + to.hash
}
