// What owners say about a practice: their median, whether they disagree, claim beside proof.
// Owners are all there are, not a sample: no interval here.
import { median } from './moments.ts'

/** The middle of owners' answers and how far they lie apart, in points. */
export type OwnersView = {
  readonly median: number
  readonly range: number
  readonly ownersDisagree: boolean
}

/**
 * A practice as claimed and as evidenced. The headline uses the claim; planning uses the proof,
 * which is never higher.
 */
export type OrganisationPractice = {
  readonly claimed: number
  readonly evidenced: number
  readonly isEvidenced: boolean
  readonly ownersDisagree: boolean
}

/** Owners whose answers lie this many points apart do not describe the same thing. */
const DISAGREEMENT_RANGE = 40
const FLOAT_GUARD = 1e-9

/** The view of a practice's owners from their scores, 0-100; null when none has a score. */
export function ownersView(scores: readonly number[]): OwnersView | null {
  const middle = median(scores)
  if (middle === null) return null
  const range = Math.max(...scores) - Math.min(...scores)
  return { median: middle, range, ownersDisagree: range + FLOAT_GUARD >= DISAGREEMENT_RANGE }
}

/**
 * A practice from its owners' claimed and evidenced scores, 0-100; null without any. It counts as
 * evidenced when the claim does not go beyond the proof.
 */
export function organisationPractice(
  answers: readonly { readonly claimed: number; readonly evidenced: number }[],
): OrganisationPractice | null {
  const view = ownersView(answers.map((answer) => answer.claimed))
  const evidenced = median(answers.map((answer) => answer.evidenced))
  if (view === null || evidenced === null) return null
  return {
    claimed: view.median,
    evidenced,
    isEvidenced: evidenced >= view.median,
    ownersDisagree: view.ownersDisagree,
  }
}
