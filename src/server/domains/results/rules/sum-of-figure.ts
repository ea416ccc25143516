// What a figure is made of, worked out from figures that are shown: strata with their weights, parts of
// a department, practices of a dimension. Hidden groups appear together or not at all.
import { everybody } from '../contract/terms.ts'
import { groupKey, type CubeGroup } from './cube.ts'
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
  const parts = frame.measures.filter((each) => isPartOf(each, measure))
  const found = parts.map((part) => ({
    part,
    own: find(figure.groupId, part.id, figure.roleBand),
  }))
  const weights = found.reduce(
    (sum, { part, own }) => sum + (own?.value == null ? 0 : part.weight),
    0,
  )
  return found.map(({ part, own }) => ({
    groupId: figure.groupId,
    roleBand: figure.roleBand,
    measure: part.id,
    name: part.name,
    n: own?.n ?? null,
    headcount: null,
    mean: own?.value ?? null,
    weight: own?.value == null ? null : part.weight / weights,
    note: own?.reason == null ? null : hiddenNote,
  }))
}

function isPartOf(part: Measure, { id, kind }: Measure): boolean {
  if (kind === 'overall') return part.kind === 'dimension'
  if (kind === 'index') return part.kind === 'dimension' && part.lens === 'people'
  return part.kind === 'practice' && part.dimension === id && part.lens !== 'observed'
}

const hiddenNote = 'Hidden'
const pooledNote = 'Hidden groups together, as the difference of what is shown'

/** The strata of the organisation's mean, hidden ones as the difference of the figures around them. */
function strataOf({ figure, frame, figures, shown }: SumTask): SumPart[] {
  const find = figureIndex(figures)
  const known = ({ groupId, roleBand }: CubeGroup) => find(groupId, figure.measure, roleBand)
  const momentsOf = (group: CubeGroup) => {
    const found = known(group)
    return found?.n == null || found.mean === null
      ? null
      : { count: found.n, mean: found.mean, sd: null }
  }
  const cube = { groups: frame.groups, places: frame.places, cellOf: () => '' }
  const strata = weightableStrata(cube, { shown }, momentsOf)
  const byId = new Map(frame.groups.map((group) => [group.id, group]))
  const parts = strata.map(({ id, headcount, moments }) => {
    const group = byId.get(id)
    const isHidden = group === undefined || !shown.includes(id)
    const own = isHidden ? restOf({ figure, frame, figures, shown }, id, strata) : moments
    return {
      groupId: group?.groupId ?? id,
      roleBand: group?.roleBand ?? everybody,
      measure: figure.measure,
      name: group && !isHidden ? nameOf(frame, group) : 'Hidden groups',
      n: own?.count ?? null,
      headcount,
      mean: own?.mean ?? null,
      note: isHidden && own ? pooledNote : null,
    }
  })
  const covered = parts.filter(({ mean }) => mean !== null)
  const heads = covered.reduce((sum, part) => sum + people(part), 0)
  return parts.map((part) => ({
    ...part,
    weight: part.mean === null || heads === 0 ? null : people(part) / heads,
  }))
}

const people = ({ headcount, n }: { headcount: number | null; n: number | null }) =>
  Math.max(headcount ?? 0, n ?? 0)

/** The nearest shown group around some hidden ones, less the shown strata inside it. */
function restOf(
  { figure, frame, figures, shown }: SumTask,
  pooledId: string,
  strata: ReturnType<typeof weightableStrata>,
): { count: number; mean: number } | null {
  const find = figureIndex(figures)
  const members = new Set(pooledId.split('+'))
  const cells = frame.groups.filter(({ id }) => members.has(id)).flatMap((group) => group.cells)
  const around = frame.groups
    .filter(({ id, roleBand }) => roleBand === everybody && shown.includes(id))
    .filter((group) => cells.every((cell) => group.cells.includes(cell)))
    .toSorted((a, b) => a.cells.length - b.cells.length)[0]
  const whole = around && find(around.groupId, figure.measure)
  if (!around || whole?.n == null || whole.mean === null) return null
  const inside = strata.filter(({ id, moments }) => {
    const group = frame.groups.find((each) => each.id === id)
    return moments !== null && group?.cells.every((cell) => around.cells.includes(cell))
  })
  const count = inside.reduce((left, { moments }) => left - (moments?.count ?? 0), whole.n)
  const sum = inside.reduce(
    (left, { moments }) => left - (moments?.count ?? 0) * (moments?.mean ?? 0),
    whole.n * whole.mean,
  )
  return count > 0 ? { count, mean: sum / count } : null
}

/** Departments below, or role bands where there are none; hidden ones say so. */
function partsOf({ figure, frame, figures }: SumTask): SumPart[] {
  const find = figureIndex(figures)
  const below = frame.places.filter(({ parentId }) => parentId === figure.groupId)
  const groups =
    below.length > 0
      ? below.map(({ groupId }) => ({ groupId, roleBand: figure.roleBand }))
      : frame.groups.filter(
          ({ groupId, roleBand }) =>
            groupId === figure.groupId && roleBand !== everybody && figure.roleBand === everybody,
        )
  return groups.map(({ groupId, roleBand }) => {
    const own = find(groupId, figure.measure, roleBand)
    const group = frame.groups.find(({ id }) => id === groupKey(groupId, roleBand))
    const isShown = own?.mean != null && own.n !== null
    return {
      groupId,
      roleBand,
      measure: figure.measure,
      name: group ? nameOf(frame, group) : groupId,
      n: own?.n ?? null,
      headcount: group?.headcount ?? null,
      mean: own?.mean ?? null,
      weight: isShown && figure.n ? (own.n ?? 0) / figure.n : null,
      note: isShown ? null : hiddenNote,
    }
  })
}

function nameOf({ places }: Frame, { groupId, roleBand }: CubeGroup): string {
  const place = places.find((each) => each.groupId === groupId)?.name ?? 'Everybody'
  return roleBand === everybody ? place : `${place}, ${roleBand}`
}
