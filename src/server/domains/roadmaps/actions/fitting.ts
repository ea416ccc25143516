// When the schedule of a plan provably ends after its horizon: the best plan that ends in time, and the
// act that makes it. It is a plan like any other, with what does not fit declined and ruled out.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { inThread } from '../../../foundation/thread.ts'
import { readAdoptable, type AdoptablePlan } from '../../planning/actions/adoption.ts'
import { makePlanWithout } from '../../planning/actions/leaving-out.ts'
import { planDifference } from '../../planning/rules/plan-difference.ts'
import { roadmapProblems } from '../contract/problems.ts'
import type { FittingTask } from '../rules/fitting.ts'
import type { Fitting } from '../rules/horizon.ts'
import { horizonWeeksOf } from '../rules/placing.ts'
import { getRoadmap, loadItems, underWay } from './loading.ts'
import { limitsOf } from './placing.ts'

const file = new URL('./fitting-thread.ts', import.meta.url)

/** What the best plan in time would change. Throws what readAdoptable throws, and no-roadmap. */
export async function previewFitting(tx: Tx, context: OrganisationContext, planId: string) {
  const plan = await readAdoptable(tx, context, planId)
  const fitting = await search(tx, context, plan)
  return fitting.kind === 'found' ? choiceView(plan, fitting) : fitting
}

/**
 * Makes the best plan that ends in time; its id. The plan before stays readable and can no longer be
 * adopted. Throws what readAdoptable throws, no-roadmap, nothing-fits.
 */
export async function takeFitting(
  tx: Tx,
  context: OrganisationContext,
  planId: string,
): Promise<{ planId: string }> {
  const plan = await readAdoptable(tx, context, planId)
  const fitting = await search(tx, context, plan)
  if (fitting.kind !== 'found') throw new Problem(roadmapProblems['nothing-fits'])
  const weeks = horizonWeeksOf(plan.settings.horizonMonths)
  const reason = `Left out so that the plan ends within ${weeks} weeks`
  const { leaveOut } = fitting
  return { planId: await makePlanWithout(tx, context, { planId, leaveOut, reason }) }
}

async function search(
  tx: Tx,
  context: OrganisationContext,
  { continuesRoadmap, input, selection: plan, settings, inputHash: seed }: AdoptablePlan,
): Promise<Fitting> {
  const { begun, fromWeek } = continuesRoadmap
    ? underWay(await loadItems(tx, context, await getRoadmap(tx)))
    : beginning
  const limits = limitsOf({ settings, fromWeek, seed })
  const task: FittingTask = { input, plan, begun, limits }
  // The thread answers with what searchFitting returns.
  return (await inThread(file, task)) as Fitting
}

const beginning = { fromWeek: 0, begun: [] }

function choiceView(
  { input, selection, facts }: AdoptablePlan,
  { plan, weeks, isProven }: Extract<Fitting, { kind: 'found' }>,
) {
  const {
    comes,
    leaves,
    Z: value,
    cost,
  } = planDifference({ input, plan: selection }, { input, plan })
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, title: facts.candidates.find((each) => each.id === id)?.title ?? id }))
  return {
    kind: 'found' as const,
    weeks,
    isProven,
    comes: named(comes),
    leaves: named(leaves),
    value,
    cost,
  }
}
