// Finds the release a reader asked for, with the part of it they may see and the names that go with it.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { getCampaign } from '../../assessments/actions/campaigns.ts'
import { resultsProblems } from '../contract/problems.ts'
import { everybody } from '../contract/terms.ts'
import { findRelease, type ReleaseRow, type ReleaseSummaryRow } from '../queries/releases.ts'
import type { Figure } from '../rules/figure.ts'
import type { Frame } from '../rules/frame.ts'
import { visibilityOf, type View, type Visibility } from './visibility.ts'

/** Which release is asked for; `viewAsLeadOf` shows what such a lead sees. */
export type Asked = {
  campaignId: string
  release?: number | undefined
  viewAsLeadOf?: string | undefined
}

export type OpenRelease = { release: ReleaseRow; isLatest: boolean; visibility: Visibility }

/** The release asked for, or the latest. Throws not-found, not-released, not-allowed. */
export async function openRelease(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, release: number, viewAsLeadOf }: Asked,
): Promise<OpenRelease> {
  const latest = await findRelease(tx, campaignId)
  if (!latest) {
    await getCampaign(tx, context, campaignId)
    throw new Problem(resultsProblems['not-released'])
  }
  const isLatest = number === undefined || number === latest.number
  const release = isLatest ? latest : await findRelease(tx, campaignId, number)
  if (!release) throw new Problem(common['not-found'])
  const { places } = release.frame
  return {
    release,
    isLatest,
    visibility: await visibilityOf(tx, context, { places, viewAsLeadOf }),
  }
}

/** The summary of a whole release. */
function summaryOf({ frame, ...release }: ReleaseRow) {
  const { campaign, framework } = frame
  return toSummary({
    ...release,
    campaign: campaign.name,
    mode: campaign.mode,
    closedOn: campaign.closedOn,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
  })
}

/** A summary as it is told: these facts and no others, since files are not cut to a contract. */
export function toSummary(row: ReleaseSummaryRow) {
  const { releaseId, campaignId, campaign, number, mode, closedOn, asOf, releasedAt, k } = row
  const { answers, staleAt, staleReason, hash, previousHash } = row
  const { frameworkId, frameworkVersion, frameworkHash } = row
  return {
    releaseId,
    campaignId,
    campaign,
    number,
    mode,
    closedOn,
    asOf,
    releasedAt,
    k,
    answers,
    framework: { id: frameworkId, version: frameworkVersion, hash: frameworkHash },
    staleAt,
    staleReason,
    hash,
    previousHash,
  }
}

/** Names and order of everything a page of results shows. */
export function frameView({ release, isLatest, visibility }: OpenRelease) {
  const { frame } = release
  return {
    release: summaryOf(release),
    isLatest,
    view: visibility.view as View,
    levels: levelViews(frame),
    measures: frame.measures.map(measureView),
    groups: frame.places
      .filter(({ groupId }) => visibility.seesPlace(groupId))
      .map((place) => groupView(frame, place)),
  }
}

/** The levels, lowest first. */
export function levelViews({ levels }: Pick<Frame, 'levels'>) {
  return levels.map(({ from, name }, level) => ({ level, from, name }))
}

/** A measure as it is told. */
export function measureView({ id, kind, lens, name, dimension }: Frame['measures'][number]) {
  return { id, kind, lens, name, dimension }
}

/** A place with the people it had at launch. */
export function groupView(frame: Pick<Frame, 'groups'>, place: Frame['places'][number]) {
  const group = frame.groups.find(
    ({ groupId, roleBand }) => groupId === place.groupId && roleBand === everybody,
  )
  return { ...place, headcount: group?.headcount ?? null }
}

/** A figure as it is told; what only later arithmetic needs stays here. */
export function figureView(figure: Figure) {
  const { cappedBy, sd: _sd, standardError: _error, degrees: _degrees, ...told } = figure
  return { ...told, cappedBy: [...cappedBy] }
}

/** The figures a reader may see, in the order of measures. */
export function visibleFigures(
  { release, visibility }: OpenRelease,
  figures: readonly Figure[],
): ReturnType<typeof figureView>[] {
  const order = new Map(release.frame.measures.map(({ id }, index) => [id, index]))
  const rank = ({ measure }: Figure) => order.get(measure) ?? order.size
  return figures
    .filter((figure) => visibility.sees(figure))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(figureView)
}
