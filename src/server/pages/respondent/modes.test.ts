import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  anOpenCampaign,
  answerAll,
  must,
  questionsOn,
  type TestCampaign,
} from '../../../../test/support/campaigns.ts'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { anOwner, type TestOwner } from '../../../../test/support/people.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = await anOwner(installation, 'Halden Mills')
})
afterAll(() => installation.close())

type Row = Record<string, any>
const rows = (text: string, values: unknown[] = []) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows as Row[])
const receiptOn = (text: string) => /<p class="code">([^<]+)<\/p>/.exec(text)?.[1] ?? ''

it('names the closing day where the campaign is, on the start page and with the receipt', async () => {
  const settings = { timeZone: 'Asia/Tokyo', closesAt: '2026-12-08T16:00:00Z' }
  const { people } = await anOpenCampaign(installation, owner, { settings })
  const link = people[0]?.link ?? ''
  const browser = aBrowser(installation)
  expect((await browser.get(link)).text).toContain('Wednesday 9 December')
  const sent = await answerAll(browser, link)
  expect(sent.text).toContain('Wednesday 9 December')
})

it('keeps comment and tools when an answer is changed', async () => {
  const { campaignId, people } = await anOpenCampaign(installation, owner)
  const browser = aBrowser(installation)
  const { base } = await answerAll(browser, people[0]?.link ?? '')
  const extras = { comment: 'More time & help', tools: 'own' }
  const send = () => ({ ...extras, sendId: crypto.randomUUID() })
  await browser.post(`${base}/correct`)
  await browser.post(`${base}/send`, send())
  await browser.post(`${base}/correct`)
  for (const page of ['review', 'all']) {
    const { text } = await browser.get(`${base}/${page}`)
    expect(text).toContain('More time &amp; help</textarea>')
    expect(text).toMatch(/value="own"\s+checked/)
  }
  const stored = await rows('select tools from app.responses where campaign_id = $1', [campaignId])
  expect(stored).toEqual([{ tools: ['own'] }])
})

describe('a named campaign', () => {
  it('says who can read the answers and keeps person, time and earlier versions', async () => {
    const campaign = await anOpenCampaign(installation, owner, { mode: 'named', people: 6 })
    const [first] = campaign.people
    const browser = aBrowser(installation)
    expect((await browser.get(first?.link ?? '')).text).toContain(
      'your name stays with your answers',
    )
    const { base } = await answerAll(browser, first?.link ?? '')
    const [row] = await rows(
      'select invitation_id, sent_at from app.responses where campaign_id = $1',
      [campaign.campaignId],
    )
    expect(row?.['invitation_id']).not.toBeNull()
    expect(row?.['sent_at']).not.toBeNull()
    await browser.post(`${base}/correct`)
    await browser.post(`${base}/send`, { sendId: crypto.randomUUID() })
    expect((await rows('select version from app.response_versions')).length).toBe(1)
    expect(
      await rows('select 1 from sealed.response_links where campaign_id = $1', [
        campaign.campaignId,
      ]),
    ).toEqual([])
  })
})

describe('an anonymous campaign', () => {
  let campaign: TestCampaign
  beforeAll(async () => {
    campaign = await anOpenCampaign(installation, owner, { mode: 'anonymous', people: 8 })
  })
  const person = (index: number) => campaign.people[index] ?? { email: '', link: '' }

  it('hands out one ballot a link', async () => {
    const first = aBrowser(installation)
    await first.post(person(0).link, { to: 'all' })
    const second = await aBrowser(installation).post(person(0).link, { to: 'all' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('another device')
  })

  it('stores answers and drafts sealed, without time, person or reference', async () => {
    const browser = aBrowser(installation)
    const [item = ''] = questionsOn(await browser.get(person(1).link))
    await browser.post(person(1).link, { [item]: '3', n: '1' })
    const [draft] = await rows(
      'select answers, sealed from app.response_drafts where campaign_id = $1',
      [campaign.campaignId],
    )
    expect(draft?.['answers']).toEqual({})
    expect(draft?.['sealed']).not.toBeNull()
    const sent = await answerAll(aBrowser(installation), person(2).link)
    expect(sent.text).toContain('Nobody can look it up for you')
    expect(
      await rows('select 1 from app.responses where campaign_id = $1', [campaign.campaignId]),
    ).toEqual([])
    const [inbox] = await rows('select * from app.ballot_inbox where campaign_id = $1', [
      campaign.campaignId,
    ])
    expect(Object.keys(inbox ?? {}).toSorted()).toEqual([
      'campaign_id',
      'organisation_id',
      'receipt_hash',
      'sealed',
    ])
    expect((inbox?.['sealed'] as Buffer | undefined)?.toString('latin1') ?? '').not.toContain(
      'answered',
    )
  })

  it('lets a receipt change and delete the answer until close', async () => {
    const sent = await answerAll(aBrowser(installation), person(3).link)
    const elsewhere = aBrowser(installation)
    await elsewhere.post(`${sent.base}/manage`, { receipt: receiptOn(sent.text) })
    await elsewhere.post(`${sent.base}/correct`)
    const [item = ''] = questionsOn(await elsewhere.get(`${sent.base}/all`))
    await elsewhere.put(`${sent.base}/answers/${item}`, { item, values: ['0'], counter: 1 })
    expect(
      (await elsewhere.post(`${sent.base}/send`, { sendId: crypto.randomUUID() })).status,
    ).toBe(200)
    const before = (
      await rows('select 1 from app.ballot_inbox where campaign_id = $1', [campaign.campaignId])
    ).length
    await elsewhere.post(`${sent.base}/remove`)
    expect(
      (await rows('select 1 from app.ballot_inbox where campaign_id = $1', [campaign.campaignId]))
        .length,
    ).toBe(before - 1)
  })

  it('opens its answers at close, in no order, and forgets receipts, ballots and key', async () => {
    await answerAll(aBrowser(installation), person(4).link)
    const waiting = (
      await rows('select 1 from app.ballot_inbox where campaign_id = $1', [campaign.campaignId])
    ).length
    await must(installation, owner, {
      method: 'POST',
      path: `/campaigns/${campaign.campaignId}/close`,
    })
    await installation.settle()
    const opened = await rows('select * from app.responses where campaign_id = $1', [
      campaign.campaignId,
    ])
    expect(opened.length).toBe(waiting)
    for (const row of opened)
      expect(row).toMatchObject({
        person_id: null,
        invitation_id: null,
        sent_on: null,
        sent_at: null,
        receipt_hash: null,
        send_hash: null,
      })
    expect(
      await rows(
        'select 1 from app.ballot_inbox where campaign_id = $1 union all select 1 from app.spent_ballots where campaign_id = $1',
        [campaign.campaignId],
      ),
    ).toEqual([])
    expect(installation.assessments.keys.read(campaign.campaignId)).toBeUndefined()
  })
})

describe('mails about assessments', () => {
  it('stop by one click, also from a mail program', async () => {
    const campaign = await anOpenCampaign(installation, owner, { people: 5 })
    const [first] = campaign.people
    const letter = installation.letters.findLast((each) => each.to === first?.email)
    const path = new URL(letter?.unsubscribeUrl ?? '').pathname
    expect((await aBrowser(installation).get(path)).text).toContain('Stop these mails')
    const oneClick = await installation.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(oneClick.status).toBe(200)
    expect(await rows('select 1 from app.mail_opt_outs')).toHaveLength(1)
  })
})
