// What an entry of the history says beside its kind.
import type { HistoryEntry } from '../data.ts'
import { stateWords } from '../words.ts'
import { words } from './words.ts'

/** States, days, words and reasons of an entry in one line; empty when it says nothing more. */
export function describeEntry(
  { detail }: Pick<HistoryEntry, 'detail'>,
  date: (day: string) => string,
): string {
  const text = (name: string) => {
    const value = detail[name]
    return typeof value === 'string' ? value : undefined
  }
  const state = (name: string) =>
    Object.entries(stateWords).find(([key]) => key === text(name))?.[1]
  const [from, to] = [state('from'), state('to')]
  const [starts, due] = [text('startsOn'), text('dueOn')]
  return [
    from && to && words.stateChange(from, to),
    starts && due && words.span(date(starts), date(due)),
    text('text') ?? text('title'),
    text('reason'),
  ]
    .filter(Boolean)
    .join('. ')
}
