import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember, type TestMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
})
beforeEach(async () => {
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const change = (who: Who, memberId: string, body: object) =>
  callApi(installation, who, { method: 'PATCH', path: `/members/${memberId}`, body })
const remove = (who: Who, memberId: string) =>
  callApi(installation, who, { method: 'DELETE', path: `/members/${memberId}` })
const leave = (who: Who, memberId: string) =>
  callApi(installation, who, { method: 'DELETE', path: `/memberships/${memberId}` })
const list = (who: Who, query = '') =>
  callApi(installation, who, { method: 'GET', path: `/members${query}` })
const sessionOf = (who: Who) => callApi(installation, who, { method: 'GET', path: '/session' })
const role = (name: string, departmentIds: string[] | null = null) => ({
  role: name,
  departmentIds,
})
const ownersOf = async ({ organisationId }: TestOwner) =>
  installation.database.asAdmin(async (client) => {
    const { rows } = await client.query(
      "select 1 from app.member_roles join app.members using (organisation_id, member_id) where organisation_id = $1 and role = 'owner' and state = 'active'",
      [organisationId],
    )
    return rows.length
  })
const actsOf = async ({ organisationId }: TestOwner) =>
  installation.database.asAdmin(async (client) => {
    const { rows } = await client.query(
      'select action, detail from app.audit_entries where organisation_id = $1 order by created_at',
      [organisationId],
    )
    return rows as { action: string; detail: unknown }[]
  })

describe('a member', () => {
  it('gets other roles, which the log keeps without names', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const member = await aMember(installation, owner)
    const { status, body } = await change(owner, member.memberId, {
      grants: [role('member'), role('lead', [sales.departmentId])],
    })
    expect(status).toBe(200)
    expect(body.grants).toEqual([role('lead', [sales.departmentId]), role('member')])
    expect((await sessionOf(member)).body.permissions).toContain('departments.manage')
    const acts = (await actsOf(owner)).filter((act) => act.action === 'roles-changed')
    expect(acts.map((act) => act.detail)).toEqual([{ before: 'member', after: 'lead, member' }])
  })

  it('loses access at once when suspended, and regains it', async () => {
    const member = await aMember(installation, owner)
    expect((await sessionOf(member)).status).toBe(200)
    expect((await change(owner, member.memberId, { state: 'suspended' })).body.state).toBe(
      'suspended',
    )
    expect((await sessionOf(member)).status).toBe(404)
    await change(owner, member.memberId, { state: 'active' })
    expect((await sessionOf(member)).status).toBe(200)
  })

  it('is gone when removed, and may leave', async () => {
    const [one, two] = [await aMember(installation, owner), await aMember(installation, owner)]
    expect((await remove(owner, one.memberId)).status).toBe(204)
    expect((await leave(two, one.memberId)).status).toBe(404)
    expect((await leave(two, two.memberId)).status).toBe(204)
    expect((await sessionOf(one)).status).toBe(404)
    expect((await list(owner)).body.items.length).toBe(1)
    expect((await remove(owner, one.memberId)).status).toBe(404)
  })

  it('is not put into a department that is not there, nor limited to one without leading it', async () => {
    const other = await anOwner(installation)
    const foreign = await aDepartment(installation, other, { name: 'Theirs' })
    const member = await aMember(installation, owner)
    const wrong = [
      { departmentId: foreign.departmentId },
      { grants: [role('lead', [foreign.departmentId])] },
      { grants: [role('auditor', [foreign.departmentId])] },
    ]
    for (const body of wrong) expect((await change(owner, member.memberId, body)).status).toBe(422)
  })

  it('may change the own roles to lesser ones, but not suspend themselves', async () => {
    const second = await aMember(installation, owner, { role: 'owner' })
    expect((await change(second, second.memberId, { state: 'suspended' })).status).toBe(403)
    expect(
      (await change(second, second.memberId, { grants: [role('admin'), role('auditor')] })).status,
    ).toBe(200)
    expect(await ownersOf(owner)).toBe(1)
  })
})

describe('the last owner', () => {
  it('[N-20] cannot leave, be removed or step down', async () => {
    const own = owner.context.memberId
    for (const reply of [
      await leave(owner, own),
      await remove(owner, own),
      await change(owner, own, { grants: [role('admin')] }),
      await change(owner, own, { state: 'suspended' }),
    ]) {
      expect([reply.status, reply.body.type]).toEqual([409, '/problems/last-owner'])
    }
  })

  it('[N-21] is still the last one when the other owner is suspended or hidden from the asker', async () => {
    const second = await aMember(installation, owner, { role: 'owner' })
    await change(owner, second.memberId, { state: 'suspended' })
    expect((await leave(owner, owner.context.memberId)).body.type).toBe('/problems/last-owner')
    await change(owner, second.memberId, { state: 'active' })
    await installation.database.asAdmin((client) =>
      client.query(
        "insert into app.processing_blocks (organisation_id, person_id, purpose) values ($1, $2, 'manage-account')",
        [owner.organisationId, second.personId],
      ),
    )
    expect((await leave(owner, owner.context.memberId)).body.type).toBe('/problems/last-owner')
  })

  it('remains when two owners demote each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const home = await anOwner(installation)
      const second = await aMember(installation, home, { role: 'owner' })
      const grants = [role('admin')]
      const replies = await Promise.all([
        change(home, second.memberId, { grants }),
        change(second, home.context.memberId, { grants }),
      ])
      expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 403])
      expect(await ownersOf(home)).toBe(1)
    }
  })

  it('remains when two owners leave at once', async () => {
    const second = await aMember(installation, owner, { role: 'owner' })
    const replies = await Promise.all([
      leave(owner, owner.context.memberId),
      leave(second, second.memberId),
    ])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([204, 409])
    expect(await ownersOf(owner)).toBe(1)
  })
})

describe('the list of members', () => {
  it('is paged by name, searched and filtered, and takes search text as text', async () => {
    for (const name of ['Berta 100%', 'Anna', 'Carl']) await aMember(installation, owner, { name })
    const first = (await list(owner, '?limit=3')).body
    const names = (body: { items: { name: string }[] }) => body.items.map((item) => item.name)
    expect(names(first)).toEqual(['Ada Example', 'Anna', 'Berta 100%'])
    const second = (await list(owner, `?limit=3&cursor=${first.nextCursor}`)).body
    expect([names(second), second.nextCursor]).toEqual([['Carl'], null])
    expect(names((await list(owner, '?search=100%25')).body)).toEqual(['Berta 100%'])
    expect(
      names((await list(owner, `?search=${encodeURIComponent("_' or true --")}`)).body),
    ).toEqual([])
    expect(names((await list(owner, '?role=owner')).body)).toEqual(['Ada Example'])
    const forged = Buffer.from(JSON.stringify(['Anna', 'not an id'])).toString('base64url')
    expect((await list(owner, `?cursor=${forged}`)).status).toBe(200)
  })

  it('sorts as a dictionary does, page by page, and says how many there are', async () => {
    const wanted = ['Ada Example', 'anna', 'Änne', 'Bo', 'Élise', 'Emil', 'Zoë']
    for (const name of wanted.slice(1).toReversed()) await aMember(installation, owner, { name })
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await list(owner, `?limit=2${cursor && `&cursor=${cursor}`}`)
      expect(body.total).toBe(wanted.length)
      names.push(...body.items.map((item: { name: string }) => item.name))
      cursor = body.nextCursor
    }
    expect(names).toEqual(wanted)
    expect((await list(owner, '?search=nn&limit=1')).body.total).toBe(2)
  })

  it('[N-11] shows names and addresses of colleagues, and no column more', async () => {
    await aMember(installation, owner, { name: 'Anna' })
    const { body } = await list(owner)
    expect(Object.keys(body.items[1]).toSorted()).toEqual([
      'departmentId',
      'email',
      'grants',
      'isYou',
      'memberId',
      'name',
      'roleBand',
      'state',
    ])
  })

  it('shows a lead the people of the own departments only', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const europe = await aDepartment(installation, owner, {
      name: 'Europe',
      parentId: sales.departmentId,
    })
    const finance = await aDepartment(installation, owner, { name: 'Finance' })
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: sales.departmentId,
      name: 'Lead',
    })
    await aMember(installation, owner, { departmentId: europe.departmentId, name: 'In Europe' })
    await aMember(installation, owner, { departmentId: finance.departmentId, name: 'In Finance' })
    const names = async (query: string) =>
      (await list(lead, query)).body.items.map((item: { name: string }) => item.name)
    expect(await names('')).toEqual(['In Europe', 'Lead'])
    expect(await names(`?departmentId=${finance.departmentId}`)).toEqual([])
    expect(await names(`?departmentId=${europe.departmentId}`)).toEqual(['In Europe'])
  })

  it('is exported with formulas made text', async () => {
    const evil = await aMember(installation, owner, { name: '=HYPERLINK("https://evil.test")' })
    const { status, body, headers } = await callApi(installation, owner, {
      method: 'GET',
      path: '/members.csv',
    })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toContain('members.csv')
    const line = String(body)
      .split('\r\n')
      .find((each) => each.startsWith(evil.email))
    expect(line).toBe(`${evil.email},"'=HYPERLINK(""https://evil.test"")",,member,,active`)
  })
})

describe('an administrator', () => {
  let admin: TestMember
  beforeEach(async () => {
    admin = await aMember(installation, owner, { role: 'admin' })
  })

  it('[N-20] makes nobody owner and touches no owner', async () => {
    const member = await aMember(installation, owner)
    const second = await aMember(installation, owner, { role: 'owner' })
    for (const reply of [
      await change(admin, member.memberId, { grants: [role('owner')] }),
      await change(admin, admin.memberId, { grants: [role('owner')] }),
      await change(admin, second.memberId, { grants: [role('member')] }),
      await change(admin, second.memberId, { state: 'suspended' }),
      await remove(admin, second.memberId),
    ]) {
      expect([reply.status, reply.body.type]).toEqual([403, '/problems/beyond-own-rights'])
    }
    expect(await ownersOf(owner)).toBe(2)
  })

  it('has no more rights than at this moment, whatever the request began with', async () => {
    const member = await aMember(installation, owner)
    const [, granted] = await Promise.all([
      change(owner, admin.memberId, { grants: [role('member')] }),
      change(admin, member.memberId, { grants: [role('admin')] }),
    ])
    const { body } = await list(owner, '?role=admin')
    // Either the administrator was first, or nothing was given.
    expect(body.items.length).toBe(granted.status === 200 ? 1 : 0)
    expect((await change(admin, member.memberId, { grants: [role('admin')] })).status).toBe(403)
  })
})

describe('one member', () => {
  const read = (who: Who, memberId: string) =>
    callApi(installation, who, { method: 'GET', path: `/members/${memberId}` })

  it('is shown with roles, department and the invitation that brought them', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: sales.departmentId,
    })
    const { body } = await read(owner, lead.memberId)
    expect(body).toMatchObject({
      email: lead.email,
      departmentId: sales.departmentId,
      grants: [role('lead', [sales.departmentId])],
      joinedAt: installation.now().toISOString(),
      invitation: { role: 'lead', invitedBy: 'Ada Example', timesSent: 1 },
    })
    expect((await read(owner, owner.context.memberId)).body.invitation).toBeNull()
  })

  it('is not there for a lead of other departments', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const { departmentId } = sales
    const lead = await aMember(installation, owner, { role: 'lead', departmentId })
    const colleague = await aMember(installation, owner, { departmentId })
    expect((await read(lead, colleague.memberId)).status).toBe(200)
    expect((await read(lead, owner.context.memberId)).status).toBe(404)
  })
})
