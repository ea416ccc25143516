// A whole release from a round: scored, grouped, protected, described. Pure: the same round, day and
// history give the same bytes. Reading, hashing into the chain and storing are in actions/release.ts.
import { everybody, peopleIndex } from '../contract/terms.ts'
import { releasedDistributions } from './answer-counts.ts'
import { declareCube, groupKey } from './cube.ts'
import { findingsOf } from './findings.ts'
import { figureIndex, withoutInterval, type Figure } from './figure.ts'
import { frameOf } from './frame.ts'
import { headlineOf, overallFigure } from './headline.ts'
import { declareMeasures, measuresOf } from './measures.ts'
import { organisationFigures } from './organisation-figures.ts'
import { hasFewChanges, planPattern, type EarlierContent } from './pattern.ts'
import { peopleFigures } from './people-figures.ts'
import { placesOf } from './places.ts'
import { qualityOf } from './quality.ts'
import { releasedComments } from './released-comments.ts'
import { engineVersion, type ReleaseContent } from './release-document.ts'
import {
  isComparable,
  withoutOtherComposition,
  withTrends,
  type PreviousRelease,
} from './round-trend.ts'
import type { Round, RoundDepartment } from './round.ts'
import type { Solver } from './score-programme.ts'
import { scoreResponses, type ScoredResponse } from './scoring.ts'

export type DraftTask = {
  readonly round: Round
  readonly departments: readonly RoundDepartment[]
  /** Earlier releases of this round, oldest first. */
  readonly earlier: readonly EarlierContent[]
  /** The latest release of the round before; null when there is none. */
  readonly previous: PreviousRelease | null
  /** The day of the release, ISO. */
  readonly asOf: string
}

/** A release that is not stored yet, and which answers it contains in which cell. */
export type ReleaseDraft = {
  readonly content: ReleaseContent
  readonly answers: readonly { readonly responseId: string; readonly cell: string }[]
}

/** Builds a release. */
export function draftRelease(task: DraftTask, solver: Solver): ReleaseDraft {
  const basis = prepare(task, solver)
  const { round, asOf } = task
  const { frame, pattern, responses } = basis
  const figures = figuresOf(task, basis)
  const described = { figures, measures: frame.measures, bands: round.framework.scale.bands }
  const dimensions = frame.measures.filter(({ kind }) => kind === 'dimension')
  const counting = { ...basis, items: frame.items, earlier: task.earlier, k: round.k }
  const { comments, withheld } = releasedComments({
    ...basis,
    comments: round.comments,
    earlier: task.earlier,
  })
  const answers = countedAnswers(round, basis)
  const content: ReleaseContent = {
    engineVersion,
    campaignId: round.campaignId,
    number: task.earlier.length + 1,
    asOf,
    k: round.k,
    answers: figureIndex(figures)(everybody, peopleIndex).n,
    frame,
    pattern,
    headline: headlineOf({ ...described, dimensions }),
    findings: findingsOf(described),
    quality: qualityOf({ ...basis, round, commentsWithheld: withheld }),
    figures,
    distributions: releasedDistributions({ ...counting, answers }),
    comments,
  }
  return { content, answers: responses.map(({ responseId, cell }) => ({ responseId, cell })) }
}

/** All that follows from the round alone, in the order in which one thing needs the other. */
function prepare({ round, departments, earlier }: DraftTask, solver: Solver) {
  const places = placesOf(round, departments)
  const cube = declareCube(round, places)
  const responses = scoreResponses(round.responses, round, cube.cellOf)
  const { groups } = cube
  const measures = declareMeasures(round.framework, { groups, responses, k: round.k })
  const owners = measuresOf(round.framework, 'organisation')
  const pattern = planPattern(
    { k: round.k, groups, measures: measures.shared.map(({ id }) => id), responses, earlier },
    solver,
  )
  const whole = groups.find(({ id }) => id === everybody)
  const anyChange = Number.POSITIVE_INFINITY
  return {
    places,
    cube,
    responses,
    measures,
    owners,
    pattern,
    hasChanges: whole !== undefined && hasFewChanges(whole, { responses, earlier }, anyChange),
    frame: frameOf(round, { places: places.list, groups, people: measures, owners }),
  }
}

type Basis = ReturnType<typeof prepare>

/** All figures with their trends; what intervals would tell too much is taken out last. */
function figuresOf({ round, previous, asOf }: DraftTask, basis: Basis): Figure[] {
  const { frame, pattern } = basis
  const { bands } = round.framework.scale
  const people = peopleFigures({ ...basis, bands, k: round.k })
  const owners = organisationFigures({ round, measures: basis.owners, asOf })
  const dimensions = frame.measures.filter(({ kind }) => kind === 'dimension')
  const parts = [...people, ...owners]
  const figures = [overallFigure({ figures: parts, dimensions, bands }), ...parts]
  const isSame = previous && isComparable(previous.frame, { frame, framework: round.framework })
  const compositionOf = (of: readonly Figure[]) =>
    headlineOf({ figures: of, dimensions, bands }).composition.join()
  const followed = isSame
    ? withoutOtherComposition(
        withTrends(figures, previous, frame.measures),
        compositionOf(figures) === compositionOf(previous.figures),
      )
    : figures
  const wordOnly = new Set(pattern.withoutInterval)
  return followed.map((figure) =>
    wordOnly.has(groupKey(figure.groupId, figure.roleBand)) ? withoutInterval(figure) : figure,
  )
}

function countedAnswers(round: Round, { responses }: Basis) {
  const cellOf = new Map(
    responses.map(({ responseId, cell }: ScoredResponse) => [responseId, cell]),
  )
  return round.responses.map(({ responseId, answers }) => ({
    cell: cellOf.get(responseId) ?? '',
    answers,
  }))
}
