// What a plan is asked for: money, people, goals, what is fixed. Whole numbers only: money in minor
// units, effort in tenths of a person-day, points in thousandths.
import * as z from 'zod'
import { hundredPoundsInPence, yesNoUnsure } from './terms.ts'

/** Sums of money stay exact below this: ten billion of the currency. */
const mostMoney = 1_000_000_000_000
const mostEffort = 10_000_000
const mostPoints = 100_000

const dimension = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/)
const pool = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/)
/** An initiative, or one of its variants for one group (`I02@org`). */
const candidateId = z.string().min(1).max(80)
const candidateIds = z.array(candidateId).max(100)

const Mode = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('max-points') }),
  z.strictObject({
    kind: z.literal('least-cost'),
    atLeast: z.number().int().min(0).max(mostPoints).describe('Thousandths of a point.'),
  }),
  z.strictObject({ kind: z.literal('gates-first') }),
])

const Pool = z.strictObject({
  total: z
    .number()
    .int()
    .min(0)
    .max(mostEffort)
    .nullable()
    .describe('Over the horizon; null: not limited.'),
  weekly: z
    .number()
    .int()
    .min(0)
    .max(mostEffort)
    .nullable()
    .describe('Per week; null: not limited.'),
})

export const PlanSettings = z
  .strictObject({
    budget: z.number().int().min(0).max(mostMoney).describe('Minor units of the currency.'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Three letters, such as GBP.'),
    hundredPounds: z
      .number()
      .int()
      .min(1)
      .max(mostMoney)
      .describe('What £100 of the catalogue are worth, in minor units of the currency.'),
    horizonMonths: z.number().int().min(1).max(36),
    capacity: z.record(pool, Pool).describe('By pool; tenths of a person-day.'),
    goals: z
      .record(dimension, z.number().int().min(0).max(mostPoints))
      .describe('By dimension where it is not 60; thousandths of a point.'),
    weights: z
      .record(dimension, z.number().int().min(0).max(mostPoints))
      .describe('By dimension where it is not the weight of the framework; thousandths.'),
    mode: Mode,
    must: candidateIds,
    mustNot: candidateIds,
    maxInFlight: z.number().int().min(1).max(20).describe('Initiatives a group runs at once.'),
    perDepartment: z
      .boolean()
      .describe(
        'Whether an initiative may be planned for single departments where it can be run there.',
      ),
    highRisk: z.enum(yesNoUnsure).describe('Runs AI systems that the law calls high-risk.'),
    buildsModels: z.enum(yesNoUnsure).describe('Trains or adapts models itself.'),
  })
  .refine(
    ({ currency, hundredPounds }) => currency !== 'GBP' || hundredPounds === hundredPoundsInPence,
    {
      path: ['hundredPounds'],
      message: '£100 are 10,000 pence.',
    },
  )
  .refine(({ must, mustNot }) => !must.some((id) => mustNot.includes(id)), {
    path: ['mustNot'],
    message: 'An initiative cannot be both fixed and ruled out.',
  })
  .meta({ id: 'PlanSettings' })

export type PlanSettings = z.output<typeof PlanSettings>

/** New figures for one initiative; lifts by dimension. What is left out stays. */
export const Adaptation = z
  .strictObject({
    cost: z.number().int().min(0).max(mostMoney).describe('Over the horizon, minor units.'),
    effort: z.record(pool, z.number().int().min(0).max(mostEffort)),
    lifts: z.record(dimension, z.number().int().min(0).max(mostPoints)),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what is different.')
  .meta({ id: 'InitiativeAdaptation' })

export type Adaptation = z.output<typeof Adaptation>
