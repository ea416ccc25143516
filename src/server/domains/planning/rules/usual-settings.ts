// The settings a plan starts with until somebody saves others.
import type { PlanSettings } from '../contract/settings.ts'
import { hundredPoundsInPence, usualHorizonMonths, usualInFlight } from '../contract/terms.ts'

/** Groups up to which initiatives are planned for single departments without being asked. */
const mostGroups = 6

/** No money and no limit of people yet: both are for the organisation to say. */
export function usualSettings(pools: readonly string[], groups: number): PlanSettings {
  return {
    budget: 0,
    currency: 'GBP',
    hundredPounds: hundredPoundsInPence,
    horizonMonths: usualHorizonMonths,
    capacity: Object.fromEntries(pools.map((pool) => [pool, { total: null, weekly: null }])),
    goals: {},
    weights: {},
    mode: { kind: 'max-points' },
    must: [],
    mustNot: [],
    maxInFlight: usualInFlight,
    perDepartment: groups <= mostGroups,
    highRisk: 'unsure',
    buildsModels: 'unsure',
  }
}
