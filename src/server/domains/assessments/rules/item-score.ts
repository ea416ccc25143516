// What one answer is worth: answer states, the item parameters scoring needs, and the item score.
// Practices, dimensions and overall scores are in response-score.ts and overall-score.ts.

/** What a respondent gave: an option's value, a share or number, picked option ids, or text. */
export type AnswerValue = number | string | readonly string[]

/**
 * One answer. The five states without a value stay apart: skipped, "prefer not to say",
 * not applicable, "don't know", and a question that was never shown.
 */
export type Answer =
  | { readonly kind: 'answered'; readonly value: AnswerValue }
  | { readonly kind: 'missing' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'na' }
  | { readonly kind: 'dk' }
  | { readonly kind: 'hidden' }

/** A score from 0 to 100, or the reason why there is none. */
export type ItemScore = number | 'missing' | 'na' | 'hidden'

type ScaleOption = { readonly v: number; readonly score?: number | undefined }
type FrequencyOption = { readonly v: string | number; readonly days28: number }
type CoverageOption = { readonly v: string | number; readonly x: number }
type MultiOption = {
  readonly id: string
  readonly points: number
  readonly exclusive?: boolean | undefined
}
type ScenarioOption = { readonly id: string; readonly right: boolean; readonly weight: number }
type Knot = readonly [x: number, y: number]

/** The scoring part of an item: a framework item fits, and so does anything with these fields. */
export type ScoredItem = { readonly dk?: 'missing' | 'zero' | undefined } & ItemParameters

type ItemParameters =
  | {
      readonly type: 'ordinal' | 'evidence'
      readonly reverse?: boolean | undefined
      readonly options: readonly ScaleOption[]
    }
  | { readonly type: 'frequency'; readonly options: readonly FrequencyOption[] }
  | { readonly type: 'coverage'; readonly options?: readonly CoverageOption[] | undefined }
  | { readonly type: 'multi'; readonly options: readonly MultiOption[] }
  | { readonly type: 'number'; readonly knots: readonly Knot[] }
  | { readonly type: 'scenario'; readonly options: readonly ScenarioOption[] }
  | { readonly type: 'text' }

/** Proof offered for a claim; `expiresOn` is an ISO day, null when it does not expire. */
export type Artefact = {
  readonly status: 'proposed' | 'accepted' | 'rejected'
  readonly expiresOn: string | null
}

/** Days of use in 28 that count as full use: every working day of four weeks. */
const WORKING_DAYS_IN_28 = 20

/**
 * The score of one answer, 0-100, or why there is none. "Don't know" is 0 where the item says so,
 * else missing; a declined answer is missing; free text carries no score and reads as not
 * applicable. An evidence item scores its claim; `evidenceScores` gives the proven value.
 * Throws `RangeError` on a value the item does not offer: that is a fault, never a 0.
 */
export function itemScore(item: ScoredItem, answer: Answer): ItemScore {
  switch (answer.kind) {
    case 'answered':
      return valueScore(item, answer.value)
    case 'dk':
      return item.dk === 'zero' ? 0 : 'missing'
    case 'declined':
    case 'missing':
      return 'missing'
    case 'na':
    case 'hidden':
      return answer.kind
  }
}

/**
 * A claim beside what is proven of it, both 0-100: proven is the claim if at least one artefact is
 * accepted and `today` (ISO day) is not past its expiry day, else 0.
 */
export function evidenceScores(
  claimed: number,
  artefacts: readonly Artefact[],
  today: string,
): { claimed: number; evidenced: number } {
  const isProven = artefacts.some(
    ({ status, expiresOn }) => status === 'accepted' && (expiresOn === null || today <= expiresOn),
  )
  return { claimed, evidenced: isProven ? claimed : 0 }
}

function valueScore(item: ScoredItem, value: AnswerValue): number | 'na' {
  switch (item.type) {
    case 'ordinal':
    case 'evidence':
      return turned(scaleScore(item.options, value), item.reverse)
    case 'frequency':
      return Math.min(100, (100 * chosen(item.options, value).days28) / WORKING_DAYS_IN_28)
    case 'coverage':
      return 100 * share(item.options, value)
    case 'multi':
      return multiScore(picked(item.options, value))
    case 'number':
      return interpolated(item.knots, numeric(value))
    case 'scenario':
      return scenarioScore(item.options, picked(item.options, value))
    case 'text':
      return 'na'
  }
}

function scaleScore(options: readonly ScaleOption[], value: AnswerValue): number {
  const { v, score } = chosen(options, value)
  if (score !== undefined) return score
  const lowest = options.reduce((least, option) => Math.min(least, option.v), v)
  const highest = options.reduce((most, option) => Math.max(most, option.v), v)
  return (100 * (v - lowest)) / (highest - lowest)
}

function turned(score: number, isReversed = false): number {
  return isReversed ? 100 - score : score
}

function share(options: readonly CoverageOption[] | undefined, value: AnswerValue): number {
  return options ? chosen(options, value).x : numeric(value)
}

function multiScore(options: readonly MultiOption[]): number {
  const exclusive = options.filter((option) => option.exclusive)
  const counted = exclusive.length > 0 ? exclusive : options
  return Math.min(100, total(counted.map((option) => option.points)))
}

function scenarioScore(
  options: readonly ScenarioOption[],
  picks: readonly ScenarioOption[],
): number {
  const weight = (from: readonly ScenarioOption[], right: boolean) =>
    total(from.filter((option) => option.right === right).map((option) => option.weight))
  return Math.max(0, (100 * (weight(picks, true) - weight(picks, false))) / weight(options, true))
}

function interpolated(knots: readonly Knot[], x: number): number {
  const next = knots.findIndex(([knotX]) => knotX >= x)
  const right = knots[next]
  const left = knots[next - 1]
  if (!right) return lastValue(knots)
  if (!left) return right[1]
  return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0])
}

function lastValue(knots: readonly Knot[]): number {
  const last = knots.at(-1)
  if (!last) throw new RangeError('A number item needs knots')
  return last[1]
}

function chosen<Option extends { readonly v: string | number }>(
  options: readonly Option[],
  value: AnswerValue,
): Option {
  const option = options.find(({ v }) => v === value)
  if (!option) throw new RangeError('The answer is not one of the options of its item')
  return option
}

function picked<Option extends { readonly id: string }>(
  options: readonly Option[],
  value: AnswerValue,
): Option[] {
  const isOffered = (id: string) => options.some((option) => option.id === id)
  if (!Array.isArray(value) || !value.every(isOffered)) {
    throw new RangeError('The answer picks what its item does not offer')
  }
  return options.filter((option) => value.includes(option.id))
}

function numeric(value: AnswerValue): number {
  if (typeof value !== 'number') throw new RangeError('The answer to this item must be a number')
  return value
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
