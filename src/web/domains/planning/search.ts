// The state of the pages of recommendations in the address. Unknown values are left out.
import { readId, readText, readWord, type RawSearch } from '../../foundation/address/search.ts'

/** The parts of a plan, each with its address; without a word, what is chosen. */
export const planViews = ['gains', 'budget', 'what-if', 'plans'] as const
export type PlanView = (typeof planViews)[number]

export type PlanSearch = {
  /** The plan shown; without it, the newest. */
  plan?: string | undefined
  view?: PlanView | undefined
  /** What if: a budget in minor units. */
  budget?: string | undefined
  /** What if: tenths of a person-day by pool, as "people.800,it.300". */
  days?: string | undefined
  /** What if: initiatives fixed and ruled out, with commas. */
  must?: string | undefined
  without?: string | undefined
}

export const readPlanSearch = (raw: RawSearch): PlanSearch => ({
  plan: readId(raw['plan']),
  view: readWord(planViews, raw['view']),
  budget: readMatch(raw['budget'], /^\d{1,12}$/),
  days: readMatch(raw['days'], /^\w+\.\d{1,8}(,\w+\.\d{1,8})*$/),
  must: readText(raw['must']),
  without: readText(raw['without']),
})

/** The plan that an initiative is read in. */
export const readInitiativeSearch = (raw: RawSearch): { plan?: string | undefined } => ({
  plan: readId(raw['plan']),
})

function readMatch(value: unknown, pattern: RegExp): string | undefined {
  const text = readText(value)
  return text !== undefined && pattern.test(text) ? text : undefined
}
