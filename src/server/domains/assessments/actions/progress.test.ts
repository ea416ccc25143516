import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDraft, aLaunched, addresses, ask } from '../../../../../test/support/campaign-setup.ts'
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

const admin = (text: string, values: unknown[] = []) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows)

/** A launched campaign whose departments have so many people. */
async function aCampaign(
  owner: TestOwner,
  sizes: Record<string, number>,
  settings: Record<string, unknown> = {},
): Promise<{ campaignId: string; ids: Record<string, string> }> {
  const ids: Record<string, string> = {}
  for (const name of Object.keys(sizes))
    ids[name] = (await aDepartment(installation, owner, { name })).departmentId
  const lines = Object.entries(sizes).flatMap(([name, people]) =>
    addresses(people, name.toLowerCase()).map((address) => `${address},${name}`),
  )
  const list = ['email,department', ...lines].join('\n')
  return { campaignId: await aLaunched(installation, owner, settings, list), ids }
}

/** Answers of a department, as they stand in the table. */
const answer = (owner: TestOwner, campaignId: string, departmentId: string, count: number) =>
  admin(
    `insert into app.responses (organisation_id, campaign_id, department_id, answers, form_id)
     select $1, $2, $3, '{}', 'core' from generate_series(1, $4)`,
    [owner.organisationId, campaignId, departmentId, count],
  )

const progressOf = (who: { cookie: string; slug: string }, campaignId: string) =>
  ask(installation, who, { method: 'GET', path: `/campaigns/${campaignId}/progress` })
const groupsOf = (progress: any): Record<string, any> =>
  Object.fromEntries(progress.groups.map((group: any) => [group.department, group]))

describe('progress', () => {
  it('counts answers by department against those who could answer', async () => {
    const owner = await anOwner(installation)
    const { campaignId, ids } = await aCampaign(owner, { Sales: 10, Finance: 8 })
    await answer(owner, campaignId, ids['Sales'] ?? '', 4)
    await admin(
      "update app.campaign_invitations set state = 'refused' where email in ('sales-1@people.test', 'sales-2@people.test')",
    )
    await admin(
      "update app.campaign_invitations set state = 'ineligible' where email = 'finance-1@people.test'",
    )
    const progress = await progressOf(owner, campaignId)
    expect(progress).toMatchObject({
      people: 17,
      mailed: 15,
      refused: 2,
      answers: 4,
      basis: 'sent',
    })
    expect(progress.ratePercent).toBeCloseTo((100 * 4) / 15)
    const listed = await ask(installation, owner, { method: 'GET', path: '/campaigns' })
    expect(listed.items[0]).toMatchObject({ people: 17, ratePercent: progress.ratePercent })
    expect(groupsOf(progress)['Sales']).toMatchObject({ people: 10, answers: 4, ratePercent: 50 })
    expect(groupsOf(progress)['Finance']).toMatchObject({ people: 7, answers: 0, ratePercent: 0 })
    const kinds = progress.warnings.map((warning: any) => warning.kind)
    expect(kinds).toEqual(['low-rate', 'low-group-rate', 'low-coverage'])
    expect(progress.reminders.map(({ number }: any) => number)).toEqual([1, 2, 3])
  })

  it('does not count an answer that was withdrawn', async () => {
    const owner = await anOwner(installation)
    const { campaignId, ids } = await aCampaign(owner, { Sales: 10 })
    await answer(owner, campaignId, ids['Sales'] ?? '', 3)
    await admin('update app.responses set withdrawn_at = now() where campaign_id = $1', [
      campaignId,
    ])
    expect(await progressOf(owner, campaignId)).toMatchObject({ answers: 0 })
  })

  it('hides small departments, and those that would give them away', async () => {
    const owner = await anOwner(installation)
    const { campaignId, ids } = await aCampaign(owner, { Sales: 20, Legal: 3, Finance: 9 })
    for (const name of ['Sales', 'Legal', 'Finance'])
      await answer(owner, campaignId, ids[name] ?? '', 2)
    const groups = groupsOf(await progressOf(owner, campaignId))
    expect(groups['Legal']).toMatchObject({
      answers: null,
      ratePercent: null,
      hidden: 'few-people',
    })
    expect(groups['Finance']).toMatchObject({
      answers: null,
      ratePercent: null,
      hidden: 'few-others',
    })
    expect(groups['Sales']).toMatchObject({ answers: 2, hidden: null })
  })

  it('shows a lead the departments led, with their parts', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    await aDepartment(installation, owner, { name: 'North', parentId: sales })
    const lead = await aMember(installation, owner, { role: 'lead', departmentId: sales })
    const { campaignId } = await (async () => {
      const lines = ['Sales', 'North', 'Other'].flatMap((name) =>
        addresses(6, `scope-${name}`.toLowerCase()).map((address) => `${address},${name}`),
      )
      await aDepartment(installation, owner, { name: 'Other' })
      const list = ['email,department', ...lines].join('\n')
      return { campaignId: await aLaunched(installation, owner, {}, list) }
    })()
    expect(Object.keys(groupsOf(await progressOf(lead, campaignId))).toSorted()).toEqual([
      'North',
      'Sales',
    ])
    const draft = await aDraft(installation, owner)
    const seen = await ask(installation, lead, { method: 'GET', path: '/campaigns' })
    expect(seen.items.map((campaign: any) => campaign.campaignId)).toEqual([campaignId])
    for (const call of [
      { method: 'GET', path: `/campaigns/${draft}` },
      { method: 'POST', path: `/campaigns/${campaignId}/close` },
      { method: 'POST', path: '/campaigns', body: { name: 'Mine', formId: 'core' } },
    ])
      expect((await callApi(installation, lead, call)).status, call.path).toBeGreaterThan(402)
  })

  it('of an open anonymous campaign counts who has started, never few of them', async () => {
    const owner = await anOwner(installation)
    const settings = { mode: 'anonymous' }
    const { campaignId } = await aCampaign(owner, { Sales: 10, Finance: 8 }, settings)
    await admin(
      "update app.campaign_invitations set collected = true where campaign_id = $1 and (email like 'sales-%' or email = 'finance-1@people.test')",
      [campaignId],
    )
    const progress = await progressOf(owner, campaignId)
    expect(progress).toMatchObject({ basis: 'started', answers: null, ratePercent: null })
    const campaign = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}`,
    })
    expect(campaign).toMatchObject({ answers: null, ratePercent: null })
    expect(groupsOf(progress)['Sales']).toMatchObject({ answers: 10 })
    expect(groupsOf(progress)['Finance']).toMatchObject({ answers: null, hidden: 'few-answers' })
  })

  it('states no rate where anybody with the open link can answer', async () => {
    const owner = await anOwner(installation)
    const { campaignId } = await aCampaign(owner, { Sales: 10 }, { hasShareLink: true })
    const progress = await progressOf(owner, campaignId)
    expect(progress.ratePercent).toBeNull()
    expect(groupsOf(progress)['Sales']).toMatchObject({ people: 10, ratePercent: null })
  })

  it('is nothing before launch', async () => {
    const owner = await anOwner(installation)
    const campaignId = await aDraft(installation, owner)
    const path = `/campaigns/${campaignId}/progress`
    expect((await callApi(installation, owner, { method: 'GET', path })).status).toBe(409)
  })
})

describe('who has answered', () => {
  it('is listed in named campaigns, to a lead within the departments led', async () => {
    const owner = await anOwner(installation)
    const { departmentId: sales } = await aDepartment(installation, owner, { name: 'Sales' })
    await aDepartment(installation, owner, { name: 'Other' })
    const lead = await aMember(installation, owner, { role: 'lead', departmentId: sales })
    const lines = ['Sales', 'Other'].flatMap((name) =>
      addresses(5, `named-${name}`.toLowerCase()).map((address) => `${address},${name}`),
    )
    const list = ['email,department', ...lines].join('\n')
    const settings = { mode: 'named', readers: ['lead'] }
    const campaignId = await aLaunched(installation, owner, settings, list)
    await admin(
      "update app.campaign_invitations set answered_at = '2026-11-25T08:00:00Z' where email = 'named-sales-1@people.test'",
    )
    const path = `/campaigns/${campaignId}/progress/people`
    const all = await ask(installation, owner, { method: 'GET', path })
    const own = await ask(installation, lead, { method: 'GET', path })
    expect([all.items.length, own.items.length]).toEqual([10, 5])
    const answered = own.items.filter((each: any) => each.answeredAt !== null)
    expect(answered.map(({ email }: any) => email)).toEqual(['named-sales-1@people.test'])
  })

  it('is sorted by name as a dictionary does, page by page, and searched by name or address', async () => {
    const owner = await anOwner(installation)
    const rows = ['zoe,Zoë', 'b,Ärne', 'c,anna', 'd,Bo', 'e,', 'f,Emil 100%']
    const list = ['email,name', ...rows.map((row) => row.replace(',', '@find.test,'))].join('\n')
    const settings = { mode: 'named', readers: ['owner'] }
    const campaignId = await aLaunched(installation, owner, settings, list)
    for (const part of ['progress', 'audience']) {
      const path = `/campaigns/${campaignId}/${part}/people`
      const names: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const query = `?limit=4${cursor && `&cursor=${cursor}`}`
        const page = await ask(installation, owner, { method: 'GET', path: `${path}${query}` })
        names.push(...page.items.map(({ name, email }: any) => name ?? email))
        cursor = page.nextCursor
      }
      expect(names).toEqual(['anna', 'Ärne', 'Bo', 'e@find.test', 'Emil 100%', 'Zoë'])
      const found = async (text: string) =>
        (
          await ask(installation, owner, {
            method: 'GET',
            path: `${path}?search=${encodeURIComponent(text)}`,
          })
        ).items.map(({ email }: any) => email)
      expect(await found('0%')).toEqual(['f@find.test'])
      expect(await found('ZOE@')).toEqual(['zoe@find.test'])
    }
  })

  it('is told to nobody in the other modes', async () => {
    const owner = await anOwner(installation)
    for (const mode of ['confidential', 'anonymous']) {
      const campaignId = await aLaunched(installation, owner, { mode })
      const path = `/campaigns/${campaignId}/progress/people`
      const reply = await callApi(installation, owner, { method: 'GET', path })
      expect(reply.body.type).toBe('/problems/names-hidden')
    }
  })
})
