// What an item lifts; the same lift in several groups is told once.
import type { ItemDetail } from '../data.ts'

type Lift = ItemDetail['lifts'][number]

/** Lifts that differ in target or figures, the largest first. */
export function distinctLifts(lifts: readonly Lift[]): Omit<Lift, 'group'>[] {
  const alike = new Map(
    lifts.map(({ target, points, low, high }) => [
      [target, points, low, high].join(' '),
      { target, points, low, high },
    ]),
  )
  return [...alike.values()].toSorted((a, b) => b.points - a.points)
}
