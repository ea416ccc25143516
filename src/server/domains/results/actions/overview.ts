// The results of a campaign on one page, in the order in which they are told.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { everybody, peopleIndex } from '../contract/terms.ts'
import { listComments, listFigures } from '../queries/figures.ts'
import { listReleaseSummaries } from '../queries/releases.ts'
import { findingSentence, headlineSentence } from '../rules/sentences.ts'
import {
  frameView,
  openRelease,
  toSummary,
  visibleFigures,
  type Asked,
  type OpenRelease,
} from './open-release.ts'
import { previousSummary } from './release.ts'

/** Every release, newest first, of all campaigns or of one. */
export async function listReleases(
  tx: Tx,
  _context: OrganisationContext,
  { campaignId }: { campaignId?: string | undefined },
) {
  return { items: (await listReleaseSummaries(tx, campaignId)).map(toSummary) }
}

/** The overview, as far as the reader may see it. Throws what openRelease throws. */
export async function readResults(tx: Tx, context: OrganisationContext, asked: Asked) {
  const open = await openRelease(tx, context, asked)
  const { releaseId, frame } = open.release
  const whole = await listFigures(tx, releaseId, { groupIds: [everybody], roleBand: everybody })
  const ofPeople = frame.measures.filter(
    ({ id, kind, lens }) => id === peopleIndex || (kind === 'dimension' && lens === 'people'),
  )
  const heat = await listFigures(tx, releaseId, {
    measures: ofPeople.map(({ id }) => id),
    roleBand: everybody,
  })
  const isOf = (wanted: (measure: (typeof frame.measures)[number]) => boolean) => {
    const ids = new Set(frame.measures.filter(wanted).map(({ id }) => id))
    return whole.filter(({ measure }) => ids.has(measure))
  }
  return {
    ...frameView(open),
    headline: headlineView(open),
    dimensions: visibleFigures(
      open,
      isOf(({ kind }) => kind !== 'practice'),
    ),
    previousRound: await previousRound(tx, open),
    findings: findingViews(open),
    heat: visibleFigures(
      open,
      heat.filter(({ groupId }) => groupId !== everybody),
    ),
    organisationSide: visibleFigures(
      open,
      isOf(({ lens, kind }) => lens === 'organisation' && kind !== 'overall'),
    ),
    quality: qualityView(open),
    comments: await readComments(tx, open),
  }
}

function headlineView({ release: { headline, frame, k } }: OpenRelease) {
  return {
    ...headline,
    sentence: headlineSentence(headline, frame, k),
    levelName: headline.level === null ? null : (frame.levels[headline.level]?.name ?? null),
    composition: [...headline.composition],
    missing: [...headline.missing],
  }
}

function findingViews({ release, visibility }: OpenRelease) {
  return release.findings
    .filter(({ groupId }) => visibility.sees({ groupId, roleBand: everybody }))
    .map((finding) => ({
      ...finding,
      numbers: { ...finding.numbers },
      sentence: findingSentence(finding, release.frame),
    }))
}

function qualityView({ release: { quality }, visibility }: OpenRelease) {
  return {
    ...quality,
    responses: quality.responses.filter(({ groupId }) => visibility.seesPlace(groupId)),
    rosterDrift: quality.rosterDrift.filter((groupId) => visibility.seesPlace(groupId)),
    reliability: quality.reliability.map((each) => ({ ...each, doubtful: [...each.doubtful] })),
    gapsMatter: [...quality.gapsMatter],
  }
}

async function previousRound(tx: Tx, { release }: OpenRelease) {
  const { campaignId, frame } = release
  const round = { campaignId, closedOn: frame.campaign.closedOn }
  const before = previousSummary(await listReleaseSummaries(tx), round)
  if (!before) return null
  return { campaignId: before.campaignId, campaign: before.campaign, closedOn: before.closedOn }
}

/** Comments in view: of everybody for those who see everything, else those of their own departments. */
export async function readComments(
  tx: Tx,
  { release, visibility }: OpenRelease,
  groupIds?: readonly string[],
) {
  if (visibility.view === 'totals') return { items: [], withheld: 'not-yours' as const }
  const isWanted = ({ groupId }: { groupId: string }) =>
    groupIds === undefined
      ? visibility.view === 'organisation' || visibility.seesPlace(groupId)
      : groupIds.includes(groupId)
  const comments = await listComments(tx, release.releaseId)
  const items = comments.filter((each) => each.withheldAt === null && isWanted(each))
  return { items, withheld: release.quality.commentsWithheld }
}
