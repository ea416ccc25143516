// What one person learns from their own answers: five dimensions with levels, and three things to try.
import type { Framework, NextSteps } from './framework.ts'
import type { Answer } from './item-score.ts'
import { levelOf } from './levels.ts'
import { scoreResponse, scoringForm, type NamedScore } from './response-score.ts'

export type OwnDimension = {
  id: string
  name: string
  score: number | null
  level: number | null
  levelName: string
  meaning: string
}
export type OwnStep = { practice: string; practiceName: string; text: string }
export type OwnResult = { dimensions: OwnDimension[]; steps: OwnStep[] }

const stepCount = 3

type Answered = {
  framework: Framework
  itemIds: readonly string[]
  answers: ReadonlyMap<string, Answer>
  nextSteps: NextSteps | null
  locale: string
}

/** The result of one response. Dimensions that cannot be told have no score; steps follow the largest gaps. */
export function ownResult({ framework, itemIds, answers, nextSteps, locale }: Answered): OwnResult {
  const scored = scoreResponse(scoringForm(framework, itemIds), answers)
  const people = framework.dimensions.filter(({ lens }) => lens === 'people')
  return {
    dimensions: people.map((dimension) =>
      ownDimension(framework.scale, {
        dimension,
        score: numberIn(scored.dimensions, dimension.id),
        locale,
      }),
    ),
    steps: nextSteps === null ? [] : stepsFor({ framework, nextSteps, locale }, scored.practices),
  }
}

type Scored = { dimension: Framework['dimensions'][number]; score: number | null; locale: string }

function ownDimension(
  { bands, names }: Framework['scale'],
  { dimension, score, locale }: Scored,
): OwnDimension {
  const { id, levels } = dimension
  const name = dimension.name[locale] ?? ''
  if (score === null) return { id, name, score, level: null, levelName: 'cannot tell', meaning: '' }
  const level = levelOf(score, bands)
  return {
    id,
    name,
    score,
    level,
    levelName: names?.[level]?.[locale] ?? '',
    meaning: levels?.[level]?.[locale] ?? '',
  }
}

function numberIn(scores: readonly NamedScore[], id: string): number | null {
  const score = scores.find((each) => each.id === id)?.score
  return typeof score === 'number' ? score : null
}

type Texts = { framework: Framework; nextSteps: NextSteps; locale: string }

/** The lowest practices first; equal ones in the order of the framework. */
function stepsFor(
  { framework, nextSteps, locale }: Texts,
  practices: readonly NamedScore[],
): OwnStep[] {
  const open = practices.flatMap(({ id, score }) => {
    const steps = nextSteps.steps.find(({ practice }) => practice === id)
    return typeof score === 'number' && steps ? [{ id, score, texts: steps.texts }] : []
  })
  return open
    .toSorted((a, b) => a.score - b.score)
    .slice(0, stepCount)
    .map(({ id, score, texts }) => ({
      practice: id,
      practiceName: framework.practices.find((practice) => practice.id === id)?.name[locale] ?? '',
      text: texts[levelOf(score, framework.scale.bands)]?.[locale] ?? '',
    }))
}
