// Where items lie between the first and the last day of a roadmap, in percent.
import { percentAcross } from '../../foundation/charts/scale.ts'
import type { Item } from './data.ts'

type Days = { startsOn: string; dueOn: string }
type Span = { x: number; width: number }

const dayMs = 86_400_000

export type Timeline = {
  from: string
  to: string
  /** First days of months within, in percent. */
  months: { on: string; x: number }[]
  today: number | undefined
  place: (days: Days) => Span
}

/** A timeline over all items and their first dates; undefined without items. */
export function timelineOf(items: readonly Item[], today: string): Timeline | undefined {
  const days = items.flatMap((item) => [
    item.startsOn,
    item.dueOn,
    item.baselineStartsOn,
    item.baselineDueOn,
  ])
  const from = days.toSorted().at(0)
  const to = days.toSorted().at(-1)
  if (from === undefined || to === undefined) return undefined
  const across = percentAcross([Date.parse(from), Date.parse(to) + dayMs])
  const at = (day: string, daysLater = 0) => across(Date.parse(day) + daysLater * dayMs)
  return {
    from,
    to,
    months: monthsBetween(from, to).map((on) => ({ on, x: at(on) })),
    today: today < from || today > to ? undefined : at(today),
    // The day an item is due is still its own.
    place: ({ startsOn, dueOn }) => ({ x: at(startsOn), width: at(dueOn, 1) - at(startsOn) }),
  }
}

/** First days of the months after `from`, up to `to`. */
function monthsBetween(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const months = Array.from({ length: 120 }, (_, index) =>
    new Date(Date.UTC(year, month + index, 1)).toISOString().slice(0, 10),
  )
  return months.filter((on) => on <= to)
}
