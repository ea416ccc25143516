// The gate: every guard in turn, all of them even when one fails, and one closing line.
// `node scripts/check.ts` runs everything; names of steps run only those.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Outcome = { passed: number; failed: number }
type Step = { name: string; run: () => Outcome }

const bin = (name: string) => join('node_modules', '.bin', name)

const steps: Step[] = [
  {
    name: 'types',
    run: () =>
      commands([bin('tsc'), '-p', 'tsconfig.json'], [bin('tsc'), '-p', 'tsconfig.web.json']),
  },
  { name: 'lint', run: () => commands([bin('oxlint'), '--type-aware', '--deny-warnings']) },
  { name: 'format', run: () => commands([bin('oxfmt'), '--check']) },
  {
    name: 'imports',
    run: () => commands([bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src']),
  },
  {
    name: 'map of domains',
    run: () => commands([process.execPath, 'scripts/domain-map.ts', '--check']),
  },
  { name: 'dead code', run: () => commands([bin('knip')]) },
  { name: 'build', run: () => commands([process.execPath, 'scripts/build.ts']) },
  { name: 'unit', run: () => tests('vitest.config.ts') },
  { name: 'e2e', run: () => tests('vitest.e2e.config.ts') },
]

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  const startedAt = Date.now()
  console.log(`\n── ${step.name}`)
  const { passed, failed } = step.run()
  total.passed += passed
  total.failed += failed
  console.log(
    `── ${step.name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  )
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** Each command counts as one check. */
function commands(...list: string[][]): Outcome {
  const results = list.map(
    ([program = '', ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0,
  )
  return {
    passed: results.filter(Boolean).length,
    failed: results.filter((isFine) => !isFine).length,
  }
}

/** A run of tests; one that could not report counts as one failure. */
function tests(config: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'aiopsos-report-'))
  const report = join(folder, 'report.json')
  const run = spawnSync(
    bin('vitest'),
    ['run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit' },
  )
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>
    const failed = Math.max(
      numFailedTests ?? 0,
      run.status === 0 && (numTotalTests ?? 0) > 0 ? 0 : 1,
    )
    return { passed: numPassedTests ?? 0, failed }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
