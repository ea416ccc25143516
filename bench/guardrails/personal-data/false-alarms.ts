// How many ordinary prompts are touched: the price of what is found.
import { ORDINARY_SETS, readSet } from '../rows.ts'
import type { Detect, Found } from './scores.ts'
import { percent, wilson } from './scores.ts'

/** Types that are found but, as shipped, neither replaced nor blocked, dates of birth aside. */
const ALLOWED = new Set(['ORG', 'LOCATION', 'URL', 'DATE'])

/** Prompts of a set in which something is found, per 1,000, with the 95 % interval. */
type FalseAlarms = {
  prompts: number
  withoutNames: number
  withoutNamesInterval: [number, number]
  names: number
  namesInterval: [number, number]
  allowedTypes: number
}

/** Counts per set. True addresses and public persons in the prompts count as alarms as well. */
export function countFalseAlarms(detect: Detect): Record<string, FalseAlarms> {
  return Object.fromEntries(
    ORDINARY_SETS.map((set) => [set, countSet(readSet(set).map(({ text }) => detect(text)))]),
  )
}

function countSet(results: readonly (readonly Found[])[]): FalseAlarms {
  const prompts = results.length
  const count = (isTouched: (span: Found) => boolean) =>
    results.filter((spans) => spans.some(isTouched)).length
  const isAllowed = ({ type, kind }: Found) => ALLOWED.has(type) && kind !== 'date-of-birth'
  const other = count((span) => span.type !== 'PERSON' && !isAllowed(span))
  const names = count(({ type }) => type === 'PERSON')
  const perThousand = (part: number) => Math.round(percent(part, prompts) * 10)
  const interval = (part: number): [number, number] => {
    const [low, high] = wilson(part, prompts)
    return [Math.round(low * 10), Math.round(high * 10)]
  }
  return {
    prompts,
    withoutNames: perThousand(other),
    withoutNamesInterval: interval(other),
    names: perThousand(names),
    namesInterval: interval(names),
    allowedTypes: perThousand(count(isAllowed)),
  }
}
