// What a plan gains by dimension: groups weighed as the plan weighs them.
import type { Plan } from '../data.ts'

/** Thousandths of a point, averaged over the groups of one dimension. */
export type Gain = {
  target: string
  score: number
  goal: number
  gap: number
  gained: number
  wasted: number
  groups: Plan['byTarget']
}

/** Dimensions in the order of the plan, each with its groups. */
export function gainsOf({ byTarget, targets }: Pick<Plan, 'byTarget' | 'targets'>): Gain[] {
  return targets.flatMap(({ id }) => {
    const groups = byTarget.filter(({ target }) => target === id)
    if (groups.length === 0) return []
    const mean = meanOver(groups)
    return [
      {
        target: id,
        score: mean('score'),
        goal: mean('goal'),
        gap: mean('gap'),
        gained: mean('gained'),
        wasted: mean('wasted'),
        groups,
      },
    ]
  })
}

type Measure = 'score' | 'goal' | 'gap' | 'gained' | 'wasted'

function meanOver(groups: Plan['byTarget']): (measure: Measure) => number {
  const all = groups.reduce((sum, { weight }) => sum + weight, 0)
  return (measure) =>
    all === 0 ? 0 : groups.reduce((sum, each) => sum + each.weight * each[measure], 0) / all
}
