// SQL of plans and the decisions on them.
import { asc, desc, eq, lt, max, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { PlanFacts } from '../rules/plan-facts.ts'
import { planDecisions, plans } from '../tables.ts'

export type PlanRow = typeof plans.$inferSelect
export type DecisionRow = typeof planDecisions.$inferSelect

/** A plan by its id. */
export async function findPlan(tx: Tx, planId: string): Promise<PlanRow | undefined> {
  const [row] = await tx.select().from(plans).where(eq(plans.planId, planId))
  return row
}

/** A plan by its id, held until the transaction ends. */
export async function findPlanForUpdate(tx: Tx, planId: string): Promise<PlanRow | undefined> {
  const [row] = await tx.select().from(plans).where(eq(plans.planId, planId)).for('update')
  return row
}

/** The plan made for the same request. */
export async function findPlanByRequest(tx: Tx, requestHash: string): Promise<PlanRow | undefined> {
  const [row] = await tx.select().from(plans).where(eq(plans.requestHash, requestHash))
  return row
}

/** The plan that decisions on this one have led to. */
export async function findNextPlanId(tx: Tx, planId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ planId: plans.planId })
    .from(plans)
    .where(eq(plans.basedOn, planId))
    .orderBy(desc(plans.number))
    .limit(1)
  return row?.planId
}

/** What a list shows of a plan; input, reasons and outlook are large and left out. */
export type PlanListRow = Pick<
  PlanRow,
  | 'planId'
  | 'number'
  | 'state'
  | 'answer'
  | 'settings'
  | 'basedOn'
  | 'continuesRoadmap'
  | 'releaseId'
  | 'campaignId'
  | 'releaseHash'
  | 'createdBy'
  | 'createdAt'
  | 'adoptedAt'
> & { release: PlanFacts['release'] }

/** Plans, newest first, from behind a number on. */
export async function listPlanRows(
  tx: Tx,
  { before, limit }: { before: number | null; limit: number },
): Promise<PlanListRow[]> {
  return tx
    .select({
      planId: plans.planId,
      number: plans.number,
      state: plans.state,
      answer: plans.answer,
      settings: plans.settings,
      basedOn: plans.basedOn,
      continuesRoadmap: plans.continuesRoadmap,
      releaseId: plans.releaseId,
      campaignId: plans.campaignId,
      releaseHash: plans.releaseHash,
      createdBy: plans.createdBy,
      createdAt: plans.createdAt,
      adoptedAt: plans.adoptedAt,
      release: sql<PlanFacts['release']>`${plans.facts} -> 'release'`,
    })
    .from(plans)
    .where(before === null ? undefined : lt(plans.number, before))
    .orderBy(desc(plans.number))
    .limit(limit)
}

/** Makes plans of an organisation follow one another, and returns the number of the next one. */
export async function takePlanNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`plans ${organisationId}`}, 0))`,
  )
  const [row] = await tx.select({ last: max(plans.number) }).from(plans)
  return (row?.last ?? 0) + 1
}

/** Adds a plan. */
export async function insertPlan(tx: Tx, plan: typeof plans.$inferInsert): Promise<void> {
  await tx.insert(plans).values(plan)
}

/** Changes what is computed of a plan, or notes its adoption; at least one value. */
export async function updatePlan(
  tx: Tx,
  planId: string,
  change: Partial<
    Pick<PlanRow, 'state' | 'answer' | 'planHash' | 'explanation' | 'outlook' | 'adoptedAt'>
  >,
): Promise<void> {
  await tx.update(plans).set(change).where(eq(plans.planId, planId))
}

/** Decisions of a row of plans, in their order. */
export async function listDecisionRows(tx: Tx, lineageId: string): Promise<DecisionRow[]> {
  return tx
    .select()
    .from(planDecisions)
    .where(eq(planDecisions.lineageId, lineageId))
    .orderBy(asc(planDecisions.position))
}

/** Adds a decision. */
export async function insertDecision(
  tx: Tx,
  decision: typeof planDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(planDecisions).values(decision)
}
