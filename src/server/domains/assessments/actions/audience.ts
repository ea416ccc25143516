// Who is on the list of a campaign: from the directory or from a checked list, and off it again.
import { writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { newId } from '../../../foundation/ids.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { recordAct } from '../../audit/actions.ts'
import { departmentsWithin, listDirectory } from '../../organisations/actions.ts'
import type { RoleBand } from '../../organisations/contract/terms.ts'
import { nameKey } from '../../organisations/rules/page-key.ts'
import { assessmentProblems } from '../contract/problems.ts'
import { largestAudience } from '../contract/terms.ts'
import {
  addToStrata,
  countInvited,
  deleteInvitations,
  insertInvitations,
  listBounced,
  listInvited,
  listInvitedPage,
  listOptOuts,
  markIneligible,
  sortingName,
  type Invited,
  type InvitedFilter,
  type NewInvitation,
} from '../queries/audience.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { addUp, type Group } from '../rules/audience-groups.ts'
import type { Listed } from '../rules/audience-list.ts'
import { addressHash, hashSecret, invitationToken } from '../rules/links.ts'
import { getCampaign, holdCampaign } from './campaigns.ts'
import { departmentNames } from './department-names.ts'

export type AudienceCount = {
  people: number
  optedOut: number
  refused: number
  groups: {
    departmentId: string | null
    department: string | null
    roleBand: RoleBand | null
    people: number
  }[]
}

/** How many people are on the list, by department and role band. Throws not-found. */
export async function countAudience(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<AudienceCount> {
  await getCampaign(tx, context, campaignId)
  const names = await departmentNames(tx, context)
  const rows = (await countInvited(tx, campaignId)).filter(({ state }) => state !== 'ineligible')
  const sum = (wanted?: Invited['state']) =>
    rows.reduce((total, { state, people }) => total + (!wanted || state === wanted ? people : 0), 0)
  const groups = addUp(rows.map((row) => ({ ...row, headcount: row.people, invited: 0 })))
  return {
    people: sum(),
    optedOut: sum('opted-out'),
    refused: sum('refused'),
    groups: groups.map(({ departmentId, roleBand, headcount }) => ({
      departmentId,
      department: names.get(departmentId ?? '') ?? null,
      roleBand,
      people: headcount,
    })),
  }
}

export type AskedPage = { cursor?: string | undefined; limit: number; search?: string | undefined }
export type InvitedPage = { items: Invited[]; nextCursor: string | null }

/** A page of the list by name. Says nothing of answers. Throws not-found. */
export async function listInvitees(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, ...asked }: AskedPage & { campaignId: string },
): Promise<InvitedPage> {
  await getCampaign(tx, context, campaignId)
  return readPage(tx, campaignId, { ...asked, departmentIds: null })
}

/** A page of the people of a campaign; whether the asker may see them is decided by whoever calls. */
export async function readPage(
  tx: Tx,
  campaignId: string,
  { cursor, limit, ...filter }: AskedPage & InvitedFilter,
): Promise<InvitedPage> {
  const page = { ...filter, after: nameKey(cursor), limit: limit + 1 }
  const rows = await listInvitedPage(tx, campaignId, page)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? writeCursor([sortingName(last), last.invitationId]) : null,
  }
}

export type Added = { added: number; updated: number }

/** Adds active members of departments with their parts (null: everybody). Throws what addPeople throws. */
export async function addFromDirectory(
  tx: Tx,
  context: OrganisationContext,
  wanted: {
    campaignId: string
    linkKey: Buffer
    departmentIds: string[] | null
    roleBands: RoleBand[] | null
  },
): Promise<Added> {
  const campaign = await holdOpenAudience(tx, wanted.campaignId)
  const { departmentIds, roleBands, linkKey } = wanted
  const reach =
    departmentIds && (await departmentsWithin(tx, { kind: 'departments', departmentIds }))
  const members = await listDirectory(tx, { departmentIds: reach, roleBands })
  const listed = new Set((await listInvited(tx, campaign.campaignId)).map(addressOf))
  const people = members
    .map((member) => ({ ...member, email: member.email.toLowerCase() }))
    .filter(({ email }) => !listed.has(email))
  const added = await addPeople(tx, context, { campaign, linkKey, people, listed: listed.size })
  return { added, updated: 0 }
}

/**
 * Adds people who are not on the list; those who want no mails or cannot be reached stand on it and
 * are not mailed. After launch the fixed groups grow by them. Throws audience-too-large.
 */
export async function addPeople(
  tx: Tx,
  context: OrganisationContext,
  adding: { campaign: Campaign; linkKey: Buffer; people: readonly Listed[]; listed: number },
): Promise<number> {
  const { campaign, people, linkKey } = adding
  if (people.length === 0) return 0
  if (people.length + adding.listed > largestAudience)
    throw new Problem(assessmentProblems['audience-too-large'])
  const { organisationId } = context
  const reach = { optOuts: await listOptOuts(tx), bounced: await listBounced(tx) }
  const rows = people.map((person) => {
    const hash = addressHash(linkKey, organisationId, person.email).toString('hex')
    return toInvitation(person, { campaign, linkKey, state: stateOf(person, hash, reach) })
  })
  const added = await insertInvitations(tx, rows)
  if (campaign.state !== 'draft')
    await addToStrata(
      tx,
      groupsOf(rows).map((group) => ({
        ...group,
        organisationId,
        campaignId: campaign.campaignId,
      })),
    )
  await recordAct(tx, context, {
    action: 'audience-added',
    subject: campaign.campaignId,
    detail: { count: added },
  })
  return added
}

/** People on a list in groups; those who are not mailed belong to the group all the same. */
export function groupsOf(
  rows: readonly Partial<Pick<NewInvitation, 'departmentId' | 'roleBand' | 'state'>>[],
): Group[] {
  return addUp(
    rows
      .filter(({ state }) => state !== 'ineligible')
      .map(({ departmentId = null, roleBand = null, state }) => ({
        departmentId,
        roleBand,
        headcount: 1,
        invited: state === 'waiting' || state === 'sent' ? 1 : 0,
      })),
  )
}

/** Empties the list. Throws campaign-fixed after launch, not-found. */
export async function clearAudience(
  tx: Tx,
  context: OrganisationContext,
  campaignId: string,
): Promise<void> {
  const campaign = await holdCampaign(tx, campaignId)
  if (campaign.state !== 'draft') throw new Problem(assessmentProblems['campaign-fixed'])
  const removed = await deleteInvitations(tx, campaignId)
  await recordAct(tx, context, {
    action: 'audience-cleared',
    subject: campaignId,
    detail: { count: removed },
  })
}

/** Takes one person off; after launch they stay on the list as not eligible. Throws not-found, wrong-state. */
export async function removeInvitee(
  tx: Tx,
  context: OrganisationContext,
  { campaignId, invitationId }: { campaignId: string; invitationId: string },
): Promise<void> {
  const campaign = await holdCampaign(tx, campaignId)
  if (campaign.state === 'closed') throw new Problem(assessmentProblems['wrong-state'])
  const isDone =
    campaign.state === 'draft'
      ? (await deleteInvitations(tx, campaignId, invitationId)) > 0
      : await markIneligible(tx, campaignId, invitationId)
  if (!isDone) throw new Problem(common['not-found'])
  await recordAct(tx, context, { action: 'invitee-removed', subject: campaignId })
}

/** A campaign whose list can still grow, held. Throws wrong-state, audience-fixed, not-found. */
export async function holdOpenAudience(tx: Tx, campaignId: string): Promise<Campaign> {
  const campaign = await holdCampaign(tx, campaignId)
  if (campaign.state === 'closed') throw new Problem(assessmentProblems['wrong-state'])
  if (campaign.mode === 'anonymous' && campaign.state !== 'draft')
    throw new Problem(assessmentProblems['audience-fixed'])
  return campaign
}

/** The address of an invitation in lower case; empty once it was forgotten. */
export function addressOf({ email }: Pick<Invited, 'email'>): string {
  return email?.toLowerCase() ?? ''
}

function stateOf(
  { email }: Listed,
  hash: string,
  reach: { optOuts: ReadonlySet<string>; bounced: ReadonlySet<string> },
): Invited['state'] {
  if (reach.optOuts.has(hash)) return 'opted-out'
  return reach.bounced.has(email) ? 'refused' : 'waiting'
}

function toInvitation(
  { timeZone, ...person }: Listed,
  { campaign, linkKey, state }: { campaign: Campaign; linkKey: Buffer; state: Invited['state'] },
): NewInvitation {
  const invitationId = newId()
  return {
    organisationId: campaign.organisationId,
    campaignId: campaign.campaignId,
    invitationId,
    tokenHash: hashSecret(invitationToken(linkKey, invitationId)),
    personId: person.personId,
    email: person.email,
    name: person.name,
    departmentId: person.departmentId,
    roleBand: person.roleBand,
    timeZone: timeZone ?? campaign.timeZone,
    state,
  }
}
