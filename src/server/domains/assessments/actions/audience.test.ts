import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDraft,
  aLaunched,
  addList,
  addresses,
  ask,
} from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

const send = (who: TestOwner, method: string, path: string, body?: unknown) =>
  callApi(installation, who, { method, path, ...(body === undefined ? {} : { body }) })
const slugOf = (reply: { body: any }) => String(reply.body?.type).replace('/problems/', '')
const text = (lines: string) => ({ source: { kind: 'text', text: lines } })
const file = (bytes: Buffer) => ({ source: { kind: 'file', base64: bytes.toString('base64') } })

async function check(owner: TestOwner, campaignId: string, body: object) {
  const path = `/campaigns/${campaignId}/audience/check`
  return ask(installation, owner, { method: 'POST', path, body })
}
const outcomes = (run: { rows: { email: string; outcome: string }[] }) =>
  Object.fromEntries(run.rows.map(({ email, outcome }) => [email, outcome]))
const audienceOf = (owner: TestOwner, campaignId: string) =>
  ask(installation, owner, { method: 'GET', path: `/campaigns/${campaignId}/audience` })

describe('checking a list', () => {
  it('says of every row what would become of it', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    await aDepartment(installation, owner, { name: 'Finance' })
    const crowd = addresses(5, 'sales').map((address) => `${address},,Sales,`)
    const campaignId = await aDraft(installation, owner, {}, 'email,name\nold@people.test,Old')
    const run = await check(
      owner,
      campaignId,
      text(
        [
          'E-mail,Name,Department,Role band',
          ...crowd,
          'alone@people.test,Alone,Finance,head',
          'old@people.test,Older,,',
          'OLD@people.test,Again,,',
          'broken@,,,',
          '=cmd|calc,,,',
          'lost@people.test,,Atlantis,',
          'odd@people.test,,Sales,wizard',
        ].join('\n'),
      ),
    )
    expect(outcomes(run)).toMatchObject({
      'sales-1@people.test': 'new',
      'alone@people.test': 'small-group',
      'broken@': 'invalid-address',
      '=cmd|calc': 'invalid-address',
      'lost@people.test': 'unknown-department',
      'odd@people.test': 'unknown-role-band',
    })
    expect(run.counts).toEqual({
      new: 5,
      'small-group': 1,
      update: 1,
      duplicate: 1,
      'invalid-address': 2,
      'unknown-department': 1,
      'unknown-role-band': 1,
    })
    expect(run.unknownDepartments).toEqual(['Atlantis'])
    expect(run.people).toBe(7)
    expect(await audienceOf(owner, campaignId)).toMatchObject({ people: 1 })
    const mapped = await check(owner, campaignId, {
      ...text('email,department\nlost@people.test,Atlantis\nnone@people.test,Nowhere'),
      departments: { atlantis: sales, Nowhere: null },
    })
    expect(mapped.counts['unknown-department']).toBeUndefined()
  })

  it('reads what spreadsheets save', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner, {}, '')
    const lines = 'email;name\r\nida@people.test;"Ida; Ærø"\r\n'
    const saved = [
      Buffer.from(lines),
      Buffer.from(`\ufeff${lines}`),
      Buffer.from(`\ufeff${lines}`, 'utf16le'),
      Buffer.from(`\ufeff${lines}`, 'utf16le').swap16(),
      Buffer.from(lines.replaceAll(';', '\t')),
    ]
    for (const bytes of saved)
      expect((await check(owner, campaignId, file(bytes))).counts).toEqual({ new: 1 })
  })

  it('refuses what is no list of addresses', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner, {}, '')
    const path = `/campaigns/${campaignId}/audience/check`
    for (const body of [
      text('name,team\nIda,Sales'),
      text('email\n"never closed'),
      file(Buffer.from([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xe9])),
    ])
      expect((await send(owner, 'POST', path, body)).status).toBe(422)
  })

  it('takes 50,000 rows, and a campaign takes 20,000 people', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner, {}, '')
    const body = text(addresses(50_000).join('\n'))
    const started = Date.now()
    const run = await check(owner, campaignId, body)
    console.log(`50,000 rows checked in ${Date.now() - started} ms`)
    expect(run.counts).toEqual({ new: 50_000 })
    expect(run.rows).toHaveLength(100)
    const path = `/campaigns/${campaignId}/audience/import`
    const reply = await send(owner, 'POST', path, { ...body, hash: run.hash })
    expect(slugOf(reply)).toBe('audience-too-large')
    expect(await audienceOf(owner, campaignId)).toMatchObject({ people: 0 })
  })
})

describe('applying a list', () => {
  it('adds the new and changes the known', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    const campaignId = await aDraft(installation, owner, {}, 'email,name\nida@people.test,Ida')
    const list =
      'email,name,department,role band\nida@people.test,Ida Lund,Sales,Lead\nbo@people.test,,,'
    expect(await addList(installation, owner, campaignId, list)).toEqual({ added: 1, updated: 1 })
    const people = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/audience/people`,
    })
    expect(people.items.find((each: any) => each.email === 'ida@people.test')).toMatchObject({
      name: 'Ida Lund',
      departmentId: sales,
      roleBand: 'lead',
    })
    expect(await addList(installation, owner, campaignId, list)).toEqual({ added: 0, updated: 0 })
  })

  it('refuses once the list or the people changed since the check', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner, {}, '')
    const body = text('email\nida@people.test')
    const { hash } = await check(owner, campaignId, body)
    await addList(installation, owner, campaignId, 'bo@people.test')
    const path = `/campaigns/${campaignId}/audience/import`
    for (const sent of [body, text('email\nida@people.test\nmore@people.test')]) {
      const reply = await send(owner, 'POST', path, { ...sent, hash })
      expect([reply.status, slugOf(reply)]).toEqual([409, 'dry-run-outdated'])
    }
  })

  it('never mails or resets anybody who was invited already', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aLaunched(installation, owner)
    const before = installation.letters.length
    const list = ['email,name', 'person-1@people.test,Other', 'late@people.test,Late'].join('\n')
    const run = await check(owner, campaignId, text(list))
    expect(outcomes(run)).toEqual({
      'person-1@people.test': 'already-invited',
      'late@people.test': 'new',
    })
    expect(await addList(installation, owner, campaignId, list)).toEqual({ added: 1, updated: 0 })
    await installation.tick('assessments-clock')
    expect(installation.letters.slice(before).map(({ to }) => to)).toEqual(['late@people.test'])
    const strata = await installation.database.asAdmin((client) =>
      client.query('select headcount, invited from app.campaign_strata where campaign_id = $1', [
        campaignId,
      ]),
    )
    expect(strata.rows).toEqual([{ headcount: 9, invited: 9 }])
  })

  it('adds nobody to an anonymous campaign once its groups are fixed', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aLaunched(installation, owner, { mode: 'anonymous' })
    const path = `/campaigns/${campaignId}/audience`
    const list = { ...text('late@people.test'), hash: 'x' }
    expect(slugOf(await send(owner, 'POST', `${path}/import`, list))).toBe('audience-fixed')
    expect(slugOf(await send(owner, 'POST', `${path}/directory`, {}))).toBe('audience-fixed')
  })
})

describe('the directory', () => {
  it('is asked by department with its parts, and each person once', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    const { departmentId: north } = await aDepartment(installation, owner, {
      name: 'North',
      parentId: sales,
    })
    const { departmentId: finance } = await aDepartment(installation, owner, { name: 'Finance' })
    for (const departmentId of [sales, north, north, finance])
      await aMember(installation, owner, { departmentId })
    const campaignId = await aDraft(installation, owner, {}, '')
    const path = `/campaigns/${campaignId}/audience/directory`
    const add = (body: object) => ask(installation, owner, { method: 'POST', path, body })
    expect(await add({ departmentIds: [sales] })).toEqual({ added: 3, updated: 0 })
    expect(await add({ departmentIds: [north] })).toEqual({ added: 0, updated: 0 })
    expect(await add({})).toEqual({ added: 2, updated: 0 })
    const audience = await audienceOf(owner, campaignId)
    const groups = audience.groups.map((group: any) => [group.department, group.people])
    expect(Object.fromEntries(groups)).toEqual({ Sales: 1, North: 2, Finance: 1, null: 1 })
  })
})

describe('a member whose clock differs', () => {
  it('is reminded by their own clock, others by that of the campaign', async () => {
    const owner = await anOwner(installation)
    const member = await aMember(installation, owner)
    const change = { timeZone: 'Asia/Tokyo' }
    await ask(
      installation,
      { cookie: member.cookie },
      { method: 'PATCH', path: '/me', body: change },
    )
    const campaignId = await aDraft(installation, owner, { timeZone: 'Europe/Oslo' })
    await addList(installation, owner, campaignId, member.email)
    const { rows } = await installation.database.asAdmin((client) =>
      client.query(
        'select distinct time_zone from app.campaign_invitations where campaign_id = $1 order by 1',
        [campaignId],
      ),
    )
    expect(rows.map((row) => row.time_zone)).toEqual(['Asia/Tokyo', 'Europe/Oslo'])
  })
})

describe('taking people off', () => {
  it('removes them before launch, and keeps them as not eligible afterwards', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner)
    const people = `/campaigns/${campaignId}/audience/people`
    const page = async (query = '') =>
      ask(installation, owner, { method: 'GET', path: `${people}${query}` })
    const [first] = (await page()).items
    expect((await send(owner, 'DELETE', `${people}/${first.invitationId}`)).status).toBe(204)
    expect((await send(owner, 'DELETE', `${people}/${first.invitationId}`)).status).toBe(404)
    await send(owner, 'POST', `/campaigns/${campaignId}/launch`)
    const [second] = (await page()).items
    await send(owner, 'DELETE', `${people}/${second.invitationId}`)
    expect((await page()).items[0]).toMatchObject({ state: 'ineligible' })
    await installation.settle()
    expect(await audienceOf(owner, campaignId)).toMatchObject({ people: 6 })
  })

  it('pages through the list', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner)
    const path = `/campaigns/${campaignId}/audience/people?limit=5`
    const first = await ask(installation, owner, { method: 'GET', path })
    const second = await ask(installation, owner, {
      method: 'GET',
      path: `${path}&cursor=${first.nextCursor}`,
    })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([5, 3, null])
    const forged = Buffer.from('["no id"]').toString('base64url')
    expect((await send(owner, 'GET', `${path}&cursor=${forged}`)).body).toEqual(first)
    const emails = [...first.items, ...second.items].map(({ email }: any) => email)
    expect(new Set(emails).size).toBe(8)
  })
})

describe('the groups of an anonymous campaign', () => {
  const lines = (count: number, department: string, band: string) =>
    addresses(count, `${department}-${band}`).map((each) => `${each},${department},${band}`)

  it('are merged at launch until each has enough people, on the list too', async () => {
    const owner = await anOwner(installation)
    for (const name of ['Sales', 'Finance', 'Legal', 'Support'])
      await aDepartment(installation, owner, { name })
    const list = [
      'email,department,role band',
      ...lines(7, 'Sales', 'contributor'),
      ...lines(5, 'Sales', 'manager'),
      ...lines(6, 'Finance', 'contributor'),
      ...lines(2, 'Finance', 'manager'),
      ...lines(3, 'Legal', 'contributor'),
      ...lines(2, 'Support', 'lead'),
    ].join('\n')
    const campaignId = await aLaunched(installation, owner, { mode: 'anonymous' }, list)
    const { rows } = await installation.database.asAdmin((client) =>
      client.query(
        `select d.name, s.role_band, s.invited from app.campaign_strata s
         left join app.departments d using (organisation_id, department_id)
         where campaign_id = $1 order by d.name, s.role_band`,
        [campaignId],
      ),
    )
    expect(rows).toEqual([
      { name: 'Finance', role_band: null, invited: 8 },
      { name: 'Sales', role_band: 'contributor', invited: 7 },
      { name: 'Sales', role_band: 'manager', invited: 5 },
      { name: null, role_band: null, invited: 5 },
    ])
    const { groups } = await audienceOf(owner, campaignId)
    expect(groups).toHaveLength(4)
  })
})
