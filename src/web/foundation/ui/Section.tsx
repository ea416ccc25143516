// One part of a page: a hairline, a heading, the content. The only box a page needs.
import { useId, type ReactNode } from 'react'

export type SectionProps = {
  title: string
  /** One line under the heading: what is shown, of when. */
  note?: ReactNode
  /** Buttons or links to the right of the heading. */
  actions?: ReactNode
  children: ReactNode
}

/** A headed section below a hairline, or below the rule of a page's head or tabs. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="mt-12 border-t border-line pt-4 [header+&]:mt-0 [header+&]:border-0 [header+&]:pt-0 [nav+&]:mt-4 [nav+&]:border-0"
    >
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id={id} className="text-18">
            {title}
          </h2>
          {note !== undefined && <p className="mt-1 max-w-measure text-14 text-ink-2">{note}</p>}
        </div>
        {actions !== undefined && (
          <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>
        )}
      </div>
      {children}
    </section>
  )
}
