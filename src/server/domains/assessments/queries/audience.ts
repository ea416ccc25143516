// SQL of the people a campaign asks. The tenant's door cannot read every column of an invitation, so
// columns are always named.
import { and, asc, count, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '../../../foundation/db/doors.ts'
import { contains, inDictionaryOrder } from '../../../foundation/db/names.ts'
import type { Place } from '../rules/audience-groups.ts'
import { campaignInvitations, mailOptOuts } from '../tables/audience.ts'
import { campaigns, campaignStrata } from '../tables/campaigns.ts'

export type NewInvitation = typeof campaignInvitations.$inferInsert
export type Stratum = typeof campaignStrata.$inferSelect

/** Values of one statement stay below the 65,535 parameters PostgreSQL takes. */
const rowsAtOnce = 2000

const columns = {
  invitationId: campaignInvitations.invitationId,
  personId: campaignInvitations.personId,
  email: campaignInvitations.email,
  name: campaignInvitations.name,
  departmentId: campaignInvitations.departmentId,
  roleBand: campaignInvitations.roleBand,
  timeZone: campaignInvitations.timeZone,
  state: campaignInvitations.state,
  answeredAt: campaignInvitations.answeredAt,
}
export type Invited = Pick<typeof campaignInvitations.$inferSelect, keyof typeof columns>

/** Adds people; somebody whose address is on the list already stays as they are. Returns how many. */
export async function insertInvitations(tx: Tx, rows: readonly NewInvitation[]): Promise<number> {
  let added = 0
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const inserted = await tx
      .insert(campaignInvitations)
      .values(rows.slice(start, start + rowsAtOnce))
      .onConflictDoNothing()
      .returning({ id: campaignInvitations.invitationId })
    added += inserted.length
  }
  return added
}

type Change = Pick<Invited, 'invitationId' | 'name' | 'departmentId' | 'roleBand'>

/** Changes people of a list, all in one statement. */
export async function updateInvitations(tx: Tx, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ invitationId, name, departmentId, roleBand }) => ({
    invitation_id: invitationId,
    name,
    department_id: departmentId,
    role_band: roleBand,
  }))
  await tx.execute(sql`
    update app.campaign_invitations i
    set name = r.name, department_id = r.department_id, role_band = r.role_band
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(invitation_id uuid, name text, department_id uuid, role_band text)
    where i.invitation_id = r.invitation_id`)
}

/** Everybody on the list of a campaign. */
export async function listInvited(tx: Tx, campaignId: string): Promise<Invited[]> {
  return tx
    .select(columns)
    .from(campaignInvitations)
    .where(eq(campaignInvitations.campaignId, campaignId))
}

/** Which people of a list: those of some departments (null: all) whose name or address holds a text. */
export type InvitedFilter = {
  departmentIds: readonly string[] | null
  search?: string | undefined
}

/** What a list sorts somebody under: their name, else their address, else nothing. */
export const sortingName = ({ name, email }: Pick<Invited, 'name' | 'email'>): string =>
  name ?? email ?? ''

/** A page of the list by name, then id, from behind a key (sorting name, id) on. */
export async function listInvitedPage(
  tx: Tx,
  campaignId: string,
  {
    departmentIds,
    search,
    after,
    limit,
  }: InvitedFilter & { after: readonly string[] | null; limit: number },
): Promise<Invited[]> {
  const { invitationId, name, email } = campaignInvitations
  const key = inDictionaryOrder(sql`coalesce(${name}, ${email}, '')`)
  return tx
    .select(columns)
    .from(campaignInvitations)
    .where(
      and(
        eq(campaignInvitations.campaignId, campaignId),
        departmentIds === null
          ? undefined
          : inArray(campaignInvitations.departmentId, [...departmentIds]),
        search ? contains(search, name, email) : undefined,
        after ? sql`(${key}, ${invitationId}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(key), asc(invitationId))
    .limit(limit)
}

/** People of a list by department, band and what became of their invitation. */
export async function countInvited(
  tx: Tx,
  campaignId: string,
): Promise<(Pick<Invited, 'departmentId' | 'roleBand' | 'state'> & { people: number })[]> {
  return tx
    .select({
      departmentId: campaignInvitations.departmentId,
      roleBand: campaignInvitations.roleBand,
      state: campaignInvitations.state,
      people: count(),
    })
    .from(campaignInvitations)
    .where(eq(campaignInvitations.campaignId, campaignId))
    .groupBy(
      campaignInvitations.departmentId,
      campaignInvitations.roleBand,
      campaignInvitations.state,
    )
}

/** Takes everybody off the list, or one person. Returns how many were on it. */
export async function deleteInvitations(
  tx: Tx,
  campaignId: string,
  invitationId?: string,
): Promise<number> {
  const gone = await tx
    .delete(campaignInvitations)
    .where(
      and(
        eq(campaignInvitations.campaignId, campaignId),
        invitationId === undefined ? undefined : eq(campaignInvitations.invitationId, invitationId),
      ),
    )
    .returning({ id: campaignInvitations.invitationId })
  return gone.length
}

/** Notes that somebody should not have been asked; false when they are not on the list. */
export async function markIneligible(
  tx: Tx,
  campaignId: string,
  invitationId: string,
): Promise<boolean> {
  const marked = await tx
    .update(campaignInvitations)
    .set({ state: 'ineligible' })
    .where(
      and(
        eq(campaignInvitations.campaignId, campaignId),
        eq(campaignInvitations.invitationId, invitationId),
      ),
    )
    .returning({ id: campaignInvitations.invitationId })
  return marked.length > 0
}

/** Gives everybody of one group the name of another: an anonymous campaign merges small groups. */
export async function moveGroup(
  tx: Tx,
  campaignId: string,
  { from, to }: { from: Place; to: Place },
): Promise<void> {
  await tx
    .update(campaignInvitations)
    .set(to)
    .where(
      and(
        eq(campaignInvitations.campaignId, campaignId),
        sql`${campaignInvitations.departmentId} is not distinct from ${from.departmentId}::uuid`,
        sql`${campaignInvitations.roleBand} is not distinct from ${from.roleBand}`,
      ),
    )
}

/** Addresses (lower case) that a mail service refused in any campaign still remembered. */
export async function listBounced(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ email: sql<string>`lower(${campaignInvitations.email})` })
    .from(campaignInvitations)
    .where(and(eq(campaignInvitations.state, 'refused'), isNotNull(campaignInvitations.email)))
  return new Set(rows.map(({ email }) => email))
}

/** The hashes of addresses that want no mails, in hexadecimal. */
export async function listOptOuts(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select({ addressHash: mailOptOuts.addressHash }).from(mailOptOuts)
  return new Set(rows.map(({ addressHash }) => addressHash.toString('hex')))
}

/** Remembers that an address wants no mails. */
export async function insertOptOut(tx: Tx, optOut: typeof mailOptOuts.$inferInsert): Promise<void> {
  await tx.insert(mailOptOuts).values(optOut).onConflictDoNothing()
}

const mailableStates = ['waiting', 'sent'] as const

/** Invitations that may still be mailed, of all campaigns that are not closed. */
export async function listMailable(tx: Tx): Promise<{ invitationId: string; email: string }[]> {
  const rows = await tx
    .select({ invitationId: campaignInvitations.invitationId, email: campaignInvitations.email })
    .from(campaignInvitations)
    .innerJoin(
      campaigns,
      and(
        eq(campaigns.organisationId, campaignInvitations.organisationId),
        eq(campaigns.campaignId, campaignInvitations.campaignId),
      ),
    )
    .where(and(ne(campaigns.state, 'closed'), inArray(campaignInvitations.state, mailableStates)))
  return rows.flatMap(({ invitationId, email }) =>
    email === null ? [] : [{ invitationId, email }],
  )
}

/** Stops the mails of some invitations; somebody who is not mailed for another reason stays so. */
export async function markOptedOut(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return
  await tx
    .update(campaignInvitations)
    .set({ state: 'opted-out' })
    .where(
      and(
        inArray(campaignInvitations.invitationId, [...invitationIds]),
        inArray(campaignInvitations.state, mailableStates),
      ),
    )
}

/** Fixes groups, or adds people to groups that are fixed. */
export async function addToStrata(
  tx: Tx,
  rows: readonly (typeof campaignStrata.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(campaignStrata)
    .values([...rows])
    .onConflictDoUpdate({
      target: [
        campaignStrata.organisationId,
        campaignStrata.campaignId,
        campaignStrata.departmentId,
        campaignStrata.roleBand,
      ],
      set: {
        headcount: sql`${campaignStrata.headcount} + excluded.headcount`,
        invited: sql`${campaignStrata.invited} + excluded.invited`,
      },
    })
}

/** The groups a launched campaign is about. */
export async function listStrataRows(tx: Tx, campaignId: string): Promise<Stratum[]> {
  return tx.select().from(campaignStrata).where(eq(campaignStrata.campaignId, campaignId))
}
