// What a campaign sends when, as dates.
import Check from 'lucide-react/icons/check'
import { useFormats } from '../../foundation/ui/formats.ts'
import { Icon } from '../../foundation/ui/Icon.tsx'
import { words } from './words/setup.ts'

/** One event; `at` null stands for the moment of sending. */
export type DatedEvent = { name: string; at: Date | string | null; isDone?: boolean }

/** Date and event in ruled rows, in the order given; what is done has a tick. */
export function ScheduleList({ events }: { events: readonly DatedEvent[] }) {
  const formats = useFormats()
  return (
    <ol className="border-t border-line">
      {events.map(({ name, at, isDone = false }) => (
        <li
          key={name}
          className="ruled-row grid content-center gap-x-6 py-2 text-14 sm:grid-cols-[10rem_1fr]"
        >
          <span className="figures text-ink-3">
            {at === null ? words.atOnce : formats.date(at)}
          </span>
          <span>
            {name}
            {isDone && (
              <span className="ms-2 text-13 whitespace-nowrap text-ok">
                <Icon of={Check} className="me-1 inline" />
                {words.done}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
