// The moment after the first view when there is time to load what may be needed later.
import { useEffect, useState } from 'react'

/** False until the browser has nothing better to do, then true for good. */
export function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const later = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 500))
    later(() => setIsIdle(true))
  }, [])
  return isIdle
}
