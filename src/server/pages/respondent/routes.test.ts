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
import { whileHeld } from '../../../../test/support/race.ts'

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

describe('a personal link', () => {
  let campaign: TestCampaign
  beforeAll(async () => {
    campaign = await anOpenCampaign(installation, owner, {
      people: 12,
      settings: { hasScenarios: true },
    })
  })
  const person = (index: number) => campaign.people[index] ?? { email: '', link: '' }

  it('shows who asks, who sees what and the first question, and changes nothing when read', async () => {
    const browser = aBrowser(installation)
    const page = await browser.get(person(0).link)
    expect(page.text).toContain('Halden Mills')
    expect(page.text).toContain('Confidential')
    expect(questionsOn(page)).toHaveLength(1)
    expect(browser.cookies.size).toBe(0)
    expect(await rows('select 1 from app.response_drafts')).toEqual([])
  })

  it('[J1] takes 15 questions, two cases and Send, with a result at once and no account', async () => {
    const browser = aBrowser(installation)
    expect(
      questionsOn(
        await browser.get((await browser.post(person(0).link, { to: 'all' })).location ?? ''),
      ),
    ).toHaveLength(17)
    const sent = await answerAll(browser, person(0).link)
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('Skills and judgement')
    expect(sent.text).toContain('Three things to try')
    expect(receiptOn(sent.text)).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
  })

  it('saves each answer and goes on where it was left, on another device too', async () => {
    const first = aBrowser(installation)
    const page = await first.get(person(1).link)
    const [item = ''] = questionsOn(page)
    const next = await first.post(person(1).link, { [item]: '2', n: '1' })
    expect(next.location).toMatch(/\/q\/2$/)
    const elsewhere = await aBrowser(installation).get(person(1).link)
    expect(questionsOn(elsewhere)[0]).not.toBe(item)
    expect(elsewhere.text).toContain('2 of ')
  })

  it('keeps the answer with the highest counter, whatever order they arrive in', async () => {
    const browser = aBrowser(installation)
    const [item = ''] = questionsOn(await browser.get(person(2).link))
    const base = ((await browser.post(person(2).link, { to: 'all' })).location ?? '').replace(
      /\/all$/,
      '',
    )
    await browser.put(`${base}/answers/${item}`, { item, values: ['5'], counter: 20 })
    await browser.put(`${base}/answers/${item}`, { item, values: ['1'], counter: 10 })
    const page = await browser.get(`${base}/q/1`)
    const chosen = new RegExp(`name="${item.replace('.', '\\.')}"\\s+value="5"\\s+checked`)
    expect(page.text).toMatch(chosen)
  })

  it('refuses what is not an answer and says which link is wrong', async () => {
    const browser = aBrowser(installation)
    const [item = ''] = questionsOn(await browser.get(person(3).link))
    const base = ((await browser.post(person(3).link, { to: 'all' })).location ?? '').replace(
      /\/all$/,
      '',
    )
    expect(
      (await browser.put(`${base}/answers/${item}`, { item, values: ['17'], counter: 1 })).status,
    ).toBe(422)
    expect((await browser.get('/r/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
    expect((await aBrowser(installation).get(`${base}/q/1`)).text).toContain(
      'Open the link from your mail again',
    )
  })

  it('shows the questions again, with what was written, when nothing was answered', async () => {
    const browser = aBrowser(installation)
    const opened = await browser.post(person(4).link, { to: 'all' })
    const page = await browser.post(opened.location ?? '', { comment: 'Half a thought' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Answer at least one question before you send.')
    expect(page.text).toContain('Half a thought')
    expect(questionsOn(page)).toHaveLength(17)
  })

  it('counts a repeated Send once, with the same receipt', async () => {
    const browser = aBrowser(installation)
    const opened = await browser.post(person(4).link, { to: 'all' })
    const base = (opened.location ?? '').replace(/\/all$/, '')
    const form = await browser.get(`${base}/all`)
    const fields = {
      ...Object.fromEntries(questionsOn(form).map((item) => [item, '2'])),
      sendId: /name="sendId" value="([^"]+)"/.exec(form.text)?.[1] ?? '',
    }
    const first = await browser.post(`${base}/all`, fields)
    const before = await rows('select count(*) from app.responses where campaign_id = $1', [
      campaign.campaignId,
    ])
    const second = await browser.post(`${base}/send`, { sendId: fields.sendId })
    expect(receiptOn(second.text)).toBe(receiptOn(first.text))
    expect(
      await rows('select count(*) from app.responses where campaign_id = $1', [
        campaign.campaignId,
      ]),
    ).toEqual(before)
  })

  it('sends what another tab is saving at that moment', async () => {
    const race = await anOpenCampaign(installation, owner, { people: 8 })
    const browser = aBrowser(installation)
    const link = race.people[0]?.link ?? ''
    const [item = ''] = questionsOn(await browser.get(link))
    const opened = await browser.post(link, { [item]: '2', n: '1' })
    const send = (opened.location ?? '').replace(/\/q\/.*$/, '/send')
    const saving = {
      text: `update app.response_drafts set answers = jsonb_set(answers, array[$1, 'answer', 'value'], '5')
             where campaign_id = $2`,
      values: [item, race.campaignId],
    }
    const sent = await whileHeld(installation, saving, () =>
      browser.post(send, { sendId: crypto.randomUUID() }),
    )
    expect(sent.status).toBe(200)
    const [row] = await rows('select answers from app.responses where campaign_id = $1', [
      race.campaignId,
    ])
    expect(row?.['answers'][item]).toMatchObject({ value: 5 })
  })

  it('[N-14] takes one answer from two tabs', async () => {
    const [one, two] = [aBrowser(installation), aBrowser(installation)]
    const [first, second] = await Promise.all([
      answerAll(one, person(5).link),
      answerAll(two, person(5).link),
    ])
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('lets its holder see, change and delete what was sent, until close', async () => {
    const browser = aBrowser(installation)
    const { base } = await answerAll(browser, person(6).link, 1)
    expect((await browser.get(person(6).link)).text).toContain('You have sent your answers')
    expect((await browser.get(`${base}/manage`)).text).toContain('Change my answers')
    await browser.post(`${base}/correct`)
    const form = await browser.get(`${base}/all`)
    const [item = ''] = questionsOn(form)
    await browser.put(`${base}/answers/${item}`, { item, values: ['4'], counter: 99 })
    await browser.post(`${base}/send`, { sendId: crypto.randomUUID() })
    const [row] = await rows(
      `select version, answers from app.responses where campaign_id = $1 and version = 2`,
      [campaign.campaignId],
    )
    expect(row?.['answers'][item]).toMatchObject({ kind: 'answered' })
    expect(await rows('select 1 from app.response_versions')).toEqual([])
    const removed = await browser.post(`${base}/remove`)
    expect(removed.text).toContain('deleted')
    expect(
      await rows('select 1 from app.responses where campaign_id = $1 and version = 2', [
        campaign.campaignId,
      ]),
    ).toEqual([])
    expect((await answerAll(browser, person(6).link)).status).toBe(200)
  })

  it('leads to the answer by its receipt on another device', async () => {
    const sent = await answerAll(aBrowser(installation), person(7).link)
    const elsewhere = aBrowser(installation)
    expect(
      (await elsewhere.post(`${sent.base}/manage`, { receipt: 'AAAAA-AAAAA-AAAAA-AAAAA' })).status,
    ).toBe(404)
    await elsewhere.post(`${sent.base}/manage`, { receipt: receiptOn(sent.text).toLowerCase() })
    expect((await elsewhere.get(`${sent.base}/manage`)).text).toContain('Your answers')
  })

  it('stores nothing that ties the answer to the person where the organisation can read it', async () => {
    const stored = await rows(
      'select person_id, invitation_id, sent_at, sent_on from app.responses where campaign_id = $1',
      [campaign.campaignId],
    )
    for (const row of stored)
      expect(row).toMatchObject({ person_id: null, invitation_id: null, sent_at: null })
    expect(
      await rows(
        'select answered_at from app.campaign_invitations where campaign_id = $1 and answered_at is not null',
        [campaign.campaignId],
      ),
    ).toEqual([])
    expect(
      (
        await rows('select 1 from sealed.response_links where campaign_id = $1', [
          campaign.campaignId,
        ])
      ).length,
    ).toBe(stored.length)
  })

  it('keeps saved answers while the campaign is paused', async () => {
    const browser = aBrowser(installation)
    const [item = ''] = questionsOn(await browser.get(person(8).link))
    await browser.post(person(8).link, { [item]: '3', n: '1' })
    await must(installation, owner, {
      method: 'POST',
      path: `/campaigns/${campaign.campaignId}/pause`,
    })
    expect((await browser.get(person(8).link)).text).toContain('paused')
    await must(installation, owner, {
      method: 'POST',
      path: `/campaigns/${campaign.campaignId}/resume`,
    })
    expect((await browser.get(person(8).link)).text).toContain('2 of ')
  })

  it('says that it is closed to somebody who was still answering, and counts no draft', async () => {
    const browser = aBrowser(installation)
    const [item = ''] = questionsOn(await browser.get(person(9).link))
    const base = (
      (await browser.post(person(9).link, { [item]: '3', n: '1' })).location ?? ''
    ).replace(/\/q\/\d+$/, '')
    const before = await rows('select count(*) from app.responses where campaign_id = $1', [
      campaign.campaignId,
    ])
    await must(installation, owner, {
      method: 'POST',
      path: `/campaigns/${campaign.campaignId}/close`,
    })
    await installation.settle()
    const late = await browser.post(`${base}/send`, { sendId: crypto.randomUUID() })
    expect(late.status).toBe(410)
    expect(late.text).toContain('closed')
    expect(
      await rows('select count(*) from app.responses where campaign_id = $1', [
        campaign.campaignId,
      ]),
    ).toEqual(before)
    expect(
      await rows('select 1 from app.response_drafts where campaign_id = $1', [campaign.campaignId]),
    ).toEqual([])
  })
})

it('keeps links, receipts and answers out of the log', () => {
  const log = installation.logLines.join('\n')
  for (const letter of installation.letters) {
    const token = /\/r\/([\w-]{22})/.exec(letter.text)?.[1]
    if (token) expect(log).not.toContain(token)
    expect(log).not.toContain(letter.to)
  }
})
