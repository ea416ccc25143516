// The shapes the planner takes and gives: whole numbers only, so that ties and hashes are exact.
// Money in minor units, effort in tenths of a person-day, points of score in thousandths,
// weights in millionths; a value Z is the sum of weight times points, so one point of score is 10^9.
import { z } from 'zod'

const identifier = z.string().min(1)
const count = z.int().min(0)
const perPool = z.record(identifier, count)

const modeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('max-points') }),
  z.strictObject({ kind: z.literal('least-cost'), atLeast: count }),
  z.strictObject({ kind: z.literal('gates-first') }),
])

const cellSchema = z.strictObject({
  group: identifier,
  target: identifier,
  score: count,
  goal: count,
  weight: count,
})

const liftSchema = z.strictObject({
  group: identifier,
  target: identifier,
  points: count,
  low: count,
  high: count,
})

const initiativeSchema = z.strictObject({
  id: identifier,
  cost: count,
  effort: perPool,
  weeks: z.int().min(1),
  needs: z.array(identifier),
  needsAny: z.array(z.array(identifier)),
  excludes: z.array(identifier),
  gates: z.array(identifier),
  lifts: z.array(liftSchema),
})

/**
 * Everything a plan is computed from. A pool missing from `capacity` is not limited; an initiative
 * whose need is not listed cannot be chosen.
 */
export const planInputSchema = z.strictObject({
  engine: z.literal('am8-plan/1'),
  mode: modeSchema,
  cells: z.array(cellSchema),
  budget: count,
  capacity: perPool,
  must: z.array(identifier),
  mustNot: z.array(identifier),
  initiatives: z.array(initiativeSchema),
})

export type PlanInput = z.infer<typeof planInputSchema>
export type PlanMode = z.infer<typeof modeSchema>
export type Cell = z.infer<typeof cellSchema>
export type Lift = z.infer<typeof liftSchema>
export type Initiative = z.infer<typeof initiativeSchema>
export type PerPool = z.infer<typeof perPool>

/** What a set of initiatives brings and uses; `chosen` ascending, `Z` in weight times points. */
export type Selection = { chosen: string[]; Z: number; cost: number; effort: PerPool }

/**
 * The smallest set of musts that cannot stand together: either something runs out (`budget`, a
 * pool, or `points` when a least-cost goal is out of reach) or the rules between them forbid it.
 * Units as in the input.
 */
export type Conflict =
  | { kind: 'resource'; musts: string[]; resource: string; needed: number; available: number }
  | { kind: 'rules'; musts: string[] }

/**
 * The answer. `optimal` is proven. `feasible` is the best found when the limit was reached, with
 * the most value any plan could have (for the least cost: the lowest cost not ruled out) and the
 * distance to it in per cent, rounded up to two decimals. `infeasible` says why.
 */
export type Plan =
  | ({ status: 'optimal' } & Selection)
  | ({ status: 'feasible'; bound: number; gapPercent: number } & Selection)
  | { status: 'infeasible'; conflict: Conflict }

/**
 * `forbidden`: sets that must not be part of the answer. `known`: a set that fits, to start from.
 * `nodeLimit`: steps of the search after which the best found is given. Only the last can change
 * what is answered, and then the status says so.
 */
export type SolveOptions = {
  forbidden?: readonly string[][]
  known?: readonly string[]
  nodeLimit?: number
}

/** How plans are found; everything that solves again takes the solver that made the plan. */
export type Solve = (input: PlanInput, options?: SolveOptions) => Plan
