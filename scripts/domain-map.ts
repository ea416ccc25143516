// Draws the map of domains in ARCHITECTURE.md from the folders and the order in src/server/domain-order.json.
// `--check` only says whether the document is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import domainOrder from '../src/server/domain-order.json' with { type: 'json' }

const folder = 'src/server/domains'
const document = 'ARCHITECTURE.md'

const present = readdirSync(folder)
const lines = domainOrder
  .filter((name) => present.includes(name))
  .map((name) => {
    const path = join(folder, name)
    const parts = [
      ...new Set(readdirSync(path).map((file) => file.replace(/(\.test)?\.ts$/, ''))),
    ].toSorted()
    return `| \`${name}\` | ${purposeOf(path, parts)} | ${parts.join(' ')} |`
  })
const map = ['| domain | what it is for | holds |', '|---|---|---|', ...lines].join('\n')
const text = readFileSync(document, 'utf8')
const drawn = text.replace(/(<!-- domains:[^>]*-->\n)[\s\S]*?(<!-- \/domains -->)/, `$1${map}\n$2`)
if (!process.argv.includes('--check')) writeFileSync(document, drawn)
else if (drawn !== text) {
  console.error(
    'The map of domains in ARCHITECTURE.md is out of date: run node scripts/domain-map.ts',
  )
  process.exitCode = 1
}

/** The first sentence of the domain's contract, or of its tables. */
function purposeOf(path: string, parts: string[]): string {
  const first = ['contract', 'tables', 'actions'].find((name) => parts.includes(name))
  if (!first) return 'engines without tables'
  const file = readdirSync(path).includes(`${first}.ts`)
    ? `${first}.ts`
    : join(first, readdirSync(join(path, first)).toSorted()[0] ?? '')
  const comment = /^((?:\/\/.*\n)+)/.exec(readFileSync(join(path, file), 'utf8'))?.[1] ?? ''
  const sentence =
    comment
      .replaceAll(/^\/\/ ?/gm, '')
      .replaceAll('\n', ' ')
      .split(/(?<=[.:]) /)[0] ?? ''
  return sentence.replace(/[.:]\s*$/, '').trim()
}
