// When the page changes: its heading takes focus and its title is said once.
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** A live region that is there from the start and empty until the first change of page. */
export function RouteAnnouncer() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        focusHeading()
        setTitle(document.title)
      }),
    [router],
  )
  return (
    <div aria-live="polite" className="sr-only">
      {title}
    </div>
  )
}

// A page that begins with writing (chat) has put the caret there; it stays.
function focusHeading(): void {
  if (document.activeElement?.matches('main :is(input, textarea, [contenteditable])')) return
  const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
  target?.focus({ preventScroll: true })
}
