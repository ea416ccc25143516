// Grows one regression tree of two levels over the measures of a prompt.
import { MEASURES } from '../../src/server/domains/gateway/routing/complexity-features.ts'
import type { Tree } from '../../src/server/domains/gateway/routing/complexity-model.ts'

const RISING = MEASURES.indexOf('length')

type Growth = { inputs: number[][]; targets: number[]; random: () => number; sample: number }
type Cut = { measure: number; threshold: number; gain: number }

const SMALLEST_LEAF = 30
/** Pulls the mean of small groups towards 0. */
const SHRINKAGE = 20
/** Share of the measures that are tried at each cut. */
const MEASURES_TRIED = 0.5

/** The tree that lowers the squared error most on a random sample of the rows. */
export function growTree({ inputs, targets, random, sample }: Growth): Tree {
  const rows = inputs.map((_, index) => index).filter(() => random() < sample)
  const find = (group: number[]): Cut => bestCut({ inputs, targets, random, sample }, group)
  const root = find(rows)
  const [left, right] = divided(inputs, rows, root)
  const leftCut = find(left)
  const rightCut = find(right)
  const leaves = [...divided(inputs, left, leftCut), ...divided(inputs, right, rightCut)]
  return {
    measures: [root.measure, leftCut.measure, rightCut.measure],
    thresholds: [root.threshold, leftCut.threshold, rightCut.threshold],
    values: [rows, left, right, ...leaves].map((group) => shrunkMean(targets, group)),
  }
}

function bestCut({ inputs, targets, random }: Growth, rows: number[]): Cut {
  let best: Cut = { measure: 0, threshold: Number.MAX_VALUE, gain: 0 }
  const measures = inputs[0]?.length ?? 0
  for (let measure = 0; measure < measures; measure += 1) {
    if (random() < MEASURES_TRIED && rows.length >= 2 * SMALLEST_LEAF) {
      const cut = cutOf(measure, rows, { inputs, targets })
      if (cut.gain > best.gain) best = cut
    }
  }
  return best
}

function cutOf(
  measure: number,
  rows: number[],
  { inputs, targets }: { inputs: number[][]; targets: number[] },
): Cut {
  const sorted = rows.toSorted((one, other) => inputs[one]![measure]! - inputs[other]![measure]!)
  const total = sorted.reduce((sum, row) => sum + targets[row]!, 0)
  const undivided = strength(total, sorted.length)
  let best: Cut = { measure, threshold: Number.MAX_VALUE, gain: 0 }
  let below = 0
  sorted.forEach((row, count) => {
    const value = inputs[row]![measure]!
    const isEdge = count > 0 && value > inputs[sorted[count - 1]!]![measure]!
    const rest = sorted.length - count
    if (isEdge && Math.min(count, rest) >= SMALLEST_LEAF) {
      const gain = strength(below, count) + strength(total - below, rest) - undivided
      const falls = below / count > (total - below) / rest
      if (gain > best.gain && !(measure === RISING && falls))
        best = { measure, threshold: value, gain }
    }
    below += targets[row]!
  })
  return best
}

function strength(sum: number, count: number): number {
  return (sum * sum) / (count + SHRINKAGE)
}

function divided(inputs: number[][], rows: number[], cut: Cut): [number[], number[]] {
  const isLeft = (row: number): boolean => inputs[row]![cut.measure]! < cut.threshold
  return [rows.filter(isLeft), rows.filter((row) => !isLeft(row))]
}

function shrunkMean(targets: number[], rows: number[]): number {
  return rows.reduce((sum, row) => sum + targets[row]!, 0) / (rows.length + SHRINKAGE)
}
