// Draws the map of domains in ARCHITECTURE.md from the folders, and the order and purposes in src/server/domain-order.json.
// `--check` only says whether the document is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import domains from '../src/server/domain-order.json' with { type: 'json' }

const folder = 'src/server/domains'
const document = 'ARCHITECTURE.md'

const lines = Object.entries(domains).map(([name, purpose]) => {
  const files = readdirSync(join(folder, name)).map((file) => file.replace(/(\.test)?\.ts$/, ''))
  const parts = [...new Set(files)].toSorted()
  return `| \`${name}\` | ${purpose} | ${parts.join(' ')} |`
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
