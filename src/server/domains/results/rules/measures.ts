// What a round measures of people: the people index, its dimensions and their practices, and which of
// them can be told for groups and which for the organisation only.
import type { Framework } from '../../assessments/rules/framework.ts'
import { peopleIndex } from '../contract/terms.ts'
import type { CubeGroup } from './cube.ts'
import type { ScoredResponse } from './scoring.ts'

export type MeasureKind = 'overall' | 'index' | 'dimension' | 'practice'
export type Lens = 'people' | 'organisation' | 'observed'

/** A measure with its name as the framework of the round has it. */
export type Measure = {
  readonly id: string
  readonly kind: MeasureKind
  readonly lens: Lens
  readonly name: string
  readonly weight: number
  /** The dimension of a practice. */
  readonly dimension: string | null
  /** Practices that hold the level of a dimension back. */
  readonly gates: readonly string[]
}

/** People's measures: `shared` have a figure for every group, the others for the whole only. */
export type DeclaredMeasures = {
  readonly shared: readonly Measure[]
  readonly organisationOnly: readonly Measure[]
}

/** Dimensions and practices of one lens, in the order of the framework. */
export function measuresOf(framework: Framework, lens: 'people' | 'organisation'): Measure[] {
  const dimensions = framework.dimensions.filter((dimension) => dimension.lens === lens)
  return dimensions.flatMap((dimension) => [
    {
      id: dimension.id,
      kind: 'dimension' as const,
      lens,
      name: nameIn(dimension.name),
      weight: dimension.weight,
      dimension: null,
      gates: dimension.gates ?? [],
    },
    ...framework.practices
      .filter((practice) => practice.dimension === dimension.id)
      .map((practice) => ({
        id: practice.id,
        kind: 'practice' as const,
        lens: practice.lens ?? lens,
        name: nameIn(practice.name),
        weight: practice.weight,
        dimension: dimension.id,
        gates: [],
      })),
  ])
}

/**
 * Splits people's measures. The index and the dimensions are always shared; a practice that too few
 * could answer in some group large enough for the others is told for the whole only, so that one
 * question that does not apply hides no department. A practice nobody could answer is left out.
 */
export function declareMeasures(
  framework: Framework,
  answered: { groups: readonly CubeGroup[]; responses: readonly ScoredResponse[]; k: number },
): DeclaredMeasures {
  const index: Measure = {
    id: peopleIndex,
    kind: 'index',
    lens: 'people',
    name: 'People index',
    weight: 1,
    dimension: null,
    gates: [],
  }
  const measures = [index, ...measuresOf(framework, 'people')]
  const present = measures.filter(
    ({ id, kind }) =>
      kind !== 'practice' || answered.responses.some(({ scores }) => scores[id] !== undefined),
  )
  const core = present.filter(({ kind }) => kind !== 'practice').map(({ id }) => id)
  const counts = countsByGroup(answered)
  const isShared = ({ id, kind }: Measure) =>
    kind !== 'practice' ||
    counts.every((count) => {
      const few = count(id) > 0 && count(id) < answered.k
      return !few || core.some((each) => count(each) > 0 && count(each) < answered.k)
    })
  return {
    shared: present.filter(isShared),
    organisationOnly: present.filter((measure) => !isShared(measure)),
  }
}

/** For each group, how many of its people have a score in a measure. */
function countsByGroup({
  groups,
  responses,
}: {
  groups: readonly CubeGroup[]
  responses: readonly ScoredResponse[]
}): ((measure: string) => number)[] {
  const byCell = new Map<string, Map<string, number>>()
  for (const { cell, scores } of responses) {
    const counts = byCell.get(cell) ?? new Map<string, number>()
    byCell.set(cell, counts)
    for (const measure of Object.keys(scores)) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  }
  return groups.map(
    ({ cells }) =>
      (measure) =>
        cells.reduce((sum, cell) => sum + (byCell.get(cell)?.get(measure) ?? 0), 0),
  )
}

function nameIn(text: Readonly<Record<string, string>>): string {
  return text['en'] ?? Object.values(text)[0] ?? ''
}
