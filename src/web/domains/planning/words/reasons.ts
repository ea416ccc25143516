// The sentences of reasons in English, one function per code. Every figure comes with the code; what
// several codes of one kind say together is one sentence.
import type { PlanFormats } from '../../../foundation/plan/amounts.ts'
import type { Reason } from '../data.ts'
import type { PlanNames } from '../names.ts'
import { references } from '../../../foundation/plan/references.ts'
import { notApplicable } from './terms.ts'

type Code = Reason['code']
type Of<C extends Code> = Extract<Reason, { code: C }>

/** What sentences need beside their codes. */
export type ReasonWriter = {
  names: PlanNames
  formats: PlanFormats
  list: (items: readonly string[]) => string
  date: (day: string) => string
}

type Sentence<C extends Code> = (
  reasons: readonly [Of<C>, ...Of<C>[]],
  writer: ReasonWriter,
) => string

/** One function per code; it gets all reasons of its code that belong in one sentence. */
export const sentences: { [C in Code]: Sentence<C> } = {
  GAP: ([{ group, target, points }], { names, formats }) =>
    `The largest gap it serves is ${formats.points(points)}: ${names.target(target)}, ${names.group(group)}.`,

  WORTH: ([{ points, money }], { formats }) =>
    `Without it the best plan would bring ${formats.value(points)} less${spending(money, formats)}.`,

  UNLOCKS: ([{ ids }], writer) => `It has to come before ${named(ids, writer)}.`,

  SATURATED: (reasons, { names, formats, list }) => {
    const [{ target, group, wasted }] = reasons
    if (reasons.length === 1)
      return `${names.target(target)}, ${names.group(group)}, reaches its goal: ${formats.points(wasted)} of what is on offer there are not counted.`
    return `${names.target(target)} reaches its goal in ${reasons.length} groups, so more of it counts for nothing there: ${list(reasons.map((each) => names.group(each.group)))}.`
  },

  GATE: (reasons, { list }) =>
    `It supports ${list(references(reasons))}. That never means complying by itself.`,

  MUST: ([{ by, on }], { date }) => `It is in because ${fixedBy(by, on, date)} fixed it.`,

  BANNED: ([{ by, on }], { date }) => `It is out because ${fixedBy(by, on, date)} ruled it out.`,

  FORCING_COSTS: ([{ points, money }], { formats }) =>
    points === 0
      ? `With it the best plan would bring as much${spending(money, formats)}.`
      : `With it the best plan would bring ${formats.value(points)} less${spending(money, formats)}.`,

  BLOCKED_BUDGET: ([{ money }], { formats }) =>
    `It would come in with ${formats.money(money)} more.`,

  BLOCKED_CAPACITY: ([{ pool, effort }], { names, formats }) =>
    `It would come in with ${formats.days(effort)} more of ${names.pool(pool)}.`,

  BLOCKED_JOINT: ([{ addition }], { names, formats, list }) =>
    addition === null
      ? 'Neither money nor people alone would bring it in; how much of both would was not found.'
      : `It would come in with more of several at once: ${list(additions(addition, names, formats))}.`,

  BLOCKED_NEEDS: ([{ ids }], writer) =>
    `It needs ${named(ids, writer)} first, and together they do not fit.`,

  EXCLUDED_BY: ([{ id }], { names }) =>
    `It cannot be in one plan with ${names.initiative(id)}, which is chosen.`,

  NOT_APPLICABLE: ([{ rule }]) => notApplicable(rule),

  NO_GAIN: () => 'Everything it would lift is at its goal already.',

  DOMINATED: ([{ by }], { names }) =>
    `${names.initiative(by)} costs no more, takes no longer and lifts no less anywhere, and more somewhere.`,

  NEAR_TIE: ([{ points, comes, leaves }], writer) => {
    const change = [
      ...(comes.length > 0 ? [`${named(comes, writer)} would come`] : []),
      ...(leaves.length > 0 ? [`${named(leaves, writer)} would leave`] : []),
    ]
    const swap = change.length > 0 ? `: ${change.join('; ')}` : ''
    return `It is close: the other choice differs by ${writer.formats.value(points)}${swap}.`
  },

  LOW_CONFIDENCE: (reasons, { names, list }) =>
    `What it lifts is judgement, not measured: ${list(reasons.map(({ target }) => names.target(target)))}.`,

  SCORE_UNCERTAIN: (reasons, { names, formats, list }) => {
    const [{ target, group, low, high }] = reasons
    if (reasons.length === 1)
      return `Whether ${names.target(target)}, ${names.group(group)}, is below its goal is not certain: its score lies between ${formats.score(low)} and ${formats.score(high)}.`
    return `Whether ${names.target(target)} is below its goal is not certain in ${reasons.length} groups: ${list(reasons.map((each) => names.group(each.group)))}.`
  },

  PARENT_USED: (reasons, { names, list }) =>
    `Too few answered in ${list(reasons.map(({ group }) => names.group(group)))}; the people there are counted in ${list([...new Set(reasons.map(({ parent }) => names.group(parent)))])}.`,
}

/** What the freed or extra money of another plan comes to; `money` is what that plan costs more. */
function spending(money: number, { money: write }: PlanFormats): string {
  if (money === 0) return ', for the same money'
  return money < 0 ? `, for ${write(-money)} less` : `, for ${write(money)} more`
}

function named(ids: readonly string[], { names, list }: ReasonWriter): string {
  return list(ids.map(names.initiative))
}

function fixedBy(by: string | null, on: string | null, date: (day: string) => string): string {
  return `${by ?? 'somebody'}${on === null ? '' : ` on ${date(on)}`}`
}

function additions(
  { money, effort }: { money: number; effort: Record<string, number> },
  names: PlanNames,
  formats: PlanFormats,
): string[] {
  const days = Object.entries(effort).filter(([, tenths]) => tenths > 0)
  return [
    ...(money > 0 ? [formats.money(money)] : []),
    ...days.map(([pool, tenths]) => `${formats.days(tenths)} of ${names.pool(pool)}`),
  ]
}
