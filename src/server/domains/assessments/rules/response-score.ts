// The scores of one response: items make practices, practices make dimensions, people dimensions
// make the people index. Groups of responses are the business of the results domain.
import { type Answer, itemScore, type ScoredItem } from './item-score.ts'
import { overallScore } from './overall-score.ts'
import { type CombinedScore, type WeightedPart, weightedScore } from './weighted-score.ts'

type Lens = 'people' | 'organisation' | 'observed'

/** The parts of a framework that scoring reads; a parsed framework fits. */
export type ScoringFramework = {
  readonly dimensions: readonly {
    readonly id: string
    readonly lens: Lens
    readonly weight: number
  }[]
  readonly practices: readonly {
    readonly id: string
    readonly dimension: string
    readonly weight: number
    readonly headline: boolean
  }[]
  readonly items: readonly FormItem[]
}

type FormItem = ScoredItem & {
  readonly id: string
  /** Null: the answer is kept but enters no practice. */
  readonly practice: string | null
  readonly weight: number
}

type FormPractice = {
  readonly id: string
  readonly weight: number
  readonly headline: boolean
  readonly items: readonly FormItem[]
}

/** A framework cut down to the items one respondent gets, nested for scoring. */
export type ScoringForm = readonly {
  readonly id: string
  readonly lens: Lens
  readonly weight: number
  readonly practices: readonly FormPractice[]
}[]

/** A combined score under the id of its practice or dimension. */
export type NamedScore = CombinedScore & { readonly id: string }

/** All that one response is worth; result and coverage are kept together. */
export type ResponseScore = {
  readonly practices: readonly NamedScore[]
  readonly dimensions: readonly NamedScore[]
  readonly peopleIndex: CombinedScore
}

/** A practice or dimension needs half of its applicable weight answered. */
const NEEDED_COVERAGE = 0.5

/** The form of the given items, with only the practices those items touch; built once per round. */
export function scoringForm(framework: ScoringFramework, itemIds: readonly string[]): ScoringForm {
  const items = framework.items.filter((item) => itemIds.includes(item.id))
  const practices = framework.practices
    .map((practice) => ({
      ...practice,
      items: items.filter((item) => item.practice === practice.id),
    }))
    .filter((practice) => practice.items.length > 0)
  return framework.dimensions.map((dimension) => ({
    ...dimension,
    practices: practices.filter((practice) => practice.dimension === dimension.id),
  }))
}

/**
 * Scores one response: every practice on the form, every dimension from its headline practices on
 * the form, and the people index. An item without an entry in `answers` is missing.
 */
export function scoreResponse(
  form: ScoringForm,
  answers: ReadonlyMap<string, Answer>,
): ResponseScore {
  const scored = form.map((dimension) => {
    const practices = dimension.practices.map((practice) => ({
      ...practice,
      ...practiceScore(practice, answers),
    }))
    const headline = practices.filter((practice) => practice.headline)
    return { ...dimension, practices, ...scoreParts(headline) }
  })
  const { score, coverage } = overallScore(scored.filter(({ lens }) => lens === 'people'))
  return {
    practices: scored.flatMap(({ practices }) => practices.map(named)),
    dimensions: scored.map(named),
    peopleIndex: { score, coverage },
  }
}

/**
 * The rule that makes items a practice and practices a dimension: their weighted mean, or missing
 * when less than half of the applicable weight has a score.
 */
export function scoreParts(parts: readonly WeightedPart[]): CombinedScore {
  return weightedScore(parts, NEEDED_COVERAGE)
}

/**
 * A practice of a third-party pack with three maturity levels and two streams, each stream 0-1 per
 * level: a level is the mean of both streams, the practice their sum, 0-3 (OWASP SAMM 2 scoring).
 */
export function threeLevelPractice(streams: readonly (readonly [a: number, b: number])[]): {
  levels: number[]
  practice: number
} {
  const levels = streams.map(([a, b]) => (a + b) / 2)
  return { levels, practice: levels.reduce((sum, level) => sum + level, 0) }
}

function practiceScore(
  practice: FormPractice,
  answers: ReadonlyMap<string, Answer>,
): CombinedScore {
  return scoreParts(
    practice.items.map((item) => ({
      weight: item.weight,
      score: itemScore(item, answers.get(item.id) ?? { kind: 'missing' }),
    })),
  )
}

function named({ id, score, coverage }: NamedScore): NamedScore {
  return { id, score, coverage }
}
