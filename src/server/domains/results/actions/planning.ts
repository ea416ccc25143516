// What a plan is made from. The planner reads releases and nothing else.
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { everybody } from '../contract/terms.ts'
import { listFigures } from '../queries/figures.ts'
import { findReleaseById, listReleaseSummaries } from '../queries/releases.ts'
import type { Figure } from '../rules/figure.ts'
import { planningView, type PlanningRelease } from '../rules/planning-cells.ts'
import { previousSummary } from './release.ts'

/** More rounds than these are not held against a plan. */
const mostRounds = 20

export type ReleaseForPlanning = PlanningRelease & {
  releaseId: string
  campaignId: string
  campaign: string
  closedOn: string
  hash: string
  k: number
  isStale: boolean
  /** A newer release exists, of this round or a later one. */
  isSuperseded: boolean
  framework: { id: string; version: string; hash: string }
  /** Lower bounds of the levels. */
  bands: number[]
}

/** A release by its id, or the latest of the round that closed last; null when there is none. */
export async function readReleaseForPlanning(
  tx: Tx,
  _context: TenantContext,
  which: { releaseId: string } | 'latest',
): Promise<ReleaseForPlanning | null> {
  const [latest] = (await listReleaseSummaries(tx)).toSorted((a, b) =>
    a.closedOn === b.closedOn ? b.number - a.number : byClosing(b, a),
  )
  const releaseId = which === 'latest' ? latest?.releaseId : which.releaseId
  const release = releaseId === undefined ? undefined : await findReleaseById(tx, releaseId)
  if (!release) return null
  const { frame, pattern } = release
  const figures = await listFigures(tx, release.releaseId, { roleBand: everybody })
  return {
    ...planningView({ frame, figures, shown: pattern.shown }),
    releaseId: release.releaseId,
    campaignId: release.campaignId,
    campaign: frame.campaign.name,
    closedOn: frame.campaign.closedOn,
    hash: release.hash,
    k: release.k,
    isStale: release.staleAt !== null,
    isSuperseded: latest?.releaseId !== release.releaseId,
    framework: frame.framework,
    bands: frame.levels.map(({ from }) => from),
  }
}

/** A round as what was planned is held against it. */
export type RoundForPlanning = {
  campaignId: string
  campaign: string
  closedOn: string
  k: number
  isStale: boolean
  /** The round before, from which its changes are counted. */
  since: { campaign: string; closedOn: string } | null
  /** Dimensions of all groups over all role bands, with their changes; hidden ones with the reason. */
  figures: readonly Figure[]
}

/** The latest release of every campaign that closed after a day, in the order of closing. */
export async function listRoundsAfter(
  tx: Tx,
  _context: TenantContext,
  day: string,
): Promise<RoundForPlanning[]> {
  const summaries = await listReleaseSummaries(tx)
  const latest = [...Map.groupBy(summaries, ({ campaignId }) => campaignId).values()]
    .flatMap((releases) => releases.toSorted((a, b) => b.number - a.number).slice(0, 1))
    .filter(({ closedOn }) => closedOn > day)
    .toSorted(byClosing)
    .slice(-mostRounds)
  const rounds: RoundForPlanning[] = []
  for (const { releaseId, campaignId, campaign, closedOn, k, staleAt } of latest) {
    const before = previousSummary(summaries, { campaignId, closedOn })
    rounds.push({
      campaignId,
      campaign,
      closedOn,
      k,
      isStale: staleAt !== null,
      since: before ? { campaign: before.campaign, closedOn: before.closedOn } : null,
      figures: await dimensionFigures(tx, releaseId),
    })
  }
  return rounds
}

async function dimensionFigures(tx: Tx, releaseId: string): Promise<Figure[]> {
  const release = await findReleaseById(tx, releaseId)
  const dimensions = release?.frame.measures.filter(({ kind }) => kind === 'dimension') ?? []
  const measures = dimensions.map(({ id }) => id)
  return listFigures(tx, releaseId, { measures, roleBand: everybody })
}

const byClosing = (a: { closedOn: string }, b: { closedOn: string }) =>
  a.closedOn < b.closedOn ? -1 : 1
