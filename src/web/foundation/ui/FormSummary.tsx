// What stands in the way of sending a form, in one list that takes focus.
import { useEffect, useRef, type MouseEvent } from 'react'
import type { FieldProblem } from './field-errors.ts'
import { Icon } from './Icon.tsx'
import { tones } from './tones.ts'
import { words } from './words.ts'

type FormSummaryProps = {
  /** The general sentence of the refusal; absent when the fields say it all. */
  message?: string | undefined
  problems: readonly FieldProblem[]
  /** The request id, for the people who help. */
  reference?: string | undefined
}

/** Takes focus when problems appear; each entry leads to its field. Nothing when there are none. */
export function FormSummary({ message, problems, reference }: FormSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const isEmpty = problems.length === 0 && message === undefined
  useEffect(() => {
    if (!isEmpty) box.current?.focus()
  }, [isEmpty, problems])
  if (isEmpty) return null
  const focusField = (event: MouseEvent, path: string) => {
    event.preventDefault()
    const form = box.current?.closest('form') ?? box.current?.parentElement
    form?.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`)?.focus()
  }
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-control bg-bad-soft px-4 py-3 text-14"
    >
      <Icon of={tones.bad.icon} size={20} className="mt-0.5 text-bad" />
      <div>
        <p className="font-medium text-bad">{message ?? words.problems(problems.length)}</p>
        {problems.length > 0 && (
          <ul className="mt-1">
            {problems.map(({ path, message: text }) => (
              <li key={path}>
                <a href={`#${path}`} onClick={(event) => focusField(event, path)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        {reference !== undefined && (
          <p className="mt-1 text-13 text-ink-2">
            {words.reference} <code className="font-mono">{reference}</code>
          </p>
        )}
      </div>
    </div>
  )
}
