// What a figure is made of, worked out from figures that are shown: strata with their weights, parts of
// a department, practices of a dimension. Hidden groups appear together or not at all.
import { everybody } from '../contract/terms.ts'
import type { CubeGroup } from './cube.ts'
import { figureIndex, type Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import type { Measure } from './measures.ts'
import { weightableStrata } from './weightable-strata.ts'

export type SumPart = {
  readonly groupId: string
  readonly roleBand: string
  readonly measure: string
  readonly name: string
  readonly n: number | null
  readonly headcount: number | null
  readonly mean: number | null
  /** Share in the sum, 0 to 1; null where the part is only shown beside it. */
  readonly weight: number | null
  readonly note: string | null
}

export type SumTask = {
  readonly figure: Figure
  readonly frame: Frame
  readonly figures: readonly Figure[]
  readonly shown: readonly string[]
}

/** The figure in parts: by group, and by what the measure itself is made of. */
export function sumOf(task: SumTask): { formula: string; parts: SumPart[]; practices: SumPart[] } {
  const { figure, frame } = task
  const measure = frame.measures.find(({ id }) => id === figure.measure)
  if (measure?.kind === 'overall')
    return { formula: formulas.overall, parts: [], practices: componentsOf(task, measure) }
  const practices = measure ? componentsOf(task, measure) : []
  if (measure?.lens === 'organisation') return { formula: formulas.owners, parts: [], practices }
  const isWhole = figure.groupId === everybody && figure.roleBand === everybody
  return isWhole
    ? { formula: formulas.organisation, parts: strataOf(task), practices }
    : { formula: formulas.group, parts: partsOf(task), practices }
}

const formulas = {
  overall: 'The mean of the dimensions, weighted as the framework says.',
  owners:
    'The middle answer of those who answer for each practice; dimensions are weighted means of practices.',
  organisation:
    'The means of the groups below, each weighted by the people it has; groups without answers are left out.',
  group: 'The mean of all answers of the group; every answer counts alike.',
} as const

function componentsOf({ figure, frame, figures }: SumTask, measure: Measure): SumPart[] {
  const find = figureIndex(figures)
  const found = frame.measures
    .filter((part) => isPartOf(part, measure))
    .map((part) => ({ part, own: find(figure.groupId, part.id, figure.roleBand) }))
  const counted = found.filter(({ own }) => own.value !== null)
  const weights = counted.reduce((sum, { part }) => sum + part.weight, 0)
  return found.map(({ part, own: { groupId, roleBand, n, value } }) => ({
    groupId,
    roleBand,
    measure: part.id,
    name: part.name,
    n,
    headcount: null,
    mean: value,
    weight: value === null ? null : part.weight / weights,
    note: value === null ? hiddenNote : null,
  }))
}

function isPartOf(part: Measure, { id, kind }: Measure): boolean {
  if (kind === 'overall') return part.kind === 'dimension'
  if (kind === 'index') return part.kind === 'dimension' && part.lens === 'people'
  return part.kind === 'practice' && part.dimension === id && part.lens !== 'observed'
}

const hiddenNote = 'Hidden'
const pooledNote = 'Hidden groups together, as the difference of what is shown'

type Known = { count: number; mean: number }
type Strata = ReturnType<typeof weightableStrata>

/** The strata of the organisation's mean, hidden ones as the difference of the figures around them. */
function strataOf(task: SumTask): SumPart[] {
  const { figure, frame, figures, shown } = task
  const find = figureIndex(figures)
  const momentsOf = ({ id, groupId, roleBand }: CubeGroup) => {
    if (!shown.includes(id)) return unknown
    const { n, mean } = find(groupId, figure.measure, roleBand)
    return n === null || mean === null ? null : { count: n, mean, sd: null }
  }
  const cube = { groups: frame.groups, places: frame.places, cellOf: () => '' }
  const strata = weightableStrata(cube, { shown }, momentsOf)
  const parts = strata.map(({ id, headcount, moments }) => {
    const group = frame.groups.find((each) => each.id === id)
    return group && shown.includes(id)
      ? stratumPart(task, { group, headcount, own: moments })
      : pooledPart(task, { id, headcount, own: restOf(task, id, strata) })
  })
  return weightedParts(parts, coveredPeople(task))
}

/** Stands for a hidden group until the difference around it says what it holds. */
const unknown = { count: 1, mean: 0, sd: null }

/** People in groups with answers, from the covered share that is shown; null without headcounts. */
function coveredPeople({ figure, frame }: SumTask): number | null {
  const whole = frame.groups.find(({ id }) => id === everybody)?.headcount ?? null
  return whole === null || figure.coverage === null ? null : whole * figure.coverage
}

/** Of hidden groups only those with answers count: together, what the shown ones leave of all covered. */
function weightedParts(parts: readonly SumPart[], covered: number | null): SumPart[] {
  const isPooled = ({ note }: SumPart) => note === pooledNote
  const total = (of: readonly SumPart[]) => of.reduce((sum, part) => sum + people(part), 0)
  const counted = parts.filter(({ mean }) => mean !== null)
  const pooled = total(counted.filter(isPooled))
  const open = total(counted.filter((part) => !isPooled(part)))
  const scale = covered === null || pooled === 0 ? 1 : Math.max(0, covered - open) / pooled
  const headsOf = (part: SumPart) => people(part) * (isPooled(part) ? scale : 1)
  const all = open + pooled * scale
  return parts.map((part) => ({
    ...part,
    weight: part.mean === null || all === 0 ? null : headsOf(part) / all,
  }))
}

type Stratum = { headcount: number | null; own: Known | null }

function stratumPart(
  { figure, frame }: SumTask,
  { group, headcount, own }: Stratum & { group: CubeGroup },
): SumPart {
  const { groupId, roleBand } = group
  const name = nameOf(frame, group)
  return { groupId, roleBand, name, headcount, ...partOf(figure, own), note: null }
}

function pooledPart(
  { figure }: SumTask,
  { id, headcount, own }: Stratum & { id: string },
): SumPart {
  const names = { groupId: id, roleBand: everybody, name: 'Hidden groups' }
  return { ...names, headcount, ...partOf(figure, own), note: own ? pooledNote : hiddenNote }
}

function partOf({ measure }: Figure, own: Known | null) {
  return { measure, n: own?.count ?? null, mean: own?.mean ?? null, weight: null }
}

function people({ headcount, n }: Pick<SumPart, 'headcount' | 'n'>): number {
  return Math.max(headcount ?? 0, n ?? 0)
}

/** The nearest shown group around some hidden ones, less the shown strata inside it. */
function restOf(task: SumTask, pooledId: string, strata: Strata): Known | null {
  const { figure, frame, figures, shown } = task
  const members = new Set(pooledId.split('+'))
  const cells = frame.groups.filter(({ id }) => members.has(id)).flatMap((group) => group.cells)
  const [around] = frame.groups
    .filter(({ id, roleBand }) => roleBand === everybody && shown.includes(id))
    .filter((group) => cells.every((cell) => group.cells.includes(cell)))
    .toSorted((a, b) => a.cells.length - b.cells.length)
  if (!around) return null
  const { n, mean } = figureIndex(figures)(around.groupId, figure.measure)
  if (n === null || mean === null) return null
  const inside = new Set(around.cells)
  const shownInside = strata.flatMap(({ id, moments }) => {
    const own = frame.groups.find((each) => each.id === id && shown.includes(id))
    return moments && own?.cells.every((cell) => inside.has(cell)) ? [moments] : []
  })
  const count = shownInside.reduce((left, part) => left - part.count, n)
  const sum = shownInside.reduce((left, part) => left - part.count * part.mean, n * mean)
  return count > 0 ? { count, mean: sum / count } : null
}

/** Departments below, or role bands where there are none; hidden ones say so. */
function partsOf({ figure, frame, figures }: SumTask): SumPart[] {
  const find = figureIndex(figures)
  return groupsBelow(figure, frame).map((group) => {
    const { groupId, roleBand, headcount } = group
    const { n, mean } = find(groupId, figure.measure, roleBand)
    return {
      groupId,
      roleBand,
      measure: figure.measure,
      name: nameOf(frame, group),
      n,
      headcount,
      mean,
      weight: n === null || figure.n === null ? null : n / figure.n,
      note: mean === null ? hiddenNote : null,
    }
  })
}

function groupsBelow({ groupId, roleBand }: Figure, { places, groups }: Frame): CubeGroup[] {
  const parts = places.filter(({ parentId }) => parentId === groupId).map((part) => part.groupId)
  if (parts.length > 0)
    return groups.filter((each) => parts.includes(each.groupId) && each.roleBand === roleBand)
  return roleBand === everybody
    ? groups.filter((each) => each.groupId === groupId && each.roleBand !== everybody)
    : []
}

function nameOf({ places }: Frame, { groupId, roleBand }: CubeGroup): string {
  const place = places.find((each) => each.groupId === groupId)?.name ?? 'Everybody'
  return roleBand === everybody ? place : `${place}, ${roleBand}`
}
