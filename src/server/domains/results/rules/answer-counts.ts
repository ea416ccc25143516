// How the answers to one question are spread over its options, for the whole and for shown
// departments. A count is shown only where what is left of a total without it tells nothing either.
import type { Answer } from '../../assessments/rules/item-score.ts'
import { everybody } from '../contract/terms.ts'
import type { Cube, CubeGroup } from './cube.ts'
import type { FrameItem } from './frame.ts'
import { mayShowDistribution } from './homogeneity.ts'
import { hasFewChanges, type EarlierContent, type ReleasePattern } from './pattern.ts'
import type { ScoredResponse } from './scoring.ts'

/** People per option, in the order of the question. */
export type Distribution = {
  readonly groupId: string
  readonly itemId: string
  readonly n: number
  readonly counts: readonly number[]
}

/** Distributions and comments need at least so many people. */
export const LEAST_FOR_DETAIL = 10

/** The mean of any hidden few must stay open over so many points. */
const MIN_WIDTH = 30

/** An answer with its cell; scores do not matter here. */
export type CountedAnswer = {
  readonly cell: string
  readonly answers: Readonly<Record<string, Answer>>
}

type CountTask = {
  readonly cube: Cube
  readonly pattern: ReleasePattern
  readonly items: readonly FrameItem[]
  readonly answers: readonly CountedAnswer[]
  readonly responses: readonly ScoredResponse[]
  readonly earlier: readonly EarlierContent[]
  readonly k: number
}

type Counted = { n: number; counts: number[] }
type Candidate = Counted & { group: CubeGroup }

/** Every distribution that may be shown, by question and group. */
export function releasedDistributions(task: CountTask): Distribution[] {
  const shown = new Set(task.pattern.shown)
  const groups = task.cube.groups.filter(
    (group) =>
      group.roleBand === everybody &&
      shown.has(group.id) &&
      !hasFewChanges(group, task, LEAST_FOR_DETAIL),
  )
  const smallCells = hiddenSmallCells(task)
  return task.items.flatMap((item) => {
    const byCell = countsByCell(item, task.answers)
    const candidates = groups.map((group) => ({ group, ...added(item, byCell, group.cells) }))
    return safeOnly(item, candidates, { byCell, smallCells, k: task.k }).map(
      ({ group, n, counts }) => ({ groupId: group.groupId, itemId: item.itemId, n, counts }),
    )
  })
}

/** Cells of hidden groups of 1 to k-1 people: what they answered must stay open. */
function hiddenSmallCells({ cube, pattern, responses, k }: CountTask): string[][] {
  const hidden = new Set(pattern.hidden.map(({ id }) => id))
  const people = new Map<string, number>()
  for (const { cell } of responses) people.set(cell, (people.get(cell) ?? 0) + 1)
  const sizeOf = (cells: readonly string[]) =>
    cells.reduce((sum, cell) => sum + (people.get(cell) ?? 0), 0)
  return cube.groups
    .filter(({ id, cells }) => hidden.has(id) && sizeOf(cells) > 0 && sizeOf(cells) < k)
    .map(({ cells }) => [...cells])
}

function countsByCell(item: FrameItem, answers: readonly CountedAnswer[]): Map<string, Counted> {
  const places = new Map(item.options.map(({ value }, index) => [value, index]))
  const byCell = new Map<string, Counted>()
  for (const { cell, answers: given } of answers) {
    const answer = given[item.itemId]
    if (answer?.kind !== 'answered') continue
    const counted = byCell.get(cell) ?? { n: 0, counts: item.options.map(() => 0) }
    byCell.set(cell, counted)
    counted.n += 1
    const picks = Array.isArray(answer.value) ? answer.value : [answer.value]
    for (const pick of picks as (string | number)[]) {
      const place = places.get(pick)
      if (place !== undefined) counted.counts[place] = (counted.counts[place] ?? 0) + 1
    }
  }
  return byCell
}

function added(
  item: FrameItem,
  byCell: ReadonlyMap<string, Counted>,
  cells: readonly string[],
): Counted {
  const total: Counted = { n: 0, counts: item.options.map(() => 0) }
  for (const cell of cells) {
    const counted = byCell.get(cell)
    if (!counted) continue
    total.n += counted.n
    for (const [place, count] of counted.counts.entries())
      total.counts[place] = (total.counts[place] ?? 0) + count
  }
  return total
}

type Guard = {
  byCell: ReadonlyMap<string, Counted>
  smallCells: readonly (readonly string[])[]
  k: number
}

/** Drops the smallest part of a total while what is left of the total would tell too much. */
function safeOnly(item: FrameItem, candidates: readonly Candidate[], guard: Guard): Candidate[] {
  const kept = candidates.filter((each) => isSafe(item, each, { cells: each.group.cells, guard }))
  for (const whole of kept) {
    const parts = largestParts(whole, kept)
    const covered = new Set(parts.flatMap(({ group }) => group.cells))
    const rest = whole.group.cells.filter((cell) => !covered.has(cell))
    const left = added(item, guard.byCell, rest)
    if (left.n === 0 || isSafe(item, left, { cells: rest, guard })) continue
    const dropped = parts.toSorted((a, b) => a.n - b.n || (a.group.id < b.group.id ? -1 : 1))[0]
    return safeOnly(
      item,
      kept.filter((each) => each !== (dropped ?? whole)),
      guard,
    )
  }
  return kept
}

/** Kept groups inside another that lie in no other kept group inside it. */
function largestParts(whole: Candidate, kept: readonly Candidate[]): Candidate[] {
  const inside = kept.filter((each) => each !== whole && isInside(each.group, whole.group))
  return inside.filter(
    (each) => !inside.some((other) => other !== each && isInside(each.group, other.group)),
  )
}

/** A part has other cells too; of two groups with the same cells the later is the part. */
function isInside(part: CubeGroup, whole: CubeGroup): boolean {
  if (part.cells.length > whole.cells.length || whole.id === part.id) return false
  const cells = new Set(whole.cells)
  if (!part.cells.every((cell) => cells.has(cell))) return false
  return part.cells.length < whole.cells.length || whole.id === everybody || whole.id < part.id
}

function isSafe(
  item: FrameItem,
  { n, counts }: Counted,
  { cells, guard }: { cells: readonly string[]; guard: Guard },
): boolean {
  const isSeveral = item.takesSeveral
  const isShowable = isSeveral
    ? n >= LEAST_FOR_DETAIL && !counts.includes(n)
    : mayShowDistribution([...counts])
  if (!isShowable || isSeveral) return isShowable
  const inside = new Set(cells)
  const holdsFew = guard.smallCells.some((few) => few.every((cell) => inside.has(cell)))
  return !holdsFew || spreadOfFew(counts, guard.k - 1) >= MIN_WIDTH
}

/** Between which means any `people` of these can lie, in points of the scale of options. */
function spreadOfFew(counts: readonly number[], people: number): number {
  const points = counts.flatMap((count, place) =>
    Array.from({ length: Math.min(count, people) }, () => (100 * place) / (counts.length - 1)),
  )
  const mean = (few: readonly number[]) => few.reduce((sum, each) => sum + each, 0) / people
  return mean(points.slice(-people)) - mean(points.slice(0, people))
}
