// Records a sensitive act in the transaction that carries it out.
import type { TenantContext } from '../../foundation/context.ts'
import type { Tx } from '../../foundation/db/doors.ts'
import { auditEntries } from './tables.ts'

/** What was done to what; `detail` holds settings and counts, never names or addresses. */
export type Act = {
  action: string
  subject?: string
  detail?: Record<string, string | number | boolean | null>
}

/** Appends one entry; it stands or falls with the open transaction. */
export async function recordAct(tx: Tx, context: TenantContext, act: Act): Promise<void> {
  await recordActs(tx, context, [act])
}

/** Appends an entry for each act of a request that did several. */
export async function recordActs(
  tx: Tx,
  { organisationId, personId, requestId }: TenantContext,
  acts: readonly Act[],
): Promise<void> {
  if (acts.length === 0) return
  await tx
    .insert(auditEntries)
    .values(acts.map((act) => ({ organisationId, personId, requestId, ...act })))
}
