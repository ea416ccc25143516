// The words of planning that contracts, rules and tables share.

/** A plan is computed in the request or, when that takes longer, by the worker. */
export const planStates = ['computing', 'ready'] as const

/** `optimal` is proven; `feasible` is the best found with its distance to the bound. */
export const planStatuses = ['optimal', 'feasible', 'infeasible'] as const

export const decisionKinds = ['accept', 'adapt', 'decline'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Why a plan no longer rests on current figures. */
export const planStaleReasons = ['newer-release', 'release-stale', 'release-gone'] as const
export type PlanStaleReason = (typeof planStaleReasons)[number]

/** Whether planning can start, and what is missing when it cannot. */
export const basisStates = ['ready', 'no-release', 'refused', 'stale'] as const
export type BasisState = (typeof basisStates)[number]

/** What the organisation says of itself; "unsure" keeps what may concern it. */
export const yesNoUnsure = ['yes', 'no', 'unsure'] as const

export const usualHorizonMonths = 12
export const usualInFlight = 3
/** £100 in pence. */
export const hundredPoundsInPence = 10_000
