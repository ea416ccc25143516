// The mark in the browser's tab, with a dot while something needs the reader.
import { useEffect } from 'react'
import needsYouHref from './favicon-needs-you.svg'
import plainHref from './favicon.svg'

/** Keeps the tab's icon in step with whether something waits for the reader. */
export function useFavicon(needsYou: boolean): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (link) link.href = needsYou ? needsYouHref : plainHref
  }, [needsYou])
}
