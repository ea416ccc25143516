import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember, type TestMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { newId } from '../../../foundation/ids.ts'
import type { Role } from '../../../permissions.ts'

let installation: TestInstallation
let owner: TestOwner
let stranger: TestOwner
let member: TestMember
let admin: TestMember
let lead: TestMember
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
  stranger = await anOwner(installation)
  const { departmentId } = await aDepartment(installation, owner, { name: 'Sales' })
  member = await aMember(installation, owner, { departmentId })
  admin = await aMember(installation, owner, { role: 'admin' })
  lead = await aMember(installation, owner, { role: 'lead', departmentId })
})
afterAll(() => installation.close())

/** Runs a statement as an injected one would run: under the door, as this person. Returns the rows touched. */
async function attempt(
  who: { personId: TestMember['personId'] },
  statement: string,
): Promise<number | 'refused'> {
  const { organisationId } = owner
  const scope = {
    organisationId,
    personId: who.personId,
    purpose: 'manage-account',
    requestId: newId(),
  } as const
  try {
    return await installation.doors.inOrganisation(
      scope,
      async (tx) => (await tx.execute(sql.raw(statement))).rowCount ?? 0,
    )
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    if (cause instanceof Error && 'code' in cause && cause.code === '42501') return 'refused'
    throw error
  }
}
const grantTo = (memberId: string, role: Role) =>
  `insert into app.member_roles (organisation_id, member_id, role) values ('${owner.organisationId}', '${memberId}', '${role}')`

describe('[N-01] the database lets nobody raise their role', () => {
  it.each(['owner', 'admin', 'lead', 'auditor'] as const)('to %s', async (role) => {
    expect(await attempt(member, grantTo(member.memberId, role))).toBe('refused')
    expect(await attempt(lead, grantTo(lead.memberId, role))).toBe('refused')
  })

  it('as an administrator to owner, or as somebody from elsewhere', async () => {
    expect(await attempt(admin, grantTo(admin.memberId, 'owner'))).toBe('refused')
    expect(await attempt(stranger, grantTo(member.memberId, 'owner'))).toBe('refused')
  })

  it('by changing or taking rows', async () => {
    expect(await attempt(member, "update app.member_roles set role = 'owner'")).toBe('refused')
    expect(await attempt(member, 'delete from app.member_roles')).toBe(0)
    expect(await attempt(admin, "delete from app.member_roles where role = 'owner'")).toBe(0)
  })

  it('by inviting themselves', async () => {
    const invitation = (role: Role) =>
      `insert into app.invitations (organisation_id, email, role, token_hash, invited_by, expires_at) values ('${owner.organisationId}', '${member.email}', '${role}', decode('${newId().replaceAll('-', '')}', 'hex'), '${member.personId}', now())`
    expect(await attempt(member, invitation('member'))).toBe('refused')
    expect(await attempt(lead, invitation('admin'))).toBe('refused')
    expect(await attempt(admin, invitation('owner'))).toBe('refused')
  })

  it('[N-21] when they are suspended owners', async () => {
    const second = await aMember(installation, owner, { role: 'owner' })
    const suspend = {
      method: 'PATCH',
      path: `/members/${second.memberId}`,
      body: { state: 'suspended' },
    }
    await callApi(installation, owner, suspend)
    expect(await attempt(second, grantTo(member.memberId, 'admin'))).toBe('refused')
  })
})

describe('[N-02] the database lets nobody move rows between organisations', () => {
  it.each(['members', 'member_roles', 'departments', 'invitations', 'organisations'])(
    'of %s',
    async (table) => {
      expect(
        await attempt(
          owner,
          `update app.${table} set organisation_id = '${stranger.organisationId}'`,
        ),
      ).toBe('refused')
    },
  )

  it('or join where nobody invited them', async () => {
    const join = (organisationId: string, personId: string) =>
      `insert into app.members (organisation_id, person_id) values ('${organisationId}', '${personId}')`
    expect(await attempt(owner, join(stranger.organisationId, owner.personId))).toBe('refused')
    expect(await attempt(stranger, join(owner.organisationId, stranger.personId))).toBe('refused')
    expect(await attempt(member, join(owner.organisationId, stranger.personId))).toBe('refused')
    expect(await attempt(owner, `update app.members set person_id = '${stranger.personId}'`)).toBe(
      'refused',
    )
  })
})

describe('[N-11] the database shows colleagues', () => {
  it('by name and address', async () => {
    expect(
      await attempt(member, `select name, email from app.colleagues where state = 'active'`),
    ).toBe(4)
    const foreign = `select name from identity.people where person_id = '${stranger.personId}'`
    expect(await attempt(member, foreign)).toBe(0)
  })

  it.each(['password_hash', 'adult_declared_at', 'policy_version', 'created_at', '*'])(
    'without %s',
    async (column) => {
      expect(await attempt(member, `select ${column} from identity.people`)).toBe('refused')
    },
  )

  it('to plain members, who change none of them', async () => {
    expect(await attempt(member, "update app.members set state = 'suspended'")).toBe(0)
    expect(
      await attempt(member, `delete from app.members where person_id <> '${member.personId}'`),
    ).toBe(0)
    expect(await attempt(member, "update identity.people set name = 'x'")).toBe('refused')
  })
})

describe('[N-19] the door reads', () => {
  it.each(['organisations', 'departments', 'members', 'member_roles', 'invitations', 'colleagues'])(
    '%s without recursion',
    async (table) => {
      expect(await attempt(owner, `select * from app.${table}`)).not.toBe('refused')
    },
  )

  it('a person’s own organisations and memberships, and no others', async () => {
    const scope = {
      personId: owner.personId,
      purpose: 'manage-account',
      requestId: newId(),
    } as const
    const seen = await installation.doors.asPerson(scope, async (tx) => [
      (await tx.execute(sql`select slug from app.organisations`)).rowCount,
      (await tx.execute(sql`select member_id from app.members`)).rowCount,
    ])
    expect(seen).toEqual([1, 1])
  })
})
