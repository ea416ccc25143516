// One answer drawn from a person's level. Graded items follow the graded response model (Samejima,
// 1969): a latent value falls between thresholds, here halfway between the scores of neighbours.
import { type Chance, normal, pick } from './chance.ts'
import type { AnswerScale, SampleAnswer, SampleItem } from './model.ts'

/** Spread of one person's answers to items of the same level, in points. */
const ITEM_SPREAD = 13

/** Shares of questions left open, as is usual in surveys of work; judgement. */
const DECLINED_SHARE = 0.012
const SKIPPED_SHARE = 0.025

/** Days of use in 28 that count as full use. */
const WORKING_DAYS_IN_28 = 20

type Value = number | string | readonly string[]

/** A respondent's answer to an item, or a question left open now and then. `level` is 0-100, or near. */
export function respondentAnswer(item: SampleItem, level: number, chance: Chance): SampleAnswer {
  const draw = chance()
  if (draw < DECLINED_SHARE) return { kind: 'declined' }
  if (draw < DECLINED_SHARE + SKIPPED_SHARE) return { kind: 'missing' }
  return answerNear(item, level + ITEM_SPREAD * normal(chance), chance)
}

/** The answer whose score lies nearest to a latent value; free text stays empty. */
export function answerNear(item: AnswerScale, latent: number, chance: Chance): SampleAnswer {
  if (item.type === 'text') return { kind: 'missing' }
  return { kind: 'answered', value: valueNear(item, latent, chance) }
}

function valueNear(
  item: Exclude<AnswerScale, { type: 'text' }>,
  latent: number,
  chance: Chance,
): Value {
  switch (item.type) {
    case 'ordinal':
    case 'evidence':
      return nearest(scaleScores(item), latent)
    case 'frequency':
      return nearest(
        item.options.map(({ v, days28 }) => [v, (100 * days28) / WORKING_DAYS_IN_28] as const),
        latent,
      )
    case 'coverage':
      return item.options
        ? nearest(
            item.options.map(({ v, x }) => [v, 100 * x] as const),
            latent,
          )
        : Math.round(Math.min(100, Math.max(0, latent)) / 5) / 20
    case 'number':
      return numberNear(item.knots, latent)
    case 'multi':
      return multiPicks(item.options, latent, chance)
    case 'scenario':
      return scenarioPick(item.options, latent, chance)
  }
}

type Scale = Extract<AnswerScale, { type: 'ordinal' | 'evidence' }>

function scaleScores({ options, reverse }: Scale): (readonly [value: number, score: number])[] {
  const values = options.map(({ v }) => v)
  const lowest = Math.min(...values)
  const range = Math.max(...values) - lowest
  return options.map(({ v, score = (100 * (v - lowest)) / range }) => [
    v,
    reverse ? 100 - score : score,
  ])
}

function nearest<Choice extends number | string>(
  scored: readonly (readonly [value: Choice, score: number])[],
  latent: number,
): Choice {
  const [best] = scored.toSorted(
    ([, one], [, other]) => Math.abs(one - latent) - Math.abs(other - latent),
  )
  if (!best) throw new RangeError('An item with options needs at least one')
  return best[0]
}

/** The number, to one decimal, at which a rising line through the knots reaches the latent value. */
function numberNear(knots: readonly (readonly [x: number, y: number])[], latent: number): number {
  const next = knots.findIndex(([, y]) => y >= latent)
  const right = knots.at(next)
  const left = knots.at(Math.max(0, next - 1))
  if (!left || !right) throw new RangeError('A number item needs knots')
  if (next <= 0) return right[0]
  const [[x0, y0], [x1, y1]] = [left, right]
  return Math.round(10 * (x0 + ((x1 - x0) * (latent - y0)) / (y1 - y0))) / 10
}

function multiPicks(
  options: Extract<AnswerScale, { type: 'multi' }>['options'],
  latent: number,
  chance: Chance,
): string[] {
  const picks = options.filter(({ exclusive }) => !exclusive && 100 * chance() < latent)
  const none = options.filter(({ exclusive }) => exclusive)
  return (picks.length > 0 ? picks : none).map(({ id }) => id)
}

/** One pick: right about as often as the level says, else rather a harmless fault than a harmful one. */
function scenarioPick(
  options: Extract<AnswerScale, { type: 'scenario' }>['options'],
  latent: number,
  chance: Chance,
): string[] {
  const isRight = 100 * chance() < latent
  const suitable = options.filter(({ right }) => right === isRight)
  const among = suitable.length > 0 ? suitable : options
  const sorted = among.toSorted((one, other) => one.weight - other.weight)
  const best = isRight ? sorted.at(-1) : undefined
  const { id } = best ?? pick([...sorted, ...sorted.slice(0, 1)], chance)
  return [id]
}
