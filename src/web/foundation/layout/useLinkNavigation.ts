// Turns plain clicks on links of the workspace into navigation by the router.
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { addressToFollow } from './link-clicks.ts'

/** Listens once for the whole page; `base` is the path everything of this workspace lies below. */
export function useLinkNavigation(base: string): void {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link) return
      const address = addressToFollow(
        {
          href: link.href,
          target: link.target,
          hasDownload: link.hasAttribute('download'),
          isPlain: isPlain(event),
        },
        { base, here: window.location.href },
      )
      if (address === undefined) return
      event.preventDefault()
      // A sheet or a filter of the same page leaves the reader where they are.
      const isSamePage = new URL(link.href).pathname === window.location.pathname
      void router.navigate({ href: address, resetScroll: !isSamePage })
    }
    // On the way down, because widgets (the palette's list) stop clicks on their way up.
    document.addEventListener('click', follow, true)
    return () => document.removeEventListener('click', follow, true)
  }, [router, base])
}

function isPlain(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return event.button === 0 && !isModified
}
