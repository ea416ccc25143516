// The PostgreSQL server that comes with the product: start, attach, stop. Where its files are, and
// roles and tables, are not its business.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  chooseBinaries,
  chooseHome,
  createCluster,
  identity,
  packageVersion,
} from './embedded-files.ts'
import {
  adviceFrom,
  anotherInstance,
  EmbeddedServerError,
  wrongSecret,
} from './embedded-problems.ts'

const readyTimeoutMs = 30_000
const heldTimeoutMs = 10_000
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
  /** Port to serve on when no server runs yet; by default a free one. */
  port?: number
  /** Tests only: no waiting for the disk. */
  unsafeFast?: boolean
}

export type EmbeddedServer = {
  port: number
  url: string
  /** True when it had been started before. */
  wasRunning: boolean
  stop: () => Promise<void>
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
  const { port, wasRunning } = await attachOrLaunch({ ...options, binaries, cluster })
  return {
    port,
    url: adminUrl(port, options.superuserPassword),
    wasRunning,
    stop: async () => stopCluster(binaries, cluster),
  }
}

function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

type Cluster = EmbeddedOptions & { binaries: string; cluster: string }

/** Two starts at once, or processes that outlive a killed server for a moment, get out of the way. */
async function attachOrLaunch(cluster: Cluster): Promise<{ port: number; wasRunning: boolean }> {
  const until = Date.now() + heldTimeoutMs
  for (;;) {
    const left = await findRunning(cluster)
    if (left !== null) return { port: left, wasRunning: true }
    const launched = await launch(cluster)
    if (launched !== 'held') return { port: launched, wasRunning: false }
    if (Date.now() > until) throw new EmbeddedServerError(anotherInstance)
    await sleep(200)
  }
}

/** The port of a server that already serves this cluster, for example after the process was killed. */
async function findRunning({ cluster, superuserPassword }: Cluster): Promise<number | null> {
  const until = Date.now() + readyTimeoutMs
  while (Date.now() < until) {
    const port = portInPidFile(cluster)
    if (port === null) return null
    const answer = await ask(port, superuserPassword)
    // The file may be an old one, and its port by now that of another server.
    if (answer !== 'soon') return answer === 'ready' ? port : null
    await sleep(50)
  }
  return null
}

function portInPidFile(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const port = Number(readFileSync(file, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

/** Starts the server and waits until it answers; 'held' when another one still holds the cluster. */
async function launch(options: Cluster): Promise<number | 'held'> {
  const { binaries, cluster, superuserPassword } = options
  const port = options.port ?? (await freePort())
  const logFile = join(dirname(cluster), 'postgres.log')
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', cluster, ...serverSettings(port, options).flatMap((setting) => ['-c', setting])],
    // Detached: when this process is killed the server finishes its writes and the next start attaches.
    { ...identity(), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  child.unref()
  closeSync(log)
  let until = Date.now() + readyTimeoutMs
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      return heldOrAdvice(readFileSync(logFile, 'utf8'))
    const answer = await ask(port, superuserPassword)
    if (answer === 'ready') return port
    if (answer === 'refused') {
      stopCluster(binaries, cluster)
      throw new EmbeddedServerError(wrongSecret)
    }
    // Recovering after a hard stop may take long, and is not given up.
    if (answer === 'soon') until = Date.now() + readyTimeoutMs
    await sleep(25)
  }
  throw new EmbeddedServerError(`The database did not answer within 30 s. Its log is ${logFile}.`)
}

function serverSettings(port: number, { unsafeFast }: EmbeddedOptions): string[] {
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=60',
    ...quietLog,
    ...(unsafeFast
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
      : []),
  ]
}

type Answer = 'ready' | 'soon' | 'refused' | 'no'

/** Whether a server answers: 'soon' while it starts, recovers or stops, 'refused' for a wrong password. */
async function ask(port: number, password: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password),
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    await client.query('select 1')
    return 'ready'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === '57P03') return 'soon'
    return code === '28P01' ? 'refused' : 'no'
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

/** What a server that ended at once has to say. */
function heldOrAdvice(output: string): 'held' {
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/i.test(output))
    return 'held'
  throw new EmbeddedServerError(adviceFrom(output))
}
