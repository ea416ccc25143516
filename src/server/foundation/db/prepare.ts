// From settings to a database that is ready: server, roles, schema version, one instance a data folder.
import pg from 'pg'
import type { Config } from '../../config.ts'
import { EmbeddedServerError, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { prepareRoles } from './roles.ts'

const databaseName = 'aiopsos'
const oldestVersion = 150_000

export type PreparedDatabase = {
  webUrl: string
  workerUrl: string
  queueUrl: string
  adminUrl: string
  stop: () => Promise<void>
}

/** Starts or reaches the database and brings it up to date. Throws errors that say what to do. */
export async function prepareDatabase(
  config: Config,
  progress: (sentence: string) => void,
): Promise<PreparedDatabase> {
  const server =
    config.DATABASE_URL === undefined
      ? await embedded(config, progress)
      : await external(config.DATABASE_URL)
  const passwords = {
    web: password(config, 'web login'),
    worker: password(config, 'worker login'),
    queue: password(config, 'queue login'),
  }
  await prepareRoles(server.url, passwords)
  const applied = await migrate(server.url)
  if (applied.length > 0)
    progress(
      `Brought the database up to date (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`,
    )
  return {
    adminUrl: server.url,
    webUrl: loginUrl(server.url, 'aiopsos_web', passwords.web),
    workerUrl: loginUrl(server.url, 'aiopsos_worker', passwords.worker),
    queueUrl: loginUrl(server.url, 'aiopsos_queue', passwords.queue),
    stop: server.stop,
  }
}

function password(config: Config, use: Parameters<Config['keyFor']>[0]): string {
  return config.keyFor(use).toString('base64url')
}

/** The same server and database, entered with another login. */
export function loginUrl(adminUrl: string, login: string, secret: string): string {
  const url = new URL(adminUrl)
  url.username = login
  url.password = secret
  return url.href
}

type Reached = { url: string; stop: () => Promise<void> }

async function embedded(config: Config, progress: (sentence: string) => void): Promise<Reached> {
  const server = await startEmbedded({
    dataDir: config.dataDir,
    superuserPassword: password(config, 'superuser'),
    progress,
  })
  const lock = await lockInstance(server.url)
  const url = await createDatabase(server.url, databaseName)
  const stop = async () => {
    await lock.end()
    await server.stop()
  }
  return { url, stop }
}

/** Two programs on one data folder would run every job twice; the lock dies with this process. */
async function lockInstance(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtext('aiopsos.instance')) as locked",
  )
  if (rows[0]?.locked) return client
  await client.end()
  throw new EmbeddedServerError(
    'Another instance runs on the same data folder. Stop it, or set AIOPSOS_DATA to another folder.',
  )
}

/** Creates a database if it is missing and returns its address. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template?: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    const from = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}${from}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function external(url: string): Promise<Reached> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw new EmbeddedServerError(
      `The database at ${new URL(url).host} cannot be reached (${code}). Check DATABASE_URL and that the server runs.`,
    )
  }
  try {
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    )
    if (Number(rows[0]?.version ?? 0) < oldestVersion)
      throw new EmbeddedServerError(
        'The database server is older than PostgreSQL 15. Use 15 or newer.',
      )
  } finally {
    await client.end()
  }
  return { url, stop: async () => undefined }
}
