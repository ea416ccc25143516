// Which limits hold a plan back: money or a pool alone, or only both together, and the smallest
// joint addition at which the plan gets better or a rejected initiative enters it.
import { at } from './amounts.ts'
import { brings } from './frontier.ts'
import type { PerPool, Plan, PlanInput, Selection, Solve } from './model.ts'
import { ampleLimit, BUDGET, limitedResources, limitOf, useOf, withLimit } from './resources.ts'

/** Money and effort on top of what there is, and the best plan then. */
export type JointAddition = { money: number; effort: PerPool; plan: Selection }

/**
 * `better`: the smallest joint addition that brings more; `enters`: the smallest one at which each
 * wanted initiative is part of the best plan; `unlimited`: the best plan when nothing is limited.
 * `complete` is false when the search stopped early, so that what is missing is not known.
 */
export type JointAdditions = {
  better: JointAddition | null
  enters: Record<string, JointAddition>
  unlimited: string[]
  complete: boolean
}

/** The grid on which joint additions are looked for: 1 % of the budget in whole £1,000, and whole days. */
const THOUSAND_POUNDS = 100_000
const ONE_DAY = 10

/** Solves after which a joint addition is said without figures. */
export const MAX_SOLVES = 2000

/** The resources that, raised alone, would improve the plan: only of these may one say "is the limit". */
export function limitsAlone(input: PlanInput, plan: Selection, solve: Solve): string[] {
  if (input.mode.kind === 'least-cost') return []
  return limitedResources(input).filter((resource) => {
    const raised = solve(withLimit(input, resource, ampleLimit(input, resource)))
    return raised.status !== 'infeasible' && brings(input, raised, plan)
  })
}

/**
 * Walks additions of two or more resources in ascending share of what there is (ties: less money,
 * then less of the first pool) until the plan gets better and every wanted initiative has entered.
 */
export function jointAdditions(
  input: PlanInput,
  plan: Selection,
  { wanted, solve, maxSolves }: { wanted: string[]; solve: Solve; maxSolves: number },
): JointAdditions {
  const ample = solve(limitedResources(input).reduce(withAmple, input))
  const found: JointAdditions = {
    better: null,
    enters: {},
    unlimited: ample.status === 'infeasible' ? [] : ample.chosen,
    complete: true,
  }
  if (input.mode.kind === 'least-cost') return found
  let solves = 0
  for (const added of ascendingAdditions(input)) {
    if (found.better && wanted.every((id) => found.enters[id])) break
    const raised = withAdded(input, added)
    // What is best without limits stays the best wherever it fits, so that needs no solving.
    const isSolved = fitsInto(raised, ample)
    if (!isSolved && solves === maxSolves) return { ...found, complete: false }
    if (!isSolved) solves += 1
    const best = isSolved ? ample : solve(raised, { known: plan.chosen })
    note(found, { input, plan, wanted }, { added, best })
  }
  return found
}

function note(
  found: JointAdditions,
  { input, plan, wanted }: { input: PlanInput; plan: Selection; wanted: string[] },
  { added, best }: { added: Record<string, number>; best: Plan },
): void {
  if (best.status === 'infeasible') return
  const { [BUDGET]: money = 0, ...effort } = added
  const addition = { money, effort, plan: best }
  if (!found.better && brings(input, best, plan)) found.better = addition
  for (const id of wanted) if (best.chosen.includes(id)) found.enters[id] ??= addition
}

const withAmple = (input: PlanInput, resource: string): PlanInput =>
  withLimit(input, resource, ampleLimit(input, resource))

function withAdded(input: PlanInput, added: Record<string, number>): PlanInput {
  return Object.entries(added).reduce(
    (raised, [resource, amount]) => withLimit(raised, resource, limitOf(input, resource) + amount),
    input,
  )
}

function fitsInto(input: PlanInput, plan: Plan): boolean {
  if (plan.status === 'infeasible') return true
  return limitedResources(input).every(
    (resource) => useOf(plan, resource) <= limitOf(input, resource),
  )
}

type Axis = { resource: string; step: number; most: number; share: bigint }
type Point = { steps: number[]; share: bigint }

/** Additions to at least two resources, in ascending sum of their shares of what there is. */
function* ascendingAdditions(input: PlanInput): Generator<Record<string, number>> {
  const axes = axesOf(input)
  const pending: Point[] = [{ steps: axes.map(() => 0), share: 0n }]
  for (let point = pending.shift(); point; point = pending.shift()) {
    const { steps, share } = point
    const raised = steps.filter((each) => each > 0).length
    if (raised > 1) {
      yield Object.fromEntries(
        axes.map(({ resource, step }, axis) => [resource, step * at(steps, axis)]),
      )
    }
    // Each point is reached once: from the one with a step less on its last raised axis.
    const last = steps.findLastIndex((each) => each > 0)
    for (const [axis, { most, share: added }] of axes.entries()) {
      const next = at(steps, axis) + 1
      if (axis < last || next > most) continue
      insert(pending, { steps: steps.with(axis, next), share: share + added })
    }
  }
}

/** Keeps the points in order by halving the place to put a new one. */
function insert(points: Point[], point: Point): void {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const other = points[middle]
    if (other && comesFirst(other, point)) low = middle + 1
    else high = middle
  }
  points.splice(low, 0, point)
}

function comesFirst(a: Point, b: Point): boolean {
  if (a.share !== b.share) return a.share < b.share
  const axis = a.steps.findIndex((each, index) => each !== b.steps[index])
  return axis >= 0 && at(a.steps, axis) < at(b.steps, axis)
}

/** Shares are compared exactly: every step is brought to the product of all limits. */
function axesOf(input: PlanInput): Axis[] {
  const resources = limitedResources(input)
  const whole = (resource: string) => BigInt(Math.max(1, limitOf(input, resource)))
  return resources.map((resource) => {
    const step = resource === BUDGET ? moneyStep(input.budget) : ONE_DAY
    const others = resources.filter((each) => each !== resource)
    return {
      resource,
      step,
      most: Math.ceil((ampleLimit(input, resource) - limitOf(input, resource)) / step),
      share: others.reduce((product, each) => product * whole(each), BigInt(step)),
    }
  })
}

function moneyStep(budget: number): number {
  return Math.max(1, Math.ceil(budget / 100 / THOUSAND_POUNDS)) * THOUSAND_POUNDS
}
