// From the fields of an adaptation to what differs. What stays as it was is left out.
import { textOf } from '../../../foundation/forms/fields.ts'
import { toMinor, toTenths, toThousandths } from '../../../foundation/plan/amounts.ts'
import type { Adaptation, Initiative } from '../data.ts'

type Figures = Pick<Initiative, 'cost' | 'effort' | 'lifts'>

/** One lift a dimension: the largest over its groups. */
export function liftTargets({
  lifts,
}: Pick<Figures, 'lifts'>): { target: string; points: number }[] {
  return [...Map.groupBy(lifts, ({ target }) => target)].map(([target, same]) => ({
    target,
    points: Math.max(...same.map(({ points }) => points)),
  }))
}

/** What a form changes about an initiative; undefined when that is nothing. */
export function readAdaptation(fields: FormData, item: Figures): Adaptation | undefined {
  const cost = toMinor(Number(textOf(fields, 'cost')))
  const effort = Object.entries(item.effort).flatMap(([pool, before]) =>
    other(toTenths(Number(textOf(fields, `effort.${pool}`))), before, pool),
  )
  const lifts = liftTargets(item).flatMap(({ target, points }) =>
    other(toThousandths(Number(textOf(fields, `lifts.${target}`))), points, target),
  )
  const adaptation: Adaptation = {
    ...(cost !== item.cost && { cost }),
    ...(effort.length > 0 && { effort: Object.fromEntries(effort) }),
    ...(lifts.length > 0 && { lifts: Object.fromEntries(lifts) }),
  }
  return Object.keys(adaptation).length > 0 ? adaptation : undefined
}

function other(now: number, before: number, name: string): [string, number][] {
  return now === before ? [] : [[name, now]]
}
