// Facts about one thing: term and detail in ruled rows.
import type { ReactNode } from 'react'

export type Definition = { term: string; detail: ReactNode }

/** Terms to the left, details to the right; below each other where it is narrow. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className="ruled-row grid content-center gap-x-6 py-2 text-14 sm:grid-cols-[12rem_1fr]"
        >
          <dt className="text-ink-3">{term}</dt>
          <dd className="figures min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
