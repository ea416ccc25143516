// Words that several pages of recommendations share, in English.

/** Why an initiative is no candidate: a condition on the organisation, or a need that fell away. */
export function notApplicable(rule: string): string {
  if (rule.includes('high_risk')) return 'You say that you run no high-risk AI systems.'
  if (rule.includes('builds_models')) return 'You say that you train or adapt no models.'
  return rule.startsWith('needs ')
    ? `What it needs first does not apply here: ${rule.slice('needs '.length)}.`
    : `It does not apply here: ${rule}.`
}

/** How often an initiative is chosen when the lifts are varied within their ranges. */
export const stabilityWords = {
  robust: 'Robust',
  usual: 'Usual',
  alternative: 'Alternative',
  out: 'Out',
} as const

export const decisionWords = {
  accept: 'Accepted',
  adapt: 'Adapted',
  decline: 'Declined',
} as const

export const statusWords = {
  optimal: 'Best plan, proven',
  feasible: 'Best plan found',
  infeasible: 'No plan possible',
} as const

/** The tone of each status, wherever it is shown. */
export const statusTones = { optimal: 'ok', feasible: 'info', infeasible: 'bad' } as const

export const staleWords = {
  'newer-release': 'There are newer results than those this plan rests on.',
  'release-stale': 'Answers were removed since, so the results this plan rests on are out of date.',
  'release-gone': 'The results this plan rests on are gone.',
} as const

export const initiatives = (count: number) =>
  count === 1 ? '1 initiative' : `${count} initiatives`

export const weeks = (count: number) => (count === 1 ? '1 week' : `${count} weeks`)
export const months = (count: number) => (count === 1 ? '1 month' : `${count} months`)
