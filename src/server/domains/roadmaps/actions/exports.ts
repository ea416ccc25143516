// The roadmap as files, with the items within the reader's reach.
import { stringify } from 'csv-stringify/sync'
import type { FileReply } from '../../../foundation/contract/contract.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { readFollowedPlan } from '../../planning/actions/adoption.ts'
import { readPlan } from '../../planning/actions/plans.ts'
import { listRevisionRows } from '../queries/roadmaps.ts'
import type { CalendarItem, tasksCalendar } from '../rules/calendar-file.ts'
import { dependencyRows, initiativeRows, type ExportItem } from '../rules/export-tables.ts'
import { realisedRows } from '../rules/realised-table.ts'
import { seesItem } from '../rules/item-access.ts'
import { percentDone } from '../rules/progress.ts'
import { itemDetail, nameIn, ownerNames, toJudge } from './item-view.ts'
import { getRoadmap, loadItems, readerOf, type LoadedItem } from './loading.ts'
import { readRoadmap } from './reading.ts'
import { readRealised } from './realised.ts'

type CalendarFile = typeof tasksCalendar

/** Items as CSV. Throws no-roadmap. */
export async function exportInitiatives(tx: Tx, context: OrganisationContext): Promise<FileReply> {
  const { plan, items } = await exportItems(tx, context)
  const pools = plan.pools.map(({ id }) => id)
  const { planId, currency } = plan
  return csv('initiatives.csv', initiativeRows({ plan: planId, currency, pools, items }))
}

/** What waits for what as CSV. Throws no-roadmap. */
export async function exportDependencies(tx: Tx, context: OrganisationContext): Promise<FileReply> {
  const { items } = await exportItems(tx, context)
  return csv('dependencies.csv', dependencyRows(items))
}

/** What was planned against what came of it as CSV. Throws no-roadmap. */
export async function exportRealised(tx: Tx, context: OrganisationContext): Promise<FileReply> {
  return csv('planned-and-realised.csv', realisedRows(await readRealised(tx, context)))
}

/**
 * Plan, roadmap and revisions as JSON. The input is whole for whoever sees the whole organisation, so
 * that both hashes can be worked out again. Throws no-roadmap.
 */
export async function exportEverything(tx: Tx, context: OrganisationContext): Promise<FileReply> {
  const { roadmap, today, items } = await loadVisible(tx, context)
  const reader = await readerOf(tx, context)
  const plan = await readPlan(tx, context, roadmap.planId)
  const { input } = await readFollowedPlan(tx, context, roadmap.planId)
  const details = []
  for (const item of items) details.push(await itemDetail(tx, { item, today, reader, roadmap }))
  const revisions = await listRevisionRows(tx, roadmap.roadmapId)
  const content = {
    schema: 'am8.roadmap-export/1',
    asOf: context.now.toISOString(),
    roadmap: (await readRoadmap(tx, context)).roadmap,
    plan: reader.reads === null ? { ...plan, input } : plan,
    items: details,
    revisions: revisions.map(({ organisationId: _tenant, createdBy: _author, ...each }) => each),
  }
  return { name: 'roadmap.json', body: JSON.stringify(content, null, 2) }
}

/** Items as a calendar file; `host` is where this installation is reached. Throws no-roadmap. */
export async function exportCalendar(
  tx: Tx,
  context: OrganisationContext,
  { name, host, write }: { name: string; host: string; write: CalendarFile },
): Promise<FileReply> {
  const { roadmap, items } = await loadVisible(tx, context)
  const calendarItems = items.map((item) => calendarItem(item, items))
  const body = write({ name: roadmap.name, host, madeAt: context.now, items: calendarItems })
  return { name, body }
}

async function loadVisible(tx: Tx, context: OrganisationContext) {
  const loaded = await loadItems(tx, context, await getRoadmap(tx))
  const reader = await readerOf(tx, context)
  return { ...loaded, items: loaded.items.filter(({ row }) => seesItem(reader, row)) }
}

async function exportItems(tx: Tx, context: OrganisationContext) {
  const { roadmap, items } = await loadVisible(tx, context)
  const plan = await readPlan(tx, context, roadmap.planId)
  const names = await ownerNames(tx, items)
  const explained = new Map(plan.items.map((each) => [each.id, each]))
  return {
    plan,
    items: items.map(({ row, needs }): ExportItem => {
      const found = explained.get(row.candidateId)
      return {
        ...row,
        ownerName: nameIn(names, row.ownerId),
        needs: needs.map(({ candidateId }) => candidateId),
        lifts: found?.lifts ?? [],
        sources: [found?.isAdapted ? 'own figures' : 'catalogue'],
        reasons: found?.reasons ?? [],
      }
    }),
  }
}

function calendarItem(item: LoadedItem, all: readonly LoadedItem[]): CalendarItem {
  const { row, needs } = item
  const visible = new Set(all.map((each) => each.row.itemId))
  const isNeeding = (each: LoadedItem) => each.needs.some(({ itemId }) => itemId === row.itemId)
  return {
    ...row,
    description: row.facts.description,
    percent: percentDone(toJudge(item)),
    needs: needs.map(({ itemId }) => itemId).filter((id) => visible.has(id)),
    neededBy: all.filter(isNeeding).map((each) => each.row.itemId),
  }
}

function csv(name: string, rows: string[][]): FileReply {
  const body = stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return { name, body }
}
