// Whether the device has a network, and since when not.
import { useSyncExternalStore } from 'react'

let offlineSince: string | undefined = navigator.onLine ? undefined : new Date().toISOString()

/** The instant the network went away, or undefined while it is there. */
export function useOfflineSince(): string | undefined {
  return useSyncExternalStore(subscribe, () => offlineSince)
}

function subscribe(onChange: () => void): () => void {
  const update = () => {
    offlineSince = navigator.onLine ? undefined : new Date().toISOString()
    onChange()
  }
  window.addEventListener('online', update)
  window.addEventListener('offline', update)
  return () => {
    window.removeEventListener('online', update)
    window.removeEventListener('offline', update)
  }
}
