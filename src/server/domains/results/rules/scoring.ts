// Every answer of a round scored once, for all measures of people. Groups come later.
import { carelessFlags, type GivenPosition } from '../../assessments/rules/careless-flags.ts'
import type { Framework } from '../../assessments/rules/framework.ts'
import type { Item, ScenarioItem } from '../../assessments/rules/framework-items.ts'
import type { Answer } from '../../assessments/rules/item-score.ts'
import {
  scoreResponse,
  scoringForm,
  type ScoringForm,
} from '../../assessments/rules/response-score.ts'
import { peopleIndex } from '../contract/terms.ts'
import type { RoundResponse } from './round.ts'

/** One answer as figures need it; measures without a score have no entry. */
export type ScoredResponse = {
  readonly responseId: string
  readonly cell: string
  readonly scores: Readonly<Record<string, number>>
  /** A reason to doubt that it was given with care. */
  readonly isCareless: boolean
  /** Every question that applied has an answer. */
  readonly isComplete: boolean
  readonly sentOn: string | null
}

type Questions = { framework: Framework; cases: readonly ScenarioItem[] }

/** Scores answers in the order of their ids, so that the same round gives the same bytes. */
export function scoreResponses(
  responses: readonly RoundResponse[],
  questions: Questions,
  cellOf: (response: RoundResponse) => string,
): ScoredResponse[] {
  const formOf = rememberForms(questions)
  return responses
    .toSorted((a, b) => (a.responseId < b.responseId ? -1 : 1))
    .map((response) => {
      const form = formOf(response)
      return {
        responseId: response.responseId,
        cell: cellOf(response),
        scores: scoresOf(form, response),
        isCareless: isCareless(form.order, response),
        isComplete: Object.values(response.answers).every(isGiven),
        sentOn: response.sentOn,
      }
    })
}

type Form = { scoring: ScoringForm; order: readonly Item[] }

/** Forms by the set of questions asked; a round has few. */
function rememberForms({ framework, cases }: Questions): (response: RoundResponse) => Form {
  const asked: Framework & { items: Item[] } = {
    ...framework,
    items: [...framework.items, ...cases],
  }
  const people = new Set(
    framework.dimensions.filter(({ lens }) => lens === 'people').map(({ id }) => id),
  )
  const ofPeople = {
    ...asked,
    dimensions: framework.dimensions.filter(({ id }) => people.has(id)),
    practices: framework.practices.filter(({ dimension }) => people.has(dimension)),
  }
  const known = new Map<string, Form>()
  return ({ formId, answers }) => {
    const itemIds = Object.keys(answers)
    const key = [formId, ...itemIds.toSorted()].join(' ')
    const form = known.get(key) ?? {
      scoring: scoringForm(ofPeople, itemIds),
      order: inFormOrder(asked, formId, itemIds),
    }
    known.set(key, form)
    return form
  }
}

function inFormOrder(framework: Framework, formId: string, itemIds: readonly string[]): Item[] {
  const order = framework.forms.find(({ id }) => id === formId)?.items ?? []
  const ids = order.filter((id) => itemIds.includes(id))
  return ids.flatMap((id) => framework.items.find((item) => item.id === id) ?? [])
}

function scoresOf({ scoring }: Form, { answers }: RoundResponse): Record<string, number> {
  const {
    practices,
    dimensions,
    peopleIndex: index,
  } = scoreResponse(scoring, new Map(Object.entries(answers)))
  const named = [...practices, ...dimensions, { id: peopleIndex, score: index.score }]
  return Object.fromEntries(
    named.flatMap(({ id, score }) => (typeof score === 'number' ? [[id, score]] : [])),
  )
}

function isCareless(order: readonly Item[], { answers, isFast }: RoundResponse): boolean {
  const items = order.map((item): GivenPosition => ({
    position: positionOf(item, answers[item.id]),
    isReversed: 'reverse' in item && item.reverse === true,
  }))
  // The time was judged when the answer was sent; only the judgement is kept.
  const flags = carelessFlags({ items, medianSeconds: null, hasFailedAttention: false })
  return isFast === true || flags.length > 0
}

function positionOf(item: Item, answer: Answer | undefined): number | null {
  if (answer?.kind !== 'answered' || !('options' in item) || !item.options) return null
  const { value } = answer
  const place = item.options.findIndex((option) => ('v' in option ? option.v : option.id) === value)
  return place < 0 ? null : place
}

function isGiven({ kind }: Answer): boolean {
  return kind === 'answered' || kind === 'na' || kind === 'hidden' || kind === 'dk'
}
