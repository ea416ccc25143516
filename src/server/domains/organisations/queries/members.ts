// SQL of members and their roles.
import { and, asc, count, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { contains, inDictionaryOrder } from '../../../foundation/db/names.ts'
import type { PersonId } from '../../../foundation/ids.ts'
import type { Role } from '../../../permissions.ts'
import type { GrantRow } from '../rules/grants.ts'
import { colleagues, memberRoles, members } from '../tables.ts'

export type Colleague = typeof colleagues.$inferSelect

const columns = {
  organisationId: colleagues.organisationId,
  memberId: colleagues.memberId,
  personId: colleagues.personId,
  departmentId: colleagues.departmentId,
  roleBand: colleagues.roleBand,
  state: colleagues.state,
  name: colleagues.name,
  email: colleagues.email,
  timeZone: colleagues.timeZone,
}

/** Adds a member; false when this person is one already. */
export async function insertMember(
  tx: Tx,
  member: typeof members.$inferInsert & { memberId: string; personId: PersonId },
): Promise<boolean> {
  const added = await tx
    .insert(members)
    .values(member)
    .onConflictDoNothing()
    .returning({ memberId: members.memberId })
  return added.length > 0
}

/** Adds roles to a member. */
export async function insertRoles(
  tx: Tx,
  rows: (typeof memberRoles.$inferInsert)[],
): Promise<void> {
  await tx.insert(memberRoles).values(rows)
}

/** Takes single roles away, by their ids. */
export async function deleteRoles(tx: Tx, memberRoleIds: readonly string[]): Promise<void> {
  await tx.delete(memberRoles).where(inArray(memberRoles.memberRoleId, [...memberRoleIds]))
}

/** Changes department, band or state of a member; at least one value. */
export async function updateMember(
  tx: Tx,
  memberId: string,
  change: Partial<Pick<Colleague, 'departmentId' | 'roleBand' | 'state'>>,
): Promise<void> {
  await tx.update(members).set(change).where(eq(members.memberId, memberId))
}

/** Removes a member with all roles. */
export async function deleteMember(tx: Tx, memberId: string): Promise<void> {
  await tx.delete(members).where(eq(members.memberId, memberId))
}

/** When somebody became a member. */
export async function findJoinedAt(tx: Tx, memberId: string): Promise<Date | undefined> {
  const [row] = await tx
    .select({ joinedAt: members.createdAt })
    .from(members)
    .where(eq(members.memberId, memberId))
  return row?.joinedAt
}

/** A member with name and address. */
export async function findColleague(tx: Tx, memberId: string): Promise<Colleague | undefined> {
  const [row] = await tx.select(columns).from(colleagues).where(eq(colleagues.memberId, memberId))
  return row
}

/** Members by their ids. */
export async function listColleaguesById(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Colleague[]> {
  if (memberIds.length === 0) return []
  return tx
    .select(columns)
    .from(colleagues)
    .where(sql`${colleagues.memberId} = any(${sql.param([...memberIds])}::uuid[])`)
}

/** The member who is this person. */
export async function findColleagueByPerson(
  tx: Tx,
  personId: string,
): Promise<Colleague | undefined> {
  const [row] = await tx.select(columns).from(colleagues).where(eq(colleagues.personId, personId))
  return row
}

export type RoleHeld = GrantRow & { memberRoleId: string }

/** The roles of members, by member. */
export async function listRoles(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Map<string, RoleHeld[]>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .select({
      memberId: memberRoles.memberId,
      memberRoleId: memberRoles.memberRoleId,
      role: memberRoles.role,
      departmentId: memberRoles.departmentId,
    })
    .from(memberRoles)
    // One parameter, since an organisation may have more members than a statement has parameters.
    .where(sql`${memberRoles.memberId} = any(${sql.param([...memberIds])}::uuid[])`)
  return Map.groupBy(rows, (row) => row.memberId)
}

/** Active owners other than one member. */
export async function countOtherOwners(tx: Tx, memberId: string): Promise<number> {
  const [row] = await tx
    .select({ owners: count() })
    .from(memberRoles)
    .innerJoin(members, eq(members.memberId, memberRoles.memberId))
    .where(
      and(
        eq(memberRoles.role, 'owner'),
        eq(members.state, 'active'),
        ne(members.memberId, memberId),
      ),
    )
  return row?.owners ?? 0
}

/** Which members to list; `departmentIds` null stands for all, those without a department too. */
export type MemberFilter = {
  departmentIds: readonly string[] | null
  search?: string | undefined
  role?: Role | undefined
}

/** Members by name, from behind a key (name, id) on. */
export async function listColleagues(
  tx: Tx,
  filter: MemberFilter,
  page: { after: string[] | null; limit: number },
): Promise<Colleague[]> {
  const name = inDictionaryOrder(colleagues.name)
  return tx
    .select(columns)
    .from(colleagues)
    .where(
      and(
        fitting(tx, filter),
        page.after
          ? sql`(${name}, ${colleagues.memberId}) > (${page.after[0]}, ${page.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(name), asc(colleagues.memberId))
    .limit(page.limit)
}

/** How many members fit a filter. */
export async function countColleagues(tx: Tx, filter: MemberFilter): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(colleagues).where(fitting(tx, filter))
  return row?.total ?? 0
}

function fitting(tx: Tx, { departmentIds, search, role }: MemberFilter): SQL | undefined {
  const { departmentId, memberId, name, email } = colleagues
  const holders = (held: Role) =>
    tx
      .select({ memberId: memberRoles.memberId })
      .from(memberRoles)
      .where(eq(memberRoles.role, held))
  return and(
    departmentIds === null ? undefined : inArray(departmentId, [...departmentIds]),
    search ? contains(search, name, email) : undefined,
    role && inArray(memberId, holders(role)),
  )
}

/** Active people of some departments (null: all) and role bands (null: all), in an order that stays. */
export async function listActiveColleagues(
  tx: Tx,
  filter: {
    departmentIds: readonly string[] | null
    roleBands: readonly NonNullable<Colleague['roleBand']>[] | null
    limit: number
  },
): Promise<Colleague[]> {
  return tx
    .select(columns)
    .from(colleagues)
    .where(
      and(
        eq(colleagues.state, 'active'),
        filter.departmentIds === null
          ? undefined
          : inArray(colleagues.departmentId, [...filter.departmentIds]),
        filter.roleBands === null ? undefined : inArray(colleagues.roleBand, [...filter.roleBands]),
      ),
    )
    .orderBy(asc(colleagues.memberId))
    .limit(filter.limit)
}

/** Which of these addresses (lower case) belong to members, or all members' addresses for null. */
export async function listMemberAddresses(
  tx: Tx,
  among: readonly string[] | null,
): Promise<Set<string>> {
  const address = sql<string>`lower(${colleagues.email})`
  const rows = await tx
    .select({ address })
    .from(colleagues)
    .where(among === null ? undefined : inArray(address, [...among]))
  return new Set(rows.map((row) => row.address))
}
