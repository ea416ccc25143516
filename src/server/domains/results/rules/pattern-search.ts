// The cheapest set of further figures to hide. Knows costs and what a set still gives away, nothing
// of scores: every weakness found names figures of which at least one must be hidden too, and the
// search picks the cheapest set that meets all of them.

/** More candidates than this are searched smallest first instead of exactly. */
export const EXACT_LIMIT = 30

type PatternTask = {
  /** Cost of hiding each candidate; candidates are numbered in the order of their ids. */
  costs: number[]
  /**
   * What the pattern still gives away: for each weakness the shown candidates that cause it, of
   * which at least one must be hidden. Empty when the pattern is safe. Hiding more never hurts.
   */
  weaknesses: (hidden: ReadonlySet<number>) => number[][]
  /** Second opinion on a pattern without weaknesses; a refusal makes the search go on. */
  isConfirmed: (hidden: ReadonlySet<number>) => boolean
}

/** `bound` is a cost no safe pattern can be under; equal to `cost` when the pattern is the cheapest. */
export type Pattern = { hidden: number[]; cost: number; bound: number; status: PatternStatus }

/** `impossible`: something is given away even when every candidate is hidden. */
type PatternStatus = 'optimal' | 'bounded' | 'impossible'

/** Costs closer than this are the same cost. */
const SAME_COST = 1e-9

/**
 * The cheapest safe pattern: exact for up to 30 candidates (ties: fewer figures, then sorted ids),
 * above that smallest first with a pruning pass and a lower bound.
 */
export function cheapestPattern(task: PatternTask): Pattern {
  return task.costs.length <= EXACT_LIMIT ? exactPattern(task) : smallestFirst(task)
}

/** Always tests the cheapest pattern that meets all weaknesses known so far, so the first safe one wins. */
function exactPattern(task: PatternTask): Pattern {
  const known: number[] = []
  for (;;) {
    const hidden = membersOf(cheapestMeeting(known, task.costs))
    const found = task.weaknesses(new Set(hidden))
    if (found.length === 0 && task.isConfirmed(new Set(hidden))) {
      const cost = costOf(hidden, task.costs)
      return { hidden, cost, bound: cost, status: 'optimal' }
    }
    const open = found.length > 0 ? found : [stillShown(task, hidden)]
    if (open.some((weakness) => weakness.length === 0)) return impossible(task)
    known.push(...open.map(maskOf))
  }
}

/** Hides the cheapest figure of every weakness until none is left, then shows again what it can. */
function smallestFirst(task: PatternTask): Pattern {
  const known: number[][] = []
  let hidden = new Set<number>()
  for (;;) {
    const isMet = meetWeaknesses(task, hidden, known)
    if (!isMet) return impossible(task)
    hidden = withoutNeedless(task, hidden, known)
    if (task.isConfirmed(hidden)) break
    known.push(stillShown(task, hidden))
  }
  const chosen = [...hidden].toSorted((a, b) => a - b)
  const cost = costOf(chosen, task.costs)
  const bound = leastTotal(known, task.costs)
  return { hidden: chosen, cost, bound, status: cost - bound <= SAME_COST ? 'optimal' : 'bounded' }
}

/** A refused pattern has one weakness: something of what it still shows must be hidden as well. */
function stillShown(task: PatternTask, hidden: Iterable<number>): number[] {
  const isHidden = new Set(hidden)
  return [...task.costs.keys()].filter((candidate) => !isHidden.has(candidate))
}

/** Adds to `hidden` and `known` until no weakness is left; false when one has no member to hide. */
function meetWeaknesses(task: PatternTask, hidden: Set<number>, known: number[][]): boolean {
  for (let open = known; ; known.push(...open)) {
    for (const weakness of open) {
      if (weakness.length === 0) return false
      if (!weakness.some((each) => hidden.has(each))) hidden.add(cheapestOf(weakness, task.costs))
    }
    open = task.weaknesses(hidden)
    if (open.length === 0) return true
  }
}

/** Shows again, costliest first, every figure that turns out not to be needed. */
function withoutNeedless(
  task: PatternTask,
  hidden: ReadonlySet<number>,
  known: number[][],
): Set<number> {
  const kept = new Set(hidden)
  for (const candidate of [...hidden].toSorted((a, b) => byCost(task.costs, b, a))) {
    kept.delete(candidate)
    const isKnownNeed = known.some((weakness) => !weakness.some((each) => kept.has(each)))
    const found = isKnownNeed ? [] : task.weaknesses(kept)
    known.push(...found)
    if (isKnownNeed || found.length > 0) kept.add(candidate)
  }
  return kept
}

function impossible(task: PatternTask): Pattern {
  const hidden = [...task.costs.keys()]
  const cost = costOf(hidden, task.costs)
  return { hidden, cost, bound: cost, status: 'impossible' }
}

type Choice = { mask: number; cost: number; allowed: number; open: number[] }

/** Branch and bound over bit masks: the best set with a member in every one of `weaknesses` (none empty). */
function cheapestMeeting(weaknesses: number[], costs: number[]): number {
  const everything = maskOf([...costs.keys()])
  let best = { mask: everything, cost: costOf(membersOf(everything), costs) }
  const visit = (choice: Choice): void => {
    const left = choice.open.map((each) => membersOf(each & choice.allowed))
    if (choice.cost + leastTotal(left, costs) > best.cost + SAME_COST) return
    if (choice.open.length === 0) {
      if (isBetter(choice, best)) best = { mask: choice.mask, cost: choice.cost }
      return
    }
    let allowed = choice.allowed
    for (const member of branchingMembers(choice, costs)) {
      allowed &= ~(1 << member)
      visit({
        mask: choice.mask | (1 << member),
        cost: choice.cost + (costs[member] ?? 0),
        allowed,
        open: choice.open.filter((each) => (each & (1 << member)) === 0),
      })
    }
  }
  visit({ mask: 0, cost: 0, allowed: -1, open: weaknesses })
  return best.mask
}

/** The open weakness with the fewest members left, cheapest member first. */
function branchingMembers(choice: Choice, costs: number[]): number[] {
  let fewest: number[] | null = null
  for (const weakness of choice.open) {
    const members = membersOf(weakness & choice.allowed)
    if (fewest === null || members.length < fewest.length) fewest = members
  }
  return (fewest ?? []).toSorted((a, b) => byCost(costs, a, b))
}

/** A lower bound: every weakness takes what its cheapest member still has to give. */
function leastTotal(weaknesses: number[][], costs: number[]): number {
  const left = [...costs]
  let total = 0
  for (const members of weaknesses.toSorted((a, b) => a.length - b.length)) {
    const share = Math.min(...members.map((member) => left[member] ?? 0))
    total += share
    for (const member of members) left[member] = (left[member] ?? 0) - share
  }
  return total
}

/** Cheaper, then fewer figures, then the first id that differs comes earlier. */
function isBetter(
  one: { mask: number; cost: number },
  other: { mask: number; cost: number },
): boolean {
  if (Math.abs(one.cost - other.cost) > SAME_COST) return one.cost < other.cost
  const fewer = membersOf(one.mask).length - membersOf(other.mask).length
  if (fewer !== 0) return fewer < 0
  const differing = one.mask ^ other.mask
  return (differing & -differing & one.mask) !== 0
}

function byCost(costs: number[], left: number, right: number): number {
  return (costs[left] ?? 0) - (costs[right] ?? 0) || left - right
}

function cheapestOf(members: number[], costs: number[]): number {
  return members.toSorted((a, b) => byCost(costs, a, b))[0] ?? 0
}

function costOf(hidden: number[], costs: number[]): number {
  return hidden.reduce((sum, each) => sum + (costs[each] ?? 0), 0)
}

function maskOf(members: number[]): number {
  return members.reduce((mask, member) => mask | (1 << member), 0)
}

function membersOf(mask: number): number[] {
  const members: number[] = []
  for (let rest = mask; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest))
  return members
}
