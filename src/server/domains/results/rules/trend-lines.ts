// One measure of one group over rounds, where lines must break, and the slope from four rounds on.
import { everybody, peopleIndex } from '../contract/terms.ts'
import { figureIndex, type Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import type { Measure } from './measures.ts'
import { mannKendall } from './trends.ts'
import { hasStratumMixShifted } from './verdicts.ts'

/** The latest release of one round with its figures of all groups. */
export type FollowedRound = {
  readonly release: {
    readonly campaignId: string
    readonly releaseId: string
    readonly answers: number | null
    readonly frame: Frame
  }
  readonly figures: readonly Figure[]
}

/** The rounds in order; whether another mix of departments answered than the time before. */
export function trendRounds(rounds: readonly FollowedRound[]) {
  return rounds.map(({ release, figures }, index) => {
    const before = rounds[index - 1]
    return {
      campaignId: release.campaignId,
      releaseId: release.releaseId,
      campaign: release.frame.campaign.name,
      closedOn: release.frame.campaign.closedOn,
      answers: release.answers,
      differentPeople:
        before !== undefined &&
        hasStratumMixShifted(answersByGroup(before.figures), answersByGroup(figures)),
    }
  })
}

/** One line a measure, in the order of the latest round. */
export function trendLines(rounds: readonly FollowedRound[], groupId: string) {
  const measures = rounds.at(-1)?.release.frame.measures ?? []
  return measures.filter(isFollowed).map(({ id }) => {
    const points = rounds.map((round, index) => pointOf(round, rounds[index - 1], { id, groupId }))
    return { measure: id, points, slope: slopeOf(points) }
  })
}

const isFollowed = ({ kind }: Measure) => kind !== 'practice'

type Point = ReturnType<typeof pointOf>

function pointOf(
  { release, figures }: FollowedRound,
  before: FollowedRound | undefined,
  of: { id: string; groupId: string },
) {
  const { value, low, high, n, level, trend } = figureIndex(figures)(of.groupId, of.id)
  return {
    campaignId: release.campaignId,
    closedOn: release.frame.campaign.closedOn,
    value,
    low,
    high,
    n,
    level,
    isBreak: before !== undefined && !isSameQuestions(before.release.frame, release.frame),
    word: trend?.word ?? null,
  }
}

function isSameQuestions(before: Frame, now: Frame): boolean {
  return (
    before.framework.id === now.framework.id &&
    before.headlineItems.join() === now.headlineItems.join()
  )
}

/** Over the rounds since the last break that show a value. */
function slopeOf(points: readonly Point[]): { pointsPerRound: number; p: number } | null {
  const since = points.slice(
    Math.max(
      0,
      points.findLastIndex(({ isBreak }) => isBreak),
    ),
  )
  const trend = mannKendall(since.flatMap(({ value }) => value ?? []))
  return trend && { pointsPerRound: trend.senSlope, p: trend.p }
}

function answersByGroup(figures: readonly Figure[]): Map<string, number> {
  return new Map(
    figures
      .filter(({ groupId, measure }) => groupId !== everybody && measure === peopleIndex)
      .flatMap(({ groupId, n }) => (n === null ? [] : [[groupId, n] as const])),
  )
}
