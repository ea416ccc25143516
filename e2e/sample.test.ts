// Looking round in the sample organisation: opened and removed by one press each, every page of results
// looked at in both themes and on a narrow screen. The pictures go to .cache/screenshots.
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newVisitor } from './support/browser.ts'
import { adoptPlan, makePlan } from './support/improving.ts'
import { at, fits, look, signUp } from './support/visitor.ts'

const pictures = '.cache/screenshots'
const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 780 }

let browser: Browser
let page: Page
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await launchBrowser()
  page = await newVisitor(browser, { viewport: wide })
})
afterAll(() => browser.close())

/** Looks at the page as it is, and keeps a picture of it in both themes and narrow. */
async function picture(name: string): Promise<void> {
  await look(page)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` })
  }
  await page.setViewportSize(narrow)
  await fits(page)
  await page.screenshot({ path: `${pictures}/${name}-narrow.png` })
  await page.setViewportSize(wide)
}

describe('the sample organisation', () => {
  it('is opened by one press on Home and marked on every page', async () => {
    const domain = `sample-${Date.now()}.test`
    await signUp(page, {
      organisation: `Sample ${domain}`,
      name: 'Sam Founder',
      email: `sam@${domain}`,
    })
    await page.getByRole('button', { name: 'Open the sample organisation' }).click()
    await page
      .getByText('Its people, answers and figures are invented')
      .waitFor({ timeout: 60_000 })
    await picture('home')
  })

  it('shows results, departments with hidden cells, questions, rules and the trend of three rounds', async () => {
    await page.getByRole('link', { name: 'Round 3' }).first().click()
    await page.getByRole('heading', { name: 'Dimensions' }).waitFor()
    await page.getByText('Hidden: fewer than 5 answers').first().waitFor()
    await picture('results')
    const results = page.url()
    await page.getByRole('link', { name: 'Customer support' }).first().click()
    await page.getByRole('heading', { level: 1, name: /Customer support/ }).waitFor()
    await picture('department')
    await page.goto(results)
    await page.getByRole('link', { name: 'Legal and compliance' }).first().click()
    await page.getByRole('heading', { name: 'Legal and compliance is hidden' }).waitFor()
    await picture('department-hidden')
    await page.goto(results)
    await page.getByRole('link', { name: 'Questions', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /Questions/ }).waitFor()
    await page.getByRole('main').getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { name: 'Answers' }).waitFor()
    await picture('question')
    await page.getByRole('link', { name: 'Trend', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Trend' }).waitFor()
    await picture('trend')
  })

  it('says the same in its files, with the word suppressed where something is hidden', async () => {
    const [slug = ''] = new URL(page.url()).pathname.split('/').slice(1)
    const releases = await page.request.get(at(`/api/v1/organisations/${slug}/results/releases`))
    const { items } = (await releases.json()) as { items: { campaignId: string }[] }
    const csv = await page.request.get(
      at(`/api/v1/organisations/${slug}/campaigns/${items[0]?.campaignId}/results/figures.csv`),
    )
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect(await csv.text()).toContain('suppressed')
  })

  it('plans from the results, gives reasons, and adopts the plan as the roadmap', async () => {
    await page.getByRole('link', { name: 'Improve' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor()
    await picture('plan-settings')
    await makePlan(page, 60_000)
    await picture('plan')
    await adoptPlan(page)
    await picture('roadmap')
    await page.getByRole('link', { name: 'Planned and realised' }).click()
    await page
      .getByRole('heading', { level: 2, name: 'The next round will be shown here' })
      .waitFor()
    await picture('roadmap-realised')
    await page.getByRole('link', { name: 'List', exact: true }).click()
    await page.getByRole('main').getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { name: 'Tasks' }).waitFor()
    await picture('roadmap-item')
  })

  it('is removed by one press', async () => {
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the sample' }).click()
    await page.waitForURL((url) => !url.pathname.includes('sample-organisation'))
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})
