// What one initiative lifts, by dimension: equal lifts in several groups are one line.
import type { CatalogueInitiative, Initiative } from '../data.ts'

/** Thousandths of a point; `groups` are those it holds for. */
export type Lift = {
  target: string
  points: number
  low: number
  high: number
  groups: string[]
}

/** Lifts as a plan took them, the largest first. */
export function liftsOf({ lifts }: Pick<Initiative, 'lifts'>): Lift[] {
  const alike = Map.groupBy(lifts, ({ target, points, low, high }) =>
    [target, points, low, high].join(' '),
  )
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same
      return first ? [{ ...first, groups: same.map(({ group }) => group) }] : []
    })
    .toSorted((a, b) => b.points - a.points)
}

/** Where the figure of a lift comes from, as the catalogue names it. */
export function sourceOf(
  known: CatalogueInitiative | undefined,
  target: string,
): CatalogueInitiative['lifts'][number] | undefined {
  return known?.lifts.find((lift) => lift.target === target)
}
