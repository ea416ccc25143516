// What a plan is made from. The planner reads releases and nothing else.
import type { TenantContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { everybody } from '../contract/terms.ts'
import { listFigures } from '../queries/figures.ts'
import { findReleaseById, listReleaseSummaries } from '../queries/releases.ts'
import { planningView, type PlanningRelease } from '../rules/planning-cells.ts'

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

const byClosing = (a: { closedOn: string }, b: { closedOn: string }) =>
  a.closedOn < b.closedOn ? -1 : 1
