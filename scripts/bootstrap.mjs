// Makes every npm script work in a fresh clone with any Node from 18 on: installs what the lockfile
// names, finds Node 24 (it comes as a package), and hands over. Plain JavaScript on purpose.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const marker = join(root, 'node_modules', '.installed-lockfile')

const commands = {
  start: [['src/server/main.ts']],
  dev: [['--watch-path=src/server', 'src/server/main.ts']],
  build: [['scripts/build.ts']],
  check: [['scripts/check.ts']],
  test: [['scripts/check.ts', 'unit', 'e2e']],
  e2e: [['scripts/check.ts', 'e2e']],
  bench: [['bench/main.ts']],
  seed: [['src/cli/main.ts', 'seed']],
  db: [['src/cli/main.ts', 'db']],
}

const [command = 'start', ...rest] = process.argv.slice(2)
const steps = commands[command]
if (!steps) fail(`Unknown command "${command}". Known: ${Object.keys(commands).join(', ')}.`)

installWhenStale()
const node = findNode()
for (const step of steps) await run([...step, ...rest])

function installWhenStale() {
  const lockfile = join(root, 'package-lock.json')
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  console.log('Installing packages (about a minute, once) …')
  // On Windows npm is a batch file, which only a shell can start.
  const done = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    fail(
      'The packages could not be installed. Check disk space and the connection to the package registry, then try again.',
    )
  }
  writeFileSync(marker, wanted)
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const platform = { linux: 'linux', win32: 'win' }[process.platform]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file)
  if (existsSync(packaged)) return packaged
  return fail(
    `AIOPSOS needs Node 24 or newer; this is Node ${process.versions.node} and no packaged one exists for this system. Install Node 24 and try again.`,
  )
}

function run(args) {
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve()
      process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
