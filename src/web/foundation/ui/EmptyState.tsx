// A list before its first entry: what will be here, why not yet, one act, the same from a terminal.
import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What will be here: "Assessments will be listed here". */
  title: string
  /** Why there is nothing yet, and what happens next. */
  children: ReactNode
  /** One button or link. */
  action?: ReactNode
  /** The same act as one API or CLI line. */
  command?: string
}

/** An empty page of the notebook, with one way to begin. */
export function EmptyState({ title, children, action, command }: EmptyStateProps) {
  return (
    <div className="border-t border-line [header+&]:-mt-4 [header+&]:border-0 [nav+&]:border-0">
      <div className="max-w-md py-6">
        <h2 className="text-18">{title}</h2>
        <div className="mt-2 text-ink-2">{children}</div>
        {action && <div className="mt-4">{action}</div>}
        {command !== undefined && (
          <pre className="mt-4 rounded-cell border border-line bg-sunken px-3 py-2 font-mono text-13 whitespace-pre-wrap">
            <code>{command}</code>
          </pre>
        )}
      </div>
      <div aria-hidden className="ruled-paper h-[calc(var(--row)*3)] border-t border-line" />
    </div>
  )
}
