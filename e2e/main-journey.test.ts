// The main job from nothing to results, as people do it: found an organisation, name departments, ask,
// answer from the mailbox, close, read, plan what to do about it and begin.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launchBrowser, newVisitor } from './support/browser.ts'
import { adoptPlan, makePlan } from './support/improving.ts'
import { answerOnOnePage, at, fits, look, mailTo, signUp } from './support/visitor.ts'

let browser: Browser
let owner: Page
let home: string
const domain = `journey-${Date.now()}.test`
const people = Array.from({ length: 6 }, (_, index) => `person${index}@${domain}`)
const linkOf = async (index: number) =>
  at(await mailTo(owner, people[index] ?? '', /\/r\/[\w-]{22}/))

beforeAll(async () => {
  browser = await launchBrowser()
  owner = await newVisitor(browser, { viewport: { width: 1280, height: 900 } })
})
afterAll(() => browser.close())

/** Opens a place of the workspace and looks at it, also on a narrow screen. */
async function visit(path: string, heading: string | RegExp): Promise<void> {
  await owner.goto(at(`${home}${path}`))
  await owner.getByRole('heading', { level: 1, name: heading }).waitFor()
  await look(owner)
  await owner.setViewportSize({ width: 360, height: 780 })
  await fits(owner)
  await owner.setViewportSize({ width: 1280, height: 900 })
}

describe('the main job', { concurrent: false }, () => {
  it('begins with an organisation and its first steps', async () => {
    home = await signUp(owner, {
      organisation: `Journey ${domain}`,
      name: 'Jo Founder',
      email: `jo@${domain}`,
    })
    await owner.getByRole('heading', { name: 'First steps' }).waitFor()
    await look(owner)
  })

  it('names departments and a privacy contact', async () => {
    await visit('/settings/departments', 'Departments')
    await owner.getByLabel('Engineering').check()
    await owner.getByLabel('Sales').check()
    await owner.getByRole('button', { name: /^Add 2 departments/ }).click()
    await owner.getByRole('row', { name: /Engineering/ }).waitFor()
    await look(owner)
    await visit('/settings', 'Organisation')
    await owner.getByLabel('Privacy contact').fill(`privacy@${domain}`)
    await owner.getByRole('button', { name: 'Save profile' }).click()
    await owner.getByText('The profile was saved').first().waitFor()
    await visit('/settings/people', 'People')
    await visit('/settings/roles', /Who may do what/)
    await visit('/account', /./)
  })

  it('asks six people by mail', async () => {
    await visit('/measure/templates', 'Templates')
    await visit('/measure/practices', 'Practices you answer for')
    await visit('/measure/new', /AI at work/)
    const list = ['email,department', ...people.map((person) => `${person},Engineering`)].join('\n')
    await owner.getByLabel('People to ask').fill(list)
    await owner.getByRole('button', { name: 'Send 6 invitations' }).click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Send 6 invitations' }).click()
    await owner.waitForURL('**/progress*')
    await look(owner)
  })

  it('is answered without a script, on a phone, and in two sittings', async () => {
    const plain = await newVisitor(browser, { javaScriptEnabled: false })
    await plain.goto(await linkOf(0))
    await answerOnOnePage(plain)
    await plain.context().close()
    const phone = await newVisitor(browser, {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    })
    await phone.goto(await linkOf(1))
    for (let index = 1; index <= 15; index += 1) {
      await phone.getByText(`${index} of 15`).waitFor()
      await phone
        .locator('fieldset:not([hidden]) .options .option')
        .nth(index % 4)
        .tap()
    }
    await phone.getByRole('button', { name: 'Send my answers' }).tap()
    await phone.getByRole('heading', { name: 'Sent. This is your result' }).waitFor()
    const first = await newVisitor(browser)
    await first.goto(await linkOf(2))
    await first.keyboard.press('4')
    await first.getByText('2 of 15').waitFor()
    await first.getByText('Saved').waitFor()
    await first.context().close()
    const second = await newVisitor(browser)
    await second.goto(await linkOf(2))
    for (let index = 2; index <= 15; index += 1) {
      await second.getByText(`${index} of 15`).waitFor()
      await second.keyboard.press('3')
    }
    await second.getByRole('button', { name: 'Send my answers' }).click()
    await second.getByRole('heading', { name: 'Sent. This is your result' }).waitFor()
    for (const index of [3, 4, 5]) {
      const person = await newVisitor(browser, { javaScriptEnabled: false })
      await person.goto(await linkOf(index))
      await answerOnOnePage(person)
      await person.context().close()
    }
  })

  it('is closed, and its results appear', async () => {
    await owner.reload()
    await owner
      .getByRole('button', { name: /^(More|Acts|Change)/ })
      .first()
      .click()
    await owner
      .getByRole('menuitem', { name: 'Close for good' })
      .or(owner.getByRole('button', { name: 'Close for good' }))
      .first()
      .click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Close assessment' }).click()
    await owner.getByText('is closed').first().waitFor()
    const campaign = new URL(owner.url()).pathname.replace(/\/progress.*$/, '').slice(home.length)
    await waitForResults(campaign)
    await visit(campaign, /AI at work/)
    await owner.getByRole('heading', { name: 'Dimensions' }).waitFor()
    await owner.getByText('Skills and judgement').first().waitFor()
    await visit(`${campaign}/questions`, /Questions/)
    await visit(`${campaign}/who-sees-what`, /Who sees what/)
    await visit('/measure/results', 'Results')
    await visit('/measure/trend', 'Trend')
    await visit('/measure', 'Assessments')
    await visit('', /Journey/)
  })

  it('becomes a plan within a budget, and a roadmap', async () => {
    await visit('/improve', 'Recommendations')
    await makePlan(owner, 40_000)
    await look(owner)
    await adoptPlan(owner)
    await look(owner)
    await owner.getByRole('main').getByRole('row').nth(1).getByRole('link').click()
    await owner.getByRole('heading', { name: 'Tasks' }).waitFor()
    await look(owner)
    await visit('/improve/roadmap', 'AI roadmap')
    await visit('', /Journey/)
  })
})

/** The worker releases results within seconds after the close. */
async function waitForResults(campaign: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const reply = await owner.request.get(
      at(`/api/v1/organisations${home}${campaign.replace('/measure', '/campaigns')}/results`),
    )
    if (reply.ok()) return
    await owner.waitForTimeout(500)
  }
  throw new Error('No results appeared within a minute.')
}
