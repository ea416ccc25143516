// Everybody, or one department, over all rounds: the latest release of each campaign, in the order in
// which they closed.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { everybody } from '../contract/terms.ts'
import { listFigures } from '../queries/figures.ts'
import { findReleaseById, listReleaseSummaries, type ReleaseRow } from '../queries/releases.ts'
import type { Figure } from '../rules/figure.ts'
import type { Frame } from '../rules/frame.ts'
import { trendLines, trendRounds, type FollowedRound } from '../rules/trend-lines.ts'
import { groupView, levelViews, measureView } from './open-release.ts'
import { visibilityOf } from './visibility.ts'

/** More rounds than these are not drawn. */
const mostRounds = 40

/** Rounds over time. Throws not-found for a group that this reader does not see. */
export async function readTrend(
  tx: Tx,
  context: OrganisationContext,
  { groupId }: { groupId: string },
) {
  const rounds = await followedRounds(tx)
  const frame = rounds.at(-1)?.release.frame ?? noRounds
  const visibility = await visibilityOf(tx, context, frame)
  if (groupId !== everybody && !visibility.seesPlace(groupId))
    throw new Problem(common['not-found'])
  const groups = frame.places
    .filter((place) => visibility.seesPlace(place.groupId))
    .map((place) => groupView(frame, place))
  return {
    group: groups.find((each) => each.groupId === groupId) ?? null,
    groups,
    measures: frame.measures.map(measureView),
    levels: levelViews(frame),
    rounds: trendRounds(rounds),
    lines: trendLines(rounds, groupId),
  }
}

/** What there is to say before the first round. */
const noRounds: Pick<Frame, 'places' | 'groups' | 'measures' | 'levels'> = {
  places: [],
  groups: [],
  measures: [],
  levels: [],
}

async function followedRounds(tx: Tx): Promise<FollowedRound[]> {
  const byCampaign = Map.groupBy(await listReleaseSummaries(tx), ({ campaignId }) => campaignId)
  const latest = [...byCampaign.values()]
    .flatMap((releases) => releases.toSorted((a, b) => b.number - a.number).slice(0, 1))
    .toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : 1))
    .slice(-mostRounds)
  const rounds: FollowedRound[] = []
  for (const { releaseId } of latest) {
    const release = await findReleaseById(tx, releaseId)
    if (release) rounds.push({ release, figures: await broadFigures(tx, release) })
  }
  return rounds
}

async function broadFigures(tx: Tx, { releaseId, frame }: ReleaseRow): Promise<Figure[]> {
  const measures = frame.measures.filter(({ kind }) => kind !== 'practice').map(({ id }) => id)
  return listFigures(tx, releaseId, { measures, roleBand: everybody })
}
