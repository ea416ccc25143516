// The auditor's intervals: between which means a reader can place each hidden small figure, by
// linear programme over everything shown, now and before. What is wide enough the audit decides.
import type { DisclosureProblem, IndexedFigure } from './disclosure-problem.ts'
import { toNumber } from './rational.ts'
import { sumRanges, type ProgrammeRow, type Solver } from './score-programme.ts'

/** A hidden figure under k people and what is left of its mean in one measure. */
export type HiddenRange = {
  figure: IndexedFigure
  /** The earlier release that hid it; null for the release being planned. */
  release: string | null
  /** Index of the measure. */
  measure: number
  /** Least and most its mean can be, 0 to 100. */
  range: [number, number]
  /** The width that must remain: less than asked for where earlier releases left less. */
  width: number
}

export type RangeTask = {
  problem: DisclosureProblem
  shown: IndexedFigure[]
  /** Figures under k people hidden by this or an earlier release. */
  hidden: { figure: IndexedFigure; release: string | null }[]
  solver: Solver
}

/** One range for every hidden figure and measure it has people in; null where the solver fails. */
export function hiddenRanges(task: RangeTask): (HiddenRange | null)[] {
  return task.problem.measures.flatMap(({ id, people }, measure) => {
    const hidden = task.hidden.filter(({ figure }) => peopleIn(figure, people) > 0)
    const figures = hidden.map(({ figure }) => figure)
    const published = publishedRows(task.problem, id)
    const rows = [...published, ...shownRows(task, measure)]
    const ranges = meanRanges(task, { measure, figures, rows })
    const narrow = figures.filter((_, index) => widthOf(ranges[index]) < task.problem.minWidth)
    const before = meanRanges(task, { measure, figures: narrow, rows: published })
    return hidden.map(({ figure, release }, index) => {
      const range = ranges[index]
      const reach = narrow.includes(figure) ? widthOf(before[narrow.indexOf(figure)]) : Infinity
      const width = Math.min(task.problem.minWidth, reach)
      return range ? { figure, release, measure, range, width } : null
    })
  })
}

/** The equations earlier releases already gave away in one measure. */
export function publishedRows(problem: DisclosureProblem, measureId: string): ProgrammeRow[] {
  return problem.earlier.flatMap(({ shown }) =>
    shown.flatMap((figure) => {
      const published = figure.values[measureId]
      if (!published) return []
      return [{ entries: floatEntries(figure), low: published.sum, high: published.sum }]
    }),
  )
}

/** Shown figures as exact equations: that a reader sees them rounded is no protection. */
function shownRows(task: RangeTask, measure: number): ProgrammeRow[] {
  const sums = task.problem.measures[measure]?.sums ?? []
  return task.shown.map((figure) => {
    const entries = floatEntries(figure)
    const sum = entries.reduce((total, { atom, value }) => total + value * (sums[atom] ?? 0), 0)
    return { entries, low: sum, high: sum }
  })
}

type MeanTask = { measure: number; figures: IndexedFigure[]; rows: ProgrammeRow[] }

/** Figures that stayed the same from release to release are solved once. */
function meanRanges(task: RangeTask, asked: MeanTask): ([number, number] | null)[] {
  const people = task.problem.measures[asked.measure]?.people ?? []
  const highest = people.map((count) => count * task.problem.highestScore)
  const distinct = new Map(asked.figures.map((figure) => [contentOf(figure), figure]))
  const targets = [...distinct.values()].map(
    (figure) => new Map(floatEntries(figure).map(({ atom, value }) => [atom, value])),
  )
  const ranges = sumRanges(task.solver, { highest, rows: asked.rows }, targets)
  const byContent = new Map([...distinct.keys()].map((content, index) => [content, ranges[index]]))
  return asked.figures.map((figure) => {
    const range = byContent.get(contentOf(figure))
    const counted = peopleIn(figure, people)
    return range ? [range[0] / counted, range[1] / counted] : null
  })
}

function contentOf(figure: IndexedFigure): string {
  return figure.entries
    .map(({ atom, value }) => `${atom}*${value.numerator}/${value.denominator}`)
    .toSorted()
    .join()
}

function widthOf(range: [number, number] | null | undefined): number {
  return range ? range[1] - range[0] : 0
}

function peopleIn(figure: IndexedFigure, people: number[]): number {
  return figure.entries.reduce((sum, { atom }) => sum + (people[atom] ?? 0), 0)
}

function floatEntries(figure: IndexedFigure): { atom: number; value: number }[] {
  return figure.entries.map(({ atom, value }) => ({ atom, value: toNumber(value) }))
}
