import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import {
  aDepartment,
  aMember,
  linkFor,
  personContext,
} from '../../../../../test/support/members.ts'
import {
  anOwner,
  aPerson,
  callApi,
  type TestOwner,
  type TestPerson,
} from '../../../../../test/support/people.ts'
import { newId, newSecret } from '../../../foundation/ids.ts'
import { Problem } from '../../../foundation/problem.ts'
import { acceptInvitation, findInvitation } from './joining.ts'

const dayMs = 86_400_000

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
async function invited(email: string, offer: object = {}, by: Who = owner): Promise<string> {
  const { status } = await callApi(installation, by, {
    method: 'POST',
    path: '/invitations',
    body: { email, ...offer },
  })
  expect(status).toBe(201)
  return linkFor(installation, email)
}
const find = (token: string) =>
  findInvitation(installation.doors, { requestId: newId(), now: installation.now() }, token)
const accept = (person: TestPerson, token: string) =>
  acceptInvitation(installation.doors, personContext(installation, person), token)
async function refusal(joining: Promise<unknown>): Promise<string> {
  const error = await joining.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof Problem ? error.kind.slug : String(error)
}
const sessionOf = (person: TestPerson) =>
  callApi(installation, { ...person, slug: owner.slug }, { method: 'GET', path: '/session' })
const membershipsOf = ({ personId }: TestPerson) =>
  installation.database.asAdmin(
    async (client) =>
      (
        await client.query(
          'select m.member_id, r.role from app.members m left join app.member_roles r using (organisation_id, member_id) where person_id = $1',
          [personId],
        )
      ).rows,
  )
const pass = (ms: number) => installation.setNow(new Date(installation.now().getTime() + ms))

describe('the link of an invitation', () => {
  it('tells who invites, as what and until when', async () => {
    const token = await invited('new@example.test', { role: 'auditor' })
    expect(await find(token)).toEqual({
      organisationName: 'Example',
      organisationSlug: owner.slug,
      email: 'new@example.test',
      role: 'auditor',
      state: 'open',
      expiresAt: new Date(installation.now().getTime() + 7 * dayMs),
    })
    pass(7 * dayMs)
    expect((await find(token))?.state).toBe('expired')
  })

  it('[N-12] is not guessed: another secret finds nothing', async () => {
    await invited('known@example.test')
    expect(await find(newSecret())).toBeNull()
    expect(await refusal(accept(await aPerson(installation), newSecret()))).toBe('not-found')
  })
})

describe('[N-17] joining', () => {
  it('makes the person a member with role, department and band', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const person = await aPerson(installation)
    const token = await invited(person.email, {
      role: 'lead',
      departmentId: sales.departmentId,
      roleBand: 'head',
    })
    expect(await accept(person, token)).toEqual({ slug: owner.slug })
    const { body } = await sessionOf(person)
    expect(body.grants).toEqual([{ role: 'lead', departmentIds: [sales.departmentId] }])
    expect((await find(token))?.state).toBe('accepted')
  })

  it('works for an address that got its account before or after', async () => {
    const before = await aPerson(installation)
    expect(await accept(before, await invited(before.email))).toEqual({ slug: owner.slug })
    const email = `${newId()}@example.test`
    const token = await invited(email)
    const after = await aPerson(installation)
    await installation.database.asAdmin((client) =>
      client.query('update identity.people set email = $1 where person_id = $2', [
        email.toUpperCase(),
        after.personId,
      ]),
    )
    expect(await accept(after, token)).toEqual({ slug: owner.slug })
    expect((await sessionOf(after)).status).toBe(200)
  })

  it('twice at once gives one membership', async () => {
    const person = await aPerson(installation)
    const token = await invited(person.email)
    const joined = await Promise.all(Array.from({ length: 5 }, () => accept(person, token)))
    expect(joined).toEqual(Array.from({ length: 5 }, () => ({ slug: owner.slug })))
    expect((await membershipsOf(person)).map((row) => row.role)).toEqual(['member'])
  })

  it('again is harmless and changes no role', async () => {
    const person = await aPerson(installation)
    const token = await invited(person.email)
    await accept(person, token)
    expect(await accept(person, token)).toEqual({ slug: owner.slug })
    expect((await membershipsOf(person)).length).toBe(1)
  })

  it('gives only the one organisation', async () => {
    const person = await aPerson(installation)
    await accept(person, await invited(person.email))
    const other = await anOwner(installation)
    expect(
      (
        await callApi(
          installation,
          { ...person, slug: other.slug },
          { method: 'GET', path: '/session' },
        )
      ).status,
    ).toBe(404)
    const mine = await callApi(
      installation,
      { cookie: person.cookie },
      { method: 'GET', path: '/organisations' },
    )
    expect(mine.body.items.map((each: { slug: string }) => each.slug)).toEqual([owner.slug])
  })
})

describe('joining is refused', () => {
  it('to somebody with another address, who changes nothing', async () => {
    const token = await invited('meant@example.test')
    const person = await aPerson(installation)
    expect(await refusal(accept(person, token))).toBe('other-address')
    expect(await membershipsOf(person)).toEqual([])
    expect((await find(token))?.state).toBe('open')
  })

  it('once the invitation has expired or was taken back', async () => {
    const [late, unwanted] = [await aPerson(installation), await aPerson(installation)]
    const token = await invited(late.email)
    pass(7 * dayMs)
    expect(await refusal(accept(late, token))).toBe('invitation-closed')
    const other = await invited(unwanted.email)
    const { body } = await callApi(installation, owner, { method: 'GET', path: '/invitations' })
    await callApi(installation, owner, {
      method: 'DELETE',
      path: `/invitations/${body.items[0].invitationId}`,
    })
    expect(await refusal(accept(unwanted, other))).toBe('invitation-closed')
  })

  it('with the link before the last', async () => {
    const person = await aPerson(installation)
    const old = await invited(person.email)
    pass(dayMs)
    const { body } = await callApi(installation, owner, { method: 'GET', path: '/invitations' })
    await callApi(installation, owner, {
      method: 'POST',
      path: `/invitations/${body.items[0].invitationId}/resend`,
    })
    expect(await refusal(accept(person, old))).toBe('not-found')
    expect(await accept(person, await linkFor(installation, person.email))).toEqual({
      slug: owner.slug,
    })
  })

  it('[N-20] when whoever invited no longer holds what was offered', async () => {
    const admin = await aMember(installation, owner, { role: 'admin' })
    const [one, two] = [await aPerson(installation), await aPerson(installation)]
    const token = await invited(one.email, { role: 'admin' }, admin)
    const other = await invited(two.email, {}, admin)
    const demote = {
      method: 'PATCH',
      path: `/members/${admin.memberId}`,
      body: { grants: [{ role: 'member', departmentIds: null }] },
    }
    await callApi(installation, owner, demote)
    expect(await refusal(accept(one, token))).toBe('invitation-closed')
    await callApi(installation, owner, { method: 'DELETE', path: `/members/${admin.memberId}` })
    expect(await refusal(accept(two, other))).toBe('invitation-closed')
    expect(await membershipsOf(one)).toEqual([])
  })

  it('to a suspended member, whom an old link does not bring back', async () => {
    const person = await aPerson(installation)
    const token = await invited(person.email)
    await accept(person, token)
    const { body } = await callApi(installation, owner, {
      method: 'GET',
      path: `/members?search=${person.email}`,
    })
    await callApi(installation, owner, {
      method: 'PATCH',
      path: `/members/${body.items[0].memberId}`,
      body: { state: 'suspended' },
    })
    expect(await refusal(accept(person, token))).toBe('invitation-closed')
    expect((await sessionOf(person)).status).toBe(404)
  })
})
