// Everybody, or one department, over all rounds: the latest release of each campaign, in the order in
// which they closed.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { everybody } from '../contract/terms.ts'
import { listFigures } from '../queries/figures.ts'
import { findReleaseById, listReleaseSummaries, type ReleaseRow } from '../queries/releases.ts'
import type { Figure } from '../rules/figure.ts'
import { trendLines, trendRounds, type FollowedRound } from '../rules/trend-lines.ts'
import { groupView, measureView } from './open-release.ts'
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
  const latest = rounds.at(-1)
  const places = latest?.release.frame.places ?? []
  const visibility = await visibilityOf(tx, context, { places })
  if (groupId !== everybody && !visibility.seesPlace(groupId))
    throw new Problem(common['not-found'])
  const frame = latest?.release.frame
  const place = places.find((each) => each.groupId === groupId)
  return {
    group: place && frame ? groupView(frame, place) : null,
    groups: frame
      ? places
          .filter((each) => visibility.seesPlace(each.groupId))
          .map((each) => groupView(frame, each))
      : [],
    measures: (frame?.measures ?? []).map(measureView),
    levels: (frame?.levels ?? []).map(({ from, name }, level) => ({ level, from, name })),
    rounds: trendRounds(rounds),
    lines: trendLines(rounds, groupId),
  }
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
