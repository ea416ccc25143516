// Who may answer: the holder of a personal link, of a ballot, or of a receipt. A holder is known by a
// secret alone; the server keeps only its hash.
import { randomBytes } from 'node:crypto'
import { takeToken, type Limit } from '../../../foundation/http/limits.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { answeringProblems } from '../contract/answering.ts'
import {
  findAskedCampaign,
  findInvitee,
  findLink,
  findReceiptOwner,
  findShare,
  listStrata,
  markCollected,
  type AskedCampaign,
} from '../queries/responses.ts'
import {
  ballotHash,
  claimedCampaign,
  openRoundKey,
  readBallot,
  receiptHash,
  writeBallot,
  type Ballot,
} from '../rules/ballots.ts'
import { hashSecret } from '../rules/links.ts'
import { opennessAt } from '../rules/openness.ts'
import type { AssessmentsBase } from './base.ts'

/** One request of somebody who answers; `network` is used for limits only. */
export type AnswerVisit = AssessmentsBase & {
  requestId: string
  now: Date
  network: string
  limitKey: Buffer
}

type Place = { organisationId: OrganisationId; campaignId: string }
export type Holder = Place &
  (
    | { kind: 'link'; invitationId: string; tokenHash: Buffer }
    | { kind: 'ballot'; stratumId: string; ballot: Ballot }
    | { kind: 'receipt'; receiptHash: Buffer }
  )

/** What the browser keeps: the kind of secret, a dot, the secret. */
export type Secret = { kind: Holder['kind']; text: string }

const answerLimits: Record<'holder' | 'network', Limit> = {
  holder: { name: 'answer-holder', capacity: 60, periodSeconds: 60 },
  network: { name: 'answer-network', capacity: 1200, periodSeconds: 60 },
}

/** The holder of a secret; null when it opens nothing. Counts against the limits of this secret and network. */
export async function findHolder(
  visit: AnswerVisit,
  secret: Secret,
  campaignId: string | null,
): Promise<Holder | null> {
  return atIntake(visit, async (tx) => {
    await takeToken(tx, answerLimits.network, { key: visit.network, hashKey: visit.limitKey })
    await takeToken(tx, answerLimits.holder, { key: secret.text, hashKey: visit.limitKey })
    if (secret.kind === 'link') return linkHolder(tx, secret.text)
    if (secret.kind === 'ballot') return ballotHolder(visit, secret.text)
    return campaignId === null ? null : receiptHolder(tx, campaignId, secret.text)
  })
}

async function linkHolder(tx: Tx, token: string): Promise<Holder | null> {
  const tokenHash = hashSecret(token)
  const found = await findLink(tx, tokenHash)
  if (!found) return null
  // Ids from the look-up belong together; they are branded where they enter.
  return {
    kind: 'link',
    organisationId: found.organisation_id as OrganisationId,
    campaignId: found.campaign_id,
    invitationId: found.invitation_id,
    tokenHash,
  }
}

function ballotHolder(visit: AnswerVisit, text: string): Holder | null {
  const campaignId = claimedCampaign(text)
  if (campaignId === null) return null
  const ballot = [visit.keys.read(campaignId), openRoundKey(visit.linkKey, campaignId)].flatMap(
    (key) => (key && readBallot(key, text)) ?? [],
  )[0]
  // The signature proves that this server wrote the ids in it.
  return ballot
    ? {
        kind: 'ballot',
        organisationId: ballot.organisationId as OrganisationId,
        campaignId,
        stratumId: ballot.stratumId,
        ballot,
      }
    : null
}

async function receiptHolder(tx: Tx, campaignId: string, code: string): Promise<Holder | null> {
  const hash = receiptHash(code)
  const owner = await findReceiptOwner(tx, { campaignId, receiptHash: hash })
  // As above: the look-up returned it.
  return owner === undefined
    ? null
    : { kind: 'receipt', organisationId: owner as OrganisationId, campaignId, receiptHash: hash }
}

/** Under which hash a holder's draft is kept. */
export function draftHash(holder: Holder): Buffer {
  switch (holder.kind) {
    case 'link':
      return holder.tokenHash
    case 'ballot':
      return ballotHash(holder.ballot)
    case 'receipt':
      return hashSecret(`draft ${holder.receiptHash.toString('hex')}`)
  }
}

/**
 * What a personal link turns into at the first post. In anonymous rounds a ballot is handed out, once,
 * and the link is left behind. Throws already-collected the second time.
 */
export async function takeUpLink(
  visit: AnswerVisit,
  token: string,
): Promise<{ campaignId: string; secret: Secret }> {
  const holder = await findHolder(visit, { kind: 'link', text: token }, null)
  if (holder?.kind !== 'link') throw new Problem(answeringProblems['link-unknown'])
  return visit.doors.inOrganisation(answerScope(visit, holder), async (tx) => {
    const campaign = await openCampaign(tx, holder.campaignId, { now: visit.now })
    if (campaign.mode !== 'anonymous')
      return { campaignId: holder.campaignId, secret: { kind: 'link', text: token } }
    const invitee = await findInvitee(tx, holder.invitationId, 'update')
    if (!invitee || invitee.collected) throw new Problem(answeringProblems['already-collected'])
    const stratumId = await stratumOf(tx, holder.campaignId, invitee)
    await markCollected(tx, holder.invitationId)
    return {
      campaignId: holder.campaignId,
      secret: newBallot(visit, { ...holder, stratumId }, campaign),
    }
  })
}

/** A group of people an open link offers to belong to. */
export type ShareChoice = {
  stratumId: string
  departmentId: string | null
  roleBand: string | null
}
export type OpenShare = {
  campaign: AskedCampaign
  organisationId: OrganisationId
  choices: ShareChoice[]
}

/** What an open link is for, with the groups large enough to be named. Throws link-unknown. */
export async function readShare(visit: AnswerVisit, code: string): Promise<OpenShare> {
  const found = await atIntake(visit, async (tx) => {
    await takeToken(tx, answerLimits.network, { key: visit.network, hashKey: visit.limitKey })
    return findShare(tx, hashSecret(code))
  })
  if (!found) throw new Problem(answeringProblems['link-unknown'])
  const place = {
    organisationId: found.organisation_id as OrganisationId,
    campaignId: found.campaign_id,
  }
  return visit.doors.inOrganisation(
    { ...answerScope(visit, place), access: 'read' },
    async (tx) => {
      const campaign = await openCampaign(tx, place.campaignId, visit)
      const strata = await listStrata(tx, place.campaignId)
      return {
        campaign,
        organisationId: place.organisationId,
        choices: strata.filter(({ headcount }) => headcount >= campaign.k),
      }
    },
  )
}

/** Hands a ballot to a browser that came by an open link, for one of the groups offered. */
export async function takeUpShare(
  visit: AnswerVisit,
  code: string,
  stratumId: string,
): Promise<{ campaignId: string; secret: Secret }> {
  const share = await readShare(visit, code)
  if (!share.choices.some((choice) => choice.stratumId === stratumId))
    throw new Problem(answeringProblems['link-unknown'])
  const { campaignId } = share.campaign
  return {
    campaignId,
    secret: newBallot(
      visit,
      { organisationId: share.organisationId, campaignId, stratumId },
      share.campaign,
    ),
  }
}

function newBallot(
  visit: AnswerVisit,
  place: Place & { stratumId: string },
  campaign: AskedCampaign,
): Secret {
  const { organisationId, campaignId, stratumId } = place
  return {
    kind: 'ballot',
    text: writeBallot(roundKey(visit, campaign), {
      organisationId,
      campaignId,
      stratumId,
      secret: randomBytes(16),
    }),
  }
}

/** The key that signs ballots and receipts of a round, and seals its answers when it is anonymous. */
export function roundKey(
  visit: AnswerVisit,
  campaign: Pick<AskedCampaign, 'mode' | 'campaignId'>,
): Buffer {
  if (campaign.mode !== 'anonymous') return openRoundKey(visit.linkKey, campaign.campaignId)
  const key = visit.keys.read(campaign.campaignId)
  if (!key) throw new Problem(answeringProblems.closed)
  return key
}

async function stratumOf(
  tx: Tx,
  campaignId: string,
  of: { departmentId: string | null; roleBand: string | null },
): Promise<string> {
  const strata = await listStrata(tx, campaignId)
  const [found] = [
    strata.find(
      (stratum) => stratum.departmentId === of.departmentId && stratum.roleBand === of.roleBand,
    ),
    strata.find((stratum) => stratum.departmentId === of.departmentId && stratum.roleBand === null),
    strata.find((stratum) => stratum.departmentId === of.departmentId),
    strata[0],
  ].filter((stratum) => stratum !== undefined)
  if (!found) throw new Error('The campaign has no groups.')
  return found.stratumId
}

/**
 * The campaign, while it takes answers; with `lock` it cannot be closed until the transaction ends.
 * Throws link-unknown, not-open-yet, paused or closed.
 */
export async function openCampaign(
  tx: Tx,
  campaignId: string,
  at: { now: Date; lock?: 'share' },
): Promise<AskedCampaign> {
  const campaign = await findAskedCampaign(tx, campaignId, at.lock)
  const openness = campaign ? opennessAt(campaign, at.now) : 'not-launched'
  if (!campaign || openness === 'not-launched') throw new Problem(answeringProblems['link-unknown'])
  if (openness !== 'open')
    throw new Problem(answeringProblems[openness], {
      data: { opensAt: campaign.opensAt?.toISOString() ?? null },
    })
  return campaign
}

/** The door of answering: one organisation, nobody in particular. */
export function answerScope(
  visit: { requestId: string },
  place: { organisationId: OrganisationId },
) {
  return {
    organisationId: place.organisationId,
    personId: null,
    purpose: 'deliver-results',
    requestId: visit.requestId,
  } as const
}

function atIntake<T>(visit: AnswerVisit, run: (tx: Tx) => Promise<T>): Promise<T> {
  return visit.doors.asSystem(
    { reason: 'open link', purpose: 'deliver-results', requestId: visit.requestId },
    run,
  )
}
