// The region of toasts: what one just did, and Undo for ten seconds. F6 reaches it.
import X from 'lucide-react/icons/x'
import { useEffect, useSyncExternalStore } from 'react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { buttonClasses } from './button-classes.ts'
import { Icon } from './Icon.tsx'
import { receiveToasts, type ToastMessage } from './toast-list.ts'
import { words } from './words.ts'

const SHOWN_MS = 10_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })
const subscribe = (onChange: () => void) => queue.subscribe(onChange)
const hasToasts = () => queue.visibleToasts.length > 0

/** Shows what showToast says. Time stops while it has pointer or focus, and while the tab is hidden. */
export function Toasts() {
  useEffect(() => receiveToasts((toast) => queue.add(toast, { timeout: SHOWN_MS })), [])
  useEffect(() => {
    const follow = () => (document.hidden ? queue.pauseAll() : queue.resumeAll())
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  const isShown = useSyncExternalStore(subscribe, hasToasts)
  // The region becomes a landmark for F6 as it is mounted, so it is mounted with its first toast.
  if (!isShown) return null
  return (
    <ToastRegion
      queue={queue}
      aria-label={words.notifications}
      className="fixed inset-x-4 bottom-[calc(var(--bottom-bar)+1rem+env(safe-area-inset-bottom))] z-10 mx-auto flex max-w-sm flex-col gap-2 rounded-control print:hidden"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-center gap-2 rounded-control bg-ink py-1 ps-4 pe-1 text-14 text-paper shadow-float"
        >
          <ToastContent className="grow py-1.5">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.onUndo && <UndoButton toast={toast.content} toastKey={toast.key} />}
          <Button
            slot="close"
            aria-label={words.dismiss}
            className="grid size-9 place-content-center rounded-control"
          >
            <Icon of={X} />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}

function UndoButton({ toast, toastKey }: { toast: ToastMessage; toastKey: string }) {
  const undo = () => {
    toast.onUndo?.()
    queue.close(toastKey)
  }
  return (
    <Button
      onPress={undo}
      className={`${buttonClasses('quiet')} text-paper! underline underline-offset-4 hover:bg-transparent`}
    >
      {words.undo}
    </Button>
  )
}
