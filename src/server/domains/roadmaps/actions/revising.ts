// Planning again from a roadmap under way, and revising it by the plan that comes of it. Owners, tasks
// and evidence of what stays are kept; revisions before stay readable.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import {
  adoptPlan,
  makeContinuedPlan,
  readAdoptable,
  readFollowedPlan,
  type AdoptablePlan,
} from '../../planning/actions/adoption.ts'
import type { Adaptation, PlanSettings } from '../../planning/contract/settings.ts'
import { roadmapProblems } from '../contract/problems.ts'
import { listNeeds, replaceNeeds, updateItem } from '../queries/items.ts'
import {
  findRevision,
  insertRevision,
  listRevisionRows,
  updateRoadmap,
  type RevisionRow,
} from '../queries/roadmaps.ts'
import { plannedTasks, type Days } from '../rules/placing.ts'
import { revisedInput } from '../rules/replan.ts'
import {
  fitsPresent,
  isStarted,
  sortItems,
  standingsOf,
  type Sorted,
  type StoredItem,
} from '../rules/revisions.ts'
import { addItems, plannedItems, storedItem } from './adopting.ts'
import { note } from './history.ts'
import { nameIn, namesOf, type Names } from './item-view.ts'
import {
  getRoadmap,
  holdRoadmap,
  loadItems,
  presentItem,
  underWay,
  type LoadedItem,
  type LoadedRoadmap,
} from './loading.ts'
import { daysOf, place, placedView, type Placed } from './placing.ts'
import { scheduleView } from './reading.ts'

/**
 * Makes a plan that goes on from the roadmap: what has begun is fixed with what is left of it, what is
 * done counts, what was dropped is out. Throws no-roadmap, and what makeContinuedPlan throws.
 */
export async function replan(
  tx: Tx,
  context: OrganisationContext,
  input: { settings: PlanSettings; changes: { initiativeId: string; change: Adaptation }[] },
): Promise<{ planId: string }> {
  const { items, roadmap } = await loadItems(tx, context, await getRoadmap(tx))
  const standings = standingsOf(items.map(presentItem))
  const started = standings.filter(({ kind }) => kind === 'started').map(({ id }) => id)
  const planId = await makeContinuedPlan(tx, context, {
    ...input,
    followedPlanId: roadmap.planId,
    continues: {
      started,
      reshape: (plan, { closedOn }) => revisedInput(plan, standings, { lastFieldDay: closedOn }),
    },
  })
  return { planId }
}

type Revision = {
  loaded: LoadedRoadmap
  plan: AdoptablePlan
  sorted: Sorted<Present>
  placed: Placed
}

/** An item of the roadmap with what the sorting looks at. */
type Present = LoadedItem & Pick<LoadedItem['row'], 'candidateId' | 'state' | 'blockedFrom'>

/** What revising by a plan would change. Throws no-roadmap, plan-outdated, and what readAdoptable throws. */
export async function previewRevision(tx: Tx, context: OrganisationContext, planId: string) {
  const plan = await readAdoptable(tx, context, planId)
  const loaded = await loadItems(tx, context, await getRoadmap(tx))
  return differenceView(tx, context, await layOut(loaded, plan))
}

/** Revises the roadmap by a plan. Throws what previewRevision throws. */
export async function revise(
  tx: Tx,
  context: OrganisationContext,
  { planId, reason }: { planId: string; reason: string },
) {
  const roadmap = await holdRoadmap(tx)
  const revision = await layOut(
    await loadItems(tx, context, roadmap),
    await adoptPlan(tx, context, planId),
  )
  const number = roadmap.revision + 1
  const moved = movesOf(revision).length
  const value = await valueChange(tx, context, revision)
  const ids = await apply(tx, context, { revision, number })
  await updateRoadmap(tx, roadmap.roadmapId, { planId, revision: number })
  const { plan, sorted, placed } = revision
  await insertRevision(tx, {
    organisationId: context.organisationId,
    roadmapId: roadmap.roadmapId,
    number,
    planId,
    planHash: plan.planHash,
    value: plan.selection.Z,
    schedule: placed.schedule,
    items: keptItems(revision, ids),
    difference: {
      comes: sorted.comes.map(({ candidateId }) => candidateId),
      leaves: sorted.leaves.map(({ candidateId }) => candidateId),
      moved,
      value,
    },
    reason,
    createdBy: context.memberId,
    createdAt: context.now,
  })
  await recordAct(tx, context, {
    action: 'roadmap-revised',
    subject: roadmap.roadmapId,
    detail: { revision: number, planHash: plan.planHash },
  })
  const row = await findRevision(tx, roadmap.roadmapId, number)
  if (!row) throw new Error('A revision was not stored.')
  return revisionSummary(row, await namesOf(tx, [row.createdBy]))
}

/** Revisions, newest first. */
export async function listRevisions(tx: Tx, _context: OrganisationContext) {
  const { roadmapId } = await getRoadmapOr404(tx)
  const rows = await listRevisionRows(tx, roadmapId)
  const names = await namesOf(
    tx,
    rows.map(({ createdBy }) => createdBy),
  )
  return { items: rows.map((row) => revisionSummary(row, names)) }
}

/** A revision as it was adopted. Throws not-found. */
export async function readRevision(tx: Tx, _context: OrganisationContext, number: number) {
  const { roadmapId } = await getRoadmapOr404(tx)
  const row = await findRevision(tx, roadmapId, number)
  if (!row) throw new Problem(common['not-found'])
  return { ...revisionSummary(row, await namesOf(tx, [row.createdBy])), items: row.items }
}

async function getRoadmapOr404(tx: Tx) {
  const { roadmapId } = await getRoadmap(tx).catch(() => {
    throw new Problem(common['not-found'])
  })
  return { roadmapId }
}

function revisionSummary(row: RevisionRow, names: Names) {
  const { number, planId, planHash, reason, createdAt, createdBy, schedule, difference } = row
  return {
    number,
    planId,
    planHash,
    reason,
    createdAt,
    createdBy: nameIn(names, createdBy),
    schedule: scheduleView(schedule),
    ...difference,
  }
}

/** The plan against the roadmap, placed from the present week on. */
async function layOut(loaded: LoadedRoadmap, plan: AdoptablePlan): Promise<Revision> {
  const { items } = loaded
  const { chosen } = plan.selection
  const candidates = plan.facts.candidates.map(({ id }) => id)
  if (!fitsPresent(standingsOf(items.map(presentItem)), { chosen, candidates }))
    throw new Problem(roadmapProblems['plan-outdated'])
  const present = items.map((item) => ({ ...item, ...item.row }))
  const sorted = sortItems<Present>(present, plannedItems(plan))
  const { begun, ...where } = underWay(loaded)
  const tasks = plannedTasks(plan.input.initiatives, chosen, begun)
  const { settings, inputHash: seed } = plan
  const placed = await place(tasks, { ...where, settings, seed })
  return { loaded, plan, sorted, placed }
}

/** New days of an item that stays; what has begun keeps its start. */
function newDays(placed: Placed, { row }: LoadedItem): Days {
  const days = daysOf(placed, row.candidateId)
  return isStarted(row) ? { startsOn: row.startsOn, dueOn: days.dueOn } : days
}

function movesOf({ sorted, placed }: Revision) {
  return sorted.stays.flatMap(({ item }) => {
    const { itemId, candidateId, title, startsOn, dueOn } = item.row
    const after = newDays(placed, item)
    if (after.startsOn === startsOn && after.dueOn === dueOn) return []
    return [{ itemId, candidateId, title, before: { startsOn, dueOn }, after }]
  })
}

async function differenceView(tx: Tx, context: OrganisationContext, revision: Revision) {
  const { sorted, placed } = revision
  return {
    comes: sorted.comes.map((item) => placedView(placed, item)),
    leaves: sorted.leaves.map(({ row: { itemId, candidateId, title } }) => {
      return { itemId, candidateId, title }
    }),
    moves: movesOf(revision),
    value: await valueChange(tx, context, revision),
    setChanged: sorted.comes.length + sorted.leaves.length > 0,
    schedule: scheduleView(placed.schedule),
  }
}

async function valueChange(
  tx: Tx,
  context: OrganisationContext,
  { loaded, plan }: Revision,
): Promise<number> {
  const followed = await readFollowedPlan(tx, context, loaded.roadmap.planId)
  return plan.selection.Z - followed.value
}

/** Changes the items and returns the ids of those that came, by candidate. */
async function apply(
  tx: Tx,
  context: OrganisationContext,
  { revision, number }: { revision: Revision; number: number },
): Promise<Map<string, string>> {
  const { loaded, sorted, placed } = revision
  const { roadmapId } = loaded.roadmap
  const known = new Map(sorted.stays.map(({ item }) => [item.candidateId, item.row.itemId]))
  const added = await addItems(tx, context, { roadmapId, items: sorted.comes, placed, known })
  const ids = new Map([...known, ...added])
  const changedAt = context.now
  for (const { item, planned } of sorted.stays) {
    const { cost, effort, weeks, facts } = planned
    const figures = isStarted(item) ? {} : { cost, effort, weeks, facts }
    await updateItem(tx, item.row.itemId, { ...newDays(placed, item), ...figures, changedAt })
    await renewNeeds(tx, context, { item, needs: planned.needs.flatMap((id) => ids.get(id) ?? []) })
  }
  for (const { row } of sorted.leaves) {
    await updateItem(tx, row.itemId, {
      state: 'dropped',
      stateReason: `No longer part of the plan since revision ${number}`,
      blockedFrom: null,
      leftWithRevision: number,
      changedAt,
    })
  }
  const touched = [...sorted.stays.map(({ item }) => item), ...sorted.leaves]
  await note(tx, context, {
    roadmapId,
    happenings: touched.map(({ row }) => ({
      itemId: row.itemId,
      event: 'revised',
      detail: { revision: number },
    })),
  })
  return added
}

/** What is done stays among the needs; the rest is as the plan has it. */
async function renewNeeds(
  tx: Tx,
  { organisationId }: OrganisationContext,
  { item, needs }: { item: LoadedItem; needs: readonly string[] },
): Promise<void> {
  const { itemId } = item.row
  const met = item.needs.filter(({ state }) => state === 'done').map((need) => need.itemId)
  const known = new Set((await listNeeds(tx, [itemId])).map(({ needsItemId }) => needsItemId))
  const wanted = [...new Set([...met, ...needs])]
  const isSame = wanted.length === known.size && wanted.every((id) => known.has(id))
  if (!isSame) await replaceNeeds(tx, { organisationId, itemId }, wanted)
}

function keptItems({ sorted, placed }: Revision, added: ReadonlyMap<string, string>): StoredItem[] {
  const stays = sorted.stays.map(({ item, planned }) => ({
    ...storedItem(planned, { placed, itemId: item.row.itemId }),
    ...newDays(placed, item),
  }))
  const comes = sorted.comes.map((item) =>
    storedItem(item, { placed, itemId: added.get(item.candidateId) }),
  )
  return [...stays, ...comes].toSorted((a, b) => (a.candidateId < b.candidateId ? -1 : 1))
}
