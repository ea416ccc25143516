// Members of an organisation: who they are, what they may do, and how they leave.
import { stringify } from 'csv-stringify/sync'
import type { FileReply } from '../../../foundation/contract/contract.ts'
import { given } from '../../../foundation/contract/given.ts'
import { writeCursor } from '../../../foundation/contract/shapes.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import type { Grant, Role } from '../../../permissions.ts'
import { recordAct } from '../../audit/actions.ts'
import { authorityToChange, authorityToRead } from './authority.ts'
import { organisationProblems } from '../contract/problems.ts'
import { listDepartmentRows } from '../queries/departments.ts'
import {
  countColleagues,
  countOtherOwners,
  deleteMember,
  deleteRoles,
  findColleague,
  insertRoles,
  listColleagues,
  listRoles,
  updateMember,
  type Colleague,
} from '../queries/members.ts'
import { lockOrganisation } from '../queries/organisations.ts'
import { inTreeOrder, partsOf } from '../rules/department-tree.ts'
import {
  describeGrants,
  isOwner,
  mayActOn,
  bothReaches,
  mayHandOut,
  reachOf,
  roleChanges,
  toGrants,
  withParts,
  type Authority,
} from '../rules/grants.ts'
import { nameKey } from '../rules/page-key.ts'

type ShownGrant = { role: Role; departmentIds: string[] | null }
export type Member = Pick<
  Colleague,
  'memberId' | 'name' | 'email' | 'state' | 'departmentId' | 'roleBand'
> & {
  grants: ShownGrant[]
  isYou: boolean
}

type ListInput = {
  cursor?: string | undefined
  limit: number
  search?: string | undefined
  departmentId?: string | undefined
  role?: Role | undefined
}

/** Members by name; a lead sees those of the own departments. A department is listed with its parts. */
export async function listMembers(
  tx: Tx,
  context: OrganisationContext,
  input: ListInput,
): Promise<{ items: Member[]; nextCursor: string | null; total: number }> {
  const { scope, places } = await authorityToRead(tx, context, 'members.read')
  const wanted = input.departmentId === undefined ? null : partsOf(places, [input.departmentId])
  const { search, role, limit } = input
  const filter = { departmentIds: bothReaches(reachOf(scope), wanted), search, role }
  const rows = await listColleagues(tx, filter, { after: nameKey(input.cursor), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await withGrants(tx, context, page),
    nextCursor: last && rows.length > limit ? writeCursor([last.name, last.memberId]) : null,
    total: await countColleagues(tx, filter),
  }
}

async function withGrants(
  tx: Tx,
  context: OrganisationContext,
  people: readonly Colleague[],
): Promise<Member[]> {
  const rows = await listRoles(
    tx,
    people.map((person) => person.memberId),
  )
  return people.map((person) => ({
    ...person,
    grants: toGrants(rows.get(person.memberId) ?? []).map(({ role, departmentIds }) => ({
      role,
      departmentIds: departmentIds && [...departmentIds],
    })),
    isYou: person.memberId === context.memberId,
  }))
}

type Change = {
  memberId: string
  departmentId?: string | null | undefined
  roleBand?: Colleague['roleBand'] | undefined
  state?: Colleague['state'] | undefined
  grants?: ShownGrant[] | undefined
}

/**
 * Changes department, band, state or roles of a member. Suspension ends all access at once; nobody
 * suspends themselves. Throws not-found, not-allowed, beyond-own-rights, last-owner, and invalid-input
 * for departments that do not exist.
 */
export async function changeMember(
  tx: Tx,
  context: OrganisationContext,
  input: Change,
): Promise<Member> {
  const authority = await authorityToChange(tx, context, 'members.manage')
  const member = await getMember(tx, context, input.memberId)
  const { grants, state } = input
  refuseUnknownDepartments(authority, input)
  if (grants || state) {
    refuseBeyondOwnRights(authority, member.grants, grants ?? [])
    await keepAnOwner(tx, member, { state: state ?? member.state, grants: grants ?? member.grants })
  }
  // Whoever suspended themselves could not be asked to undo it.
  if (state === 'suspended' && member.isYou) throw new Problem(common['not-allowed'])
  await changeRow(tx, context, { member, input })
  if (grants) await replaceRoles(tx, context, { member, grants })
  return getMember(tx, context, member.memberId)
}

async function changeRow(
  tx: Tx,
  context: OrganisationContext,
  { member, input }: { member: Member; input: Change },
): Promise<void> {
  const { departmentId, roleBand, state } = input
  const change = given({ departmentId, roleBand, state })
  if (Object.keys(change).length > 0) await updateMember(tx, member.memberId, change)
  if (!state || state === member.state) return
  const action = state === 'active' ? 'member-reactivated' : 'member-suspended'
  await recordAct(tx, context, { action, subject: member.memberId })
}

/** One member with all roles. Throws not-found. */
export async function getMember(
  tx: Tx,
  context: OrganisationContext,
  memberId: string,
): Promise<Member> {
  const person = await findColleague(tx, memberId)
  const [member] = person ? await withGrants(tx, context, [person]) : []
  if (!member) throw new Problem(common['not-found'])
  return member
}

function refuseUnknownDepartments({ places }: Authority, { departmentId, grants }: Change): void {
  const current = new Set(
    places.filter((place) => !place.isArchived).map((place) => place.departmentId),
  )
  const fields = []
  if (departmentId && !current.has(departmentId))
    fields.push({ path: 'departmentId', message: 'There is no such department.' })
  for (const [place, { role, departmentIds }] of (grants ?? []).entries()) {
    if (departmentIds && role !== 'lead')
      fields.push({
        path: `grants.${place}.departmentIds`,
        message: 'Only leads are limited to departments.',
      })
    else if (departmentIds?.some((id) => !current.has(id)))
      fields.push({
        path: `grants.${place}.departmentIds`,
        message: 'There is no such department.',
      })
  }
  if (fields.length > 0) throw new Problem(common['invalid-input'], { fields })
}

/** What somebody holds and what they are to hold must both lie within the asker's own rights. */
function refuseBeyondOwnRights(
  { grants: own, places }: Authority,
  held: readonly Grant[],
  wanted: readonly Grant[],
): void {
  if (!mayActOn(own, withParts(held, places)) || !wanted.every((grant) => mayHandOut(own, grant)))
    throw new Problem(organisationProblems['beyond-own-rights'])
}

/** Refuses what would leave no active owner. The organisation is held, so owners cannot leave together. */
async function keepAnOwner(
  tx: Tx,
  member: Member,
  after: { state: Member['state']; grants: readonly Grant[] },
): Promise<void> {
  const staysOwner = after.state === 'active' && isOwner(after.grants)
  if (staysOwner || member.state !== 'active' || !isOwner(member.grants)) return
  if ((await countOtherOwners(tx, member.memberId)) === 0)
    throw new Problem(organisationProblems['last-owner'])
}

async function replaceRoles(
  tx: Tx,
  context: OrganisationContext,
  { member, grants }: { member: Member; grants: ShownGrant[] },
): Promise<void> {
  const { organisationId, memberId: grantedBy } = context
  const { memberId } = member
  const held = (await listRoles(tx, [memberId])).get(memberId) ?? []
  const { added, taken } = roleChanges(held, grants)
  // Added first: who changes their own roles must still hold them when giving the new ones.
  if (added.length > 0)
    await insertRoles(
      tx,
      added.map((row) => ({ ...row, organisationId, memberId, grantedBy })),
    )
  if (taken.length > 0)
    await deleteRoles(
      tx,
      taken.map((row) => row.memberRoleId),
    )
  await recordAct(tx, context, {
    action: 'roles-changed',
    subject: memberId,
    detail: { before: describeGrants(member.grants), after: describeGrants(grants) },
  })
}

/** Removes a member; what they answered stays counted. Throws not-found, beyond-own-rights, last-owner. */
export async function removeMember(
  tx: Tx,
  context: OrganisationContext,
  memberId: string,
): Promise<void> {
  const authority = await authorityToChange(tx, context, 'members.manage')
  const member = await getMember(tx, context, memberId)
  refuseBeyondOwnRights(authority, member.grants, [])
  await takeOut(tx, context, { member, action: 'member-removed' })
}

/** Ends the asker's own membership. Throws not-found for another's, and last-owner. */
export async function leaveOrganisation(
  tx: Tx,
  context: OrganisationContext,
  memberId: string,
): Promise<void> {
  if (memberId !== context.memberId) throw new Problem(common['not-found'])
  await lockOrganisation(tx, context.organisationId)
  const member = await getMember(tx, context, memberId)
  await takeOut(tx, context, { member, action: 'member-left' })
}

async function takeOut(
  tx: Tx,
  context: OrganisationContext,
  { member, action }: { member: Member; action: string },
): Promise<void> {
  await keepAnOwner(tx, member, { state: member.state, grants: [] })
  await deleteMember(tx, member.memberId)
  await recordAct(tx, context, {
    action,
    subject: member.memberId,
    detail: { roles: describeGrants(member.grants) },
  })
}

const exportLimit = 100_000

/** All members as CSV; a cell that a spreadsheet would take for a formula is made text. */
export async function exportMembers(tx: Tx, context: OrganisationContext): Promise<FileReply> {
  const people = await listColleagues(
    tx,
    { departmentIds: null },
    { after: null, limit: exportLimit },
  )
  const members = await withGrants(tx, context, people)
  const paths = new Map(
    inTreeOrder(await listDepartmentRows(tx)).map(({ departmentId, path }) => [
      departmentId,
      path.join(' / '),
    ]),
  )
  const rows = members.map((member) => [
    member.email,
    member.name,
    paths.get(member.departmentId ?? '') ?? '',
    describeGrants(member.grants),
    member.roleBand ?? '',
    member.state,
  ])
  const columns = ['email', 'name', 'department', 'roles', 'role band', 'state']
  return {
    name: 'members.csv',
    body: stringify([columns, ...rows], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    }),
  }
}
