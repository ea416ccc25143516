// Where a person is signed in.
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner } from '../../../../test/support/people.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

it('lists the sessions that still work, and none that a week without use has ended', async () => {
  const owner = await anOwner(installation)
  const list = async () => {
    const reply = await installation.app.request('/api/v1/me/sessions', {
      headers: { cookie: owner.cookie },
    })
    return ((await reply.json()) as { items: object[] }).items
  }
  await installation.database.asAdmin((client) =>
    client.query(
      `insert into identity.sessions (session_id, person_id, token_hash, last_used_at, expires_at)
       select gen_random_uuid(), person_id, sha256(convert_to(days::text, 'UTF8')),
         now() - make_interval(days => days), now() + interval '10 days'
       from identity.sessions, unnest(array[6, 8]) as days`,
    ),
  )
  expect(await list()).toEqual([
    expect.objectContaining({ isThisOne: true }),
    expect.objectContaining({ isThisOne: false }),
  ])
})
