// How long plans and schedules take: the exact choice among 40 initiatives, the shipped catalogue under
// limits from tight to ample, and schedules of 12 and 30 initiatives. Medians over seeds, one thread.
import { readFileSync } from 'node:fs'
import { candidates } from '../src/server/domains/planning/rules/candidates.ts'
import { readCatalogue, type Catalogue } from '../src/server/domains/planning/rules/catalogue.ts'
import { largerSolver } from '../src/server/domains/planning/rules/larger.ts'
import type { PlanInput, Solve } from '../src/server/domains/planning/rules/model.ts'
import { scheduleTasks, tasksOf } from '../src/server/domains/roadmaps/rules/schedule.ts'
import { loadSolver } from '../src/server/domains/results/rules/score-programme.ts'
import { seededRandom } from './support/seeded.ts'

const catalogueFile = new URL('../content/initiatives/am8-initiatives.yaml', import.meta.url)
const targets = ['SKILL', 'PRAC', 'ACCS', 'RESP', 'CULT', 'STRA', 'GOVN', 'FOUN']
const pools = ['people', 'it', 'security', 'data']
const seeds = 60

/** Prints the figures. */
export async function benchPlan(): Promise<void> {
  const solve = largerSolver(await loadSolver())
  const catalogue = shipped()
  printChoice('40 initiatives', solve, (random) => madeUp(40, random))
  for (const [name, share] of [
    ['tight', 0.1],
    ['usual', 0.25],
    ['ample', 0.5],
  ] as const)
    printChoice(`shipped catalogue, ${name} limits`, solve, (random) =>
      fromCatalogue(catalogue, share, random),
    )
  for (const size of [12, 30]) printSchedule(size)
}

function printChoice(
  name: string,
  solve: Solve,
  inputOf: (random: () => number) => PlanInput,
): void {
  let proven = 0
  const times = Array.from({ length: seeds }, (_, seed) => {
    const input = inputOf(seededRandom(seed))
    const { plan, milliseconds } = timed(() => ({ plan: solve(input) }))
    if (plan.status === 'optimal') proven += 1
    return milliseconds
  })
  const figures = `proven ${proven} of ${seeds}`
  console.log(`plan      ${name.padEnd(34)} ${percentiles(times)}   ${figures}`)
}

function printSchedule(size: number): void {
  let proven = 0
  let excess = 0
  const times = Array.from({ length: seeds }, (_, seed) => {
    const { initiatives } = madeUp(size, seededRandom(1000 + seed))
    const tasks = tasksOf(
      initiatives,
      initiatives.map(({ id }) => id),
    )
    const weeklyPools = Object.fromEntries(pools.map((pool) => [pool, 120]))
    const { schedule, milliseconds } = timed(() => ({
      schedule: scheduleTasks({ tasks, weeklyPools, maxInFlight: 3 }, String(seed)),
    }))
    if (schedule.status === 'optimal') proven += 1
    if (schedule.status !== 'infeasible') excess += schedule.makespan / schedule.bound - 1
    return milliseconds
  })
  const above = ((100 * excess) / seeds).toFixed(0)
  const figures = `proven ${proven} of ${seeds}, ${above} % above the bound on average`
  console.log(`schedule  ${`${size} initiatives`.padEnd(34)} ${percentiles(times)}   ${figures}`)
}

function timed<Result extends object>(run: () => Result): Result & { milliseconds: number } {
  const start = performance.now()
  const result = run()
  return { ...result, milliseconds: performance.now() - start }
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0).padStart(6)
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`
}

const between = (random: () => number, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1))

/** Initiatives of the size people plan: up to £30,000, a few weeks, one to three lifts, needs backwards. */
function madeUp(size: number, random: () => number): PlanInput {
  const idOf = (index: number) => `I${String(index + 1).padStart(2, '0')}`
  const initiatives = Array.from({ length: size }, (_, index) => {
    const needs = index > 2 && random() < 0.4 ? [idOf(between(random, 0, index - 1))] : []
    const lifted = new Set(
      Array.from({ length: between(random, 1, 3) }, () => between(random, 0, targets.length - 1)),
    )
    return {
      id: idOf(index),
      cost: between(random, 2, 60) * 50_000,
      effort: { [pools[between(random, 0, 3)] ?? 'people']: between(random, 3, 20) * 10 },
      weeks: between(random, 2, 10),
      needs,
      needsAny: [],
      excludes: [],
      gates: [],
      lifts: [...lifted].map((target) => {
        const points = between(random, 2, 12) * 1000
        return { group: 'org', target: targets[target] ?? '', points, low: 0, high: points }
      }),
    }
  })
  return limited(initiatives, 0.3, random)
}

function fromCatalogue(catalogue: Catalogue, share: number, random: () => number): PlanInput {
  const group = { id: 'org', people: 400, targets }
  return limited(candidates(catalogue, [group], 12), share, random)
}

/** Scores by chance, and money and people for a share of everything. */
function limited(
  initiatives: PlanInput['initiatives'],
  share: number,
  random: () => number,
): PlanInput {
  const total = (amount: (each: PlanInput['initiatives'][number]) => number) =>
    Math.floor(share * initiatives.reduce((sum, each) => sum + amount(each), 0))
  return {
    engine: 'am8-plan/1',
    mode: { kind: 'max-points' },
    cells: targets.map((target) => ({
      group: 'org',
      target,
      score: between(random, 20, 55) * 1000,
      goal: 60_000,
      weight: 125_000,
    })),
    budget: total(({ cost }) => cost),
    capacity: Object.fromEntries(
      pools.map((pool) => [pool, total(({ effort }) => effort[pool] ?? 0)]),
    ),
    must: [],
    mustNot: [],
    initiatives,
  }
}

function shipped(): Catalogue {
  const reading = readCatalogue(readFileSync(catalogueFile, 'utf8'))
  if (reading.kind === 'refused') throw new Error(reading.problems.join('\n'))
  return reading.catalogue
}
