// Names that go with the numbers of a release: groups, measures, questions and levels as they were, so
// that a release can be read without anything else and reads the same for ever.
import type { Framework } from '../../assessments/rules/framework.ts'
import type { Item, LocalisedText } from '../../assessments/rules/framework-items.ts'
import { overallMeasure } from '../contract/terms.ts'
import type { CubeGroup } from './cube.ts'
import type { DeclaredMeasures, Measure } from './measures.ts'
import type { Place } from './places.ts'
import type { Round } from './round.ts'

/** A question with options, as most people read it. */
export type FrameItem = {
  readonly itemId: string
  readonly practice: string | null
  readonly dimension: string | null
  readonly text: string
  readonly options: readonly { readonly value: string | number; readonly label: string }[]
  readonly takesSeveral: boolean
}

export type Frame = {
  readonly campaign: {
    readonly name: string
    readonly mode: Round['mode']
    readonly formId: string
    readonly openedOn: string | null
    readonly closedOn: string
  }
  readonly framework: { readonly id: string; readonly version: string; readonly hash: string }
  /** Lower bound of each level, and its name. */
  readonly levels: readonly { readonly from: number; readonly name: string }[]
  readonly measures: readonly Measure[]
  readonly items: readonly FrameItem[]
  /** Items that make the scores of dimensions: rounds with other ones cannot be compared. */
  readonly headlineItems: readonly string[]
  readonly places: readonly Place[]
  readonly groups: readonly CubeGroup[]
}

/** The measure over all dimensions. */
const overall: Measure = {
  id: overallMeasure,
  kind: 'overall',
  lens: 'organisation',
  name: 'Overall',
  weight: 1,
  dimension: null,
  gates: [],
}

/** The frame of a round with its declared groups and measures. */
export function frameOf(
  round: Round,
  declared: {
    places: readonly Place[]
    groups: readonly CubeGroup[]
    people: DeclaredMeasures
    owners: readonly Measure[]
  },
): Frame {
  const { framework } = round
  const asked = new Set(round.responses.flatMap(({ answers }) => Object.keys(answers)))
  return {
    campaign: {
      name: round.name,
      mode: round.mode,
      formId: round.formId,
      openedOn: round.openedOn,
      closedOn: round.closedOn,
    },
    framework: { id: framework.id, version: framework.version, hash: round.frameworkHash },
    levels: framework.scale.bands.map((from, level) => ({
      from,
      name: textOf(framework.scale.names?.[level]),
    })),
    measures: [
      overall,
      ...declared.people.shared,
      ...declared.people.organisationOnly,
      ...declared.owners,
    ],
    items: askedItems(round, asked),
    headlineItems: headlineItems(framework, asked),
    places: declared.places,
    groups: declared.groups,
  }
}

function askedItems(round: Round, asked: ReadonlySet<string>): FrameItem[] {
  const { framework, packs, cases } = round
  const own = packs.flatMap(({ items }) => items.filter((item) => item.type !== 'variant'))
  const dimensionOf = new Map(framework.practices.map(({ id, dimension }) => [id, dimension]))
  return [...framework.items, ...own, ...cases].flatMap((item) => {
    const options = optionsOf(item)
    if (!asked.has(item.id) || options.length < 2) return []
    return [
      {
        itemId: item.id,
        practice: item.practice,
        dimension: dimensionOf.get(item.practice ?? '') ?? null,
        text: textOf(item.text),
        options,
        takesSeveral: item.type === 'multi' || (item.type === 'scenario' && item.picks > 1),
      },
    ]
  })
}

function optionsOf(item: Item): FrameItem['options'] {
  const options = 'options' in item ? (item.options ?? []) : []
  return options.map((option) => ({
    value: 'id' in option ? option.id : option.v,
    label: textOf(option.label),
  }))
}

function headlineItems(framework: Framework, asked: ReadonlySet<string>): string[] {
  const people = new Set(
    framework.dimensions.filter(({ lens }) => lens === 'people').map(({ id }) => id),
  )
  const headline = new Set(
    framework.practices
      .filter((practice) => practice.headline && people.has(practice.dimension))
      .map(({ id }) => id),
  )
  return framework.items
    .filter(({ id, practice }) => asked.has(id) && headline.has(practice ?? ''))
    .map(({ id }) => id)
    .toSorted()
}

/** Results are told in English until the workspace speaks more languages. */
function textOf(text: LocalisedText | undefined): string {
  return text?.['en'] ?? Object.values(text ?? {})[0] ?? ''
}
