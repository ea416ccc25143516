// Plans as people make and read them, and what roadmaps take over. How a plan is made stands in
// making.ts, decisions in decisions.ts.
import { readCursor, writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext, TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { planningProblems } from '../contract/problems.ts'
import type { PlanSettings } from '../contract/settings.ts'
import type { PlanStaleReason } from '../contract/terms.ts'
import { saveSettings } from '../queries/catalogues.ts'
import { findNextPlanId, findPlan, listPlanRows, type PlanRow } from '../queries/plans.ts'
import { readBasis } from './basis.ts'
import { makePlan } from './making.ts'
import { decisionViews, memberNames, planSummary, planView } from './plan-view.ts'
import { reachOf, refuseUnlessWide } from './reach.ts'

export type PlanView = Awaited<ReturnType<typeof planView>>

/**
 * Computes a plan with these settings, which become the draft. Throws not-allowed for a lead of
 * departments, and what makePlan throws.
 */
export async function createPlan(
  tx: Tx,
  context: OrganisationContext,
  settings: PlanSettings,
): Promise<PlanView> {
  refuseUnlessWide(context, 'advice.decide')
  const { organisationId, memberId, now } = context
  const on = now.toISOString().slice(0, 10)
  const fixed = [...settings.must, ...settings.mustNot].map((id) => ({ id, by: memberId, on }))
  const planId = await makePlan(tx, context, { settings, changes: {}, fixed, origin: null })
  await saveSettings(tx, { organisationId, settings, savedBy: memberId, savedAt: now })
  return readPlan(tx, context, planId)
}

/** A plan as this reader may see it. Throws not-found. */
export async function readPlan(
  tx: Tx,
  context: OrganisationContext,
  planId: string,
): Promise<PlanView> {
  const row = await getPlan(tx, planId)
  const reach = await reachOf(tx, context, 'advice.read')
  const staleReason = staleReasonOf(row, await readLatest(tx, context))
  return planView(tx, row, { reach, staleReason })
}

/** Plans, newest first. */
export async function listPlans(
  tx: Tx,
  context: OrganisationContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const [after] = readCursor(cursor, 1) ?? []
  const before = after === undefined ? null : Number.parseInt(after, 10) || 0
  const rows = await listPlanRows(tx, { before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const names = await memberNames(
    tx,
    page.map(({ createdBy }) => createdBy),
  )
  const latest = await readLatest(tx, context)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => planSummary(row, { names, staleReason: staleReasonOf(row, latest) })),
    nextCursor: last ? writeCursor([String(last.number)]) : null,
  }
}

/** Decisions on a plan and on those it came from, newest first. Throws not-found. */
export async function listDecisions(tx: Tx, _context: OrganisationContext, planId: string) {
  const { lineageId } = await getPlan(tx, planId)
  return { items: await decisionViews(tx, lineageId) }
}

/** The stored plan. Throws not-found. */
export async function getPlan(tx: Tx, planId: string): Promise<PlanRow> {
  const row = await findPlan(tx, planId)
  if (!row) throw new Problem(common['not-found'])
  return row
}

/** A plan that is computed and that nothing has followed yet. */
export type OpenPlan = PlanRow & {
  answer: NonNullable<PlanRow['answer']>
  planHash: string
  releaseId: string
}

/** Throws not-found, plan-computing, adopted-already, superseded-plan, plan-stale. */
export async function refuseClosed(
  tx: Tx,
  context: TenantContext,
  plan: PlanRow | undefined,
): Promise<OpenPlan> {
  if (!plan) throw new Problem(common['not-found'])
  const { answer, planHash, releaseId } = plan
  if (!answer || planHash === null) throw new Problem(planningProblems['plan-computing'])
  if (plan.adoptedAt) throw new Problem(planningProblems['adopted-already'])
  if (await findNextPlanId(tx, plan.planId)) throw new Problem(planningProblems['superseded-plan'])
  if (releaseId === null || staleReasonOf(plan, await readLatest(tx, context)))
    throw new Problem(planningProblems['plan-stale'])
  return { ...plan, answer, planHash, releaseId }
}

/** What is known of the latest release when asking whether a plan still rests on it. */
export type LatestRelease = { releaseId: string; isStale: boolean } | null

/** The latest release. */
export async function readLatest(tx: Tx, context: TenantContext): Promise<LatestRelease> {
  return (await readBasis(tx, context))?.release ?? null
}

/** Why a plan no longer rests on current figures; null while it does. */
export function staleReasonOf(
  { releaseId }: Pick<PlanRow, 'releaseId'>,
  latest: LatestRelease,
): PlanStaleReason | null {
  if (releaseId === null) return 'release-gone'
  if (latest?.releaseId !== releaseId) return 'newer-release'
  return latest.isStale ? 'release-stale' : null
}

/** True once the organisation has made a plan. */
export async function hasPlans(tx: Tx): Promise<boolean> {
  return (await listPlanRows(tx, { before: null, limit: 1 })).length > 0
}
