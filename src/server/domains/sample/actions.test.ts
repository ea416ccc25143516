import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner, callApi, type TestOwner } from '../../../../test/support/people.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const counted = (text: string, slug: string) =>
  installation.database.asAdmin(async (client) =>
    Number((await client.query<{ n: string }>(text, [slug])).rows[0]?.n),
  )

describe('the sample organisation', () => {
  it('is made in one call: 9 departments, three rounds, 420 people invited to each, results for all', async () => {
    const opened = await callApi(installation, owner, { method: 'POST', path: '/sample' })
    expect(opened.status, JSON.stringify(opened.body)).toBe(201)
    const { slug } = opened.body as { slug: string }
    const inOrganisation =
      'organisation_id = (select organisation_id from app.organisations where slug = $1)'
    expect(
      await counted(`select count(*) as n from app.departments where ${inOrganisation}`, slug),
    ).toBe(9)
    expect(
      await counted(
        `select count(*) as n from app.campaigns where ${inOrganisation} and state = 'closed'`,
        slug,
      ),
    ).toBe(3)
    expect(
      await counted(
        `select count(*) as n from app.campaign_invitations where ${inOrganisation}`,
        slug,
      ),
    ).toBe(1260)
    expect(
      await counted(`select count(*) as n from app.releases where ${inOrganisation}`, slug),
    ).toBe(3)
  })

  it('is marked as a sample and opened once a person', async () => {
    const again = await callApi(installation, owner, { method: 'POST', path: '/sample' })
    const found = await callApi(installation, owner, { method: 'GET', path: '/sample' })
    expect(again.body.slug).toBe(found.body.slug)
    const session = await callApi(
      installation,
      { cookie: owner.cookie, slug: found.body.slug },
      { method: 'GET', path: '/session' },
    )
    expect(session.body.organisation.kind).toBe('sample')
  })

  it('is removed with everything in it, and a real organisation never is', async () => {
    expect((await callApi(installation, owner, { method: 'DELETE', path: '/sample' })).status).toBe(
      404,
    )
    const { slug } = (await callApi(installation, owner, { method: 'GET', path: '/sample' }))
      .body as { slug: string }
    expect(
      (
        await callApi(
          installation,
          { cookie: owner.cookie, slug },
          { method: 'DELETE', path: '/sample' },
        )
      ).status,
    ).toBe(204)
    expect(
      (await callApi(installation, owner, { method: 'GET', path: '/sample' })).body.slug,
    ).toBeNull()
    for (const table of ['departments', 'campaigns', 'responses', 'releases', 'release_figures']) {
      expect(
        await counted(
          `select count(*) as n from app.${table} where organisation_id <> (select organisation_id from app.organisations where slug = $1)`,
          owner.slug,
        ),
        table,
      ).toBe(0)
    }
  })
})
