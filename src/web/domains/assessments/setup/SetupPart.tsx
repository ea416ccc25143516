// One part of the page that sets an assessment up, with a place to link to.
import type { ReactNode } from 'react'
import { Section } from '../../../foundation/ui/Section.tsx'

type SetupPartProps = { id: string; title: string; note?: ReactNode; children: ReactNode }

/** A section that links within the page can reach; the first has no line above it. */
export function SetupPart({ id, title, note, children }: SetupPartProps) {
  return (
    <div id={id} className="first:*:mt-0 first:*:border-0 first:*:pt-0">
      <Section title={title} note={note}>
        <div className="flex flex-col gap-6">{children}</div>
      </Section>
    </div>
  )
}
