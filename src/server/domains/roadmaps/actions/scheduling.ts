// Scheduling the open items again after slips: days move, the choice stays.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { given } from '../../../foundation/contract/given.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { readFollowedPlan } from '../../planning/actions/adoption.ts'
import { updateItem } from '../queries/items.ts'
import { updateRoadmap as updateRow } from '../queries/roadmaps.ts'
import { goingOn, type Days } from '../rules/placing.ts'
import { isOpen, isStarted } from '../rules/revisions.ts'
import type { Task } from '../rules/schedule-problem.ts'
import { note } from './history.ts'
import {
  getRoadmap,
  holdRoadmap,
  loadItems,
  presentItem,
  readerOf,
  underWay,
  type LoadedItem,
  type LoadedRoadmap,
} from './loading.ts'
import { daysOf, place, type Placed } from './placing.ts'
import { roadmapView, scheduleView } from './reading.ts'

/** What scheduling again would move. Throws no-roadmap, cannot-schedule, not-allowed for a lead of departments. */
export async function previewSchedule(tx: Tx, context: OrganisationContext) {
  await refuseLead(tx, context)
  const { loaded, placed } = await layOut(tx, context, await getRoadmap(tx))
  return movesView(loaded, placed)
}

/** Schedules the open items again from this week on. Throws what previewSchedule throws. */
export async function reschedule(tx: Tx, context: OrganisationContext) {
  await refuseLead(tx, context)
  const roadmap = await holdRoadmap(tx)
  const { loaded, placed } = await layOut(tx, context, roadmap)
  const view = movesView(loaded, placed)
  for (const { itemId, after } of view.moves)
    await updateItem(tx, itemId, { ...after, changedAt: context.now })
  await note(tx, context, {
    roadmapId: roadmap.roadmapId,
    happenings: view.moves.map(({ itemId, after }) => ({
      itemId,
      event: 'dates changed',
      detail: after,
    })),
  })
  await recordAct(tx, context, {
    action: 'roadmap-rescheduled',
    subject: roadmap.roadmapId,
    detail: { moved: view.moves.length },
  })
  return view
}

/** Renames the roadmap or changes its closed weeks. Throws no-roadmap, not-allowed for a lead of departments. */
export async function changeRoadmap(
  tx: Tx,
  context: OrganisationContext,
  input: { name?: string | undefined; closedWeeks?: string[] | undefined },
) {
  await refuseLead(tx, context)
  const { roadmapId } = await holdRoadmap(tx)
  const change = given(input)
  if (Object.keys(change).length > 0) await updateRow(tx, roadmapId, change)
  const roadmap = await getRoadmap(tx)
  return roadmapView(tx, context, { roadmap, reader: await readerOf(tx, context) })
}

async function refuseLead(tx: Tx, context: OrganisationContext): Promise<void> {
  const { edits } = await readerOf(tx, context)
  if (edits !== null) throw new Problem(common['not-allowed'])
}

async function layOut(
  tx: Tx,
  context: OrganisationContext,
  roadmap: LoadedRoadmap['roadmap'],
): Promise<{ loaded: LoadedRoadmap; placed: Placed }> {
  const loaded = await loadItems(tx, context, roadmap)
  const { settings, inputHash: seed } = await readFollowedPlan(tx, context, roadmap.planId)
  const { calendar, fromWeek } = underWay(loaded)
  const tasks = loaded.items.filter(({ row }) => isOpen(row)).map(openTask)
  return { loaded, placed: await place(tasks, { settings, calendar, fromWeek, seed }) }
}

/** What is left of an item. Needs that are over are met. */
function openTask(item: LoadedItem): Task {
  const { row, needs } = item
  const { finishedWeeks } = presentItem(item)
  const effort = Object.entries(row.effort).map(
    ([pool, days]) => [pool, Math.max(0, days - (row.spentEffort[pool] ?? 0))] as const,
  )
  const task: Task = {
    id: row.candidateId,
    weeks: Math.max(1, row.weeks - finishedWeeks),
    effort: Object.fromEntries(effort),
    needs: needs.filter(isOpen).map(({ candidateId }) => candidateId),
    ...(row.groupId === null ? {} : { group: row.groupId }),
  }
  return isStarted(row) ? goingOn(task) : task
}

function movesView({ items }: LoadedRoadmap, placed: Placed) {
  const moves = items.filter(({ row }) => isOpen(row)).flatMap(({ row }) => moveOf(row, placed))
  return {
    comes: [],
    leaves: [],
    moves,
    value: 0,
    setChanged: false,
    schedule: scheduleView(placed.schedule),
  }
}

function moveOf(row: LoadedItem['row'], placed: Placed) {
  const { itemId, candidateId, title, startsOn, dueOn } = row
  const days = daysOf(placed, candidateId)
  const after: Days = isStarted(row) ? { startsOn, dueOn: days.dueOn } : days
  if (after.startsOn === startsOn && after.dueOn === dueOn) return []
  return [{ itemId, candidateId, title, before: { startsOn, dueOn }, after }]
}
