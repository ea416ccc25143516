// The departments whose rate may be drawn. Pure.
import type { Progress } from '../data.ts'

type Group = Progress['groups'][number]
export type RatedGroup = Group & { ratePercent: number }

/** Groups with a rate, the highest first. */
export function ratedGroups(groups: readonly Group[]): RatedGroup[] {
  return groups
    .flatMap((group) =>
      group.ratePercent === null ? [] : [{ ...group, ratePercent: group.ratePercent }],
    )
    .toSorted((a, b) => b.ratePercent - a.ratePercent)
}
