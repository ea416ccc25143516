import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDraft,
  aLaunched,
  addList,
  addresses,
  ask,
} from '../../../../../test/support/campaign-setup.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { anOwner, callApi, type TestOwner } from '../../../../../test/support/people.ts'

const start = new Date('2026-11-24T10:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 86_400_000)

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const call = (method: string, path: string, body?: unknown, who: TestOwner = owner) =>
  callApi(installation, who, { method, path, ...(body === undefined ? {} : { body }) })
const read = (campaignId: string) =>
  ask(installation, owner, { method: 'GET', path: `/campaigns/${campaignId}` })
const slugOf = (reply: { body: any }) => String(reply.body?.type).replace('/problems/', '')

describe('setting up', () => {
  it('keeps what is said and proposes the rest', async () => {
    const campaignId = await aDraft(installation, owner, { targetPercent: 75 }, '')
    expect(await read(campaignId)).toMatchObject({
      state: 'draft',
      mode: 'confidential',
      k: 5,
      targetPercent: 75,
      reminderDays: [3, 7, 12],
      people: 0,
      hasShareLink: false,
    })
  })

  it('changes a draft and refuses what cannot be', async () => {
    const campaignId = await aDraft(installation, owner, {}, '')
    const path = `/campaigns/${campaignId}`
    expect((await call('PATCH', path, { mode: 'anonymous', k: 8 })).body).toMatchObject({ k: 8 })
    expect((await call('PATCH', path, { k: 4 })).status).toBe(422)
    expect((await call('PATCH', path, { reminderDays: [3, 5] })).status).toBe(422)
    expect((await call('PATCH', path, { formId: 'governance' })).status).toBe(422)
    expect((await call('PATCH', path, { formId: 'unknown' })).status).toBe(422)
    expect((await call('PATCH', path, { timeZone: 'Mars/Olympus' })).status).toBe(422)
  })

  it('deletes a draft with its list', async () => {
    const campaignId = await aDraft(installation, owner)
    expect((await call('DELETE', `/campaigns/${campaignId}`)).status).toBe(204)
    expect((await call('GET', `/campaigns/${campaignId}`)).status).toBe(404)
  })

  it('keeps campaigns from other organisations', async () => {
    const campaignId = await aDraft(installation, owner)
    const stranger = await anOwner(installation)
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/launch'],
      ['GET', '/audience/people'],
      ['POST', '/audience/directory'],
    ] as const) {
      const body = path.endsWith('directory') ? {} : undefined
      const reply = await call(method, `/campaigns/${campaignId}${path}`, body, stranger)
      expect(reply.status, `${method} ${path}`).toBe(404)
    }
    expect(
      (await ask(installation, stranger, { method: 'GET', path: '/campaigns' })).items,
    ).toEqual([])
  })
})

describe('launching', () => {
  it('refuses until everything is settled, and says what is missing', async () => {
    const fresh = await anOwner(installation)
    const { campaignId } = await ask(installation, fresh, {
      method: 'POST',
      path: '/campaigns',
      body: {
        name: 'Too early',
        formId: 'core',
        mode: 'named',
        closesAt: after(-1).toISOString(),
      },
    })
    const { isReady, checks } = await ask(installation, fresh, {
      method: 'GET',
      path: `/campaigns/${campaignId}/launch-check`,
    })
    expect(isReady).toBe(false)
    const failed = checks.filter((check: any) => !check.isOk && check.isBlocking)
    expect(failed.map((check: any) => check.check)).toEqual([
      'privacy-contact',
      'mode',
      'dates',
      'audience',
    ])
    const reply = await call('POST', `/campaigns/${campaignId}/launch`, undefined, fresh)
    expect([reply.status, slugOf(reply)]).toEqual([422, 'not-ready'])
    expect(reply.body.checks).toEqual(checks)
  })

  it('refuses fewer people than may be shown', async () => {
    const campaignId = await aDraft(installation, owner, { k: 9 }, addresses(8).join('\n'))
    expect((await call('POST', `/campaigns/${campaignId}/launch`)).status).toBe(422)
    await addList(installation, owner, campaignId, addresses(9).join('\n'))
    expect((await call('POST', `/campaigns/${campaignId}/launch`)).body.state).toBe('open')
  })

  it('opens at once for 14 days, under a pinned framework', async () => {
    const campaign = await read(await aLaunched(installation, owner))
    expect(campaign).toMatchObject({ state: 'open', people: 8, answers: 0 })
    expect(campaign.opensAt).toBe(start.toISOString())
    expect(campaign.closesAt).toBe(after(14).toISOString())
    const framework = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaign.campaignId}/framework`,
    })
    expect(framework.hash).toBe(campaign.frameworkHash)
  })

  it('fixes what was promised', async () => {
    const campaignId = await aLaunched(installation, owner)
    const path = `/campaigns/${campaignId}`
    for (const change of [
      { mode: 'named' },
      { k: 6 },
      { readers: ['lead'] },
      { formId: 'pulse' },
    ]) {
      const reply = await call('PATCH', path, change)
      expect([reply.status, slugOf(reply)]).toEqual([409, 'campaign-fixed'])
    }
    expect((await call('PATCH', path, { name: 'Renamed' })).body.name).toBe('Renamed')
    expect((await call('POST', `${path}/launch`)).status).toBe(409)
    expect((await call('DELETE', path)).status).toBe(409)
    expect((await call('DELETE', `${path}/audience`)).status).toBe(409)
  })

  it('turns to the next questions of a pulse', async () => {
    const first = await aLaunched(installation, owner, { formId: 'pulse' })
    const second = await aLaunched(installation, owner, { formId: 'pulse' })
    const turns = await installation.database.asAdmin((client) =>
      client.query('select turn from app.campaigns where campaign_id = any ($1) order by turn', [
        [first, second],
      ]),
    )
    expect(turns.rows.map(({ turn }) => turn)).toEqual([0, 1])
  })

  it('uses each scenario case in two rounds at most', async () => {
    const other = await anOwner(installation)
    const used: string[][] = []
    for (let round = 0; round < 3; round += 1) {
      const campaignId = await aLaunched(installation, other, { hasScenarios: true })
      const { rows } = await installation.database.asAdmin((client) =>
        client.query('select case_ids from app.campaigns where campaign_id = $1', [campaignId]),
      )
      used.push(rows[0].case_ids)
    }
    expect(used[0]).toHaveLength(2)
    expect(used[1]).toEqual(used[0])
    expect(used[2]?.some((id) => used[0]?.includes(id))).toBe(false)
  })
})

describe('a running campaign', () => {
  it('opens and closes on its days by itself', async () => {
    const opensAt = after(1).toISOString()
    const campaignId = await aLaunched(installation, owner, { opensAt })
    expect((await read(campaignId)).state).toBe('scheduled')
    installation.setNow(after(1.001))
    await installation.tick('assessments-clock')
    expect((await read(campaignId)).state).toBe('open')
    installation.setNow(after(15.001))
    await installation.tick('assessments-clock')
    expect((await read(campaignId)).state).toBe('closed')
    installation.setNow(start)
  })

  it('pauses and goes on', async () => {
    const campaignId = await aLaunched(installation, owner)
    const path = `/campaigns/${campaignId}`
    expect((await call('POST', `${path}/resume`)).status).toBe(409)
    expect((await call('POST', `${path}/pause`)).body.state).toBe('paused')
    expect((await call('POST', `${path}/pause`)).status).toBe(409)
    expect((await call('POST', `${path}/resume`)).body.state).toBe('open')
  })

  it('is extended once, by at most 14 days', async () => {
    const campaignId = await aLaunched(installation, owner)
    const path = `/campaigns/${campaignId}/extend`
    expect((await call('POST', path, { days: 15 })).status).toBe(422)
    expect((await call('POST', path, { days: 14 })).body.closesAt).toBe(after(28).toISOString())
    expect(slugOf(await call('POST', path, { days: 1 }))).toBe('extended-already')
  })

  it('raises the smallest group that is shown, and never lowers it', async () => {
    const campaignId = await aLaunched(installation, owner)
    const path = `/campaigns/${campaignId}/k`
    expect((await call('POST', path, { k: 7 })).body.k).toBe(7)
    expect(slugOf(await call('POST', path, { k: 6 }))).toBe('k-cannot-fall')
    expect((await read(campaignId)).k).toBe(7)
  })

  it('closes for good', async () => {
    const campaignId = await aLaunched(installation, owner)
    const path = `/campaigns/${campaignId}`
    expect((await call('POST', `${path}/close`)).body.state).toBe('closed')
    for (const act of ['close', 'pause', 'resume', 'remind'])
      expect((await call('POST', `${path}/${act}`)).status, act).toBe(409)
    expect((await call('POST', `${path}/extend`, { days: 1 })).status).toBe(409)
  })

  it('loses its drafts when it closes', async () => {
    const campaignId = await aLaunched(installation, owner)
    await installation.database.asAdmin((client) =>
      client.query(
        "insert into app.response_drafts (organisation_id, campaign_id, draft_hash) values ($1, $2, '\\x01')",
        [owner.organisationId, campaignId],
      ),
    )
    await call('POST', `/campaigns/${campaignId}/close`)
    const { rowCount } = await installation.database.asAdmin((client) =>
      client.query('select 1 from app.response_drafts where campaign_id = $1', [campaignId]),
    )
    expect(rowCount).toBe(0)
  })

  it('keeps a record of what was done to it', async () => {
    const campaignId = await aLaunched(installation, owner)
    await call('POST', `/campaigns/${campaignId}/close`)
    const { rows } = await installation.database.asAdmin((client) =>
      client.query('select action from app.audit_entries where subject = $1 order by created_at', [
        campaignId,
      ]),
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'audience-added',
      'campaign-launched',
      'campaign-closed',
    ])
  })
})

describe('an anonymous campaign', () => {
  it('has a key of its own until it is closed, destroyed on record', async () => {
    const campaignId = await aLaunched(installation, owner, { mode: 'anonymous' })
    const { keys } = installation.assessments
    expect(keys.read(campaignId)).toHaveLength(32)
    await call('POST', `/campaigns/${campaignId}/close`)
    expect(keys.read(campaignId)).toBeDefined()
    await installation.settle()
    expect(keys.read(campaignId)).toBeUndefined()
    const { rowCount } = await installation.database.asAdmin((client) =>
      client.query(
        "select 1 from app.audit_entries where subject = $1 and action = 'round-key-destroyed'",
        [campaignId],
      ),
    )
    expect(rowCount).toBe(1)
  })

  it('does not say how many have answered while they are few', async () => {
    const campaignId = await aLaunched(installation, owner, { mode: 'anonymous' })
    expect((await read(campaignId)).answers).toBeNull()
  })
})

describe('the open link', () => {
  it('is on a poster with a code that readers find', async () => {
    const campaignId = await aDraft(installation, owner, { hasShareLink: true })
    const link = await ask(installation, owner, {
      method: 'GET',
      path: `/campaigns/${campaignId}/share-link`,
    })
    expect(link.url).toMatch(/^http:\/\/aiopsos\.test\/c\/[\w-]{22}$/)
    expect(link.qrSvg).toMatch(/^<svg /)
    expect(link.minutes).toBeGreaterThan(0)
  })

  it('is nowhere when it was not asked for', async () => {
    const campaignId = await aDraft(installation, owner)
    expect((await call('GET', `/campaigns/${campaignId}/share-link`)).status).toBe(404)
  })
})
