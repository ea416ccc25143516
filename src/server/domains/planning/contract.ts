// What others may rely on of planning: endpoints and facts; shapes, words and problems in contract/.
import * as z from 'zod'
import { contract } from '../../foundation/contract/contract.ts'
import { eventKind } from '../../foundation/events.ts'
import { catalogueContract } from './contract/catalogue.ts'
import { plansContract } from './contract/plans.ts'

/** A plan is stored and waits to be computed or explained. */
export const planRequested = eventKind('plan-requested', z.object({ planId: z.uuid() }))

export const planningContract = contract({ ...catalogueContract, ...plansContract })
