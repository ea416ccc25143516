// How many ordinary prompts are touched: the price of what is found. Some of it truly stands there: what
// was read by hand and found right is told apart from false alarms.
import { readFileSync } from 'node:fs'
import { ORDINARY_SETS, readSet } from '../rows.ts'
import type { Detect, Found } from './scores.ts'
import { percent, wilson } from './scores.ts'

/** Types that are found but, as shipped, neither replaced nor blocked, dates of birth aside. */
const ALLOWED = new Set(['ORG', 'LOCATION', 'URL', 'DATE'])

/** Prompts of a set in which something is found, per 1,000, with the 95 % interval; `wrongly`: what is not there. */
type FalseAlarms = {
  prompts: number
  withoutNames: number
  withoutNamesInterval: [number, number]
  withoutNamesWrongly: number
  withoutNamesWronglyInterval: [number, number]
  names: number
  namesInterval: [number, number]
  allowedTypes: number
}

/** Counts per set. Public persons in the prompts count as alarms as well. */
export function countFalseAlarms(detect: Detect): Record<string, FalseAlarms> {
  return Object.fromEntries(
    ORDINARY_SETS.map((set) => [
      set,
      countSet(readSet(set).map(({ id, text }) => ({ id, spans: detect(text) }))),
    ]),
  )
}

type Touched = { readonly id: string; readonly spans: readonly Found[] }

function countSet(results: readonly Touched[]): FalseAlarms {
  const prompts = results.length
  const right = readRightlyFound()
  const count = (isTouched: (span: Found, id: string) => boolean) =>
    results.filter(({ id, spans }) => spans.some((span) => isTouched(span, id))).length
  const isAllowed = ({ type, kind }: Found) => ALLOWED.has(type) && kind !== 'date-of-birth'
  const isOther = (span: Found) => span.type !== 'PERSON' && !isAllowed(span)
  const other = count(isOther)
  const wrong = count((span, id) => isOther(span) && !right.has(`${id} ${span.type}`))
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
    withoutNamesWrongly: perThousand(wrong),
    withoutNamesWronglyInterval: interval(wrong),
    names: perThousand(names),
    namesInterval: interval(names),
    allowedTypes: perThousand(count(isAllowed)),
  }
}

/** Row and type of what was read by hand and truly stands in the prompts. */
function readRightlyFound(): ReadonlySet<string> {
  const file = new URL('../../data/guardrails/own/rightly-found.txt', import.meta.url)
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return new Set(
    lines.flatMap((line) => {
      const [id, ...types] = line.split(' ')
      return types.map((type) => `${id} ${type}`)
    }),
  )
}
