// What happened to an item, noted in the transaction that did it.
import { readCursor, writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import type { HistoryEvent } from '../contract/terms.ts'
import { insertHistory, listHistoryRows } from '../queries/history.ts'
import { nameIn, namesOf } from './item-view.ts'
import { openItem } from './loading.ts'

type Detail = Record<string, string | number | boolean | null>
export type Happening = { itemId: string; event: HistoryEvent; detail?: Detail }

/** Notes what somebody did to items of a roadmap. */
export async function note(
  tx: Tx,
  { organisationId, memberId: actorId, now: at }: OrganisationContext,
  { roadmapId, happenings }: { roadmapId: string; happenings: readonly Happening[] },
): Promise<void> {
  await insertHistory(
    tx,
    happenings.map(({ itemId, event, detail = {} }) => {
      return { organisationId, roadmapId, itemId, actorId, at, event, detail }
    }),
  )
}

/** What happened to an item, newest first. Throws not-found. */
export async function listHistory(
  tx: Tx,
  context: OrganisationContext,
  { itemId, cursor, limit }: { itemId: string; cursor?: string | undefined; limit: number },
) {
  await openItem(tx, context, itemId)
  const [after] = readCursor(cursor, 1) ?? []
  const before = after === undefined ? null : Number.parseInt(after, 10) || 0
  const rows = await listHistoryRows(tx, itemId, { before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const names = await namesOf(
    tx,
    page.map(({ actorId }) => actorId),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ entryId, itemId: about, at, event, detail, actorId }) => {
      return { entryId, itemId: about, at, event, detail, actor: nameIn(names, actorId) }
    }),
    nextCursor: last ? writeCursor([String(last.position)]) : null,
  }
}
