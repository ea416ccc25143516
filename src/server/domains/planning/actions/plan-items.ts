// The initiatives of a plan as they are read: figures, reasons, worth and the decision that stands.
import type { DecisionRow, PlanRow } from '../queries/plans.ts'
import type { Initiative } from '../rules/model.ts'
import type { CandidateName } from '../rules/plan-facts.ts'
import { reasonsInReach, seesGroup, type Reach } from '../rules/plan-reach.ts'
import type { Reason } from '../rules/reason.ts'

/** Names of members by id; who has left has none. */
export type Names = ReadonlyMap<string, string>

export type Reading = {
  chosen: readonly string[]
  standing: ReadonlyMap<string, DecisionRow>
  names: Names
  reach: Reach
}

/** Every candidate within reach, chosen or not, by id. */
export function itemViews(row: PlanRow, reading: Reading) {
  return row.input.initiatives
    .map((initiative) => itemView(row, initiative, reading))
    .filter(({ groupId }) => groupId === null || seesGroup(reading.reach, groupId))
}

function itemView(row: PlanRow, initiative: Initiative, reading: Reading) {
  const { id, cost, effort, weeks, needs, needsAny, lifts } = initiative
  const { chosen, standing, names, reach } = reading
  const { title, initiativeId, groupId } = candidateName(row, id)
  const decision = standing.get(id)
  return {
    id,
    initiativeId,
    groupId,
    title,
    cost,
    effort,
    weeks,
    needs,
    needsAny,
    lifts: lifts.filter(({ group }) => seesGroup(reach, group)),
    isChosen: chosen.includes(id),
    isAdapted: row.facts.adapted.includes(id),
    decision: decision ? decisionView(decision, names) : null,
    ...explainedItem(row, id, reading),
    stability: steadinessOf(row, id),
  }
}

/** How a candidate is called; its id where the facts do not name it. */
export function candidateName({ facts }: Pick<PlanRow, 'facts'>, id: string): CandidateName {
  const unnamed = { id, initiativeId: id, groupId: null, title: id }
  return facts.candidates.find((each) => each.id === id) ?? unnamed
}

function explainedItem({ explanation }: PlanRow, id: string, { names, reach }: Reading) {
  if (!explanation) return { reasons: [], worth: null, forcing: null }
  return {
    reasons: namedReasons(reasonsInReach(explanation.initiatives[id] ?? [], reach), names),
    worth: explanation.worth[id] ?? null,
    forcing: explanation.forcing[id] ?? null,
  }
}

function steadinessOf({ outlook }: PlanRow, id: string) {
  const found = outlook?.stability.initiatives[id]
  return found ? { chosen: found.chosen, word: found.steadiness } : null
}

/** Initiatives that were no candidate: what does not concern the organisation, and what lifts nothing. */
export function leftOutOf({ facts }: PlanRow) {
  return [
    ...facts.notApplicable.map(({ id, rule }) => ({
      id,
      title: facts.titles[id] ?? id,
      reasons: [{ code: 'NOT_APPLICABLE' as const, rule }],
    })),
    ...facts.withoutGain.map((id) => ({
      id,
      title: candidateName({ facts }, id).title,
      reasons: [{ code: 'NO_GAIN' as const }],
    })),
  ]
}

/** A decision as it is read. */
export function decisionView(row: DecisionRow, names: Names) {
  const { decisionId, initiativeId, kind, reason, change, decidedAt, planId } = row
  const decidedBy = nameIn(names, row.decidedBy)
  return { decisionId, initiativeId, kind, reason, change, decidedAt, decidedBy, planId }
}

/** Reasons with members' names in the place of their ids. */
export function namedReasons(reasons: readonly Reason[], names: Names): Reason[] {
  return reasons.map((reason) =>
    reason.code === 'MUST' || reason.code === 'BANNED'
      ? { ...reason, by: nameIn(names, reason.by) }
      : reason,
  )
}

/** The name of a member; null for nobody and for who has left. */
export function nameIn(names: Names, memberId: string | null): string | null {
  return memberId === null ? null : (names.get(memberId) ?? null)
}
