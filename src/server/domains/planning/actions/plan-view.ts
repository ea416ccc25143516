// A stored plan as it is read: figures, reasons and decisions together, each reader seeing the groups
// they may see. Its initiatives stand in plan-items.ts.
import type { Tx } from '../../../foundation/db/doors.ts'
import { nameMembers } from '../../organisations/actions/names.ts'
import type { PlanStaleReason } from '../contract/terms.ts'
import {
  findNextPlanId,
  listDecisionRows,
  type PlanListRow,
  type PlanRow,
} from '../queries/plans.ts'
import { breakdownByTarget, cellName, type TargetBreakdown } from '../rules/breakdown.ts'
import { standingDecisions } from '../rules/decisions-standing.ts'
import type { Conflict, Plan } from '../rules/model.ts'
import { reasonsInReach, seesGroup, type Reach } from '../rules/plan-reach.ts'
import { selectionIn } from '../rules/stored-plan.ts'
import {
  decisionView,
  itemViews,
  leftOutOf,
  namedReasons,
  nameIn,
  type Names,
} from './plan-items.ts'

/** A plan in a list. */
export function planSummary(
  row: PlanListRow,
  { names, staleReason }: { names: Names; staleReason: PlanStaleReason | null },
) {
  const { planId, number, state, createdAt, basedOn, adoptedAt } = row
  const { chosen, Z: value, cost } = selectionIn(row.answer)
  return {
    planId,
    number,
    state,
    status: row.answer?.status ?? null,
    createdAt,
    createdBy: nameIn(names, row.createdBy),
    basedOn,
    continuesRoadmap: row.continuesRoadmap,
    release: releaseOf(row),
    currency: row.settings.currency,
    budget: row.settings.budget,
    initiatives: chosen.length,
    value,
    cost,
    staleReason,
    adoptedAt,
  }
}

/** A plan with everything that explains it. */
export async function planView(
  tx: Tx,
  row: PlanRow,
  { reach, staleReason }: { reach: Reach; staleReason: PlanStaleReason | null },
) {
  const decisions = await listDecisionRows(tx, row.lineageId)
  const names = await memberNames(tx, [
    row.createdBy,
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...row.facts.fixed.map(({ by }) => by),
  ])
  const { chosen, effort } = selectionIn(row.answer)
  const standing = standingDecisions(decisions)
  const { facts } = row
  return {
    ...planSummary({ ...row, release: facts.release }, { names, staleReason }),
    engine: row.engine,
    catalogue: { hash: row.catalogueHash, version: facts.catalogueVersion },
    inputHash: row.inputHash,
    planHash: row.planHash,
    settings: row.settings,
    ...statusOf(row.answer),
    effort,
    groups: facts.groups.filter(({ id }) => seesGroup(reach, id)),
    targets: facts.targets,
    pools: facts.pools,
    byTarget: breakdownOf(row, chosen).filter(({ group }) => seesGroup(reach, group)),
    items: itemViews(row, { chosen, standing, names, reach }),
    leftOut: leftOutOf(row),
    explanation: explanationOf(row, { names, reach }),
    outlook: outlookOf(row),
    nextPlanId: (await findNextPlanId(tx, row.planId)) ?? null,
  }
}

/** Decisions of a row of plans as they are read, newest first. */
export async function decisionViews(tx: Tx, lineageId: string) {
  const rows = await listDecisionRows(tx, lineageId)
  const names = await memberNames(
    tx,
    rows.map(({ decidedBy }) => decidedBy),
  )
  return rows.toReversed().map((row) => decisionView(row, names))
}

/** Names of members by id. */
export async function memberNames(tx: Tx, memberIds: readonly (string | null)[]): Promise<Names> {
  const found = await nameMembers(tx, memberIds)
  return new Map([...found.values()].map(({ memberId, name }) => [memberId, name]))
}

/** A conflict with every field, as it is read. */
export function conflictView(conflict: Conflict) {
  const nothing = { resource: null, needed: null, available: null }
  return { ...nothing, ...conflict }
}

function releaseOf({ releaseId, campaignId, releaseHash: hash, release }: PlanListRow) {
  return { releaseId, campaignId, hash, ...release }
}

function statusOf(answer: Plan | null) {
  const open = answer?.status === 'feasible' ? answer : null
  return {
    bound: open?.bound ?? null,
    gapPercent: open?.gapPercent ?? null,
    conflict: answer?.status === 'infeasible' ? conflictView(answer.conflict) : null,
  }
}

function breakdownOf(row: PlanRow, chosen: readonly string[]) {
  return breakdownByTarget(row.input, chosen).flatMap((figures) => {
    const cell = row.input.cells.find((each) => cellName(each) === cellName(figures))
    return cell ? [{ ...figures, ...cell, ...intervalOf(row, figures) }] : []
  })
}

function intervalOf({ facts }: PlanRow, figures: TargetBreakdown) {
  const found = facts.intervals.find((each) => cellName(each) === cellName(figures))
  return { low: found?.low ?? null, high: found?.high ?? null }
}

function explanationOf({ explanation }: PlanRow, { names, reach }: { names: Names; reach: Reach }) {
  if (!explanation) return null
  const { limits, thoroughness } = explanation
  const { alone, joint, complete } = limits
  return {
    reasons: namedReasons(reasonsInReach(explanation.plan, reach), names),
    limits: { alone, complete, joint: joint && { money: joint.money, effort: joint.effort } },
    thoroughness,
  }
}

function outlookOf({ outlook }: PlanRow) {
  if (!outlook) return null
  return {
    frontier: outlook.frontier.map(({ resource, steps }) => ({
      resource,
      steps: steps.map(({ Z: value, ...step }) => ({ ...step, value })),
    })),
    draws: outlook.stability.draws,
    thoroughness: outlook.thoroughness,
  }
}
