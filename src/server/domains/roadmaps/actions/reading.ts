// The roadmap as a reader sees it.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { readFollowedPlan } from '../../planning/actions/adoption.ts'
import { seesGroup } from '../../planning/rules/plan-reach.ts'
import { findRevision, findRoadmap, type RoadmapRow } from '../queries/roadmaps.ts'
import { seesItem, type Reader } from '../rules/item-access.ts'
import { dayIn } from '../rules/local-day.ts'
import type { StoredSchedule } from '../rules/placing.ts'
import { itemDetail, itemView, ownerNames } from './item-view.ts'
import { loadItems, openItem, readerOf } from './loading.ts'

/** The roadmap with the items within reach; null while there is none. */
export async function readRoadmap(tx: Tx, context: OrganisationContext) {
  const found = await findRoadmap(tx)
  if (!found) return { roadmap: null, items: [] }
  const reader = await readerOf(tx, context)
  const { items, today } = await loadItems(tx, context, found)
  const visible = items.filter(({ row }) => seesItem(reader, row))
  const names = await ownerNames(tx, visible)
  return {
    roadmap: await roadmapView(tx, context, { roadmap: found, reader }),
    items: visible.map((item) => itemView(item, { today, reader, names })),
  }
}

/** The roadmap without its items. */
export async function roadmapView(
  tx: Tx,
  context: OrganisationContext,
  { roadmap, reader }: { roadmap: RoadmapRow; reader: Reader },
) {
  const { roadmapId, name, planId, revision, anchorOn, closedWeeks, timeZone, createdAt } = roadmap
  const { settings, facts, staleReason } = await readFollowedPlan(tx, context, planId)
  const current = await findRevision(tx, roadmapId, revision)
  if (!current) throw new Error('A roadmap has no current revision.')
  return {
    roadmapId,
    name,
    planId,
    revision,
    anchorOn,
    closedWeeks,
    timeZone,
    createdAt,
    today: dayIn(context.now, timeZone),
    currency: settings.currency,
    maxInFlight: settings.maxInFlight,
    pools: facts.pools.map(({ id, name: pool }) => ({
      id,
      name: pool,
      weekly: settings.capacity[id]?.weekly ?? null,
    })),
    groups: facts.groups
      .filter(({ id, parent }) => parent === null && seesGroup(reader.reads, id))
      .map(({ id, name: group }) => ({ id, name: group })),
    targets: facts.targets,
    schedule: scheduleView(current.schedule),
    staleReason,
    isYours: reader.reads !== null && reader.reads.length === 0,
    mayEdit: reader.edits === null,
  }
}

/** A schedule without its starts. */
export function scheduleView(stored: StoredSchedule) {
  const { status, makespan, bound, criticalPath, load, overrunWeeks } = stored
  return { status, makespan, bound, criticalPath, load, overrunWeeks }
}

/** An item with tasks and evidence. Throws not-found. */
export async function readItem(tx: Tx, context: OrganisationContext, itemId: string) {
  return itemDetail(tx, await openItem(tx, context, itemId))
}
