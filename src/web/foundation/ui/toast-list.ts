// Toasts on their way to the screen. The region that shows them (Toasts.tsx) loads later and picks up
// what was said before.

/** What someone just did, in a few words, and how to take it back. */
export type ToastMessage = { message: string; onUndo?: () => void }

type Listener = (toast: ToastMessage) => void

const waiting: ToastMessage[] = []
let listener: Listener | undefined

/**
 * Says what the reader's own act did ("3 people removed"). Never the only place of an error. With
 * `onUndo` it offers to take the act back for ten seconds.
 */
export function showToast(toast: ToastMessage): void {
  if (listener) listener(toast)
  else waiting.push(toast)
}

/** Hands every toast, waiting ones first, to the region; the returned function stops that. */
export function receiveToasts(receive: Listener): () => void {
  listener = receive
  waiting.splice(0).forEach(receive)
  return () => {
    listener = undefined
  }
}
