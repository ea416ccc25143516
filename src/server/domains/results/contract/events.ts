// What results tell later domains and their own jobs.
import * as z from 'zod'
import { eventKind } from '../../../foundation/events.ts'

/** A release is there; earlier ones of the campaign are superseded. */
export const resultsReleased = eventKind(
  'results-released',
  z.object({ campaignId: z.uuid(), releaseId: z.uuid(), number: z.number().int() }),
)

/** Somebody asked to build the results of a closed campaign again. */
export const releaseAsked = eventKind(
  'release-asked',
  z.object({ campaignId: z.uuid(), personId: z.uuid() }),
)
