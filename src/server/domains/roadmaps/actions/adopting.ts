// A plan becomes the roadmap: its initiatives are placed in weeks and stand as items.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { adoptPlan, readAdoptable, type AdoptablePlan } from '../../planning/actions/adoption.ts'
import { roadmapProblems } from '../contract/problems.ts'
import { insertItems, insertTasks, replaceNeeds } from '../queries/items.ts'
import { insertRevision, insertRoadmap, type RoadmapRow } from '../queries/roadmaps.ts'
import { newItems, type NewItem } from '../rules/new-items.ts'
import { tasksOf } from '../rules/schedule.ts'
import { note } from './history.ts'
import { getRoadmap, readerOf } from './loading.ts'
import { daysOf, place, placedView, type Placed } from './placing.ts'
import { roadmapView, scheduleView } from './reading.ts'

const firstReason = 'First plan'

type Calendar = { planId: string; anchorOn: string; closedWeeks: string[] }

/** How a plan would be placed. Throws what readAdoptable throws, and cannot-schedule. */
export async function previewRoadmap(tx: Tx, context: OrganisationContext, input: Calendar) {
  const plan = await readAdoptable(tx, context, input.planId)
  const { items, placed } = await layOut(plan, input)
  return {
    schedule: scheduleView(placed.schedule),
    items: items.map((item) => placedView(placed, item)),
  }
}

/**
 * Adopts a plan as the roadmap of the organisation. Throws roadmap-exists, cannot-schedule, and what
 * readAdoptable throws.
 */
export async function beginRoadmap(
  tx: Tx,
  context: OrganisationContext,
  input: Calendar & { name: string; timeZone: string },
) {
  const plan = await adoptPlan(tx, context, input.planId)
  const { items, placed } = await layOut(plan, input)
  const { organisationId, memberId: createdBy, now: createdAt } = context
  const roadmapId = newId()
  const isNew = await insertRoadmap(tx, {
    ...input,
    organisationId,
    roadmapId,
    createdBy,
    createdAt,
  })
  if (!isNew) throw new Problem(roadmapProblems['roadmap-exists'])
  const ids = await addItems(tx, context, { roadmapId, items, placed })
  await insertRevision(tx, {
    organisationId,
    roadmapId,
    number: 1,
    planId: plan.planId,
    planHash: plan.planHash,
    value: plan.selection.Z,
    schedule: placed.schedule,
    items: items.map((item) => storedItem(item, { placed, itemId: ids.get(item.candidateId) })),
    difference: { comes: plan.selection.chosen, leaves: [], moved: 0, value: plan.selection.Z },
    reason: firstReason,
    createdBy,
    createdAt,
  })
  await recordAct(tx, context, { action: 'roadmap-begun', subject: roadmapId })
  const roadmap = await getRoadmap(tx)
  return roadmapView(tx, context, { roadmap, reader: await readerOf(tx, context) })
}

async function layOut(
  plan: AdoptablePlan,
  { anchorOn, closedWeeks }: Pick<Calendar, 'anchorOn' | 'closedWeeks'>,
): Promise<{ items: NewItem[]; placed: Placed }> {
  const { settings, inputHash: seed, selection, input } = plan
  const placed = await place(tasksOf(input.initiatives, selection.chosen), {
    settings,
    calendar: { anchor: anchorOn, closedWeeks },
    fromWeek: 0,
    seed,
  })
  return { items: plannedItems(plan), placed }
}

/** The items of a plan. */
export function plannedItems({ input, selection, facts, catalogue }: AdoptablePlan): NewItem[] {
  const { chosen } = selection
  return newItems({ input, chosen, names: facts.candidates, catalogue })
}

/**
 * Adds planned items with their tasks and what they need among each other and among `known` items;
 * returns their ids by candidate.
 */
export async function addItems(
  tx: Tx,
  context: OrganisationContext,
  {
    roadmapId,
    items,
    placed,
    known = new Map(),
  }: Pick<RoadmapRow, 'roadmapId'> & {
    items: readonly NewItem[]
    placed: Placed
    known?: ReadonlyMap<string, string>
  },
): Promise<Map<string, string>> {
  const { organisationId, now: changedAt } = context
  const ids = new Map(items.map(({ candidateId }) => [candidateId, newId()]))
  const withIds = items.map((item) => ({ item, itemId: ids.get(item.candidateId) ?? newId() }))
  await insertItems(
    tx,
    withIds.map(({ item, itemId }) => ({
      ...itemColumns(item, placed),
      organisationId,
      roadmapId,
      itemId,
      changedAt,
    })),
  )
  await insertTasks(
    tx,
    withIds.flatMap(({ item, itemId }) =>
      item.tasks.map((task, position) => ({ ...task, organisationId, itemId, position })),
    ),
  )
  for (const { item, itemId } of withIds) {
    const needs = item.needs.flatMap((need) => ids.get(need) ?? known.get(need) ?? [])
    await replaceNeeds(tx, { organisationId, itemId }, needs)
  }
  await note(tx, context, {
    roadmapId,
    happenings: withIds.map(({ itemId }) => ({ itemId, event: 'added' })),
  })
  return ids
}

function itemColumns({ needs: _needs, tasks: _tasks, ...item }: NewItem, placed: Placed) {
  const { startsOn, dueOn } = daysOf(placed, item.candidateId)
  return {
    ...item,
    state: 'planned' as const,
    startsOn,
    dueOn,
    baselineStartsOn: startsOn,
    baselineDueOn: dueOn,
  }
}

/** An item as a revision keeps it. */
export function storedItem(
  { candidateId, title, weeks, cost, effort }: NewItem,
  { placed, itemId }: { placed: Placed; itemId: string | undefined },
) {
  if (itemId === undefined) throw new Error(`${candidateId} has no item.`)
  return { itemId, candidateId, title, weeks, cost, effort, ...daysOf(placed, candidateId) }
}
