// How much the plan depends on the assumed lifts: seeded draws of every lift between its low and
// high, each solved again. Nothing here is left to chance; the same seed gives the same draws.
import { createHash } from 'node:crypto'
import type { PlanInput, Solve } from './model.ts'

/** How often an initiative is in the best plan: 0.9 and more, 0.5 to 0.9, 0.1 to 0.5, less. */
export type Steadiness = 'robust' | 'usual' | 'alternative' | 'out'

/** Of so many draws, in how many each initiative was chosen, and what that is called. */
export type Stability = {
  draws: number
  initiatives: Record<string, { chosen: number; steadiness: Steadiness }>
}

/** Draws that are shown by default. */
export const STABILITY_DRAWS = 200

/**
 * Solves `draws` variants of the input. The seed is normally the hash of the input, so that the
 * figures can be reproduced from the plan alone.
 */
export function stability(
  input: PlanInput,
  { seed, draws = STABILITY_DRAWS }: { seed: string; draws?: number },
  solve: Solve,
): Stability {
  const counts = new Map(input.initiatives.map(({ id }) => [id, 0]))
  for (let draw = 0; draw < draws; draw += 1) {
    const plan = solve(withDrawnLifts(input, seed, draw))
    if (plan.status === 'infeasible') continue
    for (const id of plan.chosen) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const initiatives = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, chosen]) => [id, { chosen, steadiness: steadinessOf(chosen / draws) }] as const)
  return { draws, initiatives: Object.fromEntries(initiatives) }
}

/**
 * The input with every lift drawn evenly between its low and high: the first 13 hex digits of
 * SHA-256("seed|draw|initiative|group|target") as a whole number U, low + floor((high - low) U / 2^52).
 */
export function withDrawnLifts(input: PlanInput, seed: string, draw: number): PlanInput {
  return {
    ...input,
    initiatives: input.initiatives.map((initiative) => ({
      ...initiative,
      lifts: initiative.lifts.map((lift) => {
        const key = [seed, draw, initiative.id, lift.group, lift.target].join('|')
        return { ...lift, points: lift.low + evenly(key, lift.high - lift.low) }
      }),
    })),
  }
}

function evenly(key: string, span: number): number {
  const digits = createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 13)
  return Number((BigInt(span) * BigInt(`0x${digits}`)) >> 52n)
}

function steadinessOf(share: number): Steadiness {
  if (share >= 0.9) return 'robust'
  if (share >= 0.5) return 'usual'
  return share >= 0.1 ? 'alternative' : 'out'
}
