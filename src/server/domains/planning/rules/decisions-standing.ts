// Decisions of a row of plans: which one stands, and what it makes of the next plan.
import type { Adaptation, PlanSettings } from '../contract/settings.ts'
import type { DecisionKind } from '../contract/terms.ts'
import type { FixedChoice } from './plan-input.ts'

type Decided = { initiativeId: string; kind: DecisionKind; change: Adaptation | null }

/** The latest decision on each initiative; decisions come in their order. */
export function standingDecisions<D extends Decided>(decisions: readonly D[]): Map<string, D> {
  return new Map(decisions.map((decision) => [decision.initiativeId, decision]))
}

/** Own figures that stand: the last adaptation of each initiative, whatever was decided after it. */
export function standingChanges(decisions: readonly Decided[]): Record<string, Adaptation> {
  return Object.fromEntries(
    decisions.flatMap(({ initiativeId, change }) => (change ? [[initiativeId, change]] : [])),
  )
}

/** The settings with what was accepted fixed and what was declined ruled out. */
export function withDecisions(settings: PlanSettings, decisions: readonly Decided[]): PlanSettings {
  const standing = [...standingDecisions(decisions).values()]
  const idsOf = (kind: DecisionKind) =>
    standing.filter((each) => each.kind === kind).map(({ initiativeId }) => initiativeId)
  const [accepted, declined] = [idsOf('accept'), idsOf('decline')]
  return {
    ...settings,
    must: union(settings.must, accepted).filter((id) => !declined.includes(id)),
    mustNot: union(settings.mustNot, declined).filter((id) => !accepted.includes(id)),
  }
}

/** Who fixed or ruled out what, and on which day; a later decision replaces what was known before. */
export function fixedByDecisions(
  before: readonly FixedChoice[],
  decisions: readonly (Decided & { decidedBy: string | null; decidedAt: Date })[],
): FixedChoice[] {
  const known = new Map(before.map((choice) => [choice.id, choice]))
  for (const [id, { kind, decidedBy, decidedAt }] of standingDecisions(decisions)) {
    if (kind === 'adapt' || decidedBy === null) continue
    known.set(id, { id, by: decidedBy, on: decidedAt.toISOString().slice(0, 10) })
  }
  return [...known.values()]
}

/** Whether a decision asks for another plan than the one it is made on. */
export function changesPlan(kind: DecisionKind, isChosen: boolean): boolean {
  if (kind === 'adapt') return true
  return kind === 'accept' ? !isChosen : isChosen
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].toSorted()
}
