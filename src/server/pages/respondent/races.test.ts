import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aBrowser,
  anOpenCampaign,
  answerAll,
  questionsOn,
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
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const rows = (text: string, values: unknown[]) =>
  installation.database.asAdmin(async (client) => (await client.query(text, values)).rows)
const draftsOf = (campaignId: string) =>
  rows('select answers from app.response_drafts where campaign_id = $1', [campaignId])
const answersOf = (campaignId: string) =>
  rows('select answers, version from app.responses where campaign_id = $1', [campaignId])
const closing = (campaignId: string) =>
  `update app.campaigns set state = 'closed', closed_at = now() where campaign_id = '${campaignId}';`
const receiptOn = (text: string) => /<p class="code">([^<]+)<\/p>/.exec(text)?.[1] ?? ''

it('saves nothing into a campaign that is being closed', async () => {
  const { campaignId, people } = await anOpenCampaign(installation, owner)
  const browser = aBrowser(installation)
  const link = people[0]?.link ?? ''
  const [item = ''] = questionsOn(await browser.get(link))
  const late = await whileHeld(installation, { text: closing(campaignId) }, () =>
    browser.post(link, { [item]: '2', n: '1' }),
  )
  expect(late.status).toBe(410)
  expect(await draftsOf(campaignId)).toEqual([])
})

it('does not say that an anonymous answer is deleted when the close has just moved it', async () => {
  const { campaignId, people } = await anOpenCampaign(installation, owner, { mode: 'anonymous' })
  const sent = await answerAll(aBrowser(installation), people[0]?.link ?? '')
  const browser = aBrowser(installation)
  await browser.post(`${sent.base}/manage`, { receipt: receiptOn(sent.text) })
  const text = `${closing(campaignId)} delete from app.ballot_inbox where campaign_id = '${campaignId}'`
  const removing = await whileHeld(installation, { text }, () =>
    browser.post(`${sent.base}/remove`),
  )
  expect(removing.status).toBe(404)
})

it('opens an answer for changing that another tab is just sending', async () => {
  const { campaignId, people } = await anOpenCampaign(installation, owner)
  const browser = aBrowser(installation)
  const { base } = await answerAll(browser, people[0]?.link ?? '', 2)
  await browser.post(`${base}/correct`)
  const ofCampaign = `from app.response_drafts where campaign_id = '${campaignId}'`
  const sending = { text: `select 1 ${ofCampaign} for update`, atLast: `delete ${ofCampaign}` }
  await whileHeld(installation, sending, () => browser.post(`${base}/correct`))
  const [draft] = await draftsOf(campaignId)
  expect(Object.keys(draft?.answers ?? {}).length).toBeGreaterThan(0)
})

it('makes no second answer out of a receipt whose answer was removed meanwhile', async () => {
  const { campaignId, people } = await anOpenCampaign(installation, owner)
  const sent = await answerAll(aBrowser(installation), people[0]?.link ?? '')
  const browser = aBrowser(installation)
  await browser.post(`${sent.base}/manage`, { receipt: receiptOn(sent.text) })
  await browser.post(`${sent.base}/correct`)
  const removing = { text: `delete from app.responses where campaign_id = '${campaignId}'` }
  const late = await whileHeld(installation, removing, () =>
    browser.post(`${sent.base}/send`, { sendId: crypto.randomUUID() }),
  )
  expect(late.status).toBe(404)
  expect(await answersOf(campaignId)).toEqual([])
})
