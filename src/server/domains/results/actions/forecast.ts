// What a planned audience would likely show.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { forecastOf, type ForecastTask } from '../rules/forecast.ts'
import { sharedSolver } from './solver.ts'

/** The forecast for groups of people at an assumed response rate. */
export async function forecastResults(_tx: Tx, _context: OrganisationContext, task: ForecastTask) {
  return forecastOf(task, await sharedSolver())
}
