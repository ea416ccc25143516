// A round for those who compute results: everything figures are made of, and nothing that names the
// people who answered.
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { listStrataRows, type Stratum } from '../queries/audience.ts'
import { findCampaign, listCampaignRows, type Campaign } from '../queries/campaigns.ts'
import {
  listArtefactRows,
  listClaimRows,
  listOwnerRows,
  type Artefact,
  type Claim,
} from '../queries/evidence.ts'
import {
  listRoundComments,
  listRoundResponses,
  type RoundComment,
  type RoundResponse,
} from '../queries/rounds.ts'
import { readPinned, type PinnedFrameworks } from './frameworks.ts'

/** The facts of a campaign that figures state. */
export type RoundFacts = Pick<
  Campaign,
  | 'campaignId'
  | 'name'
  | 'mode'
  | 'k'
  | 'formId'
  | 'leadership'
  | 'turn'
  | 'caseIds'
  | 'state'
  | 'opensAt'
  | 'closesAt'
  | 'closedAt'
  | 'frameworkHash'
> & { hasShareLink: boolean }

export type Round = {
  facts: RoundFacts
  frameworks: PinnedFrameworks
  strata: Pick<Stratum, 'stratumId' | 'departmentId' | 'roleBand' | 'headcount' | 'invited'>[]
  responses: RoundResponse[]
  comments: RoundComment[]
  owners: { practice: string; memberId: string }[]
  claims: Pick<Claim, 'itemId' | 'memberId' | 'answer'>[]
  artefacts: Pick<Artefact, 'artefactId' | 'practice' | 'state' | 'expiresOn'>[]
}

/** Everything about a launched round. Throws not-found for one that is not launched. */
export async function readRound(tx: Tx, campaignId: string): Promise<Round> {
  const campaign = await findCampaign(tx, campaignId)
  if (!campaign || campaign.frameworkHash === null) throw new Problem(common['not-found'])
  return {
    facts: toFacts(campaign),
    frameworks: await readPinned(tx, campaign),
    strata: await listStrataRows(tx, campaignId),
    responses: await listRoundResponses(tx, campaignId),
    comments: await listRoundComments(tx, campaignId),
    owners: await listOwnerRows(tx, campaignId),
    claims: await listClaimRows(tx, campaignId),
    artefacts: await listArtefactRows(tx, campaignId),
  }
}

/** Launched rounds, newest first. */
export async function listRounds(tx: Tx): Promise<RoundFacts[]> {
  const campaigns = await listCampaignRows(tx)
  return campaigns.filter(({ launchedAt }) => launchedAt !== null).map(toFacts)
}

function toFacts({ shareCodeHash, ...campaign }: Campaign): RoundFacts {
  return { ...campaign, hasShareLink: shareCodeHash !== null }
}
