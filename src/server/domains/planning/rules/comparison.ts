// What simple ratio rules would have chosen, for the text that explains the plan. Not the decision.
import { initiativesOf, selectionOf } from './breakdown.ts'
import type { Initiative, PlanInput, Selection } from './model.ts'
import { limitedResources, limitOf, useOf } from './resources.ts'

/** What a ratio rule takes, in the order it takes it. */
export type RatioRule = { order: string[] } & Selection

/**
 * Takes one initiative after another by points gained per unit of a resource (`budget` or a pool),
 * as long as its needs are taken and it still fits; ties by id. Nothing is ever given back.
 */
export function ratioRule(input: PlanInput, resource: string): RatioRule {
  const order: string[] = [...input.must].sort()
  for (;;) {
    const before = selectionOf(input, order)
    const next = initiativesOf(
      input,
      input.initiatives.map(({ id }) => id),
    )
      .filter((initiative) => mayFollow(input, order, initiative))
      .map(({ id }) => step(input, { order, before, id, resource }))
      .filter(({ gain }) => gain > 0n)
      .reduce<Step | null>((best, each) => (!best || isBetter(each, best) ? each : best), null)
    if (!next) return { order, ...before }
    order.push(next.id)
  }
}

type Step = { id: string; gain: bigint; use: bigint }

function step(
  input: PlanInput,
  {
    order,
    before,
    id,
    resource,
  }: { order: string[]; before: Selection; id: string; resource: string },
): Step {
  const after = selectionOf(input, [...order, id])
  return {
    id,
    gain: BigInt(after.Z - before.Z),
    use: BigInt(useOf(after, resource) - useOf(before, resource)),
  }
}

/** Ratios compared exactly, by cross-multiplication; what uses nothing comes first. */
const isBetter = (a: Step, b: Step): boolean => a.gain * b.use > b.gain * a.use

function mayFollow(input: PlanInput, order: readonly string[], initiative: Initiative): boolean {
  const { id, needs, needsAny, excludes } = initiative
  const taken = (each: string) => order.includes(each)
  const after = selectionOf(input, [...order, id])
  return (
    !taken(id) &&
    !input.mustNot.includes(id) &&
    needs.every(taken) &&
    needsAny.every((group) => group.some(taken)) &&
    !excludes.some(taken) &&
    limitedResources(input).every((each) => useOf(after, each) <= limitOf(input, each))
  )
}
