// The scale on which planned and realised lifts are drawn together.
import { roundDomain, type Domain } from '../../../foundation/charts/scale.ts'
import type { RealisedLift } from '../data.ts'

type Drawn = Pick<RealisedLift, 'planned' | 'change'>

/** A scale in points that holds zero, every planned range and every interval. */
export function liftDomain(lifts: readonly Drawn[]): Domain {
  const values = lifts.flatMap(({ planned, change }) => [
    planned.low,
    planned.high,
    ...(change ? [change.delta, change.low ?? change.delta, change.high ?? change.delta] : []),
  ])
  const [domain] = roundDomain([0, ...values], 4)
  return domain
}
