// Lists of people somebody pastes or uploads: checked line by line first, applied only as checked.
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { Problem } from '../../../foundation/problem.ts'
import { listDepartmentTree, listDirectory } from '../../organisations/actions.ts'
import { organisationProblems } from '../../organisations/contract/problems.ts'
import { readPeopleCsv, type PeopleList } from '../../organisations/rules/people-csv.ts'
import {
  listBounced,
  listInvited,
  listOptOuts,
  updateInvitations,
  type Invited,
} from '../queries/audience.ts'
import type { Campaign } from '../queries/campaigns.ts'
import {
  addedOutcomes,
  sortAudience,
  summariseAudience,
  type AudienceSummary,
  type KnownAudience,
  type Listed,
  type SortedPerson,
} from '../rules/audience-list.ts'
import { addressHash } from '../rules/links.ts'
import { addPeople, addressOf, holdOpenAudience, type Added } from './audience.ts'

export type PeopleSource = { kind: 'text'; text: string } | { kind: 'file'; base64: string }

type Wanted = {
  campaignId: string
  linkKey: Buffer
  source: PeopleSource
  departments: Record<string, string | null>
}

/** Says what applying a list would do. Changes nothing. Throws invalid-input, wrong-state, not-found. */
export async function checkList(
  tx: Tx,
  context: OrganisationContext,
  wanted: Wanted,
): Promise<AudienceSummary & { ignoredHeadings: string[] }> {
  const { list, summary } = await sortList(tx, context, wanted)
  return { ...summary, ignoredHeadings: list.ignoredHeadings }
}

/**
 * Applies a list exactly as it was checked. Throws dry-run-outdated when the list or the people
 * changed since, and what checkList and addPeople throw.
 */
export async function importList(
  tx: Tx,
  context: OrganisationContext,
  wanted: Wanted & { hash: string },
): Promise<Added> {
  const { campaign, current, sorted, summary } = await sortList(tx, context, wanted)
  if (summary.hash !== wanted.hash) throw new Problem(organisationProblems['dry-run-outdated'])
  const changed = sorted.flatMap((row) => toChange(row, current))
  if (changed.length > 0) await updateInvitations(tx, changed)
  const people = sorted.filter(({ outcome }) => addedOutcomes.includes(outcome))
  const { linkKey } = wanted
  const added = await addPeople(tx, context, { campaign, linkKey, people, listed: current.size })
  return { added, updated: changed.length }
}

type Sorted = {
  campaign: Campaign
  list: PeopleList
  current: Map<string, Listed & { invitationId: string }>
  sorted: SortedPerson[]
  summary: AudienceSummary
}

async function sortList(tx: Tx, context: OrganisationContext, wanted: Wanted): Promise<Sorted> {
  const campaign = await holdOpenAudience(tx, wanted.campaignId)
  const { source } = wanted
  const list = readPeopleCsv(
    source.kind === 'text' ? source.text : Buffer.from(source.base64, 'base64'),
  )
  const current = byAddress(await listInvited(tx, campaign.campaignId))
  const sorted = sortAudience(list.rows, {
    ...(await readKnown(tx, context, { ...wanted, list })),
    mapping: wanted.departments,
    isLaunched: campaign.state !== 'draft',
    k: campaign.k,
    current,
  })
  return { campaign, list, current, sorted, summary: summariseAudience(sorted, current.size) }
}

async function readKnown(
  tx: Tx,
  { organisationId }: OrganisationContext,
  { linkKey, list }: { linkKey: Buffer; list: PeopleList },
): Promise<Pick<KnownAudience, 'departments' | 'directory' | 'optedOut' | 'bounced'>> {
  const members = await listDirectory(tx, { departmentIds: null, roleBands: null })
  const optOuts = await listOptOuts(tx)
  const wantsNone = (email: string) =>
    optOuts.has(addressHash(linkKey, organisationId, email).toString('hex'))
  const addresses = optOuts.size === 0 ? [] : list.rows.map(({ email }) => email)
  return {
    departments: await listDepartmentTree(tx),
    directory: new Map(members.map((member) => [member.email.toLowerCase(), member])),
    optedOut: new Set(addresses.filter(wantsNone)),
    bounced: await listBounced(tx),
  }
}

function byAddress(invited: readonly Invited[]): Sorted['current'] {
  return new Map(
    invited.map((row) => {
      const email = addressOf(row)
      return [email, { ...row, email }] as const
    }),
  )
}

function toChange(row: SortedPerson, current: Sorted['current']) {
  const listed = row.outcome === 'update' ? current.get(row.email) : undefined
  if (!listed) return []
  const { name, departmentId, roleBand } = row
  return [{ invitationId: listed.invitationId, name, departmentId, roleBand }]
}
