import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { aDepartment, aMember, type TestMember } from '../../../../test/support/members.ts'
import { anOwner, callApi, type TestOwner } from '../../../../test/support/people.ts'
import { scopeOf, type Permission } from '../../permissions.ts'
import { newId } from '../../foundation/ids.ts'
import { organisationsContract } from './contract.ts'

let installation: TestInstallation
let owner: TestOwner
let stranger: TestOwner
let member: TestMember
let admin: TestMember
let lead: TestMember
let departmentId: string
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
  stranger = await anOwner(installation)
  departmentId = (await aDepartment(installation, owner, { name: 'Sales' })).departmentId
  member = await aMember(installation, owner, { departmentId })
  admin = await aMember(installation, owner, { role: 'admin' })
  lead = await aMember(installation, owner, { role: 'lead', departmentId })
})
afterAll(() => installation.close())

const endpoints = Object.entries(organisationsContract).filter(
  ([, endpoint]) => endpoint.permission !== 'signed-in',
)
const call = (who: { cookie: string; slug: string } | null, method: string, path: string) =>
  callApi(installation, who ?? { cookie: '', slug: owner.slug }, {
    method,
    path,
    body: method === 'GET' ? undefined : {},
  })
const addressOf = (path: string) =>
  path
    .replace('{departmentId}', departmentId)
    .replace('{memberId}', member.memberId)
    .replace(/\{\w+\}/, newId())

describe.each(endpoints)('%s', (_, { method, path }) => {
  it('is refused to whoever is not signed in', async () => {
    expect((await call(null, method, addressOf(path))).status).toBe(401)
  })

  it('is not there for another organisation’s owner, with our ids or their own address', async () => {
    expect((await call({ ...stranger, slug: owner.slug }, method, addressOf(path))).status).toBe(
      404,
    )
    const own = await call(stranger, method, addressOf(path))
    if (path.includes('{')) expect([404, 422]).toContain(own.status)
  })
})

const beyondMembers = endpoints.filter(
  ([, { permission }]) =>
    // The list holds no endpoint that any signed-in person may call.
    scopeOf([{ role: 'member', departmentIds: null }], permission as Permission).kind === 'nowhere',
)

it.each(beyondMembers)('%s is refused to a plain member', async (_, { method, path }) => {
  expect((await call(member, method, addressOf(path))).status).toBe(403)
})

describe('[N-01] raising the own role', () => {
  it('is refused through the API', async () => {
    for (const role of ['owner', 'admin', 'lead', 'auditor']) {
      const body = { grants: [{ role, departmentIds: null }] }
      for (const who of [member, lead])
        expect(
          (
            await callApi(installation, who, {
              method: 'PATCH',
              path: `/members/${who.memberId}`,
              body,
            })
          ).status,
        ).toBe(403)
    }
    const asOwner = { grants: [{ role: 'owner', departmentIds: null }] }
    expect(
      (
        await callApi(installation, admin, {
          method: 'PATCH',
          path: `/members/${admin.memberId}`,
          body: asOwner,
        })
      ).status,
    ).toBe(403)
    const unknown = { grants: [{ role: 'operator', departmentIds: null }] }
    expect(
      (
        await callApi(installation, owner, {
          method: 'PATCH',
          path: `/members/${owner.context.memberId}`,
          body: unknown,
        })
      ).status,
    ).toBe(422)
  })
})

it('[N-02] a membership is not moved to another organisation through the API', async () => {
  const body = { organisationId: stranger.organisationId }
  const reply = await callApi(installation, owner, {
    method: 'PATCH',
    path: `/members/${member.memberId}`,
    body,
  })
  expect(reply.status).toBe(422)
})

describe('[N-18] what roles are promised', () => {
  const write = (
    who: { cookie: string; slug: string },
    method: string,
    path: string,
    body?: object,
  ) => callApi(installation, who, { method, path, ...(body ? { body } : {}) })

  it.each(['owner', 'admin'] as const)('works for an %s', async (role) => {
    const who = role === 'owner' ? owner : admin
    const department = { name: `Made by ${role}`, type: 'finance', parentId: null, headcount: 3 }
    const made = (await write(who, 'POST', '/departments', department)).body
    expect(made).toMatchObject(department)
    expect(
      (
        await write(who, 'PATCH', `/departments/${made.departmentId}`, {
          name: `Renamed by ${role}`,
        })
      ).status,
    ).toBe(200)
    expect((await write(who, 'DELETE', `/departments/${made.departmentId}`)).status).toBe(204)
    expect((await write(who, 'POST', `/departments/${made.departmentId}/restore`)).status).toBe(204)
    const profile = {
      name: 'New name',
      industry: 'finance',
      size: '50-249',
      website: 'https://example.test',
      privacyContact: 'privacy@example.test',
    }
    expect((await write(who, 'PATCH', '/profile', profile)).body).toMatchObject(profile)
    expect((await write(who, 'POST', '/start/dismiss')).status).toBe(204)
    const invitation = (
      await write(who, 'POST', '/invitations', {
        email: `${newId()}@example.test`,
        role: 'auditor',
      })
    ).body
    expect((await write(who, 'DELETE', `/invitations/${invitation.invitationId}`)).status).toBe(204)
    const other = await aMember(installation, owner)
    const change = {
      departmentId,
      roleBand: 'lead',
      grants: [{ role: 'auditor', departmentIds: null }],
    }
    expect((await write(who, 'PATCH', `/members/${other.memberId}`, change)).body).toMatchObject(
      change,
    )
    expect((await write(who, 'DELETE', `/members/${other.memberId}`)).status).toBe(204)
  })

  it('works for a lead in the own department', async () => {
    const department = {
      name: 'Made by a lead',
      type: 'sales',
      parentId: departmentId,
      headcount: null,
    }
    expect((await write(lead, 'POST', '/departments', department)).status).toBe(201)
    expect(
      (
        await write(lead, 'POST', '/invitations', {
          email: `${newId()}@example.test`,
          departmentId,
        })
      ).status,
    ).toBe(201)
  })

  it('leaves a profile alone that nothing was said about', async () => {
    const before = (await write(owner, 'GET', '/session')).body.organisation
    expect((await write(owner, 'PATCH', '/profile', {})).body).toEqual(before)
  })
})
