// The measures of a router: what share of the strong model's gain it recovers while sending only a
// share of the prompts there (PGR), and paired bootstrap intervals between two scores.
import { createHash } from 'node:crypto'
import { seededRandom } from '../support/seeded.ts'
import type { RouterRow } from './rows.ts'

/** APGR 0-1 (may pass 1); CPT and shares in percent of prompts sent to the strong model. */
export type RouterMeasures = { apgr: number; cpt50: number; cpt80: number; cpt95: number }

/** A difference of APGR with its 95 % interval. */
export type Difference = { mean: number; low: number; high: number }

/** One test set with the scores of two routers, in the order of the rows. */
export type Contest = { rows: RouterRow[]; scores: number[]; rivals: number[] }

const REPLICATES = 1_000
const STEPS = 10

/** The measures of one score over a test set; ties are broken by a hash of the prompt. */
export function measureRouter(rows: RouterRow[], scores: number[]): RouterMeasures {
  const share = recoveredShare(rows, byScore(rows, scores))
  const cpt = (wanted: number): number => {
    for (let tenth = 0; tenth <= 1_000; tenth += 1) {
      if (share(tenth / 1_000) >= wanted) return tenth / 10
    }
    return 100
  }
  return { apgr: areaUnder(share), cpt50: cpt(0.5), cpt80: cpt(0.8), cpt95: cpt(0.95) }
}

/** How much better the scores rank than their rivals: mean over the contests, 1,000 paired resamples. */
export function pairedDifference(contests: Contest[], seed: number): Difference {
  const random = seededRandom(seed)
  const prepared = contests.map(({ rows, scores, rivals }) => ({
    rows,
    own: byScore(rows, scores),
    rival: byScore(rows, rivals),
  }))
  const differences = Array.from({ length: REPLICATES }, () => {
    const each = prepared.map(({ rows, own, rival }) => {
      const counts = resample(rows.length, random)
      return (
        areaUnder(recoveredShare(rows, own, counts)) -
        areaUnder(recoveredShare(rows, rival, counts))
      )
    })
    return average(each)
  })
  // A resample in which both models are equally good has no share to recover.
  const sorted = differences.filter(Number.isFinite).toSorted((one, other) => one - other)
  const at = (quantile: number): number => sorted[Math.floor(quantile * sorted.length)] ?? 0
  const mean = average(
    prepared.map(
      ({ rows, own, rival }) =>
        areaUnder(recoveredShare(rows, own)) - areaUnder(recoveredShare(rows, rival)),
    ),
  )
  return { mean, low: at(0.025), high: at(0.975) }
}

/** The mean of several measurements, figure by figure. */
export function meanMeasures(all: RouterMeasures[]): RouterMeasures {
  const mean = (key: keyof RouterMeasures): number => average(all.map((one) => one[key]))
  return { apgr: mean('apgr'), cpt50: mean('cpt50'), cpt80: mean('cpt80'), cpt95: mean('cpt95') }
}

function byScore(rows: RouterRow[], scores: number[]): number[] {
  const ties = rows.map(({ prompt }) => createHash('sha256').update(prompt).digest('hex'))
  return rows
    .map((_, index) => index)
    .toSorted((one, other) => scores[other]! - scores[one]! || (ties[one]! < ties[other]! ? -1 : 1))
}

function recoveredShare(
  rows: RouterRow[],
  order: number[],
  counts?: Uint16Array,
): (share: number) => number {
  const curve: number[] = [0]
  let gained = 0
  for (const row of order) {
    const gain = Number(rows[row]!.strong) - Number(rows[row]!.weak)
    for (let copy = counts?.[row] ?? 1; copy > 0; copy -= 1) {
      gained += gain
      curve.push(gained)
    }
  }
  return (share) => {
    const place = share * (curve.length - 1)
    const below = Math.floor(place)
    const next = curve[Math.min(below + 1, curve.length - 1)]!
    return (curve[below]! + (place - below) * (next - curve[below]!)) / gained
  }
}

function areaUnder(share: (share: number) => number): number {
  let sum = (share(0) + share(1)) / 2
  for (let step = 1; step < STEPS; step += 1) sum += share(step / STEPS)
  return sum / STEPS
}

function resample(size: number, random: () => number): Uint16Array {
  const counts = new Uint16Array(size)
  for (let draw = 0; draw < size; draw += 1) counts[Math.floor(random() * size)]! += 1
  return counts
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
