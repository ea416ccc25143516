import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allEndpoints } from '../src/server/app.ts'
import { fullPath } from '../src/server/foundation/contract/contract.ts'
import type { Bound } from '../src/server/foundation/contract/implement.ts'
import { newId } from '../src/server/foundation/ids.ts'
import { insertMember, insertRoles } from '../src/server/domains/organisations/queries/members.ts'
import { permissionsOf, roles, type Role } from '../src/server/permissions.ts'
import { openTestInstallation, type TestInstallation } from './support/installation.ts'
import { anOwner, aPerson, inside, type TestOwner, type TestPerson } from './support/people.ts'

let installation: TestInstallation
let home: TestOwner
let stranger: TestOwner
const members = new Map<Role, TestPerson>()
let suspended: TestPerson

beforeAll(async () => {
  installation = await openTestInstallation()
  home = await anOwner(installation)
  stranger = await anOwner(installation)
  for (const role of roles) members.set(role, await join(role))
  suspended = await join('admin')
  await installation.database.asAdmin((client) =>
    client.query("update app.members set state = 'suspended' where person_id = $1", [
      suspended.personId,
    ]),
  )
})
afterAll(() => installation.close())

async function join(role: Role): Promise<TestPerson> {
  const person = await aPerson(installation, `A ${role}`)
  await inside(installation, home, 'manage-account', async (tx) => {
    const memberId = newId()
    await insertMember(tx, {
      organisationId: home.organisationId,
      memberId,
      personId: person.personId,
    })
    await insertRoles(tx, [{ organisationId: home.organisationId, memberId, role }])
  })
  return person
}

// Their declarations only: what they need of an installation is not called here.
const endpoints = allEndpoints({} as TestInstallation)
const tenantEndpoints = endpoints.filter(({ endpoint }) => endpoint.permission !== 'signed-in')
const nameOf = ({ endpoint }: Bound) => `${endpoint.method} ${endpoint.path}`

async function statusOf({ endpoint }: Bound, cookie: string | null, slug: string): Promise<number> {
  const path = fullPath(endpoint)
    .replace('{organisation}', slug)
    .replaceAll(/\{\w+\}/g, newId())
  const response = await installation.app.request(`/api/v1${path}`, {
    method: endpoint.method,
    headers: {
      'sec-fetch-site': 'same-origin',
      'idempotency-key': newId(),
      ...(cookie === null ? {} : { cookie }),
      ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
    },
    ...(endpoint.body ? { body: '{"unknown key":1}' } : {}),
  })
  const type = response.headers.get('content-type') ?? ''
  if (response.status >= 400)
    expect(type, nameOf({ endpoint } as Bound)).toContain('application/problem+json')
  return response.status
}

describe('every endpoint', () => {
  it('is in the test', () => expect(endpoints.length).toBeGreaterThan(20))

  it('answers nobody', async () => {
    for (const each of endpoints)
      expect(await statusOf(each, null, home.slug), nameOf(each)).toBe(401)
  })

  it('answers the owner of another organisation as if nothing were there', async () => {
    for (const each of tenantEndpoints)
      expect(await statusOf(each, stranger.cookie, home.slug), nameOf(each)).toBe(404)
  })

  it('[N-30] answers a suspended member as if nothing were there', async () => {
    for (const each of tenantEndpoints)
      expect(await statusOf(each, suspended.cookie, home.slug), nameOf(each)).toBe(404)
  })

  it('refuses every role that lacks its permission, and no role that holds it', async () => {
    for (const each of tenantEndpoints) {
      for (const role of roles) {
        const held = permissionsOf([{ role, departmentIds: null }]) as string[]
        const status = await statusOf(each, members.get(role)?.cookie ?? null, home.slug)
        if (held.includes(each.endpoint.permission))
          expect(status, `${nameOf(each)} as ${role}`).not.toBe(403)
        else expect(status, `${nameOf(each)} as ${role}`).toBe(403)
      }
    }
  })

  it('refuses unknown keys in its body', async () => {
    for (const each of endpoints.filter(({ endpoint }) => endpoint.body)) {
      const cookie = members.get('owner')?.cookie ?? ''
      expect([404, 422], nameOf(each)).toContain(await statusOf(each, cookie, home.slug))
    }
  })

  it('has an address of its own that no other endpoint shadows', () => {
    const seen: { method: string; pattern: RegExp; name: string }[] = []
    for (const each of endpoints) {
      const path = fullPath(each.endpoint)
      const shadow = seen.find(
        (earlier) => earlier.method === each.endpoint.method && earlier.pattern.test(path),
      )
      expect(shadow?.name, nameOf(each)).toBeUndefined()
      seen.push({
        method: each.endpoint.method,
        name: nameOf(each),
        pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`),
      })
    }
  })
})

describe('the OpenAPI document', () => {
  it('describes every endpoint', async () => {
    const response = await installation.app.request('/api/openapi.json')
    const document = (await response.json()) as {
      openapi: string
      paths: Record<string, Record<string, unknown>>
    }
    expect(document.openapi).toBe('3.1.0')
    for (const { endpoint } of endpoints)
      expect(
        document.paths[fullPath(endpoint)]?.[endpoint.method.toLowerCase()],
        endpoint.path,
      ).toBeDefined()
  })

  it('points at nothing that is missing', async () => {
    const text = await (await installation.app.request('/api/openapi.json')).text()
    const schemas = (JSON.parse(text) as { components: { schemas: Record<string, unknown> } })
      .components.schemas
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(schemas)).toContain(name)
    expect(text).not.toContain('#/$defs/')
  })

  it('is shown to people at /docs/api', async () => {
    const page = await (await installation.app.request('/docs/api')).text()
    for (const { endpoint } of endpoints)
      expect(page).toContain(endpoint.summary.replaceAll("'", '&#39;'))
  })
})
