// A few words shown on hover and on keyboard focus; Escape takes them away.
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { showBeside } from './show-beside.ts'

const HOVER_DELAY_MS = 300

/**
 * Wraps one element and shows `text` beside it. The text is for eyes: give the element its accessible
 * name yourself (IconButton does).
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const show = () => {
    if (anchor.current && bubble.current?.isConnected) showBeside(bubble.current, anchor.current)
  }
  const hide = () => {
    clearTimeout(timer.current)
    bubble.current?.hidePopover()
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  return (
    <span
      ref={anchor}
      role="presentation"
      className="inline-flex"
      onPointerEnter={() => {
        timer.current = setTimeout(show, HOVER_DELAY_MS)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={hideOnEscape}
    >
      {children}
      <span ref={bubble} popover="manual" aria-hidden className="tooltip">
        {text}
      </span>
    </span>
  )
}
