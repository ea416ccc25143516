// Figures of what owners answer for the organisation: claimed and evidenced side by side, levels with
// gates, and whether owners agree. Owners are all there are: no interval, and their names are known.
import type { Artefact } from '../../assessments/rules/item-score.ts'
import { evidenceScores, itemScore } from '../../assessments/rules/item-score.ts'
import { evidenceWord, type Gate } from '../../assessments/rules/levels.ts'
import { scoreParts } from '../../assessments/rules/response-score.ts'
import type { WeightedPart } from '../../assessments/rules/weighted-score.ts'
import { everybody } from '../contract/terms.ts'
import { hiddenFigure, shownFigure, type Figure } from './figure.ts'
import type { Measure } from './measures.ts'
import { organisationPractice, type OrganisationPractice } from './organisation-lens.ts'
import { levelsOf } from './people-figures.ts'
import type { Round } from './round.ts'

type OwnersTask = {
  readonly round: Pick<Round, 'framework' | 'claims' | 'artefacts'>
  readonly measures: readonly Measure[]
  /** The day on which evidence must still be valid, ISO. */
  readonly asOf: string
}

type PracticeView = OrganisationPractice & { owners: number }

/** One figure a dimension and practice, for the whole organisation. */
export function organisationFigures(task: OwnersTask): Figure[] {
  const practices = task.measures.filter(({ kind }) => kind === 'practice')
  const views = new Map(practices.map(({ id }) => [id, practiceView(task, id)]))
  return task.measures.map((measure) => {
    if (measure.kind === 'practice')
      return practiceFigure(task, measure, views.get(measure.id) ?? 'missing')
    return dimensionFigure(task, {
      measure,
      parts: practices
        .filter(({ dimension }) => dimension === measure.id)
        .map(({ id, weight }) => ({ id, weight, view: views.get(id) ?? 'missing' })),
    })
  })
}

/** What the owners of a practice say together; `na` when all say that it does not apply. */
function practiceView(task: OwnersTask, practice: string): PracticeView | 'missing' | 'na' {
  const items = task.round.framework.items.filter((item) => item.practice === practice)
  const ids = new Set(items.map(({ id }) => id))
  const claims = task.round.claims.filter(({ itemId }) => ids.has(itemId))
  const owners = [...Map.groupBy(claims, ({ memberId }) => memberId).values()]
  const scored = owners.map((own) => ownerScores(task, { practice, items, own }))
  const answers = scored.filter((each) => typeof each === 'object')
  const view = organisationPractice(answers)
  if (view) return { ...view, owners: answers.length }
  return scored.length > 0 && scored.every((each) => each === 'na') ? 'na' : 'missing'
}

type OwnersAnswer = {
  practice: string
  items: Round['framework']['items']
  own: readonly Round['claims'][number][]
}

/** Only questions the owner has answered count as asked: conditions may have hidden the others. */
function ownerScores(
  { round, asOf }: OwnersTask,
  { practice, items, own }: OwnersAnswer,
): { claimed: number; evidenced: number } | 'missing' | 'na' {
  const artefacts: Artefact[] = round.artefacts
    .filter((artefact) => artefact.practice === practice)
    .map(({ state, expiresOn }) => ({ status: state, expiresOn }))
  const parts = own.flatMap(({ itemId, answer }) => {
    const item = items.find(({ id }) => id === itemId)
    if (!item) return []
    const score = itemScore(item, answer)
    const proven =
      typeof score === 'number' && needsProof(item)
        ? evidenceScores(score, artefacts, asOf).evidenced
        : score
    return [{ weight: item.weight, score, proven }]
  })
  const claimed = scoreParts(parts).score
  const evidenced = scoreParts(parts.map(({ weight, proven }) => ({ weight, score: proven }))).score
  if (typeof claimed !== 'number' || typeof evidenced !== 'number')
    return claimed === 'na' ? 'na' : 'missing'
  return { claimed, evidenced }
}

/** Items that say what would prove them are claims until something does. */
function needsProof(item: Round['framework']['items'][number]): boolean {
  return 'artefacts' in item && item.artefacts !== undefined
}

const keyOf = (measure: Measure) => ({
  groupId: everybody,
  roleBand: everybody,
  measure: measure.id,
})

function practiceFigure(
  task: OwnersTask,
  measure: Measure,
  view: PracticeView | 'missing' | 'na',
): Figure {
  if (typeof view !== 'object') return hiddenFigure(keyOf(measure), 'no-answers')
  return shownFigure(keyOf(measure), {
    n: view.owners,
    value: view.claimed,
    evidenced: view.evidenced,
    certainty: evidenceWord([view]),
    coverage: 1,
    ...levelsOf(view.claimed, [], task.round.framework.scale.bands),
  })
}

type PracticePart = { id: string; weight: number; view: PracticeView | 'missing' | 'na' }

function dimensionFigure(
  task: OwnersTask,
  { measure, parts }: { measure: Measure; parts: readonly PracticePart[] },
): Figure {
  const claimed = scoreParts(parts.map((part) => partOf(part, ({ claimed: score }) => score)))
  const evidenced = scoreParts(parts.map((part) => partOf(part, ({ evidenced: score }) => score)))
  if (typeof claimed.score !== 'number') return hiddenFigure(keyOf(measure), 'no-answers')
  const views = parts.flatMap(({ view }) => (typeof view === 'object' ? [view] : []))
  const gates = measure.gates.map((practice): Gate => {
    const view = parts.find(({ id }) => id === practice)?.view
    return { practice, score: typeof view === 'object' ? view.claimed : null }
  })
  return shownFigure(keyOf(measure), {
    n: Math.max(...views.map(({ owners }) => owners)),
    value: claimed.score,
    evidenced: typeof evidenced.score === 'number' ? evidenced.score : null,
    certainty: evidenceWord(views),
    coverage: claimed.coverage,
    ...levelsOf(claimed.score, gates, task.round.framework.scale.bands),
  })
}

function partOf(
  { weight, view }: PracticePart,
  scoreOf: (view: PracticeView) => number,
): WeightedPart {
  return { weight, score: typeof view === 'object' ? scoreOf(view) : view }
}
