// What a pattern still gives away, in the suppressor's own reckoning: groups under k known exactly,
// and hidden figures pinned to a narrow interval. Each comes with the shown figures that cause it.
import type { DisclosureProblem, IndexedFigure } from './disclosure-problem.ts'
import { findKnownGroups } from './known-groups.ts'
import { integerRow, leastCommonMultiple, reduceRows } from './row-space.ts'
import type { IntegerRow, ReducedRow } from './row-space.ts'
import { findNarrowTargets, type NarrowTarget, type Target } from './score-range.ts'
import { startingTableau, type Tableau } from './score-walk.ts'
import { readTogether, rowsBehind, type ShownRows } from './shown-rows.ts'

/** Rows are numbered: first the declared figures, then the figures of earlier releases. */
type System = {
  k: number
  /** Numbers of the rows that are public already. */
  published: number[]
  /** One view for each set of atoms that have answers; measures share a view where they can. */
  views: View[]
}

type View = { rows: IntegerRow[]; measures: MeasureView[] }

type MeasureView = {
  people: number[]
  sums: number[]
  highest: number[]
  targets: Target[]
}

type SystemTask = {
  problem: DisclosureProblem
  /** By measure, then atom: sums that agree with everything already published. */
  sums: number[][]
  /** Hidden figures with 1 to k-1 people, of this and of earlier releases. */
  protectedFigures: IndexedFigure[]
}

/** Widths and sums are compared with this much room for floating-point noise. */
const GUARD = 1e-6

/** Sets up the rows and targets once, so that each pattern costs one elimination per view. */
export function prepareSystem(task: SystemTask): System {
  const { problem } = task
  const earlier = problem.earlier.flatMap((release) => release.shown)
  const rows = [...problem.figures, ...earlier].map((figure) => integerRow(figure.entries))
  const published = earlier.map((_, index) => problem.figures.length + index)
  const byContributors = new Map<string, View>()
  for (const [index, { people }] of problem.measures.entries()) {
    const key = people.map((count) => (count > 0 ? '1' : '0')).join('')
    const view = byContributors.get(key) ?? { rows: restrict(rows, people), measures: [] }
    byContributors.set(key, view)
    view.measures.push(measureView(task, index, readTogether(view.rows, published)))
  }
  return { k: problem.k, published, views: [...byContributors.values()] }
}

/**
 * For each thing the shown rows give away, the numbers of the declared figures that cause it.
 * Intervals are looked at only when no group is known exactly.
 */
export function weaknessesOf(system: System, shownFigures: number[]): number[][] {
  const views = system.views.map((view) => ({
    view,
    shown: readTogether(view.rows, [...shownFigures, ...system.published]),
  }))
  const exact = views.flatMap(({ view, shown }) => exactWeaknesses(system, view, shown))
  if (exact.length > 0) return distinct(exact)
  return distinct(views.flatMap(({ view, shown }) => narrowWeaknesses(system, view, shown)))
}

function exactWeaknesses(system: System, view: View, shown: ShownRows): number[][] {
  const isNews = (group: number[]) => !followsFrom(view.rows, system.published, group)
  return view.measures.flatMap(({ people }) =>
    findKnownGroups({ reduced: shown.reduced, people, k: system.k, counts: isNews }).map((group) =>
      declaredOnly(system, rowsBehind(shown, combinationFor(shown.reduced, group))),
    ),
  )
}

/** The combination of reduced rows whose sum is the group: each pivot in it exactly once. */
function combinationFor(reduced: ReducedRow[], group: number[]): Map<ReducedRow, bigint> {
  const used = reduced.filter((row) => group.includes(row.pivot))
  const pivotValue = (row: ReducedRow) => row.entries.get(row.pivot) ?? 1n
  const common = used.reduce((all, row) => leastCommonMultiple(all, pivotValue(row)), 1n)
  return new Map(used.map((row) => [row, common / pivotValue(row)]))
}

/** Whether a group's sum is a combination of the numbered rows alone. */
function followsFrom(rows: IntegerRow[], numbers: number[], group: number[]): boolean {
  if (numbers.length === 0) return false
  const given = numbers.map((number) => rows[number] ?? new Map<number, bigint>())
  const withGroup = [...given, new Map(group.map((atom) => [atom, 1n]))]
  return reduceRows(withGroup).length === reduceRows(given).length
}

function narrowWeaknesses(system: System, view: View, shown: ShownRows): number[][] {
  const tableau = tableauFor(shown, view.measures[0]?.targets ?? [])
  return view.measures.flatMap((measure) =>
    findNarrowTargets({ ...measure, tableau }).map((narrow) => {
      const atoms = [...(measure.targets[narrow.target]?.coefficients.keys() ?? [])]
      const singles = atoms.flatMap((atom) => shown.single.get(atom) ?? [])
      const causes = declaredOnly(system, [...singles, ...proofRows(shown, narrow)])
      return withoutNeedless({ system, view, measure, target: narrow.target, causes })
    }),
  )
}

function proofRows(shown: ShownRows, narrow: NarrowTarget): number[] {
  return narrow.proof.flatMap((position) => {
    const row = shown.reduced[position]
    return row ? rowsBehind(shown, new Map([[row, 1n]])) : []
  })
}

/** Drops figures, those with few people first, without which the interval is as narrow. */
function withoutNeedless(task: {
  system: System
  view: View
  measure: MeasureView
  target: number
  causes: number[]
}): number[] {
  const { system, view, measure } = task
  const targets = measure.targets.slice(task.target, task.target + 1)
  const people = (row: number) =>
    [...(view.rows[row]?.keys() ?? [])].reduce((sum, atom) => sum + (measure.people[atom] ?? 0), 0)
  let causes = [...new Set(task.causes)].toSorted((a, b) => a - b)
  for (const cause of causes.toSorted((a, b) => people(a) - people(b) || a - b)) {
    const rest = causes.filter((each) => each !== cause)
    const shown = readTogether(view.rows, [...rest, ...system.published])
    const tableau = tableauFor(shown, targets)
    if (findNarrowTargets({ ...measure, targets, tableau }).length > 0) causes = rest
  }
  return causes
}

/** The atoms the targets and the shown rows leave open; all others cannot matter. */
function tableauFor(shown: ShownRows, targets: Target[]): Tableau {
  const ofTargets = targets.flatMap((target) => [...target.coefficients.keys()])
  const ofRows = shown.reduced.flatMap((row) => [...row.entries.keys()])
  const columns = new Set([...ofTargets, ...ofRows])
  for (const atom of shown.single.keys()) columns.delete(atom)
  return startingTableau(shown.reduced, columns)
}

function measureView(task: SystemTask, index: number, published: ShownRows): MeasureView {
  const { problem } = task
  const people = problem.measures[index]?.people ?? []
  const view = {
    people,
    sums: task.sums[index] ?? [],
    highest: people.map((count) => count * problem.highestScore),
    targets: task.protectedFigures.flatMap((figure) => targetFor(problem, people, figure)),
  }
  return { ...view, targets: withinReach(view, published) }
}

function targetFor(problem: DisclosureProblem, people: number[], figure: IndexedFigure): Target[] {
  const counted = figure.entries.reduce((sum, { atom }) => sum + (people[atom] ?? 0), 0)
  if (counted === 0) return []
  const coefficients = new Map(
    figure.entries.map(({ atom, value }) => [
      atom,
      Number(value.numerator) / Number(value.denominator),
    ]),
  )
  return [{ coefficients, width: problem.minWidth * counted - GUARD }]
}

/** What earlier releases already pinned down cannot be widened: it must only not become narrower. */
function withinReach(view: MeasureView, published: ShownRows): Target[] {
  if (published.open.length + published.single.size === 0) return view.targets
  const tableau = tableauFor(published, view.targets)
  const narrow = findNarrowTargets({ ...view, tableau })
  const widths = new Map(narrow.map((each) => [each.target, each.width - GUARD]))
  return view.targets.map((target, i) => ({ ...target, width: widths.get(i) ?? target.width }))
}

/** Rows as seen by one measure: atoms nobody answered for are known to be nothing. */
function restrict(rows: IntegerRow[], people: number[]): IntegerRow[] {
  return rows.map((row) => new Map([...row].filter(([atom]) => (people[atom] ?? 0) > 0)))
}

function declaredOnly(system: System, rows: number[]): number[] {
  const firstPublished = system.published[0] ?? Infinity
  return rows.filter((row) => row >= 0 && row < firstPublished)
}

function distinct(weaknesses: number[][]): number[][] {
  const byKey = new Map(
    weaknesses.map((rows) => {
      const sorted = [...new Set(rows)].toSorted((a, b) => a - b)
      return [sorted.join(','), sorted]
    }),
  )
  return [...byKey.values()]
}
