// Keeps a native <dialog> in step with a React flag. Look and content are the caller's.
import { useEffect, useState, type PointerEvent, type SyntheticEvent } from 'react'

/**
 * What a <dialog> needs to be open as a modal while `isOpen`: its element, and the attributes to
 * spread on it. Escape and a press outside ask to close; the browser returns focus to the opener.
 */
export function useModal(isOpen: boolean, onClose: () => void) {
  const [element, setElement] = useState<HTMLDialogElement | null>(null)
  useEffect(() => {
    if (!isOpen || element === null) return
    element.showModal()
    focusFirst(element)
    return () => element.close()
  }, [isOpen, element])
  return {
    element,
    attributes: {
      ref: setElement,
      onCancel: (event: SyntheticEvent) => {
        if (event.target !== element) return
        event.preventDefault()
        onClose()
      },
      onPointerDown: (event: PointerEvent) => {
        if (event.target === element) onClose()
      },
    },
  }
}

// The first thing to fill in, else the heading: never a button that something presses by accident.
function focusFirst(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector<HTMLElement>('input, textarea, select')
  const target = field ?? dialog.querySelector<HTMLElement>('h2')
  target?.focus()
}
