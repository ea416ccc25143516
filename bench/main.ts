// Runs the measurements named on the command line, or all of them.
import { benchPersonalData } from './guardrails/personal-data.ts'
import { benchInjection } from './guardrails/injection.ts'
import { benchPlan } from './plan.ts'
import { benchResults } from './results.ts'
import { benchRouter } from './router/evaluate.ts'

const now = new Date()
const all: Record<string, () => unknown> = {
  results: benchResults,
  plan: benchPlan,
  guardrails: async () => {
    await benchPersonalData(now)
    benchInjection(now)
  },
  router: () => benchRouter(now),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in all))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(all).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const [name, run] of Object.entries(all)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(
      `\n── ${name}, ${now.toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    )
    await run()
  }
}
