// A question or a short form above the page. Long content beside the page: Sheet.
import X from 'lucide-react/icons/x'
import { useId, type ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { OverlayRootContext } from './overlay-root.ts'
import { useModal } from './useModal.ts'
import { words } from './words.ts'

type DialogProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons of the foot, the main one first. */
  actions?: ReactNode
}

/** A modal dialog. Its content exists only while it is open. */
export function Dialog({ isOpen, onClose, title, children, actions }: DialogProps) {
  const titleId = useId()
  const modal = useModal(isOpen, onClose)
  return (
    <dialog {...modal.attributes} aria-labelledby={titleId} className="dialog floating">
      {isOpen && (
        <OverlayRootContext value={modal.element}>
          <header className="flex items-start gap-4 px-6 pt-4">
            <h2 id={titleId} tabIndex={-1} className="grow py-1 text-18">
              {title}
            </h2>
            <IconButton icon={X} name={words.close} onClick={onClose} className="-me-2" />
          </header>
          <div className="dialog-body px-6 pt-2 pb-6">{children}</div>
          {actions !== undefined && (
            <footer className="flex flex-row-reverse flex-wrap justify-start gap-3 border-t border-line px-6 py-4">
              {actions}
            </footer>
          )}
        </OverlayRootContext>
      )}
    </dialog>
  )
}
