// Answers for the sample organisation. Opening one works in another organisation, so it uses doors of
// its own rather than the transaction of the request.
import { implement } from '../../foundation/contract/implement.ts'
import type { Bound } from '../../foundation/contract/implement.ts'
import type { Doors } from '../../foundation/db/doors.ts'
import { findSample, openSample, removeSample } from './actions.ts'
import { sampleContract } from './contract.ts'

/** The endpoints; `doors` are those of the web process. */
export function sampleRoutes({ doors }: { doors: Doors }): Bound[] {
  return implement(sampleContract, {
    getSample: (_tx, context) => findSample(doors, context),
    openSample: (_tx, context) => openSample(doors, context),
    removeSample: (tx, context) => removeSample(tx, context),
  })
}
