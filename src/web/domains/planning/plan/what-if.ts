// The "what if" of a plan between address, form and request. Only what differs from the plan is kept.
import { textOf } from '../../../foundation/forms/fields.ts'
import { fromTenths, toMinor, toTenths } from '../../../foundation/plan/amounts.ts'
import type { Change, Plan } from '../data.ts'
import type { PlanSearch } from '../search.ts'

/** The change an address asks for; undefined when it asks for none. */
export function changeIn({ budget, days, must, without }: PlanSearch): Change | undefined {
  const change: Change = {
    ...(budget !== undefined && { budget: Number(budget) }),
    ...(days !== undefined && { capacity: readDays(days) }),
    ...(must !== undefined && { must: must.split(',') }),
    ...(without !== undefined && { mustNot: without.split(',') }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}

/** What a form asks, as an address holds it. */
export function searchFor(
  fields: FormData,
  plan: Pick<Plan, 'budget' | 'settings'>,
  choices: { must: string[]; mustNot: string[] },
): PlanSearch {
  const budget = textOf(fields, 'budget')
  const days = Object.keys(plan.settings.capacity).flatMap((pool) => {
    const text = textOf(fields, `days.${pool}`)
    const before = plan.settings.capacity[pool]?.total ?? null
    const isOther = text !== '' && (before === null || toTenths(Number(text)) !== before)
    return isOther ? [`${pool}.${toTenths(Number(text))}`] : []
  })
  const { must, mustNot } = plan.settings
  return {
    budget:
      budget !== '' && toMinor(Number(budget)) !== plan.budget
        ? String(toMinor(Number(budget)))
        : undefined,
    days: days.join(',') || undefined,
    must: isSame(choices.must, must) ? undefined : choices.must.join(',') || undefined,
    without: isSame(choices.mustNot, mustNot) ? undefined : choices.mustNot.join(',') || undefined,
  }
}

/** Days of a pool to begin with: those asked for, else those of the plan; undefined when unlimited. */
export function daysToBeginWith(
  { days }: Pick<PlanSearch, 'days'>,
  plan: Pick<Plan, 'settings'>,
  pool: string,
): number | undefined {
  const asked = days === undefined ? undefined : readDays(days)[pool]
  const tenths = asked ?? plan.settings.capacity[pool]?.total ?? null
  return tenths === null ? undefined : fromTenths(tenths)
}

function readDays(days: string): Record<string, number> {
  return Object.fromEntries(
    days.split(',').map((part) => {
      const [pool = '', tenths = ''] = part.split('.')
      return [pool, Number(tenths)]
    }),
  )
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join()
}
