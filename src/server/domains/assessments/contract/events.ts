// What assessments tell later domains.
import * as z from 'zod'
import { eventKind } from '../../../foundation/events.ts'

const ofCampaign = z.object({ campaignId: z.uuid() })

/** A campaign is fixed: it opens now or on its day. */
export const campaignLaunched = eventKind('campaign-launched', ofCampaign)

/** A campaign takes no more answers; those of an anonymous one now stand where others do. */
export const campaignClosed = eventKind('campaign-closed', ofCampaign)

/**
 * An answer was sent, corrected or withdrawn. Never announced for anonymous campaigns: the moment
 * alone would say too much.
 */
export const responseSent = eventKind('response-sent', ofCampaign)
