// How a plan lies in the calendar: how long it takes, and when each item starts and is due.
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Plan, SchedulePreview } from '../data.ts'
import { words } from '../words/decisions.ts'
import { FittingOffer } from './FittingOffer.tsx'

type ScheduleFactsProps = { plan: Plan; preview: SchedulePreview; onClose: () => void }

export function ScheduleFacts({ plan, preview, onClose }: ScheduleFactsProps) {
  const { schedule, items } = preview
  const formats = useFormats()
  const { makespan, status, bound, overrunWeeks } = schedule
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <h3 className="text-16">{words.schedule}</h3>
      <p className="text-14">{words.makespan(makespan, status === 'optimal', bound)}</p>
      {overrunWeeks > 0 && (
        <FittingOffer plan={plan} overrunWeeks={overrunWeeks} onClose={onClose} />
      )}
      <DefinitionList
        items={items
          .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
          .map(({ title, startsOn, dueOn }) => ({
            term: title,
            detail: words.span(formats.date(startsOn), formats.date(dueOn)),
          }))}
      />
    </section>
  )
}
