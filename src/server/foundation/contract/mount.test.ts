import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner, aPerson, callApi, type TestOwner } from '../../../../test/support/people.ts'
import { newId } from '../ids.ts'
import { idempotencyKeys } from '../tables.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const department = (name: string) => ({
  name,
  type: 'engineering',
  parentId: null,
  headcount: null,
})
const create = (name: string, key?: string) =>
  callApi(installation, owner, {
    method: 'POST',
    path: '/departments',
    body: department(name),
    ...(key === undefined ? {} : { key }),
  })
const send = (init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> }) =>
  installation.app.request(`/api/v1/organisations/${owner.slug}/departments`, {
    method: 'POST',
    ...init,
    headers: {
      cookie: owner.cookie,
      'sec-fetch-site': 'same-origin',
      'idempotency-key': newId(),
      ...init.headers,
    },
  })

describe('a creating call', () => {
  it('gets its first answer again when repeated with the same key', async () => {
    const key = newId()
    const first = await create('Research', key)
    const second = await create('Research', key)
    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
  })

  it('happens once when sent twice at the same time', async () => {
    const key = newId()
    const [one, two] = await Promise.all([create('Twice', key), create('Twice', key)])
    expect([one.status, two.status]).toEqual([201, 201])
    expect(one.body.departmentId).toBe(two.body.departmentId)
  })

  it('is refused when its key was used for something else, or is missing', async () => {
    const key = newId()
    await create('Alpha', key)
    expect((await create('Beta', key)).status).toBe(422)
    const missing = await send({
      headers: { 'content-type': 'application/json', 'idempotency-key': '' },
      body: JSON.stringify(department('Gamma')),
    })
    expect(missing.status).toBe(400)
  })

  it('keeps no key of a call that failed', async () => {
    const key = newId()
    await create('Taken')
    expect((await create('taken', key)).status).toBe(409)
    const kept = await installation.doors.inOrganisation({ ...owner.context }, (tx) =>
      tx.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key)),
    )
    expect(kept).toEqual([])
  })
})

describe('the input', () => {
  it('must be JSON, whole, and small enough', async () => {
    expect((await send({ headers: { 'content-type': 'text/plain' }, body: '{}' })).status).toBe(415)
    expect(
      (await send({ headers: { 'content-type': 'application/json' }, body: '{"name":' })).status,
    ).toBe(400)
    expect(
      (
        await send({
          headers: { 'content-type': 'application/json' },
          body: `"${'x'.repeat(300_000)}"`,
        })
      ).status,
    ).toBe(413)
  })

  it('is explained field by field when wrong', async () => {
    const response = await callApi(installation, owner, {
      method: 'POST',
      path: '/departments',
      body: { ...department(''), surprise: 1 },
    })
    expect(response.status).toBe(422)
    expect(response.body.type).toBe('/problems/invalid-input')
    expect(response.body.fields.map((field: { path: string }) => field.path)).toContain('name')
    expect(JSON.stringify(response.body.fields)).toContain('surprise')
  })
})

describe('a write from a browser', () => {
  it('is refused when it comes from another site', async () => {
    const response = await send({
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify(department('Cross')),
    })
    expect(response.status).toBe(403)
  })
})

it('tells the same of a missing organisation and of somebody else’s', async () => {
  const person = await aPerson(installation)
  const foreign = await callApi(
    installation,
    { cookie: person.cookie, slug: owner.slug },
    { method: 'GET', path: '/session' },
  )
  const missing = await callApi(
    installation,
    { cookie: person.cookie, slug: 'nowhere-at-all' },
    { method: 'GET', path: '/session' },
  )
  expect(foreign.status).toBe(404)
  const { instance: _a, ...first } = foreign.body
  const { instance: _b, ...second } = missing.body
  expect(first).toEqual(second)
})
