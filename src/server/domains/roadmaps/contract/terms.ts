// The words of roadmaps that contracts, rules and tables share.

/** Where an item stands. Done and dropped are final. */
export const itemStates = [
  'proposed',
  'planned',
  'in progress',
  'evidence submitted',
  'done',
  'blocked',
  'dropped',
] as const

/** From where an item may have been blocked, and goes back to. */
export const blockableStates = ['planned', 'in progress', 'evidence submitted'] as const

export const evidenceStates = ['submitted', 'accepted', 'refused'] as const

/** What people do with an item; submitting and accepting evidence moves it by itself. */
export const itemMoves = ['start', 'block', 'unblock', 'drop'] as const

/** What a person may do with an item at a point of its life. */
export const itemActs = [
  'edit',
  ...itemMoves,
  'change tasks',
  'submit evidence',
  'note spent',
] as const
export type ItemAct = (typeof itemActs)[number]

export const itemWarnings = ['late', 'start late', 'blocked', 'no owner', 'needs unmet'] as const

/**
 * Why no plan that ends in time was found: no choice is left, the last one tried may still end in
 * time, the most choices were tried, or there was no more time.
 */
export const noFittingReasons = ['nothing-left', 'not-proven', 'too-many', 'stopped'] as const
export type NoFittingReason = (typeof noFittingReasons)[number]

/** What is said of a realised change against the planned range. */
export const verdicts = ['inside', 'below', 'above', 'cannot tell yet'] as const

/**
 * Why there is no change to tell, or no interval of it: the round asked other questions, the figure is
 * hidden or told by its level only, it was not shown the time before, or its interval is withheld.
 */
export const untoldReasons = [
  'not-comparable',
  'hidden',
  'level-only',
  'nothing-before',
  'no-interval',
] as const
export type UntoldReason = (typeof untoldReasons)[number]

/** What is written into the history of an item. */
export const historyEvents = [
  'added',
  'moved',
  'owner changed',
  'dates changed',
  'needs changed',
  'renamed',
  'spent changed',
  'task added',
  'task changed',
  'task removed',
  'evidence submitted',
  'evidence accepted',
  'evidence refused',
  'revised',
] as const
export type HistoryEvent = (typeof historyEvents)[number]
