// Every coded reason of random plans, derived again by trying every set under the changed input. The
// checker shares no code with what gives the reasons.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bruteForcePlan,
  figures,
  type FittingSet,
  fittingSets,
} from '../../../../../test/support/brute-force-plan.ts'
import type { PlanInput } from './model.ts'
import { randomInput } from '../../../../../test/support/random-plans.ts'
import type { Reason } from './reason.ts'
import { explainPlan } from './reasons.ts'
import { selectPlan } from './selection.ts'

const context = { fixed: [], notApplicable: [], judged: [], intervals: [], parents: [] }

describe('explainPlan', () => {
  it('gives codes that trying every set confirms, for the plan and every initiative', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(randomInput(6), (input) => {
        const plan = bruteForcePlan(input)
        if (!plan) return
        const explained = explainPlan(input, plan, { context, solve: selectPlan })
        const given = [
          ...explained.plan.map((reason) => ({ id: '', reason })),
          ...Object.entries(explained.initiatives).flatMap(([id, reasons]) =>
            reasons.map((reason) => ({ id, reason })),
          ),
        ]
        for (const { id, reason } of given) {
          seen.add(reason.code)
          expect({ id, reason, confirmed: isConfirmed({ input, plan, id }, reason) }).toMatchObject(
            {
              confirmed: true,
            },
          )
        }
      }),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual([
      'BANNED',
      'BLOCKED_BUDGET',
      'BLOCKED_CAPACITY',
      'BLOCKED_JOINT',
      'BLOCKED_NEEDS',
      'DOMINATED',
      'EXCLUDED_BY',
      'FORCING_COSTS',
      'GAP',
      'GATE',
      'MUST',
      'NEAR_TIE',
      'NO_GAIN',
      'SATURATED',
      'UNLOCKS',
      'WORTH',
    ])
  })

  it('leaves out no limit that alone lets an initiative enter', () => {
    fc.assert(
      fc.property(randomInput(6, { kind: 'max-points' }), (input) => {
        const plan = bruteForcePlan(input)
        if (!plan) return
        const explained = explainPlan(input, plan, { context, solve: selectPlan })
        const rich = raised(input, { budget: 10_000_000 })
        expect(explained.limits.alone.includes('budget')).toBe((rich?.Z ?? 0) > plan.Z)
        for (const id of rich?.chosen ?? []) {
          if (plan.chosen.includes(id)) continue
          const codes = explained.initiatives[id]!.map(({ code }) => code)
          expect(codes).toContain('BLOCKED_BUDGET')
        }
      }),
      { numRuns: 500 },
    )
  })
})

type Case = { input: PlanInput; plan: FittingSet; id: string }

/** Whether trying every set confirms a reason given for an initiative (or for the plan, `id` empty). */
function isConfirmed(each: Case, reason: Reason): boolean {
  const { input, plan, id } = each
  switch (reason.code) {
    case 'GAP':
      return (
        reason.points === Math.max(...servedGaps(each)) && gapOf(input, reason) === reason.points
      )
    case 'WORTH':
      return loses(plan, bruteForcePlan(banned(each)), reason)
    case 'FORCING_COSTS':
      return loses(plan, bruteForcePlan(forced(each)), reason)
    case 'UNLOCKS':
      return sameSet(reason.ids, lostWithout(each))
    case 'SATURATED':
      return isFull(each, reason)
    case 'GATE':
      return isOnlyCloser(each, `${reason.regime}/${reason.reference}`)
    case 'MUST':
      return input.must.includes(id)
    case 'BANNED':
      return input.mustNot.includes(id)
    case 'BLOCKED_BUDGET':
      return entersFirstAt(each, 'budget', reason.money)
    case 'BLOCKED_CAPACITY':
      return entersFirstAt(each, reason.pool, reason.effort)
    case 'BLOCKED_JOINT':
      return reason.addition !== null && isSmallestJoint(each, reason.addition)
    case 'BLOCKED_NEEDS':
      return bruteForcePlan(forced(each)) === null
    case 'EXCLUDED_BY':
      return fittingSets({ ...input, must: [id, reason.id] }, { limits: false }).length === 0
    case 'NO_GAIN':
      return Math.max(0, ...servedGaps(each)) === 0
    case 'DOMINATED':
      return isDominated(each, reason.by)
    case 'NEAR_TIE':
      return isNearTie(each, reason)
    case 'NOT_APPLICABLE':
    case 'LOW_CONFIDENCE':
    case 'SCORE_UNCERTAIN':
    case 'PARENT_USED':
      return true
  }
}

/** The best plan when a resource is raised by an amount. */
function raised(input: PlanInput, added: Record<string, number>): FittingSet | null {
  const { budget = 0, ...effort } = added
  const capacity = Object.fromEntries(
    Object.entries(input.capacity).map(([pool, days]) => [pool, days + (effort[pool] ?? 0)]),
  )
  return bruteForcePlan({ ...input, budget: input.budget + budget, capacity })
}

const banned = ({ input, id }: Case): PlanInput => ({ ...input, mustNot: [...input.mustNot, id] })
const forced = ({ input, id }: Case): PlanInput => ({ ...input, must: [...input.must, id] })
const sameSet = (a: string[], b: string[]): boolean => a.toSorted().join() === b.toSorted().join()
const itemOf = ({ input, id }: Case) => input.initiatives.find((item) => item.id === id)!

function gapOf(input: PlanInput, where: { group: string; target: string }): number {
  const cell = input.cells.find((c) => c.group === where.group && c.target === where.target)
  return cell ? Math.max(0, cell.goal - cell.score) : 0
}

function servedGaps(each: Case): number[] {
  return itemOf(each)
    .lifts.filter(({ points }) => points > 0)
    .map((lift) => gapOf(each.input, lift))
}

function loses(
  plan: FittingSet,
  other: FittingSet | null,
  said: { points: number; money: number },
) {
  return other !== null && plan.Z - other.Z === said.points && other.cost - plan.cost === said.money
}

/** Chosen initiatives that no set of the chosen ones can hold once this one is gone. */
function lostWithout({ input, plan, id }: Case): string[] {
  const others = input.initiatives.filter((item) => item.id !== id && plan.chosen.includes(item.id))
  const left = fittingSets({ ...input, must: [], initiatives: others }, { limits: false })
  return others
    .map((item) => item.id)
    .filter((other) => !left.some((set) => set.chosen.includes(other)))
}

function isFull({ input, plan }: Case, said: { group: string; target: string; wasted: number }) {
  const chosen = input.initiatives.filter((item) => plan.chosen.includes(item.id))
  const more = {
    ...input.initiatives[0]!,
    id: 'more',
    lifts: [{ ...said, points: 1000, low: 0, high: 0 }],
  }
  const offered = chosen
    .flatMap(({ lifts }) => lifts)
    .filter((lift) => lift.group === said.group && lift.target === said.target)
    .reduce((sum, { points }) => sum + points, 0)
  const addsNothing = figures(input, [...chosen, more]).Z === plan.Z
  return addsNothing && offered - gapOf(input, said) === said.wasted
}

function isOnlyCloser({ input, plan, id }: Case, gate: string): boolean {
  const closing = input.initiatives.filter((item) => item.gates.includes(gate))
  return closing.filter((item) => plan.chosen.includes(item.id)).every((item) => item.id === id)
}

function entersFirstAt({ input, id }: Case, resource: string, amount: number): boolean {
  const step = resource === 'budget' ? 100_000 : 10
  const amounts = Array.from({ length: Math.ceil(amount / step) }, (_, index) => index * step)
  const enters = (added: number) => raised(input, { [resource]: added })?.chosen.includes(id)
  return enters(amount) === true && !amounts.some(enters)
}

function isSmallestJoint(
  { input, id }: Case,
  addition: { money: number; effort: Record<string, number> },
) {
  const enters = (added: Record<string, number>) =>
    raised(input, added)?.chosen.includes(id) === true
  const found = { budget: addition.money, ...addition.effort }
  const limits: Record<string, number> = { budget: input.budget, ...input.capacity }
  const share = (added: Record<string, number>) =>
    Object.entries(added).reduce(
      (sum, [name, amount]) => sum + amount / Math.max(1, limits[name]!),
      0,
    )
  // A resource of which there is none has a share too large to try everything below it.
  if (Object.values(limits).includes(0)) return enters(found)
  const names = Object.keys(limits)
  const points = names.reduce<Record<string, number>[]>(
    (all, name) => {
      const step = name === 'budget' ? 100_000 : 10
      const most = name === 'budget' ? 5_000_000 : 200
      const amounts = Array.from({ length: 25 }, (_, index) => index * step).filter(
        (amount) => amount <= most && amount / limits[name]! < share(found),
      )
      return all.flatMap((point) => amounts.map((amount) => ({ ...point, [name]: amount })))
    },
    [{}],
  )
  return (
    enters(found) && !points.some((point) => share(point) < share(found) - 1e-9 && enters(point))
  )
}

function isDominated(each: Case, by: string): boolean {
  const [worse, better] = [itemOf(each), itemOf({ ...each, id: by })]
  const lifted = (item: typeof worse) =>
    each.input.cells.map(
      (cell) => figures({ ...each.input, cells: [{ ...cell, score: 0, weight: 1 }] }, [item]).Z,
    )
  const pools = ['people', 'security']
  const price = (item: typeof worse) => [
    item.cost,
    item.weeks,
    ...pools.map((pool) => item.effort[pool] ?? 0),
  ]
  const noWorse =
    price(better).every((amount, index) => amount <= price(worse)[index]!) &&
    lifted(better).every((amount, index) => amount >= lifted(worse)[index]!) &&
    better.needs.every((need) => worse.needs.includes(need))
  const same = String([price(better), lifted(better)]) === String([price(worse), lifted(worse)])
  return noWorse && !same
}

function isNearTie(
  each: Case,
  said: { points: number; comes: string[]; leaves: string[] },
): boolean {
  const { plan, id } = each
  const other = bruteForcePlan(plan.chosen.includes(id) ? banned(each) : forced(each))
  if (!other || plan.Z - other.Z !== said.points) return false
  const comes = other.chosen.filter((item) => !plan.chosen.includes(item) && item !== id)
  const leaves = plan.chosen.filter((item) => !other.chosen.includes(item) && item !== id)
  const isNear = said.points <= Math.max(250_000_000, plan.Z * 0.02)
  return isNear && sameSet(comes, said.comes) && sameSet(leaves, said.leaves)
}
