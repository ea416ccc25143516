import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember, linkFor } from '../../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { newId } from '../../../foundation/ids.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
})
beforeEach(async () => {
  owner = await anOwner(installation, 'Example')
})
afterAll(() => installation.close())

type Who = { cookie: string; slug: string }
const anAddress = () => `${newId()}@example.test`
const invite = (who: Who, body: object) =>
  callApi(installation, who, { method: 'POST', path: '/invitations', body })
const resend = (who: Who, id: string) =>
  callApi(installation, who, { method: 'POST', path: `/invitations/${id}/resend` })
const revoke = (who: Who, id: string) =>
  callApi(installation, who, { method: 'DELETE', path: `/invitations/${id}` })
const list = (who: Who) => callApi(installation, who, { method: 'GET', path: '/invitations' })
const check = (who: Who, body: object) =>
  callApi(installation, who, { method: 'POST', path: '/invitations/check', body })
const importList = (who: Who, body: object, key: string = newId()) =>
  callApi(installation, who, { method: 'POST', path: '/invitations/import', body, key })
const pass = (ms: number) => installation.setNow(new Date(installation.now().getTime() + ms))
const lettersTo = async (email: string) => {
  await installation.settle()
  return installation.letters.filter((letter) => letter.to === email)
}

describe('an invitation', () => {
  it('is mailed with a link that is stored as a hash only', async () => {
    const email = anAddress()
    const { status, body } = await invite(owner, {
      email: ` ${email.toUpperCase()} `,
      role: 'privacy-officer',
    })
    expect([status, body.email, body.isExpired]).toEqual([201, email, false])
    const [letter] = await lettersTo(email)
    expect(letter?.subject).toBe('Ada Example invites you to Example')
    expect(letter?.text).toContain('as privacy officer')
    expect(letter?.text).toMatch(/http:\/\/aiopsos\.test\/join\/[\w-]{43}\n/)
    const token = await linkFor(installation, email)
    const stored = await installation.database.asAdmin(
      async (client) =>
        (
          await client.query('select i::text as row from app.invitations i where email = $1', [
            email,
          ])
        ).rows,
    )
    expect(stored.length).toBe(1)
    expect(stored[0]?.row).not.toContain(token)
    expect(stored[0]?.row).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('is not sent twice, nor to members', async () => {
    const email = anAddress()
    await invite(owner, { email })
    expect((await invite(owner, { email })).body.type).toBe('/problems/already-invited')
    const member = await aMember(installation, owner)
    expect((await invite(owner, { email: member.email.toUpperCase() })).body.type).toBe(
      '/problems/already-member',
    )
    expect((await lettersTo(email)).length).toBe(1)
  })

  it('says the same whether or not the address has an account elsewhere', async () => {
    const stranger = await anOwner(installation)
    const known = await invite(owner, { email: stranger.email })
    const unknown = await invite(owner, { email: anAddress() })
    expect(known.status).toBe(unknown.status)
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body))
  })

  it('is sent again at most daily, with a new link; the old one is dead', async () => {
    const email = anAddress()
    const { invitationId } = (await invite(owner, { email, name: 'Ida' })).body
    const before = await linkFor(installation, email)
    const early = await resend(owner, invitationId)
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '86400'])
    pass(dayMs)
    expect((await resend(owner, invitationId)).status).toBe(204)
    const after = await linkFor(installation, email)
    expect(after).not.toBe(before)
    expect((await list(owner)).body.items[0]).toMatchObject({
      name: 'Ida',
      sentAt: installation.now().toISOString(),
      maySendAgain: false,
    })
    expect((await resend(owner, invitationId)).status).toBe(429)
  })

  it('gives way to a new one when it has expired', async () => {
    const email = anAddress()
    await invite(owner, { email })
    pass(7 * dayMs)
    expect((await list(owner)).body.items[0].isExpired).toBe(true)
    expect((await invite(owner, { email })).status).toBe(201)
    expect((await list(owner)).body.items.length).toBe(1)
  })

  it('is not sent again into a department that was archived', async () => {
    const { departmentId } = await aDepartment(installation, owner, { name: 'Sales' })
    const { invitationId } = (await invite(owner, { email: anAddress(), departmentId })).body
    pass(7 * dayMs)
    await callApi(installation, owner, { method: 'DELETE', path: `/departments/${departmentId}` })
    expect((await resend(owner, invitationId)).status).toBe(422)
  })

  it('is taken back once', async () => {
    const { invitationId } = (await invite(owner, { email: anAddress() })).body
    expect((await revoke(owner, invitationId)).status).toBe(204)
    expect((await revoke(owner, invitationId)).status).toBe(404)
    expect((await resend(owner, invitationId)).status).toBe(404)
    expect((await list(owner)).body.items).toEqual([])
  })

  it('is forgotten a month after its end, and not before', async () => {
    const email = anAddress()
    await invite(owner, { email })
    const count = () =>
      installation.database.asAdmin(
        async (client) =>
          (await client.query('select 1 from app.invitations where email = $1', [email])).rowCount,
      )
    pass(36 * dayMs)
    await installation.tick('organisations-forget')
    expect(await count()).toBe(1)
    pass(2 * dayMs)
    await installation.tick('organisations-forget')
    expect(await count()).toBe(0)
  })

  it('is not another organisation’s to see, send again or take back', async () => {
    const { invitationId } = (await invite(owner, { email: anAddress() })).body
    const stranger = await anOwner(installation)
    expect((await list(stranger)).body.items).toEqual([])
    expect((await resend(stranger, invitationId)).status).toBe(404)
    expect((await revoke(stranger, invitationId)).status).toBe(404)
  })
})

describe('the limits of inviting', () => {
  it('give an address three invitations in 30 days, whoever sends them', async () => {
    const email = anAddress()
    const others = [
      await anOwner(installation),
      await anOwner(installation),
      await anOwner(installation),
      await anOwner(installation),
    ]
    for (const other of others.slice(0, 3))
      expect((await invite(other, { email })).status).toBe(201)
    const fourth = await invite(others[3]!, { email })
    expect([fourth.status, fourth.body.type]).toEqual([429, '/problems/too-many-requests'])
    expect((await check(others[3]!, { csv: email })).body.counts).toEqual({
      'invited-too-often': 1,
    })
    pass(30 * dayMs + 1)
    expect((await invite(others[3]!, { email })).status).toBe(201)
  })

  it('hold when organisations invite the same address at once', async () => {
    const email = anAddress()
    const others = await Promise.all(Array.from({ length: 6 }, () => anOwner(installation)))
    const replies = await Promise.all(others.map((other) => invite(other, { email })))
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([
      201, 201, 201, 429, 429, 429,
    ])
  })

  it('let somebody send 50 times an hour', async () => {
    for (let time = 0; time < 50; time += 1) {
      expect((await invite(owner, { email: anAddress() })).status).toBe(201)
      pass(1000)
    }
    expect((await invite(owner, { email: anAddress() })).status).toBe(429)
    pass(hourMs)
    expect((await invite(owner, { email: anAddress() })).status).toBe(201)
  })
})

describe('[N-20] inviting with more rights than one’s own', () => {
  it('is refused, one by one and in a list', async () => {
    const admin = await aMember(installation, owner, { role: 'admin' })
    expect((await invite(admin, { email: anAddress(), role: 'owner' })).body.type).toBe(
      '/problems/beyond-own-rights',
    )
    const { body } = await check(admin, {
      csv: `email,role\n${anAddress()},owner\n${anAddress()},admin`,
      role: 'owner',
    })
    expect(body.counts).toEqual({ 'beyond-own-rights': 1, new: 1 })
  })

  it('is refused to a lead outside the own departments', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const finance = await aDepartment(installation, owner, { name: 'Finance' })
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: sales.departmentId,
    })
    expect(
      (await invite(lead, { email: anAddress(), departmentId: sales.departmentId })).status,
    ).toBe(201)
    for (const offer of [
      { departmentId: finance.departmentId },
      { departmentId: null },
      { departmentId: sales.departmentId, role: 'admin' },
    ]) {
      expect((await invite(lead, { email: anAddress(), ...offer })).body.type).toBe(
        '/problems/beyond-own-rights',
      )
    }
  })

  it('is refused to a lead who sends again or takes back what an owner offered', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: sales.departmentId,
    })
    const offer = (
      await invite(owner, { email: anAddress(), departmentId: sales.departmentId, role: 'admin' })
    ).body
    const elsewhere = (await invite(owner, { email: anAddress() })).body
    pass(dayMs)
    expect((await resend(lead, offer.invitationId)).body.type).toBe('/problems/beyond-own-rights')
    expect((await revoke(lead, offer.invitationId)).body.type).toBe('/problems/beyond-own-rights')
    expect((await revoke(lead, elsewhere.invitationId)).status).toBe(404)
    expect(
      (await list(lead)).body.items.map((item: { invitationId: string }) => item.invitationId),
    ).toEqual([offer.invitationId])
  })
})

describe('a list of people', () => {
  it('is checked without a trace, then sent as checked, once', async () => {
    await aDepartment(installation, owner, { name: 'Sales' })
    const email = anAddress()
    const csv = `email;name;department\n${email};=1+1;Sales\n${owner.email};;\nnonsense;;\n`
    const { body } = await check(owner, { csv })
    expect(body.counts).toEqual({ new: 1, 'already-member': 1, 'invalid-address': 1 })
    expect(body.rows[0]).toEqual({ line: 2, email, outcome: 'new', department: 'Sales' })
    expect((await list(owner)).body.items).toEqual([])
    const key = newId()
    const sent = await importList(owner, { csv, hash: body.hash }, key)
    expect([sent.status, sent.body]).toEqual([201, { invited: 1 }])
    expect((await importList(owner, { csv, hash: body.hash }, key)).body).toEqual({ invited: 1 })
    expect((await lettersTo(email)).length).toBe(1)
  })

  it('is refused when people changed since the check', async () => {
    const email = anAddress()
    const csv = `email\n${email}\n${anAddress()}`
    const { body } = await check(owner, { csv })
    await invite(owner, { email })
    const { status, body: problem } = await importList(owner, { csv, hash: body.hash })
    expect([status, problem.type]).toEqual([409, '/problems/dry-run-outdated'])
  })

  it('may be a file in any of the encodings, and is refused in another', async () => {
    const csv = Buffer.from(`\u{feff}email\n${anAddress()}\n`, 'utf16le').toString('base64')
    expect((await check(owner, { csv, encoding: 'base64' })).body.counts).toEqual({ new: 1 })
    const latin = Buffer.from('email,name\na@b.test,Zoë', 'latin1').toString('base64')
    const { status, body } = await check(owner, { csv: latin, encoding: 'base64' })
    expect([status, body.fields[0].path]).toEqual([422, 'csv'])
  })

  it('may hold 500 new people, all in one act, and no more', async () => {
    const csv = (people: number) => Array.from({ length: people }, anAddress).join('\n')
    const large = csv(501)
    const checked = (await check(owner, { csv: large })).body
    expect((await importList(owner, { csv: large, hash: checked.hash })).body.type).toBe(
      '/problems/too-many-people',
    )
    const fitting = csv(500)
    const { hash } = (await check(owner, { csv: fitting })).body
    expect((await importList(owner, { csv: fitting, hash })).body).toEqual({ invited: 500 })
    expect((await invite(owner, { email: anAddress() })).status).toBe(429)
    installation.letters.length = 0
  })

  it('of 50,000 rows is checked in one go', async () => {
    const csv = [
      'email,department',
      ...Array.from({ length: 50_000 }, (_, index) => `p${index}@example.test,Nowhere`),
    ].join('\n')
    const { status, body } = await check(owner, { csv })
    expect([status, body.counts, body.rows.length]).toEqual([
      200,
      { 'unknown-department': 50_000 },
      100,
    ])
  })
})
