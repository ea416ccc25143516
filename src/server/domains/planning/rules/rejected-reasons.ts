// Why an initiative is not in the plan.
import type { Alternative } from './alternatives.ts'
import { breakdownByTarget, cellName, initiativesOf } from './breakdown.ts'
import { bestPlansFrom } from './frontier.ts'
import { type JointAdditions, jointAdditions } from './limits.ts'
import type { Initiative, PlanInput, Selection, Solve } from './model.ts'
import { nearTie } from './near-tie.ts'
import { poolNames } from './problem.ts'
import type { Reason } from './reason.ts'
import { BUDGET, limitedResources, limitOf } from './resources.ts'

/** How much more of each resource alone lets an initiative enter the plan, and of all together. */
export type Entries = {
  alone: { resource: string; id: string; added: number }[]
  joint: JointAdditions
}

/**
 * What lets each of these initiatives enter the best plan: exact amounts of one resource alone,
 * and for those that enter by none alone the smallest joint addition on the grid.
 */
export function entriesOf(
  input: PlanInput,
  plan: Selection,
  { ids, solve, maxSolves }: { ids: string[]; solve: Solve; maxSolves: number },
): Entries {
  const resources = input.mode.kind === 'least-cost' ? [] : limitedResources(input)
  const alone = resources.flatMap((resource) => {
    const limit = limitOf(input, resource)
    const steps = bestPlansFrom(input, { resource, least: limit + 1 }, solve)
    return ids.flatMap((id) => {
      const step = steps.find(({ chosen }) => chosen.includes(id))
      return step ? [{ resource, id, added: step.from - limit }] : []
    })
  })
  const wanted = ids.filter((id) => !alone.some((each) => each.id === id))
  return { alone, joint: jointAdditions(input, plan, { wanted, solve, maxSolves }) }
}

/** The reasons of one rejected initiative that nobody banned; `forced` is the best plan with it. */
export function rejectedReasons(
  input: PlanInput,
  plan: Selection,
  {
    initiative,
    forced,
    entries,
  }: { initiative: Initiative; forced: Alternative | null; entries: Entries },
): Reason[] {
  const { id } = initiative
  const cost: Reason[] = forced
    ? [{ code: 'FORCING_COSTS', points: forced.points, money: forced.money }]
    : blockedNeeds(input, initiative)
  return [
    ...cost,
    ...blocked(id, entries),
    ...excluders(input, plan, initiative),
    ...noGain(input, initiative),
    ...fullTargets(input, plan, initiative),
    ...dominated(input, plan, initiative),
    ...nearTie(input, plan, { id, other: forced }),
  ]
}

function blocked(id: string, { alone, joint }: Entries): Reason[] {
  const single = alone
    .filter((each) => each.id === id)
    .map(({ resource, added }): Reason =>
      resource === BUDGET
        ? { code: 'BLOCKED_BUDGET', money: added }
        : { code: 'BLOCKED_CAPACITY', pool: resource, effort: added },
    )
  if (single.length > 0) return single
  const entry = joint.enters[id]
  if (entry) {
    const { money, effort } = entry
    return [{ code: 'BLOCKED_JOINT', addition: { money, effort } }]
  }
  const isKnownToEnter = !joint.complete && joint.unlimited.includes(id)
  return isKnownToEnter ? [{ code: 'BLOCKED_JOINT', addition: null }] : []
}

/** Everything it needs, directly or not, since no plan holds it together with these. */
function blockedNeeds(input: PlanInput, { id }: Initiative): Reason[] {
  const needed = new Set([id])
  for (const each of needed) {
    const [found] = initiativesOf(input, [each])
    for (const need of found?.needs ?? []) needed.add(need)
  }
  needed.delete(id)
  return [{ code: 'BLOCKED_NEEDS', ids: [...needed].sort() }]
}

function excluders(input: PlanInput, plan: Selection, { id, excludes }: Initiative): Reason[] {
  return initiativesOf(input, plan.chosen)
    .filter((chosen) => chosen.excludes.includes(id) || excludes.includes(chosen.id))
    .map((chosen) => ({ code: 'EXCLUDED_BY', id: chosen.id }))
}

/** Every target it serves is at its goal already. */
function noGain(input: PlanInput, { lifts }: Initiative): Reason[] {
  const gaps = new Map(breakdownByTarget(input, []).map((cell) => [cellName(cell), cell.gap]))
  const servesGap = lifts.some((lift) => lift.points > 0 && (gaps.get(cellName(lift)) ?? 0) > 0)
  return servesGap ? [] : [{ code: 'NO_GAIN' }]
}

function fullTargets(input: PlanInput, plan: Selection, { lifts }: Initiative): Reason[] {
  const served = new Set(lifts.filter(({ points }) => points > 0).map(cellName))
  return breakdownByTarget(input, plan.chosen)
    .filter((cell) => cell.gap > 0 && cell.gained === cell.gap && served.has(cellName(cell)))
    .map(({ group, target, wasted }) => ({ code: 'SATURATED', group, target, wasted }))
}

/** Another that is no worse in anything and better somewhere; a chosen one first, then by id. */
function dominated(input: PlanInput, plan: Selection, initiative: Initiative): Reason[] {
  const ids = input.initiatives.map(({ id }) => id).filter((id) => !input.mustNot.includes(id))
  const better = initiativesOf(input, ids).filter((other) => dominates(input, other, initiative))
  const by = better.find(({ id }) => plan.chosen.includes(id)) ?? better[0]
  return by ? [{ code: 'DOMINATED', by: by.id }] : []
}

function dominates(input: PlanInput, a: Initiative, b: Initiative): boolean {
  const groups = b.needsAny.map((group) => group.toSorted().join())
  const [less, more] = [amounts(input, a), amounts(input, b)]
  return (
    less.every((amount, index) => amount <= (more[index] ?? 0)) &&
    less.some((amount, index) => amount < (more[index] ?? 0)) &&
    a.needs.every((need) => b.needs.includes(need)) &&
    a.needsAny.every((group) => groups.includes(group.toSorted().join())) &&
    b.gates.every((gate) => a.gates.includes(gate))
  )
}

/** Everything of which less is better: money, weeks, effort by pool, and lifts taken negatively. */
function amounts(input: PlanInput, { cost, weeks, effort, lifts }: Initiative): number[] {
  const lifted = input.cells.map((cell) =>
    lifts
      .filter((lift) => cellName(lift) === cellName(cell))
      .reduce((sum, { points }) => sum - points, 0),
  )
  return [cost, weeks, ...poolNames(input).map((pool) => effort[pool] ?? 0), ...lifted]
}
