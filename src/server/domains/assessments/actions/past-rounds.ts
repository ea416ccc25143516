// Adds a round that is over already: a closed campaign with its groups, answers, claims and evidence.
// Sample organisations are made of these; nothing is mailed and nobody is linked to an answer.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import type { RoleBand } from '../../organisations/contract/terms.ts'
import { addToStrata, insertInvitations } from '../queries/audience.ts'
import { insertCampaign } from '../queries/campaigns.ts'
import { insertArtefact, replaceOwners, upsertClaim } from '../queries/evidence.ts'
import { insertComments, insertResponses } from '../queries/responses.ts'
import type { Answer } from '../rules/item-score.ts'
import { hashSecret } from '../rules/links.ts'
import { pinFrameworks } from './frameworks.ts'

const insertAtOnce = 500

export type PastAnswer = {
  group: string
  sentOn: string
  answers: Record<string, Answer>
  comment: string
}
export type PastClaim = {
  itemId: string
  practice: string
  answer:
    | Extract<Answer, { kind: 'missing' | 'dk' }>
    | { kind: 'answered'; value: string | number | string[] }
  artefacts: {
    title: string
    datedOn: string
    expiresOn: string
    state: 'proposed' | 'accepted' | 'rejected'
  }[]
}
export type PastRound = {
  name: string
  opensAt: Date
  closesAt: Date
  caseIds: string[]
  /** Everyone who was invited, by the key of their group. */
  groups: Map<
    string,
    { departmentId: string; roleBand: RoleBand; people: { name: string; email: string }[] }
  >
  responses: readonly PastAnswer[]
  claims: readonly PastClaim[]
}

/** Adds the round and returns its campaign. Claims are the caller's own. */
export async function addPastRound(
  tx: Tx,
  context: OrganisationContext,
  round: PastRound,
): Promise<string> {
  const { organisationId, personId } = context
  const campaignId = newId()
  const { name, opensAt, closesAt, caseIds } = round
  await insertCampaign(tx, {
    organisationId,
    campaignId,
    name,
    opensAt,
    closesAt,
    caseIds,
    formId: 'core',
    mode: 'confidential',
    state: 'closed',
    hasScenarios: caseIds.length > 0,
    ...(await pinFrameworks(tx, context, { hasScenarios: caseIds.length > 0 })),
    launchedAt: opensAt,
    closedAt: closesAt,
    createdAt: opensAt,
    createdBy: personId,
  })
  await addPeople(tx, context, { campaignId, round })
  await addAnswers(tx, context, { campaignId, round })
  await addClaims(tx, context, { campaignId, claims: round.claims })
  return campaignId
}

type Part = { campaignId: string; round: PastRound }

async function addPeople(
  tx: Tx,
  { organisationId }: OrganisationContext,
  { campaignId, round }: Part,
): Promise<void> {
  const groups = [...round.groups.values()]
  await addToStrata(
    tx,
    groups.map(({ departmentId, roleBand, people }) => ({
      organisationId,
      campaignId,
      departmentId,
      roleBand,
      headcount: people.length,
      invited: people.length,
    })),
  )
  const rows = groups.flatMap(({ departmentId, roleBand, people }) =>
    people.map((person) => ({
      ...person,
      organisationId,
      campaignId,
      departmentId,
      roleBand,
      state: 'sent' as const,
      tokenHash: hashSecret(newId()),
      sentAt: round.opensAt,
    })),
  )
  await insertInvitations(tx, rows)
}

async function addAnswers(
  tx: Tx,
  { organisationId }: OrganisationContext,
  { campaignId, round }: Part,
): Promise<void> {
  const rows = round.responses.map((response) => ({
    ...response,
    responseId: newId(),
    place: round.groups.get(response.group),
  }))
  for (let start = 0; start < rows.length; start += insertAtOnce) {
    const some = rows.slice(start, start + insertAtOnce)
    await insertResponses(
      tx,
      some.map(({ responseId, answers, sentOn, place }) => ({
        organisationId,
        campaignId,
        responseId,
        answers,
        sentOn,
        formId: 'core',
        departmentId: place?.departmentId ?? null,
        roleBand: place?.roleBand ?? null,
      })),
    )
    await insertComments(
      tx,
      some
        .filter(({ comment }) => comment !== '')
        .map(({ responseId, comment, place }) => ({
          organisationId,
          campaignId,
          responseId,
          body: comment,
          departmentId: place?.departmentId ?? null,
        })),
    )
  }
}

async function addClaims(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, claims }: { campaignId: string; claims: readonly PastClaim[] },
): Promise<void> {
  const { organisationId, memberId } = context
  for (const practice of new Set(claims.map((claim) => claim.practice)))
    await replaceOwners(tx, { organisationId, campaignId, practice }, [memberId])
  for (const { itemId, answer, artefacts, practice } of claims) {
    await upsertClaim(tx, { organisationId, campaignId, itemId, memberId, answer })
    for (const artefact of artefacts)
      await insertArtefact(tx, {
        ...artefact,
        organisationId,
        campaignId,
        practice,
        artefactId: newId(),
      })
  }
}
