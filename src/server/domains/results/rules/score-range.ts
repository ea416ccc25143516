// The suppressor's own bounds: how far can a hidden sum move while all shown rows stay as they are?
// Every point of the walk is possible, so a figure is safe as soon as two visited points lie far
// enough apart. Floating point; the auditor repeats the judgement with a solver of its own.
import { SLOPE_GUARD, roomOf, startWalk, step, type Tableau, type Walk } from './score-walk.ts'

/** A hidden sum to bound, and the width it must have. */
export type Target = { coefficients: ReadonlyMap<number, number>; width: number }

/** A target found too narrow, its width and the reduced rows (by position) that prove it. */
export type NarrowTarget = { target: number; width: number; proof: number[] }

type RangeTask = {
  tableau: Tableau
  /** By atom: sums that are possible, and the largest there can be. */
  sums: number[]
  highest: number[]
  targets: Target[]
}

type Visit = { walk: Walk; targets: Target[]; least: Float64Array; most: Float64Array }

/** All targets that cannot be as wide as they must be; an empty list is a pass. */
export function findNarrowTargets(task: RangeTask): NarrowTarget[] {
  const visit: Visit = {
    walk: startWalk(task.tableau, task.sums, task.highest),
    targets: task.targets,
    least: new Float64Array(task.targets.length).fill(Infinity),
    most: new Float64Array(task.targets.length).fill(-Infinity),
  }
  noteRanges(visit)
  return [...task.targets.entries()].flatMap(([target, { coefficients }]) => {
    const proof = [1, -1].flatMap((sign) => {
      const gains = goAsFarAsPossible(visit, target, sign)
      return gains ? rowsBinding(task.tableau, coefficients, gains) : []
    })
    if (isWide(visit, target)) return []
    return [{ target, width: seenWidth(visit, target), proof: [...new Set(proof)] }]
  })
}

/**
 * Walks to the largest (sign 1) or smallest (-1) value of a target and returns what each atom could
 * still add there; null as soon as the target is wide enough.
 */
function goAsFarAsPossible(
  visit: Visit,
  target: number,
  sign: number,
): ReadonlyMap<number, number> | null {
  const { walk } = visit
  const coefficients = visit.targets[target]?.coefficients ?? new Map<number, number>()
  for (;;) {
    if (isWide(visit, target)) return null
    const gains = gainsOf(walk, coefficients)
    const entering = firstImproving(walk, gains, sign)
    if (entering === -1) return new Map(walk.others.map((atom, j) => [atom, gains[j] ?? 0]))
    step(walk, entering, Math.sign(sign * (gains[entering] ?? 0)))
    noteRanges(visit)
  }
}

/** What one unit of each of the others adds to a target, its pull on the basic atoms included. */
function gainsOf(walk: Walk, coefficients: ReadonlyMap<number, number>): Float64Array {
  const width = walk.others.length
  const gains = Float64Array.from(walk.others, (atom) => coefficients.get(atom) ?? 0)
  for (const [row, atom] of walk.basic.entries()) {
    const coefficient = coefficients.get(atom) ?? 0
    if (coefficient === 0) continue
    const cells = walk.cells.subarray(row * width, (row + 1) * width)
    for (let j = 0; j < width; j++) gains[j] = (gains[j] ?? 0) - coefficient * (cells[j] ?? 0)
  }
  return gains
}

/** The lowest atom that can move the right way: this choice (Bland's) never runs in circles. */
function firstImproving(walk: Walk, gains: Float64Array, sign: number): number {
  let best = -1
  for (const [j, atom] of walk.others.entries()) {
    const gain = sign * (gains[j] ?? 0)
    const canMove = Math.abs(gain) > SLOPE_GUARD && roomOf(walk, atom, gain) > 0
    if (canMove && (best === -1 || atom < (walk.others[best] ?? 0))) best = j
  }
  return best
}

/** The starting rows that hold a target back: those whose pivot's gain is not its own coefficient. */
function rowsBinding(
  tableau: Tableau,
  coefficients: ReadonlyMap<number, number>,
  gains: ReadonlyMap<number, number>,
): number[] {
  return [...tableau.basic.keys()].filter((row) => {
    const pivot = tableau.basic[row] ?? 0
    return Math.abs((coefficients.get(pivot) ?? 0) - (gains.get(pivot) ?? 0)) > SLOPE_GUARD
  })
}

function noteRanges({ walk, targets, least, most }: Visit): void {
  for (const [index, { coefficients }] of targets.entries()) {
    let value = 0
    for (const [atom, coefficient] of coefficients) value += coefficient * (walk.point[atom] ?? 0)
    least[index] = Math.min(least[index] ?? value, value)
    most[index] = Math.max(most[index] ?? value, value)
  }
}

function isWide(visit: Visit, target: number): boolean {
  return seenWidth(visit, target) >= (visit.targets[target]?.width ?? 0)
}

function seenWidth(visit: Visit, target: number): number {
  return (visit.most[target] ?? 0) - (visit.least[target] ?? 0)
}
