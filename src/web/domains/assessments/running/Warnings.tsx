// What somebody who runs an assessment should know, one notice a kind.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import type { Progress } from '../data.ts'
import { words } from '../words/running.ts'

/** Nothing when all is well. */
export function Warnings({ progress: { warnings, groups } }: { progress: Progress }) {
  const formats = useFormats()
  if (warnings.length === 0) return null
  const names = new Map(groups.map((group) => [group.departmentId, group.department]))
  const kinds = Map.groupBy(warnings, ({ kind }) => kind)
  return (
    <section aria-label={words.warnings} className="mt-8 flex flex-col gap-3">
      {[...kinds].map(([kind, [first, ...others]]) => {
        if (!first) return null
        const departments = [first, ...others].flatMap(
          ({ departmentId }) => names.get(departmentId ?? '') ?? [],
        )
        return (
          <Notice key={kind} tone="warn" title={first.message}>
            {departments.length > 0 && words.warningOf(formats.list(departments))}
          </Notice>
        )
      })}
    </section>
  )
}
