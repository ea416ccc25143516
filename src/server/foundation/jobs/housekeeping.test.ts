import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner, callApi } from '../../../../test/support/people.ts'
import { takeToken } from '../http/limits.ts'
import { newId } from '../ids.ts'

const hourMs = 3_600_000

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

const rowsOf = (table: string) =>
  installation.database.asAdmin(
    async (client) => (await client.query(`select 1 from app.${table}`)).rowCount,
  )
const tickAfter = async (hours: number) => {
  // These rows carry the clock of the database.
  installation.setNow(new Date(Date.now() + hours * hourMs))
  await installation.tick('housekeeping')
}

it('answers of repeated calls are kept for 48 hours', async () => {
  const owner = await anOwner(installation)
  await callApi(installation, owner, { method: 'POST', path: '/start/dismiss' })
  const invitation = { email: `${newId()}@example.test` }
  await callApi(installation, owner, { method: 'POST', path: '/invitations', body: invitation })
  await tickAfter(47)
  expect(await rowsOf('idempotency_keys')).toBe(1)
  await tickAfter(49)
  expect(await rowsOf('idempotency_keys')).toBe(0)
})

it('limits are kept for the day in which they count', async () => {
  const scope = { reason: 'open session', purpose: 'protect-service', requestId: newId() } as const
  const limit = { name: 'test', capacity: 2, periodSeconds: 3600 }
  await installation.doors.asSystem(scope, (tx) =>
    takeToken(tx, limit, { key: 'somebody', hashKey: Buffer.alloc(32) }),
  )
  await tickAfter(23)
  expect(await rowsOf('rate_buckets')).toBe(1)
  await tickAfter(25)
  expect(await rowsOf('rate_buckets')).toBe(0)
})
