// The rows of the CSV files of a roadmap. Quoting and the neutralising of formulas are done where the
// rows are written.
import type { Reason } from '../../planning/rules/reason.ts'

export type ExportItem = {
  readonly candidateId: string
  readonly title: string
  readonly state: string
  readonly ownerName: string | null
  readonly startsOn: string
  readonly dueOn: string
  readonly weeks: number
  readonly cost: number
  readonly effort: Readonly<Record<string, number>>
  readonly needs: readonly string[]
  readonly lifts: readonly {
    group: string
    target: string
    points: number
    low: number
    high: number
  }[]
  readonly sources: readonly string[]
  readonly reasons: readonly Reason[]
}

type Export = {
  plan: string
  currency: string
  pools: readonly string[]
  items: readonly ExportItem[]
}

/** One row an item; money in whole units of the currency, effort in days, lifts in points. */
export function initiativeRows({ plan, currency, pools, items }: Export): string[][] {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  const header = [
    'plan',
    'id',
    'title',
    'status',
    'owner',
    'start',
    'due',
    'weeks',
    `cost (${currency})`,
    ...pools.map((pool) => `days of ${pool}`),
    'needs',
    'lifts (low to high)',
    'source',
    'reasons',
  ]
  return [
    header,
    ...items.map((item) => [
      plan,
      item.candidateId,
      item.title,
      item.state,
      item.ownerName ?? '',
      item.startsOn,
      item.dueOn,
      String(item.weeks),
      (item.cost / 10 ** digits).toFixed(digits),
      ...pools.map((pool) => ((item.effort[pool] ?? 0) / 10).toFixed(1)),
      item.needs.join(' '),
      item.lifts.map(liftText).join('; '),
      item.sources.join(' '),
      item.reasons.map(reasonText).join('; '),
    ]),
  ]
}

/** One row for each item that waits for another. */
export function dependencyRows(
  items: readonly Pick<ExportItem, 'candidateId' | 'needs'>[],
): string[][] {
  return [
    ['from', 'to', 'type'],
    ...items.flatMap(({ candidateId, needs }) =>
      needs.map((need) => [need, candidateId, 'finish-to-start']),
    ),
  ]
}

function liftText({ group, target, points, low, high }: ExportItem['lifts'][number]): string {
  const whole = (thousandths: number) => String(thousandths / 1000)
  return `${target} of ${group}: ${whole(points)} (${whole(low)} to ${whole(high)})`
}

/** Code and numbers, as a checker reads them. */
function reasonText({ code, ...numbers }: Reason): string {
  const parts = Object.entries(numbers).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return [code, ...parts].join(' ')
}
