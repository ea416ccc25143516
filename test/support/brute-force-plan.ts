// The plan of a small input by trying every set, written from the definition and sharing no code
// with the search. Tests compare the two.
import type { PlanInput } from '../../src/server/domains/planning/rules/model.ts'

/** One set that respects all limits and rules, with its figures. */
export type FittingSet = {
  chosen: string[]
  Z: number
  cost: number
  effort: Record<string, number>
  gates: number
}

/** Every set that respects the needs, exclusions and fixed choices; `limits: false` ignores money and effort. */
export function fittingSets(input: PlanInput, { limits }: { limits: boolean }): FittingSet[] {
  const items = [...input.initiatives].sort((a, b) => (a.id < b.id ? -1 : 1))
  const found: FittingSet[] = []
  for (let mask = 0; mask < 2 ** items.length; mask += 1) {
    const chosen = items.filter((_, index) => (mask >> index) & 1)
    if (!respectsRules(input, chosen)) continue
    const set = figures(input, chosen)
    const fits =
      set.cost <= input.budget &&
      Object.entries(input.capacity).every(([pool, most]) => (set.effort[pool] ?? 0) <= most)
    if (fits || !limits) found.push(set)
  }
  return found
}

/** The chosen ids of the best set, or null when no set fits. */
export function bruteForcePlan(input: PlanInput): FittingSet | null {
  const { mode } = input
  const sets = fittingSets(input, { limits: true }).filter(
    ({ Z }) => mode.kind !== 'least-cost' || Z >= mode.atLeast,
  )
  const key = (set: FittingSet): number[] => {
    const days = Object.values(set.effort).reduce((sum, each) => sum + each, 0)
    const { Z, cost, gates, chosen } = set
    if (mode.kind === 'least-cost') return [cost, -Z, days, chosen.length]
    return [mode.kind === 'gates-first' ? -gates : 0, -Z, cost, days, chosen.length]
  }
  return sets.reduce<FittingSet | null>((best, set) => {
    if (!best) return set
    const least = key(best)
    const difference = key(set)
      .map((each, index) => each - (least[index] ?? 0))
      .find((each) => each !== 0)
    if (difference !== undefined) return difference < 0 ? set : best
    const first = [...set.chosen, ...best.chosen]
      .sort()
      .find((id) => set.chosen.includes(id) !== best.chosen.includes(id))
    return first !== undefined && set.chosen.includes(first) ? set : best
  }, null)
}

type Item = PlanInput['initiatives'][number]

function respectsRules({ must, mustNot }: PlanInput, chosen: Item[]): boolean {
  const ids = new Set(chosen.map(({ id }) => id))
  return (
    must.every((id) => ids.has(id)) &&
    !mustNot.some((id) => ids.has(id)) &&
    chosen.every(
      ({ needs, needsAny, excludes }) =>
        needs.every((id) => ids.has(id)) &&
        needsAny.every((group) => group.some((id) => ids.has(id))) &&
        !excludes.some((id) => ids.has(id)),
    )
  )
}

/** The figures of a set of initiatives, fitting or not. */
export function figures(input: PlanInput, chosen: Item[]): FittingSet {
  const lifts = chosen.flatMap((each) => each.lifts)
  let Z = 0
  for (const { group, target, score, goal, weight } of input.cells) {
    let offered = 0
    for (const lift of lifts) {
      if (lift.group === group && lift.target === target) offered += lift.points
    }
    Z += weight * Math.min(Math.max(0, goal - score), offered)
  }
  const effort: Record<string, number> = {}
  for (const item of chosen)
    for (const [pool, days] of Object.entries(item.effort))
      effort[pool] = (effort[pool] ?? 0) + days
  return {
    chosen: chosen.map(({ id }) => id),
    Z,
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    effort,
    gates: new Set(chosen.flatMap(({ gates }) => gates)).size,
  }
}
