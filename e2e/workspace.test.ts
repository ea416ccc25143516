// What holds on every page of the workspace: the place that is marked, lists within sheets, plain text in
// the address, and a heading also where a page could not be loaded.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newVisitor } from './support/browser.ts'
import { callApi } from './support/round.ts'
import { at, look, signUp } from './support/visitor.ts'

let browser: Browser
let page: Page
let home: string
beforeAll(async () => {
  browser = await launchBrowser()
  page = await newVisitor(browser, { viewport: { width: 1280, height: 900 } })
  const domain = `workspace-${Date.now()}.test`
  home = await signUp(page, {
    organisation: `Workspace ${domain}`,
    name: 'Wanda Founder',
    email: `wanda@${domain}`,
  })
  await callApi(page, {
    organisation: home,
    method: 'POST',
    path: '/departments',
    body: { name: 'Workshop', type: 'operations', parentId: null, headcount: null },
  })
})
afterAll(() => browser.close())

const marked = () => page.getByRole('navigation', { name: 'Places' }).locator('[aria-current]')

describe('the workspace', { concurrent: false }, () => {
  it('marks the place a page belongs to, and none where there is none', async () => {
    await page.goto(at(`${home}/settings/roles`))
    await page.getByRole('heading', { level: 1, name: 'Who may do what' }).waitFor()
    expect(await marked().first().textContent()).toBe('Who may do what')
    await page.goto(at(`${home}/account`))
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
    expect(await marked().count()).toBe(0)
  })

  it('closes on Escape the list first, and the sheet around it only then', async () => {
    await page.goto(at(`${home}/settings/people`))
    await page.getByRole('link', { name: 'Wanda Founder' }).click()
    const sheet = page.getByRole('dialog', { name: 'Wanda Founder' })
    await sheet.getByRole('checkbox', { name: 'Lead' }).check()
    await sheet.getByRole('radio', { name: 'Some departments' }).check()
    await sheet.getByRole('button', { name: 'Show options' }).click()
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await sheet.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
  })

  it('keeps what is searched for as it was typed in the address', async () => {
    await page.goto(at(`${home}/settings/people?search=0`))
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    expect(await page.getByLabel('Name or address').inputValue()).toBe('0')
    expect(new URL(page.url()).search).toBe('?search=0')
  })

  it('has a heading, and a way on, where nothing is', async () => {
    await page.goto(at(`${home}/no/such/page`))
    await page
      .getByRole('heading', { level: 1, name: 'There is nothing at this address' })
      .waitFor()
    await look(page)
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { level: 1, name: /^Workspace/ }).waitFor()
  })

  it('says in a heading that takes focus that a page failed, and tries again', async () => {
    await page.route('**/departments', (route) => route.fulfill({ status: 500, body: '' }))
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Organisation' }).waitFor()
    await page.getByRole('link', { name: 'Departments' }).first().click()
    const heading = page.getByRole('heading', { level: 1, name: 'This page could not be shown' })
    await heading.and(page.locator(':focus')).waitFor()
    await look(page)
    await page.unroute('**/departments')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Departments' }).waitFor()
  })
})
