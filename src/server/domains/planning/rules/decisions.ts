// A partly decided plan inside the search: which items are in, which are out, and what that brings
// and uses. Every step carries its consequences: needs, exclusions, alternatives, forbidden sets.
import { addAt, at } from './amounts.ts'
import type { Problem } from './problem.ts'

export const OPEN = 0
export const TAKEN = 1
export const LEFT_OUT = 2

/** `missing` is what each cell still lacks; `used` follows the resources of the problem. */
export type Decisions = {
  state: Uint8Array
  missing: number[]
  used: number[]
  value: number
}

/** Musts in and impossible items out; null when that contradicts itself or does not fit. */
export function firstDecisions(problem: Problem): Decisions | null {
  const decisions = {
    state: new Uint8Array(problem.ids.length),
    missing: [...problem.gaps],
    used: problem.uses.map(() => 0),
    value: 0,
  }
  const stands =
    problem.impossible.every((item) => leaveOut(problem, decisions, item)) &&
    problem.must.every((item) => take(problem, decisions, item)) &&
    settle(problem, decisions)
  return stands ? decisions : null
}

/** The decisions with one more item and all it needs, or null when they cannot stand. */
export function withItem(problem: Problem, before: Decisions, item: number): Decisions | null {
  const after = copy(before)
  return take(problem, after, item) && settle(problem, after) ? after : null
}

/** The decisions without an item and all that need it, or null when they cannot stand. */
export function withoutItem(problem: Problem, before: Decisions, item: number): Decisions | null {
  const after = copy(before)
  return leaveOut(problem, after, item) && settle(problem, after) ? after : null
}

/** What an item would add now: its lifts up to what is missing. */
export function gainOf(problem: Problem, { missing }: Decisions, item: number): number {
  let gain = 0
  for (const { cell, points } of problem.lifts[item] ?? []) {
    gain += at(problem.weights, cell) * Math.min(points, at(missing, cell))
  }
  return gain
}

/** Whether an open item and what it still needs fit into what is left. */
export function fits(problem: Problem, { state, used }: Decisions, item: number): boolean {
  for (const [resource, limit] of problem.limits.entries()) {
    const use = problem.uses[resource] ?? []
    let sum = at(used, resource) + at(use, item)
    for (const need of problem.needs[item] ?? []) {
      if (state[need] === OPEN) sum += at(use, need)
    }
    if (sum > limit) return false
  }
  return true
}

/** The alternatives of a taken item none of which is taken yet, without those left out; or null. */
export function unmetAlternatives({ needsAny }: Problem, { state }: Decisions): number[] | null {
  for (const [item, groups] of needsAny.entries()) {
    if (state[item] !== TAKEN) continue
    const unmet = groups.find((group) => !group.some((each) => state[each] === TAKEN))
    if (unmet) return unmet.filter((each) => state[each] === OPEN)
  }
  return null
}

function copy({ state, missing, used, value }: Decisions): Decisions {
  return { state: state.slice(), missing: missing.slice(), used: used.slice(), value }
}

function take(problem: Problem, decisions: Decisions, item: number): boolean {
  return [item, ...(problem.needs[item] ?? [])].every((each) => takeOne(problem, decisions, each))
}

function takeOne(problem: Problem, decisions: Decisions, item: number): boolean {
  const { state, missing, used } = decisions
  if (state[item] !== OPEN) return state[item] === TAKEN
  state[item] = TAKEN
  decisions.value += gainOf(problem, decisions, item)
  for (const { cell, points } of problem.lifts[item] ?? []) {
    missing[cell] = Math.max(0, at(missing, cell) - points)
  }
  for (const [resource, use] of problem.uses.entries()) {
    addAt(used, resource, at(use, item))
  }
  const fitsIn = problem.limits.every((limit, resource) => at(used, resource) <= limit)
  const excluded = problem.excludes[item] ?? []
  return fitsIn && excluded.every((each) => leaveOut(problem, decisions, each))
}

function leaveOut(problem: Problem, { state }: Decisions, item: number): boolean {
  return [item, ...(problem.dependants[item] ?? [])].every((each) => {
    if (state[each] === OPEN) state[each] = LEFT_OUT
    return state[each] === LEFT_OUT
  })
}

/** Leaves out what has lost its last alternative, until nothing changes. */
function settle(problem: Problem, decisions: Decisions): boolean {
  const { state } = decisions
  const isOut = (item: number) => state[item] === LEFT_OUT
  if (problem.forbidden.some((set) => set.every((item) => state[item] === TAKEN))) return false
  for (;;) {
    const stranded = problem.needsAny.findIndex(
      (groups, item) => !isOut(item) && groups.some((group) => group.every(isOut)),
    )
    if (stranded < 0) return true
    if (!leaveOut(problem, decisions, stranded)) return false
  }
}
