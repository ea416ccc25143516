// From the fields of the settings form to settings. What the form does not ask stays as it was.
import { textOf } from '../../../foundation/forms/fields.ts'
import { toMinor, toTenths, toThousandths } from '../../../foundation/plan/amounts.ts'
import type { Settings } from '../data.ts'

/** The goal of a dimension where nobody sets another, in thousandths of a point. */
export const usualGoal = 60_000

const hundredPoundsInPence = 10_000

/** The settings a form holds. Empty days are no limit; empty amounts are 0. */
export function readSettings(fields: FormData, before: Settings): Settings {
  const currency = textOf(fields, 'currency')
  return {
    ...before,
    currency,
    budget: toMinor(numberOf(fields, 'budget') ?? 0),
    hundredPounds:
      currency === 'GBP' ? hundredPoundsInPence : toMinor(numberOf(fields, 'hundredPounds') ?? 0),
    horizonMonths: numberOf(fields, 'horizonMonths') ?? before.horizonMonths,
    maxInFlight: numberOf(fields, 'maxInFlight') ?? before.maxInFlight,
    capacity: Object.fromEntries(
      Object.keys(before.capacity).map((pool) => [pool, readPool(fields, pool)]),
    ),
    goals: readGoals(fields),
    mode: readMode(fields),
    perDepartment: fields.has('perDepartment'),
    highRisk: readAnswer(fields, 'highRisk'),
    buildsModels: readAnswer(fields, 'buildsModels'),
  }
}

function readPool(fields: FormData, pool: string): Settings['capacity'][string] {
  const tenths = (name: string) => {
    const days = numberOf(fields, `capacity.${pool}.${name}`)
    return days === undefined ? null : toTenths(days)
  }
  return { total: tenths('total'), weekly: tenths('weekly') }
}

/** Only goals that are not the usual one. */
function readGoals(fields: FormData): Settings['goals'] {
  const named = [...fields.keys()].filter((name) => name.startsWith('goals.'))
  return Object.fromEntries(
    named.flatMap((name) => {
      const goal = numberOf(fields, name)
      const isOwn = goal !== undefined && toThousandths(goal) !== usualGoal
      return isOwn ? [[name.slice('goals.'.length), toThousandths(goal)]] : []
    }),
  )
}

function readMode(fields: FormData): Settings['mode'] {
  const kind = textOf(fields, 'mode.kind')
  if (kind === 'least-cost')
    return { kind, atLeast: toThousandths(numberOf(fields, 'mode.atLeast') ?? 0) }
  return { kind: kind === 'gates-first' ? 'gates-first' : 'max-points' }
}

function readAnswer(fields: FormData, name: string): Settings['highRisk'] {
  const text = textOf(fields, name)
  return text === 'yes' || text === 'no' ? text : 'unsure'
}

function numberOf(fields: FormData, name: string): number | undefined {
  const text = textOf(fields, name)
  const number = Number(text)
  return text === '' || !Number.isFinite(number) ? undefined : number
}
