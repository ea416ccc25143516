// Keeps a data folder to one program, and its database alive while that program runs.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { anotherInstance, EmbeddedServerError } from './embedded-problems.ts'

const pauseMs = 1000

export type InstanceGuard = { release: () => Promise<void> }

/**
 * Takes the lock of one data folder; it dies with this process. When the server ends instead, calls
 * `restart` until the server is back and takes the lock again. Throws EmbeddedServerError when another
 * program holds it.
 */
export async function guardInstance(
  serverUrl: string,
  restart: () => Promise<void>,
): Promise<InstanceGuard> {
  let lock = await takeLock(serverUrl)
  let isReleased = false
  let regaining = Promise.resolve()
  const regain = async (): Promise<void> => {
    while (!isReleased) {
      try {
        await restart()
        lock = await takeLock(serverUrl)
        return watch()
      } catch {
        await sleep(pauseMs)
      }
    }
  }
  const watch = () => {
    lock.once('end', () => {
      regaining = regain()
    })
  }
  watch()
  return {
    release: async () => {
      isReleased = true
      await regaining
      await lock.end()
    },
  }
}

/** Two programs on one data folder would run every job twice. */
async function takeLock(serverUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: serverUrl })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtext('aiopsos.instance')) as locked",
  )
  if (rows[0]?.locked) return client
  await client.end()
  throw new EmbeddedServerError(anotherInstance)
}
