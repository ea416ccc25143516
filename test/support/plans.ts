// Plans of a test: an organisation with results, and settings under which the choice is quick.
import { eq } from 'drizzle-orm'
import { planRequested } from '../../src/server/domains/planning/contract.ts'
import type { PlanSettings } from '../../src/server/domains/planning/contract/settings.ts'
import { newId } from '../../src/server/foundation/ids.ts'
import { outbox } from '../../src/server/foundation/tables.ts'
import { must } from './campaigns.ts'
import type { TestInstallation } from './installation.ts'
import type { TestOwner } from './people.ts'
import { aClosedRound, aMeasuredOrganisation } from './rounds.ts'

/** £40,000 and few people: enough for a choice, and proven in little time. */
export const someSettings: PlanSettings = {
  budget: 4_000_000,
  currency: 'GBP',
  hundredPounds: 10_000,
  horizonMonths: 12,
  capacity: {
    people: { total: 400, weekly: 60 },
    it: { total: 200, weekly: 60 },
    security: { total: 150, weekly: 60 },
    data: { total: 100, weekly: 60 },
  },
  goals: {},
  weights: {},
  mode: { kind: 'max-points' },
  must: [],
  mustNot: [],
  maxInFlight: 3,
  perDepartment: true,
  highRisk: 'no',
  buildsModels: 'no',
}

/** An organisation whose round is closed and released. */
export async function anOrganisationWithResults(
  installation: TestInstallation,
): Promise<Awaited<ReturnType<typeof aMeasuredOrganisation>> & { campaignId: string }> {
  const measured = await aMeasuredOrganisation(installation)
  const { campaignId } = await aClosedRound(installation, measured.owner, { cells: measured.cells })
  return { ...measured, campaignId }
}

/** A plan made by the owner through the API, without what explains it; anExplainedPlan waits for that. */
export async function aPlan(
  installation: TestInstallation,
  owner: TestOwner,
  settings: Partial<PlanSettings> = {},
): Promise<any> {
  const plan = await requestPlan(installation, owner, settings)
  await leaveUnexplained(installation)
  return plan
}

/** Takes back the orders to explain plans: each takes the worker many seconds when events settle. */
export async function leaveUnexplained(installation: TestInstallation): Promise<void> {
  await installation.database.worker.asSystem(
    { reason: 'deliver events', purpose: 'protect-service', requestId: newId() },
    (tx) => tx.delete(outbox).where(eq(outbox.name, planRequested.name)),
  )
}

/** A plan with its reasons and its outlook. */
export async function anExplainedPlan(
  installation: TestInstallation,
  owner: TestOwner,
  settings: Partial<PlanSettings> = {},
): Promise<any> {
  const { planId } = await requestPlan(installation, owner, settings)
  await installation.settle()
  return must(installation, owner, { method: 'GET', path: `/plans/${planId}` })
}

function requestPlan(
  installation: TestInstallation,
  owner: TestOwner,
  settings: Partial<PlanSettings>,
): Promise<any> {
  const body = { ...someSettings, ...settings }
  return must(installation, owner, { method: 'POST', path: '/plans', body })
}
