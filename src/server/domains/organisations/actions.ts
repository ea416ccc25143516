// What an organisation does with itself, and what later domains ask about its departments and people.
// Departments, members, invitations and joining stand in actions/.
import { given } from '../../foundation/contract/given.ts'
import type { OrganisationContext, PersonContext } from '../../foundation/context.ts'
import type { Doors, Tx } from '../../foundation/db/doors.ts'
import { announce } from '../../foundation/events.ts'
import { newId, type OrganisationId, type PersonId } from '../../foundation/ids.ts'
import { common, Problem } from '../../foundation/problem.ts'
import { permissionsOf, scopeOf, type Permission, type Scope } from '../../permissions.ts'
import { recordAct } from '../audit/actions.ts'
import type { RoleBand } from './contract/terms.ts'
import { organisationFounded } from './contract.ts'
import {
  countMembersByBand,
  countMembersByDepartment,
  listDepartmentRows,
  type Department,
} from './queries/departments.ts'
import { insertMember, insertRoles, listActiveColleagues } from './queries/members.ts'
import {
  type Organisation,
  deleteOrganisation,
  findOrganisation,
  findOwnSample,
  insertOrganisation,
  isSlugFree,
  listOwnOrganisations,
  updateOrganisation,
} from './queries/organisations.ts'
import { numberedSlug, reservedSlugs, slugFrom } from './rules/addresses.ts'
import { inTreeOrder, partsOf, type Placed } from './rules/department-tree.ts'

export type Founded = { organisationId: OrganisationId; slug: string; memberId: string }
type Founder = { requestId: string; now: Date; personId: PersonId }

type Founding = { name: string; sampleOf?: OrganisationId }

/** Creates an organisation whose founder is its owner. The address comes from the name. */
export async function foundOrganisation(
  doors: Doors,
  founder: Founder,
  founding: Founding,
): Promise<Founded> {
  const organisationId = newId<OrganisationId>()
  const { personId, requestId } = founder
  const scope = { organisationId, personId, requestId, purpose: 'manage-account' } as const
  // Somebody may take the address between the choice and the founding; then another is chosen.
  for (;;) {
    const slug = await chooseSlug(doors, requestId, slugFrom(founding.name))
    const founded = { organisationId, slug, memberId: newId() }
    if (await doors.inOrganisation(scope, (tx) => found(tx, { founder, founding, founded })))
      return founded
  }
}

type Foundation = { founder: Founder; founding: Founding; founded: Founded }

/** False, and nothing is founded, when the address is taken. */
async function found(tx: Tx, { founder, founding, founded }: Foundation): Promise<boolean> {
  const { organisationId, slug, memberId } = founded
  const { personId, now: createdAt } = founder
  const { name, sampleOf } = founding
  const origin = sampleOf === undefined ? {} : ({ kind: 'sample', sampleOf } as const)
  if (!(await insertOrganisation(tx, { organisationId, slug, name, createdAt, ...origin })))
    return false
  await insertMember(tx, { organisationId, memberId, personId, createdAt })
  await insertRoles(tx, [{ organisationId, memberId, role: 'owner' }])
  await announce(tx, organisationFounded, { organisationId, payload: { organisationId } })
  return true
}

async function chooseSlug(doors: Doors, requestId: string, wanted: string): Promise<string> {
  const scope = {
    reason: 'found organisation',
    purpose: 'manage-account',
    requestId,
    access: 'read',
  } as const
  return doors.asSystem(scope, async (tx) => {
    for (let attempt = 1; ; attempt += 1) {
      const slug = numberedSlug(wanted, attempt)
      if (!reservedSlugs.has(slug) && (await isSlugFree(tx, slug))) return slug
    }
  })
}

/** The organisations of a signed-in person. */
export async function listMine(
  tx: Tx,
  _context: PersonContext,
): Promise<{ items: Awaited<ReturnType<typeof listOwnOrganisations>> }> {
  return { items: await listOwnOrganisations(tx) }
}

/** The organisation of this request. Throws not-found while it is being removed. */
export async function readOrganisation(
  tx: Tx,
  context: { organisationId: OrganisationId },
): Promise<Organisation> {
  const organisation = await findOrganisation(tx, context.organisationId)
  if (!organisation) throw new Problem(common['not-found'])
  return organisation
}

export type OrganisationSession = {
  organisation: Organisation
  memberId: string
  grants: { role: OrganisationContext['grants'][number]['role']; departmentIds: string[] | null }[]
  permissions: Permission[]
  wide: Permission[]
}

/** Where somebody is and what they may do there, for the workspace to show only that. */
export async function readSession(
  tx: Tx,
  context: OrganisationContext,
): Promise<OrganisationSession> {
  const permissions = permissionsOf(context.grants)
  return {
    organisation: await readOrganisation(tx, context),
    memberId: context.memberId,
    grants: context.grants.map(({ role, departmentIds }) => ({
      role,
      departmentIds: departmentIds && [...departmentIds],
    })),
    permissions,
    wide: permissions.filter(
      (permission) => scopeOf(context.grants, permission).kind === 'organisation',
    ),
  }
}

type Profile = Pick<Organisation, 'name' | 'industry' | 'size' | 'website' | 'privacyContact'>

/** Changes the profile and returns the organisation. Its address stays, so that links keep working. */
export async function changeProfile(
  tx: Tx,
  context: OrganisationContext,
  input: { [K in keyof Profile]?: Profile[K] | undefined },
): Promise<Organisation> {
  const change = given(input)
  const fields = Object.keys(change)
  if (fields.length > 0) {
    await updateOrganisation(tx, context.organisationId, change)
    await recordAct(tx, context, {
      action: 'profile-changed',
      detail: { fields: fields.join(', ') },
    })
  }
  return readOrganisation(tx, context)
}

/** Puts the list of first steps away, for everybody. */
export async function dismissStart(tx: Tx, context: OrganisationContext): Promise<void> {
  await updateOrganisation(tx, context.organisationId, { dismissedStart: true })
}

/** Whom people ask about their data; null until somebody says. */
export async function privacyContact(
  tx: Tx,
  context: { organisationId: OrganisationId },
): Promise<string | null> {
  return (await readOrganisation(tx, context)).privacyContact
}

/** A department in the tree with the active members listed in it, not counting its parts. */
export type ListedDepartment = Placed<Department> & { members: number }

/** Departments that are not archived, each before its parts, neighbours by name. */
export async function listDepartmentTree(tx: Tx): Promise<ListedDepartment[]> {
  const rows = await listDepartmentRows(tx)
  const members = await countMembersByDepartment(tx)
  return inTreeOrder(rows).map((row) => ({ ...row, members: members.get(row.departmentId) ?? 0 }))
}

/**
 * The departments a scope covers, with all their parts; null when it covers everybody, people without
 * a department included.
 */
export async function departmentsWithin(tx: Tx, scope: Scope): Promise<string[] | null> {
  if (scope.kind === 'organisation') return null
  return scope.kind === 'nowhere' ? [] : partsOf(await listDepartmentRows(tx), scope.departmentIds)
}

/** The largest audience: more people are never listed at once. */
export const directoryLimit = 20_000

export type DirectoryEntry = {
  personId: PersonId
  memberId: string
  name: string
  email: string
  departmentId: string | null
  roleBand: RoleBand | null
  timeZone: string
}

/**
 * Active members, in an order that stays: of the departments named exactly (null: all) and the role
 * bands named (null: all). At most 20,000.
 */
export async function listDirectory(
  tx: Tx,
  filter: { departmentIds: readonly string[] | null; roleBands: readonly RoleBand[] | null },
): Promise<DirectoryEntry[]> {
  const people = await listActiveColleagues(tx, { ...filter, limit: directoryLimit })
  return people.map(({ memberId, personId, name, email, departmentId, roleBand, timeZone }) => ({
    // Members' people were branded when they joined.
    personId: personId as PersonId,
    memberId,
    name,
    email,
    departmentId,
    roleBand,
    timeZone,
  }))
}

/** People of one department, not counting its parts; `departmentId` null: people without one. */
export type Headcount = {
  departmentId: string | null
  /** What the organisation states, else the active members. */
  people: number
  isStated: boolean
  /** Active members by band; less than `people` where the directory does not list all. */
  bands: { roleBand: RoleBand | null; people: number }[]
}

/** How many people there are by department and role band, in the order of the tree. */
export async function listHeadcounts(tx: Tx): Promise<Headcount[]> {
  const bands = Map.groupBy(await countMembersByBand(tx), (row) => row.departmentId)
  const tree = inTreeOrder(await listDepartmentRows(tx))
  const places = [...tree, ...(bands.has(null) ? [{ departmentId: null, headcount: null }] : [])]
  return places.map(({ departmentId, headcount }) => {
    const counted = bands.get(departmentId) ?? []
    return {
      departmentId,
      people: headcount ?? counted.reduce((total, { people }) => total + people, 0),
      isStated: headcount !== null,
      bands: counted.map(({ roleBand, people }) => ({ roleBand, people })),
    }
  })
}

/** The address of the sample organisation this person opened beside the present one, or null. */
export async function findSampleOf(
  doors: Doors,
  { personId, requestId, organisationId }: OrganisationContext,
): Promise<string | null> {
  return doors.asPerson({ personId, requestId, purpose: 'manage-account', access: 'read' }, (tx) =>
    findOwnSample(tx, organisationId),
  )
}

/** Removes an organisation with everything in it. Callers make sure that this is what is wanted. */
export async function removeOrganisation(
  tx: Tx,
  { organisationId }: OrganisationContext,
): Promise<void> {
  await deleteOrganisation(tx, organisationId)
}
