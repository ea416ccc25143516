// Reasons as codes with their numbers; sentences are made from them where they are read.
import * as z from 'zod'

const groupTarget = { group: z.string(), target: z.string() }
const value = z.number().int().describe('Weight times points: a point of the whole score is 10^9.')
const points = z.number().int().describe('Thousandths of a point.')
const perPool = z.record(z.string(), z.number().int())
const fixed = { by: z.string().nullable(), on: z.string().nullable() }

export const PlanReason = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('GAP'), ...groupTarget, points }),
    z.object({ code: z.literal('WORTH'), points: value, money: z.number().int() }),
    z.object({ code: z.literal('UNLOCKS'), ids: z.array(z.string()) }),
    z.object({ code: z.literal('SATURATED'), ...groupTarget, wasted: points }),
    z.object({ code: z.literal('GATE'), regime: z.string(), reference: z.string() }),
    z.object({ code: z.literal('MUST'), ...fixed }),
    z.object({ code: z.literal('BANNED'), ...fixed }),
    z.object({ code: z.literal('FORCING_COSTS'), points: value, money: z.number().int() }),
    z.object({ code: z.literal('BLOCKED_BUDGET'), money: z.number().int() }),
    z.object({ code: z.literal('BLOCKED_CAPACITY'), pool: z.string(), effort: z.number().int() }),
    z.object({
      code: z.literal('BLOCKED_JOINT'),
      addition: z.object({ money: z.number().int(), effort: perPool }).nullable(),
    }),
    z.object({ code: z.literal('BLOCKED_NEEDS'), ids: z.array(z.string()) }),
    z.object({ code: z.literal('EXCLUDED_BY'), id: z.string() }),
    z.object({ code: z.literal('NOT_APPLICABLE'), rule: z.string() }),
    z.object({ code: z.literal('NO_GAIN') }),
    z.object({ code: z.literal('DOMINATED'), by: z.string() }),
    z.object({
      code: z.literal('NEAR_TIE'),
      points: value,
      comes: z.array(z.string()),
      leaves: z.array(z.string()),
    }),
    z.object({ code: z.literal('LOW_CONFIDENCE'), target: z.string() }),
    z.object({ code: z.literal('SCORE_UNCERTAIN'), ...groupTarget, low: points, high: points }),
    z.object({ code: z.literal('PARENT_USED'), group: z.string(), parent: z.string() }),
  ])
  .meta({ id: 'PlanReason' })
