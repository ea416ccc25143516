// The roadmap with everything that hangs on it, and how far its reader reaches.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { scopeOf } from '../../../permissions.ts'
import { departmentsWithin } from '../../organisations/actions.ts'
import { roadmapProblems } from '../contract/problems.ts'
import {
  listEvidence,
  listItemRows,
  listNeeds,
  listTasks,
  type EvidenceRow,
  type ItemRow,
  type TaskRow,
} from '../queries/items.ts'
import { findRoadmap, findRoadmapForUpdate, type RoadmapRow } from '../queries/roadmaps.ts'
import { weekOf } from '../rules/calendar.ts'
import { mayEditItem, mayWorkOnItem, seesItem, type Reader } from '../rules/item-access.ts'
import { dayIn } from '../rules/local-day.ts'
import type { ItemState } from '../rules/progress.ts'
import { isStarted, type PresentItem } from '../rules/revisions.ts'

/** An item with its tasks, evidence and the items it needs. */
export type LoadedItem = {
  row: ItemRow
  tasks: TaskRow[]
  evidence: EvidenceRow[]
  needs: ItemRow[]
}

export type LoadedRoadmap = { roadmap: RoadmapRow; today: string; items: LoadedItem[] }

/** The roadmap of the organisation. Throws no-roadmap. */
export async function getRoadmap(tx: Tx): Promise<RoadmapRow> {
  const roadmap = await findRoadmap(tx)
  if (!roadmap) throw new Problem(roadmapProblems['no-roadmap'])
  return roadmap
}

/** The same, held until the transaction ends. Throws no-roadmap. */
export async function holdRoadmap(tx: Tx): Promise<RoadmapRow> {
  const roadmap = await findRoadmapForUpdate(tx)
  if (!roadmap) throw new Problem(roadmapProblems['no-roadmap'])
  return roadmap
}

/** Everything of a roadmap, dropped items included. */
export async function loadItems(
  tx: Tx,
  { now }: { now: Date },
  roadmap: RoadmapRow,
): Promise<LoadedRoadmap> {
  const rows = await listItemRows(tx, roadmap.roadmapId)
  const ids = rows.map(({ itemId }) => itemId)
  const tasks = Map.groupBy(await listTasks(tx, ids), ({ itemId }) => itemId)
  const evidence = Map.groupBy(await listEvidence(tx, ids), ({ itemId }) => itemId)
  const needs = Map.groupBy(await listNeeds(tx, ids), ({ itemId }) => itemId)
  const byId = new Map(rows.map((row) => [row.itemId, row]))
  const items = rows.map((row) => ({
    row,
    tasks: tasks.get(row.itemId) ?? [],
    evidence: evidence.get(row.itemId) ?? [],
    needs: (needs.get(row.itemId) ?? []).flatMap(({ needsItemId }) => byId.get(needsItemId) ?? []),
  }))
  return { roadmap, today: dayIn(now, roadmap.timeZone), items }
}

/** Where a roadmap is: its calendar, the present week, and the candidates that have begun. */
export function underWay({ roadmap, today, items }: LoadedRoadmap) {
  const calendar = { anchor: roadmap.anchorOn, closedWeeks: roadmap.closedWeeks }
  return {
    calendar,
    fromWeek: Math.max(0, weekOf(calendar, today)),
    begun: items.filter(({ row }) => isStarted(row)).map(({ row }) => row.candidateId),
  }
}

/** How far this reader sees and changes items. Plain members see and work on their own. */
export async function readerOf(tx: Tx, context: OrganisationContext): Promise<Reader> {
  const { grants, memberId } = context
  return {
    memberId,
    reads: await departmentsWithin(tx, scopeOf(grants, 'advice.read')),
    edits: await departmentsWithin(tx, scopeOf(grants, 'roadmap.edit')),
  }
}

export type OpenItem = LoadedRoadmap & { item: LoadedItem; reader: Reader }

type Right = 'see' | 'work' | 'edit'

/** An item to read. Throws not-found for what the reader does not see. */
export async function openItem(
  tx: Tx,
  context: OrganisationContext,
  itemId: string,
): Promise<OpenItem> {
  return findItem(tx, context, { itemId, right: 'see', roadmap: await findRoadmap(tx) })
}

/** An item to change, held with its roadmap. Throws not-found, not-allowed. */
export async function holdItem(
  tx: Tx,
  context: OrganisationContext,
  { itemId, right }: { itemId: string; right: Exclude<Right, 'see'> },
): Promise<OpenItem> {
  return findItem(tx, context, { itemId, right, roadmap: await findRoadmapForUpdate(tx) })
}

async function findItem(
  tx: Tx,
  context: OrganisationContext,
  wanted: { itemId: string; right: Right; roadmap: RoadmapRow | undefined },
): Promise<OpenItem> {
  if (!wanted.roadmap) throw new Problem(common['not-found'])
  const loaded = await loadItems(tx, context, wanted.roadmap)
  const reader = await readerOf(tx, context)
  const item = loaded.items.find(({ row }) => row.itemId === wanted.itemId)
  if (!item || !seesItem(reader, item.row)) throw new Problem(common['not-found'])
  if (!holds(wanted.right, reader, item.row)) throw new Problem(common['not-allowed'])
  return { ...loaded, item, reader }
}

function holds(right: Right, reader: Reader, row: ItemRow): boolean {
  if (right === 'see') return true
  return right === 'edit' ? mayEditItem(reader, row) : mayWorkOnItem(reader, row)
}

/** The state of an item as the rules of its life take it. */
export function stateOf({ state, stateReason, blockedFrom }: ItemRow): ItemState {
  if (state === 'dropped') return { kind: 'dropped', reason: stateReason ?? '' }
  if (state !== 'blocked') return { kind: state }
  return { kind: 'blocked', reason: stateReason ?? '', from: blockedFrom ?? 'planned' }
}

/** An item as revisions look at it. */
export function presentItem({ row, tasks }: LoadedItem): PresentItem {
  const finished = tasks.filter(({ isFinished }) => isFinished)
  return {
    ...row,
    finishedWeeks: finished.reduce((sum, { weeks }) => sum + weeks, 0),
    doneOn: row.doneAt?.toISOString().slice(0, 10) ?? null,
  }
}
