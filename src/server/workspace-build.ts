// Builds the workspace when its sources changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const output = join(root, 'dist/web')

/** Builds if needed and returns the folder of the built files. */
export async function buildWorkspace(progress: (sentence: string) => void): Promise<string> {
  const stamp = join(output, '.sources')
  const wanted = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return output
  progress('Building the workspace …')
  const { build } = await import('vite')
  await build({
    root: join(root, 'src/web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  })
  writeFileSync(stamp, wanted)
  return output
}

/** A hash over everything the build reads: contracts and permissions too, as types only. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const name of ['vite.config.ts', 'package-lock.json'])
    hash.update(readFileSync(join(root, name)))
  for (const file of filesBelow(join(root, 'src/web')))
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesBelow(path) : [path]
    })
}
