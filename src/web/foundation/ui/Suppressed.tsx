// A figure held back because too few people stand behind it. Never 0, never blank.
import { useId, useRef } from 'react'
import { showBeside } from './show-beside.ts'
import { words } from './words.ts'

type SuppressedProps = {
  /** The least number of answers a figure needs here. */
  minimum: number
  /** More than the rule: "Sales has 3 answers so far". */
  reason?: string | undefined
  /** The page on who sees what. */
  whyHref?: string
}

/** The hatched mark "Hidden: fewer than 5 answers. Why?" with its reason behind the question. */
export function Suppressed({ minimum, reason, whyHref }: SuppressedProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const bubble = useRef<HTMLDivElement>(null)
  const toggle = () => {
    if (!bubble.current || !button.current) return
    if (bubble.current.matches(':popover-open')) bubble.current.hidePopover()
    else showBeside(bubble.current, button.current)
  }
  return (
    <span className="hatched inline-flex items-center rounded-cell px-2 py-0.5 text-13 text-ink-2">
      <span className="bg-sunken px-1">
        {words.hidden(minimum)}.{' '}
        <button
          ref={button}
          type="button"
          aria-describedby={id}
          onClick={toggle}
          className="min-h-6 text-accent underline underline-offset-2"
        >
          {words.why}
        </button>
      </span>
      <div ref={bubble} id={id} popover="auto" className="floating max-w-72 p-4 text-14 text-ink">
        <p>{reason ?? words.whyHidden(minimum)}</p>
        {whyHref && (
          <p className="mt-2">
            <a href={whyHref}>{words.whoSeesWhat}</a>
          </p>
        )}
      </div>
    </span>
  )
}
