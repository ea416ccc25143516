// The real program as a child process, on a port and a folder of its own; and the end of everything
// it started, whatever a test did to it.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const readyTimeoutMs = 40_000

export type Settings = Record<string, string>
export type Program = {
  url: string
  folder: string
  process: ChildProcess
  /** What it has said so far. */
  said: () => string
  /** The part of it on standard output. */
  printed: () => string
  /** Resolves with the exit code once it has ended; null after a signal it did not handle. */
  ended: Promise<number | null>
  /** Sends a signal and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

const programs = new Set<ChildProcess>()
const folders = new Set<string>()

/** A new empty folder below the system's own for temporary files, which the database's user may enter. */
export function newFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'aiopsos-start-')), 'data')
  folders.add(folder)
  mkdirSync(folder, { recursive: true })
  chmodSync(dirname(folder), 0o755)
  return folder
}

/** Starts a script of the product with these settings and nothing else from the environment's own. */
export function launch(script: readonly string[], settings: Settings): Program {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...script], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  programs.add(child)
  const output: string[] = []
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  return {
    url: `http://127.0.0.1:${settings['PORT']}`,
    folder: settings['AIOPSOS_DATA'] ?? '',
    process: child,
    said: () => output.join(''),
    printed: () => printed.join(''),
    ended,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts the program; without settings of its own on a free port. It need not be ready yet. */
export async function launchProgram(settings: Settings): Promise<Program> {
  const port = settings['PORT'] ?? String(await freePort())
  return launch(['src/server/main.ts'], { PORT: port, ...settings })
}

/** Starts the program and waits until it says that it works. */
export async function startProgram(settings: Settings): Promise<Program> {
  const program = await launchProgram(settings)
  await until(() => {
    if (program.process.exitCode !== null) throw new Error(`The program ended: ${program.said()}`)
    return /AIOPSOS runs at|Working in the background/.test(program.said())
  })
  return program
}

/** Waits until something is true; what throws is over at once. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + readyTimeoutMs
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('This did not become true in time.')
    await sleep(20)
  }
}

/** The process of the database server below a folder; null when none runs. */
export function databaseProcess(folder: string): number | null {
  const file = join(folder, 'postgres-18', 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return isAlive(pid) ? pid : null
}

/** Kills the database server below a folder at once and returns which process it was. */
export function killDatabase(folder: string): number {
  const server = databaseProcess(folder)
  if (server === null) throw new Error('No database server runs here.')
  process.kill(server, 'SIGKILL')
  return server
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ends every program and database server started here and removes their folders. */
export async function endEverything(): Promise<void> {
  // The programs first: they would start their database again.
  for (const child of programs) child.kill('SIGKILL')
  await until(() =>
    [...programs].every((child) => child.exitCode !== null || child.signalCode !== null),
  )
  for (const folder of folders) {
    const server = databaseProcess(folder)
    // SIGQUIT: an immediate stop that takes the server's own children along.
    if (server !== null) process.kill(server, 'SIGQUIT')
    await until(() => databaseProcess(folder) === null)
    rmSync(dirname(folder), { recursive: true, force: true })
  }
  programs.clear()
  folders.clear()
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
