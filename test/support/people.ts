// People of a test, made by the real actions: signed up, in an organisation, with a browser's cookie.
import { foundOrganisation } from '../../src/server/domains/organisations/actions.ts'
import {
  newId,
  newSecret,
  type OrganisationId,
  type PersonId,
} from '../../src/server/foundation/ids.ts'
import { insertPerson, insertSession } from '../../src/server/domains/identity/queries.ts'
import { hashToken } from '../../src/server/domains/identity/actions.ts'
import { signInScope } from '../../src/server/domains/identity/codes.ts'
import type { OrganisationContext } from '../../src/server/foundation/context.ts'
import type { Purpose } from '../../src/server/foundation/db/classification.ts'
import type { Tx } from '../../src/server/foundation/db/doors.ts'
import type { TestInstallation } from './installation.ts'

export type TestPerson = { personId: PersonId; email: string; name: string; cookie: string }

/** A person with an account and a session. */
export async function aPerson(
  installation: TestInstallation,
  name = 'Ada Example',
): Promise<TestPerson> {
  const personId = newId<PersonId>()
  const email = `${newId()}@example.test`
  const token = newSecret()
  const now = installation.now()
  await installation.doors.asSystem(signInScope({ requestId: newId() }), async (tx) => {
    await insertPerson(tx, { personId, email, name, adultDeclaredAt: now, policyVersion: 'test' })
    await insertSession(tx, {
      tokenHash: hashToken(token),
      personId,
      createdAt: new Date(),
      lastUsedAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    })
  })
  return { personId, email, name, cookie: `session=${token}` }
}

export type TestOwner = TestPerson & {
  organisationId: OrganisationId
  slug: string
  context: OrganisationContext
}

/** A person who has founded an organisation. */
export async function anOwner(
  installation: TestInstallation,
  organisationName = `Example ${newId().slice(0, 8)}`,
): Promise<TestOwner> {
  const person = await aPerson(installation)
  const founded = await foundOrganisation(
    installation.doors,
    { requestId: newId(), now: installation.now(), personId: person.personId },
    { name: organisationName },
  )
  const { organisationId, slug, memberId } = founded
  const context: OrganisationContext = {
    kind: 'organisation',
    requestId: newId(),
    now: installation.now(),
    purpose: 'manage-account',
    personId: person.personId,
    sessionId: newId(),
    organisationId,
    organisationSlug: slug,
    memberId,
    grants: [{ role: 'owner', departmentIds: null }],
  }
  return { ...person, organisationId, slug, context }
}

/** Runs something inside an organisation, as an action would be run for a request. */
export function inside<T>(
  installation: TestInstallation,
  owner: TestOwner,
  purpose: Purpose,
  run: (tx: Tx, context: OrganisationContext) => Promise<T>,
): Promise<T> {
  const context = { ...owner.context, purpose, now: installation.now() }
  return installation.doors.inOrganisation(context, (tx) => run(tx, context))
}

/** Calls the API as a person; `path` is below the organisation. */
export async function callApi(
  installation: TestInstallation,
  who: { cookie: string; slug?: string } | null,
  call: { method: string; path: string; body?: unknown; key?: string },
): Promise<{ status: number; body: any; headers: Headers }> {
  const base = who?.slug === undefined ? '/api/v1' : `/api/v1/organisations/${who.slug}`
  const response = await installation.app.request(`${base}${call.path}`, {
    method: call.method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(who ? { cookie: who.cookie } : {}),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.method === 'GET' ? {} : { 'idempotency-key': call.key ?? newId() }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  }
}
