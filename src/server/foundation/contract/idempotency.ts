// A creating call that is repeated with the same key gets its first answer again. The key is taken
// in the call's own transaction: a repeat that runs at the same time waits and then reads the answer.
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Context as Request } from 'hono'
import type { OrganisationContext } from '../context.ts'
import type { Tx } from '../db/doors.ts'
import type { ServerEnv } from '../http/env.ts'
import { common, Problem } from '../problem.ts'
import { idempotencyKeys } from '../tables.ts'
import type { Endpoint, InputOf } from './contract.ts'
import type { Reply } from './mount.ts'

type Call = {
  request: Request<ServerEnv>
  endpoint: Endpoint
  context: OrganisationContext
  input: InputOf<Endpoint>
}

/** Runs the call, or returns the stored answer of the same call. Keys are kept for 48 hours. */
export async function answerOnce(tx: Tx, call: Call, run: () => Promise<Reply>): Promise<Reply> {
  if (!call.endpoint.idempotent) return run()
  const key = call.request.req.header('idempotency-key')
  if (!key || key.length > 200) throw new Problem(common['idempotency-key-missing'])
  const { organisationId, personId } = call.context
  const route = `${call.endpoint.method} ${call.endpoint.path}`
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([call.input.params, call.input.body]))
    .digest('hex')
  const mine = and(
    eq(idempotencyKeys.personId, personId),
    eq(idempotencyKeys.route, route),
    eq(idempotencyKeys.key, key),
  )
  const taken = await tx
    .insert(idempotencyKeys)
    .values({ organisationId, personId, route, key, fingerprint })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (taken.length === 0) {
    const [stored] = await tx.select().from(idempotencyKeys).where(mine)
    if (!stored || stored.fingerprint !== fingerprint)
      throw new Problem(common['idempotency-key-reused'])
    return stored.body === null ? { kind: 'empty' } : { kind: 'json', body: stored.body }
  }
  const reply = await run()
  await tx
    .update(idempotencyKeys)
    .set({ body: reply.kind === 'json' ? reply.body : null })
    .where(mine)
  return reply
}
