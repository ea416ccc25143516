// The browser of the journeys: a Chromium that comes as a package, unpacked once, with its libraries.
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const cache = '.cache'
const dropped = ['--single-process', '--no-zygote', '--disable-web-security']
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Starts Chromium; the first time it is unpacked, which takes some seconds. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraries } = await unpack()
  const { default: packaged } = await import('@sparticuz/chromium')
  const args = packaged.args.filter((arg) => !dropped.some((prefix) => arg.startsWith(prefix)))
  return chromium.launch({
    executablePath,
    args: [...args, ...quiet],
    env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>,
  })
}

/** A page in a context of its own, as a new visitor has one. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  // Without motion, so that what is looked at has arrived.
  return (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage()
}

async function unpack(): Promise<{ executablePath: string; libraries: string }> {
  const packageFolder = dirname(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  )
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = join(process.cwd(), cache, `chromium-${version}`)
  if (!existsSync(target)) {
    const draft = `${target}.new`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const bin = join(packageFolder, 'bin')
    writeFileSync(
      join(draft, 'chromium'),
      brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))),
      { mode: 0o755 },
    )
    for (const part of ['al2023', 'swiftshader', 'fonts'])
      extract(join(bin, `${part}.tar.br`), draft)
    renameSync(draft, target)
  }
  return {
    executablePath: join(target, 'chromium'),
    libraries: [join(target, 'lib'), target].join(':'),
  }
}

function extract(archive: string, target: string): void {
  const done = spawnSync('tar', ['-x', '-C', target], {
    input: brotliDecompressSync(readFileSync(archive)),
  })
  if (done.status !== 0)
    throw new Error(`${archive} could not be unpacked: ${done.stderr.toString()}`)
}
