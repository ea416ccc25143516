// Making a plan: the numbers from release, catalogue and settings, the answer at once where the search
// proves it quickly, else by the worker. The same request finds the plan that is there.
import { createHash } from 'node:crypto'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { announce } from '../../../foundation/events.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { planRequested } from '../contract.ts'
import { planningProblems } from '../contract/problems.ts'
import type { Adaptation, PlanSettings } from '../contract/settings.ts'
import { findPlanByRequest, insertPlan, takePlanNumber } from '../queries/plans.ts'
import {
  canonicalInput,
  canonicalJson,
  inputHash,
  planDocument,
  planHash,
} from '../rules/canonical.ts'
import { planInputSchema, type Plan, type PlanInput } from '../rules/model.ts'
import { planInputOf, type FixedChoice } from '../rules/plan-input.ts'
import type { PlanFacts } from '../rules/plan-facts.ts'
import { unreleasedCells } from '../rules/released-cells.ts'
import { selectPlan } from '../rules/selection.ts'
import { basisState, readBasis, readProfile, type Basis } from './basis.ts'
import { pinCatalogue } from './catalogue.ts'

/** Steps of the search in a request, about a quarter of a second; what is not proven by then is left to the worker. */
export const requestNodes = 8000

/** Where a plan comes from: its row of plans and the one before it. */
export type Origin = { planId: string; lineageId: string }

export type PlanOrder = {
  settings: PlanSettings
  /** Own figures by candidate. */
  changes: Readonly<Record<string, Adaptation>>
  fixed: readonly FixedChoice[]
  origin: Origin | null
  /** Set when the plan goes on from a roadmap. */
  continues?: {
    /** Candidates that have begun and stay. */
    started: readonly string[]
    /** What the roadmap changes about the input; days are those of the release. */
    reshape: (input: PlanInput, release: { closedOn: string }) => PlanInput
  }
}

/**
 * Makes a plan from the latest release, or finds the one made for the same request; its id. Throws
 * no-release, release-refused, and invalid-input for choices that are no candidate here.
 */
export async function makePlan(
  tx: Tx,
  context: OrganisationContext,
  order: PlanOrder,
): Promise<string> {
  const number = await takePlanNumber(tx, context.organisationId)
  const found = await readPlannable(tx, context)
  const { catalogue, hash: catalogueHash } = await pinCatalogue(tx, context)
  const { release, basis } = found
  const { settings, changes, fixed, origin, continues } = order
  const { campaign, closedOn, k } = release
  const profile = await readProfile(tx, context)
  const made = planInputOf({
    release: { campaign, closedOn, k },
    basis,
    catalogue,
    settings: { ...settings, must: [...settings.must, ...(continues?.started ?? [])] },
    changes,
    fixed,
    profile,
  })
  refuseUnknownChoices(settings, made.facts)
  const input = inOrder(continues ? continues.reshape(made.input, release) : made.input)
  const unreleased = unreleasedCells(made.input, release)
  if (unreleased.length > 0)
    throw new Error(`The plan would rest on ${unreleased.length} scores that are not released.`)
  const requestHash = requestHashOf({
    settings,
    changes,
    origin: origin?.planId ?? null,
    catalogueHash,
    input: inputHash(input),
    release: release.hash,
  })
  const known = await findPlanByRequest(tx, requestHash)
  if (known) return known.planId
  return storePlan(tx, context, {
    number,
    release,
    settings,
    origin,
    catalogueHash,
    requestHash,
    input,
    continuesRoadmap: continues !== undefined,
    facts: made.facts,
  })
}

async function readPlannable(tx: Tx, context: OrganisationContext): Promise<Basis> {
  const found = await readBasis(tx, context)
  if (!found) throw new Problem(planningProblems['no-release'])
  if (basisState(found) === 'refused') throw new Problem(planningProblems['release-refused'])
  return found
}

function refuseUnknownChoices({ must, mustNot }: PlanSettings, { candidates }: PlanFacts): void {
  const known = new Set(candidates.map(({ id }) => id))
  const unknown = (name: string, ids: readonly string[]) =>
    ids.flatMap((id, place) =>
      known.has(id)
        ? []
        : [{ path: `${name}.${place}`, message: `There is no initiative ${id} to plan here.` }],
    )
  const fields = [...unknown('must', must), ...unknown('mustNot', mustNot)]
  if (fields.length > 0) throw new Problem(common['invalid-input'], { fields })
}

/** A plan before it is stored; its number was taken in the same transaction. */
type NewPlan = {
  number: number
  release: Pick<Basis['release'], 'releaseId' | 'campaignId' | 'hash'>
  settings: PlanSettings
  origin: Origin | null
  catalogueHash: string
  requestHash: string
  input: PlanInput
  continuesRoadmap: boolean
  facts: PlanFacts
}

/** Stores a plan with its answer where the search proves it quickly; the worker does the rest. Its id. */
export async function storePlan(
  tx: Tx,
  context: OrganisationContext,
  made: NewPlan,
): Promise<string> {
  const { organisationId, memberId: createdBy, now: createdAt } = context
  const { release, origin, input, ...columns } = made
  const planId = newId()
  const answer = quickAnswer(input)
  await insertPlan(tx, {
    organisationId,
    planId,
    createdBy,
    createdAt,
    input,
    ...columns,
    lineageId: origin?.lineageId ?? planId,
    basedOn: origin?.planId ?? null,
    releaseId: release.releaseId,
    campaignId: release.campaignId,
    releaseHash: release.hash,
    inputHash: inputHash(input),
    engine: input.engine,
    ...(answer ? answered(input, answer) : { state: 'computing' }),
  })
  await announce(tx, planRequested, { organisationId, payload: { planId } })
  await recordAct(tx, context, { action: 'plan-made', subject: planId })
  return planId
}

/** The plan when the search proves it quickly. The least cost takes many searches, so it never does. */
function quickAnswer(input: PlanInput): Plan | null {
  if (input.mode.kind === 'least-cost') return null
  const plan = selectPlan(input, { nodeLimit: requestNodes })
  return plan.status === 'feasible' ? null : plan
}

/** The columns of a plan that has been computed. */
export function answered(
  input: PlanInput,
  answer: Plan,
): { state: 'ready'; answer: Plan; planHash: string } {
  return { state: 'ready', answer, planHash: planHash(planDocument(input, answer)) }
}

/** The input with its lists in the order in which it is hashed, so that what is stored is what was hashed. */
function inOrder(input: PlanInput): PlanInput {
  return planInputSchema.parse(JSON.parse(canonicalInput(input)))
}

/** SHA-256, in hex, of what a plan was asked for with. */
export function requestHashOf(value: object): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}
