// A plan with everything that explains it: figures by target, what each choice is worth, which
// limits hold it back, and the coded reasons of the plan and of every initiative.
import { type Alternative, withEach, withoutEach } from './alternatives.ts'
import { breakdownByTarget, initiativesOf, type TargetBreakdown } from './breakdown.ts'
import { chosenReasons } from './chosen-reasons.ts'
import { type JointAddition, limitsAlone, MAX_SOLVES } from './limits.ts'
import type { Initiative, PlanInput, Selection, Solve } from './model.ts'
import type { Reason, ReasonContext } from './reason.ts'
import { type Entries, entriesOf, rejectedReasons } from './rejected-reasons.ts'

/**
 * `worth`: the best plan without each chosen initiative; `forcing`: with each rejected one.
 * `limits.alone` names the resources of which one may say "is the limit"; when there is none,
 * `limits.joint` is the smallest addition of several at which the plan gets better, if one is
 * known (`limits.complete` is false when the search for it was cut short).
 */
export type PlanExplanation = {
  byTarget: TargetBreakdown[]
  worth: Record<string, Alternative | null>
  forcing: Record<string, Alternative | null>
  limits: { alone: string[]; joint: JointAddition | null; complete: boolean }
  plan: Reason[]
  initiatives: Record<string, Reason[]>
}

/**
 * Explains a plan by solving its input again under changed choices and limits. Joint additions
 * take up to `maxSolves` further solves, 2,000 unless stated.
 */
export function explainPlan(
  input: PlanInput,
  plan: Selection,
  {
    context,
    solve,
    maxSolves = MAX_SOLVES,
  }: { context: ReasonContext; solve: Solve; maxSolves?: number },
): PlanExplanation {
  const worth = withoutEach(input, plan, solve)
  const forcing = withEach(input, plan, solve)
  const ids = Object.keys(forcing).filter((id) => !input.mustNot.includes(id))
  const entries = entriesOf(input, plan, { ids, solve, maxSolves })
  const alone = limitsAlone(input, plan, solve)
  const { better, complete } = entries.joint
  const initiatives: Record<string, Reason[]> = {}
  for (const initiative of initiativesOf(
    input,
    input.initiatives.map(({ id }) => id),
  )) {
    initiatives[initiative.id] = [
      ...fixedBy(input, context, initiative),
      ...ownReasons(input, plan, { initiative, worth, forcing, entries }),
      ...lowConfidence(context, initiative),
    ]
  }
  for (const { id, rule } of context.notApplicable) {
    initiatives[id] = [{ code: 'NOT_APPLICABLE', rule }]
  }
  return {
    byTarget: breakdownByTarget(input, plan.chosen),
    worth,
    forcing,
    limits: { alone, joint: alone.length === 0 ? better : null, complete },
    plan: planReasons(input, plan, context),
    initiatives,
  }
}

type Solved = {
  initiative: Initiative
  worth: Record<string, Alternative | null>
  forcing: Record<string, Alternative | null>
  entries: Entries
}

/** A ban is a reason of its own: nothing is computed beside it. */
function ownReasons(input: PlanInput, plan: Selection, solved: Solved): Reason[] {
  const { initiative, worth, forcing, entries } = solved
  const { id } = initiative
  if (input.mustNot.includes(id)) return []
  if (plan.chosen.includes(id)) {
    return chosenReasons(input, plan, { initiative, without: worth[id] ?? null })
  }
  return rejectedReasons(input, plan, { initiative, forced: forcing[id] ?? null, entries })
}

function fixedBy(
  { must, mustNot }: PlanInput,
  { fixed }: ReasonContext,
  { id }: Initiative,
): Reason[] {
  const { by = null, on = null } = fixed.find((each) => each.id === id) ?? {}
  const musts: Reason[] = must.includes(id) ? [{ code: 'MUST', by, on }] : []
  return mustNot.includes(id) ? [...musts, { code: 'BANNED', by, on }] : musts
}

function lowConfidence({ judged }: ReasonContext, { id }: Initiative): Reason[] {
  return judged
    .filter((lift) => lift.id === id)
    .map(({ target }) => ({ code: 'LOW_CONFIDENCE', target }))
}

function planReasons(input: PlanInput, plan: Selection, context: ReasonContext): Reason[] {
  const full = breakdownByTarget(input, plan.chosen)
    .filter(({ gap, gained }) => gap > 0 && gained === gap)
    .map(({ group, target, wasted }): Reason => ({ code: 'SATURATED', group, target, wasted }))
  const uncertain = input.cells.flatMap(({ group, target, goal }): Reason[] =>
    context.intervals
      .filter((each) => each.group === group && each.target === target)
      .filter(({ low, high }) => low <= goal && goal <= high)
      .map(({ low, high }) => ({ code: 'SCORE_UNCERTAIN', group, target, low, high })),
  )
  const parents = context.parents.map(({ group, parent }): Reason => ({
    code: 'PARENT_USED',
    group,
    parent,
  }))
  return [...full, ...uncertain, ...parents]
}
