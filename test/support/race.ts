// Two transactions at once, in an order that no clock decides: one is held open by another connection
// until the other waits for it.
import type { TestInstallation } from './installation.ts'

const waiting =
  'select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0'

type Held = { text: string; values?: unknown[]; atLast?: string }

/**
 * Does `text` in a transaction of its own and starts `act`; once `act` waits for that transaction, or
 * has ended without waiting, does `atLast` and commits. Returns what `act` came to.
 */
export async function whileHeld<T>(
  { database }: TestInstallation,
  { text, values, atLast = '' }: Held,
  act: () => Promise<T>,
): Promise<T> {
  return database.asAdmin(async (holder) => {
    await holder.query('begin')
    await holder.query(text, values)
    let hasEnded = false
    const acting = act().finally(() => (hasEnded = true))
    // Awaited below; a failure before that must not end the process.
    acting.catch(() => undefined)
    await database.asAdmin(async (watcher) => {
      while (!hasEnded && (await watcher.query(waiting)).rows.length === 0);
    })
    await holder.query(atLast)
    await holder.query('commit')
    return acting
  })
}
