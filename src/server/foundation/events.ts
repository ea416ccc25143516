// Facts announced in the transaction that made them true. A later domain reacts in its jobs.ts;
// whoever announces knows nobody. Delivery is at least once.
import type * as z from 'zod'
import type { Tx } from './db/doors.ts'
import type { OrganisationId } from './ids.ts'
import { outbox } from './tables.ts'

/** A kind of fact, named in the past, with identifiers only. */
export type EventKind<S extends z.ZodType = z.ZodType> = { name: string; payload: S }

/** Declares a kind of fact; belongs in a domain's contract. */
export function eventKind<S extends z.ZodType>(name: string, payload: S): EventKind<S> {
  return { name, payload }
}

/** Announces a fact inside the open transaction; `organisationId` null when no tenant is concerned. */
export async function announce<S extends z.ZodType>(
  tx: Tx,
  kind: EventKind<S>,
  fact: { organisationId: OrganisationId | null; payload: z.output<S> },
): Promise<void> {
  await announceAll(tx, kind, [fact])
}

/** Announces many facts of one kind in one statement. */
export async function announceAll<S extends z.ZodType>(
  tx: Tx,
  { name }: EventKind<S>,
  facts: readonly { organisationId: OrganisationId | null; payload: z.output<S> }[],
): Promise<void> {
  const rows = facts.map(({ organisationId, payload }) => {
    // Payload shapes are objects of identifiers.
    return { organisationId, name, payload: payload as Record<string, unknown> }
  })
  await tx.insert(outbox).values(rows)
}
