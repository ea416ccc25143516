// The codes in which a plan gives its reasons, with their numbers. Sentences are templates kept
// elsewhere; every number here can be derived again by solving.
import type { NotApplicable } from './candidates.ts'
import type { PerPool } from './model.ts'

/**
 * One reason. `points` of GAP and SATURATED are thousandths of a point of one score; of WORTH,
 * FORCING_COSTS and NEAR_TIE they are value (weight times points); `money` is what it adds.
 */
export type Reason =
  | { code: 'GAP'; group: string; target: string; points: number }
  | { code: 'WORTH'; points: number; money: number }
  | { code: 'UNLOCKS'; ids: string[] }
  | { code: 'SATURATED'; group: string; target: string; wasted: number }
  | { code: 'GATE'; regime: string; reference: string }
  | { code: 'MUST' | 'BANNED'; by: string | null; on: string | null }
  | { code: 'FORCING_COSTS'; points: number; money: number }
  | { code: 'BLOCKED_BUDGET'; money: number }
  | { code: 'BLOCKED_CAPACITY'; pool: string; effort: number }
  | { code: 'BLOCKED_JOINT'; addition: { money: number; effort: PerPool } | null }
  | { code: 'BLOCKED_NEEDS'; ids: string[] }
  | { code: 'EXCLUDED_BY'; id: string }
  | { code: 'NOT_APPLICABLE'; rule: string }
  | { code: 'NO_GAIN' }
  | { code: 'DOMINATED'; by: string }
  | { code: 'NEAR_TIE'; points: number; comes: string[]; leaves: string[] }
  | { code: 'LOW_CONFIDENCE'; target: string }
  | { code: 'SCORE_UNCERTAIN'; group: string; target: string; low: number; high: number }
  | { code: 'PARENT_USED'; group: string; parent: string }

/** What is known about an input beside its numbers. */
export type ReasonContext = {
  /** Who fixed a must or a ban, and on which day. */
  readonly fixed: readonly { id: string; by: string; on: string }[]
  /** What was left out before the choice. */
  readonly notApplicable: readonly NotApplicable[]
  /** Lifts nobody has measured. */
  readonly judged: readonly { id: string; target: string }[]
  /** Intervals of the scores, in thousandths of a point. */
  readonly intervals: readonly { group: string; target: string; low: number; high: number }[]
  /** Hidden groups whose people are counted in the group above. */
  readonly parents: readonly { group: string; parent: string }[]
}
