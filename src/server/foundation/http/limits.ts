// Token buckets in the database, one row a rule and key, so that all processes count together.
import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '../db/doors.ts'
import { common, Problem } from '../problem.ts'

/** How often something may happen: `capacity` at once, refilled over `periodSeconds`. */
export type Limit = { name: string; capacity: number; periodSeconds: number }

/**
 * Takes one token or throws too-many-requests with the waiting time. `key` may be personal: only its
 * keyed hash is stored. Needs the intake door.
 */
export async function takeToken(
  tx: Tx,
  limit: Limit,
  by: { key: string; hashKey: Buffer },
): Promise<void> {
  const bucket = `${limit.name}:${createHmac('sha256', by.hashKey).update(by.key).digest('base64url')}`
  const perSecond = limit.capacity / limit.periodSeconds
  const { rows } = await tx.execute(sql`
    insert into app.rate_buckets as b (bucket, tokens, updated_at) values (${bucket}, ${limit.capacity - 1}, now())
    on conflict (bucket) do update set
      tokens = least(${limit.capacity}::float8, b.tokens + extract(epoch from now() - b.updated_at) * ${perSecond}::float8) - 1,
      updated_at = now()
    where b.tokens + extract(epoch from now() - b.updated_at) * ${perSecond}::float8 >= 1
    returning bucket`)
  // A refused call takes nothing, so that a stranger who hammers cannot keep somebody out for long.
  if (rows.length === 0) {
    throw new Problem(common['too-many-requests'], { retryAfterSeconds: Math.ceil(1 / perSecond) })
  }
}
