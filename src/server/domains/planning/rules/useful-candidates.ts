// Which candidates can matter at all. Leaving the others out changes no plan: they add nothing, cost
// something, and by the order of ties the smaller set comes first.
import { cellName } from './breakdown.ts'
import type { Initiative, PlanInput } from './model.ts'

/**
 * Candidates that lift a score below its goal (with gates first also those that close one), what they
 * need, and what is fixed or ruled out by name; and the ids of the rest.
 */
export function splitByGain(input: PlanInput): { kept: Initiative[]; withoutGain: string[] } {
  const open = new Set(
    input.cells.filter(({ score, goal, weight }) => goal > score && weight > 0).map(cellName),
  )
  const matters = ({ id, gates, lifts }: Initiative) =>
    input.must.includes(id) ||
    input.mustNot.includes(id) ||
    (input.mode.kind === 'gates-first' && gates.length > 0) ||
    lifts.some((lift) => lift.points > 0 && open.has(cellName(lift)))
  const useful = new Set(input.initiatives.filter(matters).map(({ id }) => id))
  // A set visits what is added while it is walked.
  for (const id of useful) {
    const found = input.initiatives.find((each) => each.id === id)
    for (const need of [...(found?.needs ?? []), ...(found?.needsAny.flat() ?? [])])
      useful.add(need)
  }
  const isUseful = ({ id }: Initiative) => useful.has(id)
  return {
    kept: input.initiatives.filter(isUseful).map((each) => withoutMissing(each, useful)),
    withoutGain: input.initiatives.filter((each) => !isUseful(each)).map(({ id }) => id),
  }
}

function withoutMissing(initiative: Initiative, useful: ReadonlySet<string>): Initiative {
  return { ...initiative, excludes: initiative.excludes.filter((id) => useful.has(id)) }
}
