// Changing an item: title, owner, start, needs, what was spent, and the moves of its life.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { nameMembers } from '../../organisations/actions/names.ts'
import { roadmapProblems } from '../contract/problems.ts'
import type { itemMoves } from '../contract/terms.ts'
import { listNeeds, replaceNeeds, updateItem, type ItemChange } from '../queries/items.ts'
import { datesOf, weekOf } from '../rules/calendar.ts'
import { isAllowedIn, rightFor } from '../rules/item-acts.ts'
import { hasCircle } from '../rules/needs.ts'
import { moved, type ItemState, type Move } from '../rules/progress.ts'
import { note, type Happening } from './history.ts'
import { itemDetail, toJudge } from './item-view.ts'
import { holdItem, openItem, type OpenItem } from './loading.ts'

type Input = {
  itemId: string
  title?: string | undefined
  ownerId?: string | null | undefined
  startsOn?: string | undefined
  needs?: string[] | undefined
}

/**
 * Changes an item. Throws not-found, not-allowed, circular-needs, move-refused for what is over
 * and for the start of what has begun, and invalid-input for an owner or a need that is not there.
 */
export async function changeItem(tx: Tx, context: OrganisationContext, input: Input) {
  const open = await holdItem(tx, context, { itemId: input.itemId, right: rightFor('edit') })
  if (!isAllowedIn(open.item.row.state, 'edit')) throw new Problem(roadmapProblems['move-refused'])
  const steps = [
    renamed(open, input.title),
    await handedOver(tx, open, input.ownerId),
    restarted(open, input.startsOn),
  ].filter((step) => step !== null)
  if (input.needs) await renewNeeds(tx, context, { open, needs: input.needs })
  const change = steps.reduce<ItemChange>((all, step) => ({ ...all, ...step.change }), {})
  const happenings = steps.map((step) => step.happening)
  if (input.needs)
    happenings.push({ event: 'needs changed', detail: { needs: input.needs.length } })
  await store(tx, context, { open, change, happenings })
  return readAgain(tx, context, input.itemId)
}

/** Starts, blocks, unblocks or drops an item. Throws not-found, not-allowed, move-refused, no-owner. */
export async function moveItem(
  tx: Tx,
  context: OrganisationContext,
  {
    itemId,
    move: kind,
    reason = '',
  }: { itemId: string; move: (typeof itemMoves)[number]; reason?: string | undefined },
) {
  const open = await holdItem(tx, context, { itemId, right: rightFor(kind) })
  await move(tx, context, {
    open,
    move: kind === 'block' || kind === 'drop' ? { kind, reason } : { kind },
  })
  return readAgain(tx, context, itemId)
}

/** Notes money and effort spent so far. Throws not-found, not-allowed. */
export async function noteSpent(
  tx: Tx,
  context: OrganisationContext,
  { itemId, cost, effort }: { itemId: string; cost: number; effort: Record<string, number> },
) {
  const open = await holdItem(tx, context, { itemId, right: 'work' })
  await store(tx, context, {
    open,
    change: { spentCost: cost, spentEffort: effort },
    happenings: [{ event: 'spent changed', detail: { cost } }],
  })
  return readAgain(tx, context, itemId)
}

/** One step in the life of an item. Throws move-refused, no-owner. */
export async function move(
  tx: Tx,
  context: OrganisationContext,
  { open, move: wanted }: { open: OpenItem; move: Move },
): Promise<void> {
  const result = moved(toJudge(open.item), wanted)
  if ('refusal' in result) {
    const isOwner = result.refusal === 'no owner'
    throw new Problem(roadmapProblems[isOwner ? 'no-owner' : 'move-refused'], {
      data: { refusal: result.refusal },
    })
  }
  await store(tx, context, {
    open,
    change: { ...columnsOf(result.state), ...momentsOf(open, result.state, context.now) },
    happenings: [
      {
        event: 'moved',
        detail: { from: open.item.row.state, to: result.state.kind, ...reasonOf(wanted) },
      },
    ],
  })
}

/** The item after a change, as its reader sees it. */
export async function readAgain(tx: Tx, context: OrganisationContext, itemId: string) {
  return itemDetail(tx, await openItem(tx, context, itemId))
}

type Step = { change: ItemChange; happening: Omit<Happening, 'itemId'> }

function renamed({ item }: OpenItem, title: string | undefined): Step | null {
  if (title === undefined || title === item.row.title) return null
  return { change: { title }, happening: { event: 'renamed', detail: { title } } }
}

async function handedOver(
  tx: Tx,
  { item }: OpenItem,
  ownerId: string | null | undefined,
): Promise<Step | null> {
  if (ownerId === undefined || ownerId === item.row.ownerId) return null
  const owner = (await nameMembers(tx, [ownerId])).get(ownerId ?? '')
  if (ownerId !== null && owner?.state !== 'active')
    throw invalid('ownerId', 'There is no such active member.')
  return { change: { ownerId }, happening: { event: 'owner changed', detail: { ownerId } } }
}

/** Start in the week of a day; only what has not begun can be put elsewhere. */
function restarted({ item, roadmap }: OpenItem, startsOn: string | undefined): Step | null {
  if (startsOn === undefined || startsOn === item.row.startsOn) return null
  const { state, blockedFrom, weeks } = item.row
  if (state !== 'planned' && blockedFrom !== 'planned')
    throw new Problem(roadmapProblems['move-refused'])
  const calendar = { anchor: roadmap.anchorOn, closedWeeks: roadmap.closedWeeks }
  const week = weekOf(calendar, startsOn)
  if (week < 0) throw invalid('startsOn', `The roadmap begins on ${roadmap.anchorOn}.`)
  const { start, due } = datesOf(calendar, { start: week, weeks })
  const change = { startsOn: start, dueOn: due }
  return { change, happening: { event: 'dates changed', detail: change } }
}

async function renewNeeds(
  tx: Tx,
  { organisationId }: OrganisationContext,
  { open, needs }: { open: OpenItem; needs: readonly string[] },
): Promise<void> {
  const { itemId } = open.item.row
  const ids = new Set(open.items.map(({ row }) => row.itemId))
  const unknown = needs.findIndex((id) => !ids.has(id))
  if (unknown >= 0) throw invalid(`needs.${unknown}`, 'There is no such item.')
  const others = (await listNeeds(tx, [...ids])).filter((need) => need.itemId !== itemId)
  const own = needs.map((needsItemId) => ({ itemId, needsItemId }))
  if (hasCircle([...others, ...own])) throw new Problem(roadmapProblems['circular-needs'])
  await replaceNeeds(tx, { organisationId, itemId }, [...new Set(needs)])
}

async function store(
  tx: Tx,
  context: OrganisationContext,
  {
    open,
    change,
    happenings,
  }: { open: OpenItem; change: ItemChange; happenings: readonly Omit<Happening, 'itemId'>[] },
): Promise<void> {
  if (happenings.length === 0) return
  const { itemId, roadmapId } = open.item.row
  await updateItem(tx, itemId, { ...change, changedAt: context.now })
  await note(tx, context, {
    roadmapId,
    happenings: happenings.map((happening) => ({ itemId, ...happening })),
  })
}

function columnsOf(state: ItemState): ItemChange {
  const reason = 'reason' in state ? state.reason : null
  const blockedFrom = state.kind === 'blocked' ? state.from : null
  return { state: state.kind, stateReason: reason, blockedFrom }
}

/** When it began and when it was done, as it happened. */
function momentsOf({ item }: OpenItem, { kind }: ItemState, now: Date): ItemChange {
  if (kind === 'in progress' && item.row.startedAt === null) return { startedAt: now }
  return kind === 'done' ? { doneAt: now } : {}
}

function reasonOf(wanted: Move): { reason?: string } {
  return 'reason' in wanted ? { reason: wanted.reason } : {}
}

function invalid(path: string, message: string): Problem {
  return new Problem(common['invalid-input'], { fields: [{ path, message }] })
}
