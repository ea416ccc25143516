// A panel from the side (from below on a phone) for looking at or editing one thing of a list.
import X from 'lucide-react/icons/x'
import { useId, type ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { OverlayRootContext } from './overlay-root.ts'
import { useModal } from './useModal.ts'
import { words } from './words.ts'

type SheetProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/** A modal sheet. Which one is open belongs in the address, so that it can be linked to. */
export function Sheet({ isOpen, onClose, title, children }: SheetProps) {
  const titleId = useId()
  const modal = useModal(isOpen, onClose)
  return (
    <dialog {...modal.attributes} aria-labelledby={titleId} className="sheet">
      {isOpen && (
        <OverlayRootContext value={modal.element}>
          <header className="sticky top-0 z-1 flex items-start gap-4 border-b border-line bg-surface px-6 py-3">
            <h2 id={titleId} tabIndex={-1} className="grow py-1 text-18">
              {title}
            </h2>
            <IconButton icon={X} name={words.close} onClick={onClose} className="-me-2" />
          </header>
          <div className="px-6 py-4">{children}</div>
        </OverlayRootContext>
      )}
    </dialog>
  )
}
