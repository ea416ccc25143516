// From settings to a database that is ready: server, roles, schema version, one instance a data folder.
import pg from 'pg'
import type { Config } from '../../config.ts'
import { EmbeddedServerError } from './embedded-problems.ts'
import { startEmbedded, type EmbeddedServer } from './embedded.ts'
import { guardInstance } from './instance-guard.ts'
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

type Progress = (sentence: string) => void
type Reached = { url: string; stop: () => Promise<void> }

/**
 * Starts or reaches the database for the one program of a data folder and brings it up to date. Throws
 * errors that say what to do.
 */
export async function prepareDatabase(
  config: Config,
  progress: Progress,
): Promise<PreparedDatabase> {
  const { DATABASE_URL: address } = config
  const database = address === undefined ? await guarded(config, progress) : await external(address)
  return bringUpToDate(config, database, progress)
}

/** The same for a command that may run beside the program: what runs already is used and left running. */
export async function prepareBeside(config: Config, progress: Progress): Promise<PreparedDatabase> {
  return bringUpToDate(config, await reachBeside(config, progress), progress)
}

/** Reaches the database for a command as it is, with an administrator's login. */
export async function reachBeside(config: Config, progress: Progress): Promise<Reached> {
  if (config.DATABASE_URL !== undefined) return external(config.DATABASE_URL)
  const server = await embedded(config, progress)
  if (!server.wasRunning) return guard(config, server)
  return { url: await createDatabase(server.url, databaseName), stop: async () => undefined }
}

async function bringUpToDate(
  config: Config,
  database: Reached,
  progress: Progress,
): Promise<PreparedDatabase> {
  const passwords = {
    web: password(config, 'web login'),
    worker: password(config, 'worker login'),
    queue: password(config, 'queue login'),
  }
  try {
    await prepareRoles(database.url, passwords)
    const { length } = await migrate(database.url)
    if (length > 0)
      progress(`Brought the database up to date (${length} ${length === 1 ? 'step' : 'steps'}).`)
  } catch (error) {
    await database.stop()
    throw isForbidden(error) ? new EmbeddedServerError(mayNotPrepare, { cause: error }) : error
  }
  return {
    adminUrl: database.url,
    webUrl: loginUrl(database.url, 'aiopsos_web', passwords.web),
    workerUrl: loginUrl(database.url, 'aiopsos_worker', passwords.worker),
    queueUrl: loginUrl(database.url, 'aiopsos_queue', passwords.queue),
    stop: database.stop,
  }
}

const mayNotPrepare =
  'The login of DATABASE_URL may not prepare the database. It needs to create roles (CREATEROLE) and to own the database.'

/** PostgreSQL's code for a missing privilege. */
function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
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

async function guarded(config: Config, progress: Progress): Promise<Reached> {
  return guard(config, await embedded(config, progress))
}

function embedded(config: Config, progress: Progress, port?: number): Promise<EmbeddedServer> {
  return startEmbedded({
    dataDir: config.dataDir,
    superuserPassword: password(config, 'superuser'),
    progress,
    ...(port === undefined ? {} : { port }),
  })
}

/** Keeps others off the data folder, and the server alive on its port, until `stop`. */
async function guard(config: Config, server: EmbeddedServer): Promise<Reached> {
  const restart = async () => void (await embedded(config, () => undefined, server.port))
  const { release } = await guardInstance(server.url, restart)
  const stop = async () => {
    await release()
    await server.stop()
  }
  try {
    return { url: await createDatabase(server.url, databaseName), stop }
  } catch (error) {
    await stop()
    throw error
  }
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
    const { rows } = await client.query<{ version: string; has_icu: boolean }>(
      "select current_setting('server_version_num') as version, to_regcollation('\"und-x-icu\"') is not null as has_icu",
    )
    if (Number(rows[0]?.version ?? 0) < oldestVersion)
      throw new EmbeddedServerError(
        'The database server is older than PostgreSQL 15. Use 15 or newer.',
      )
    if (!rows[0]?.has_icu)
      throw new EmbeddedServerError(
        'The database server cannot sort names: it was built without ICU. Use one built with it.',
      )
  } finally {
    await client.end()
  }
  return { url, stop: async () => undefined }
}
