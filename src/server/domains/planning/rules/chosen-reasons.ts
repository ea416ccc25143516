// Why an initiative is in the plan.
import type { Alternative } from './alternatives.ts'
import { breakdownByTarget, byCell, cellName, gatesClosed, initiativesOf } from './breakdown.ts'
import type { Initiative, PlanInput, Selection } from './model.ts'
import { nearTie } from './near-tie.ts'
import type { Reason } from './reason.ts'

/** The reasons of one chosen initiative; `without` is the best plan that does without it. */
export function chosenReasons(
  input: PlanInput,
  plan: Selection,
  { initiative, without }: { initiative: Initiative; without: Alternative | null },
): Reason[] {
  const worth: Reason[] = without
    ? [{ code: 'WORTH', points: without.points, money: without.money }]
    : []
  return [
    ...largestGap(input, initiative),
    ...worth,
    ...unlocked(input, plan, initiative),
    ...closedGates(input, plan, initiative),
    ...wastedLifts(input, plan, initiative),
    ...nearTie(input, plan, { id: initiative.id, other: without }),
  ]
}

/** The largest gap it serves; of equal ones the first by group and target. */
function largestGap(input: PlanInput, { lifts }: Initiative): Reason[] {
  const served = new Set(lifts.filter(({ points }) => points > 0).map(cellName))
  const [largest] = breakdownByTarget(input, [])
    .filter((cell) => cell.gap > 0 && served.has(cellName(cell)))
    .sort((a, b) => b.gap - a.gap || byCell(a, b))
  if (!largest) return []
  const { group, target, gap } = largest
  return [{ code: 'GAP', group, target, points: gap }]
}

/** Chosen initiatives that cannot stand without it: they need it, or each of their chosen alternatives does. */
function unlocked(input: PlanInput, plan: Selection, { id }: Initiative): Reason[] {
  const chosen = initiativesOf(input, plan.chosen)
  const lost = new Set([id])
  const isLost = (each: string) => lost.has(each) || !plan.chosen.includes(each)
  for (let before = 0; before < lost.size;) {
    before = lost.size
    for (const { id: other, needs, needsAny } of chosen) {
      if (needs.some(isLost) || needsAny.some((group) => group.every(isLost))) lost.add(other)
    }
  }
  lost.delete(id)
  return lost.size === 0 ? [] : [{ code: 'UNLOCKS', ids: [...lost].sort() }]
}

/** Gates that no other chosen initiative closes; a reference is regime and article. */
function closedGates(input: PlanInput, plan: Selection, { id, gates }: Initiative): Reason[] {
  const others = gatesClosed(
    input,
    plan.chosen.filter((each) => each !== id),
  )
  return gates
    .filter((gate) => !others.includes(gate))
    .sort()
    .map((gate) => {
      const [regime = gate, ...reference] = gate.split('/')
      return { code: 'GATE', regime, reference: reference.join('/') }
    })
}

function wastedLifts(input: PlanInput, plan: Selection, { lifts }: Initiative): Reason[] {
  const served = new Set(lifts.filter(({ points }) => points > 0).map(cellName))
  return breakdownByTarget(input, plan.chosen)
    .filter((cell) => cell.gap > 0 && cell.wasted > 0 && served.has(cellName(cell)))
    .map(({ group, target, wasted }) => ({ code: 'SATURATED', group, target, wasted }))
}
