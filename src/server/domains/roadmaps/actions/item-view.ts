// Items as they are read.
import type { Tx } from '../../../foundation/db/doors.ts'
import { nameMembers } from '../../organisations/actions/names.ts'
import type { EvidenceRow } from '../queries/items.ts'
import { mayEditItem, type Reader } from '../rules/item-access.ts'
import { allowedActs } from '../rules/item-acts.ts'
import { percentDone, warningsOn, type Item } from '../rules/progress.ts'
import { stateOf, type LoadedItem, type LoadedRoadmap, type OpenItem } from './loading.ts'

/** Names of members by id; who has left has none. */
export type Names = ReadonlyMap<string, string>

/** Names of the owners of items. */
export async function ownerNames(tx: Tx, items: readonly LoadedItem[]): Promise<Names> {
  return namesOf(
    tx,
    items.map(({ row }) => row.ownerId),
  )
}

/** Names of members by id. */
export async function namesOf(tx: Tx, memberIds: readonly (string | null)[]): Promise<Names> {
  const found = await nameMembers(tx, memberIds)
  return new Map([...found.values()].map(({ memberId, name }) => [memberId, name]))
}

/** An item in a list. */
export function itemView(
  item: LoadedItem,
  { today, reader, names }: Pick<LoadedRoadmap, 'today'> & { reader: Reader; names: Names },
) {
  const { row, tasks, needs } = item
  const { facts: _, organisationId: _tenant, roadmapId: _roadmap, ...columns } = row
  const judged = toJudge(item)
  return {
    ...columns,
    ownerName: nameIn(names, row.ownerId),
    percent: percentDone(judged),
    warnings: warningsOn(judged, today),
    needs: needs.map(({ itemId, title, state }) => ({ itemId, title, state })),
    tasks: tasks.length,
    tasksFinished: tasks.filter(({ isFinished }) => isFinished).length,
    allowed: allowedActs(reader, row),
  }
}

/** An item with its tasks and evidence. */
export async function itemDetail(tx: Tx, { item, today, reader }: Omit<OpenItem, 'items'>) {
  const { row, tasks, evidence } = item
  const names = await namesOf(tx, [
    row.ownerId,
    ...evidence.flatMap(({ submittedBy, reviewedBy }) => [submittedBy, reviewedBy]),
  ])
  return {
    ...itemView(item, { today, reader, names }),
    ...row.facts,
    taskList: tasks.map(({ taskId, text, weeks, isFinished }) => ({
      taskId,
      text,
      weeks,
      isFinished,
    })),
    evidence: evidence.map((each) => evidenceView(each, { names, reader, item })),
  }
}

function evidenceView(
  row: EvidenceRow,
  { names, reader, item }: { names: Names; reader: Reader; item: LoadedItem },
) {
  const { organisationId: _tenant, itemId: _item, ...columns } = row
  return {
    ...columns,
    submittedBy: nameIn(names, row.submittedBy),
    reviewedBy: nameIn(names, row.reviewedBy),
    mayReview:
      row.state === 'submitted' &&
      mayEditItem(reader, item.row) &&
      isIndependent(reader, item, row),
  }
}

/** Whoever reviews is neither the owner of the item nor the one who submitted the evidence. */
export function isIndependent(
  { memberId }: Pick<Reader, 'memberId'>,
  { row }: LoadedItem,
  { submittedBy }: EvidenceRow,
): boolean {
  return memberId !== row.ownerId && memberId !== submittedBy
}

/** An item as the rules of its life take it. */
export function toJudge(item: LoadedItem): Item {
  const { row, tasks, evidence, needs } = item
  return {
    state: stateOf(row),
    owner: row.ownerId,
    start: row.startsOn,
    due: row.dueOn,
    weeks: row.weeks,
    tasks,
    evidence: evidence.map(({ state: status, reviewedBy: reviewer }) => ({ status, reviewer })),
    // What was dropped is no longer waited for.
    needs: needs.filter(({ state }) => state !== 'dropped').map(({ state }) => state),
  }
}

/** The name of a member; null for nobody and for who has left. */
export function nameIn(names: Names, memberId: string | null): string | null {
  return memberId === null ? null : (names.get(memberId) ?? null)
}
