import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newVisitor } from './support/browser.ts'
import { anOpenRound, type OpenRound } from './support/round.ts'
import { answerOnOnePage, fits, look } from './support/visitor.ts'

let browser: Browser
let round: OpenRound
beforeAll(async () => {
  browser = await launchBrowser()
  round = await anOpenRound(browser, { people: 6 })
})
afterAll(() => browser.close())

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }
const linkOf = (index: number) => round.links[index] ?? ''

describe('answering', () => {
  it('[J1] takes at most 17 taps on a phone for the 15 questions, and shows the result', async () => {
    const page = await newVisitor(browser, phone)
    await page.goto(linkOf(0))
    let taps = 1
    await look(page)
    await fits(page)
    for (let index = 0; index < 15; index += 1) {
      await page
        .locator('fieldset:not([hidden]) .options .option')
        .nth(index % 5)
        .tap()
      taps += 1
      if (index < 14) await page.getByText(`${index + 2} of 15`).waitFor()
    }
    await page.waitForURL('**/review')
    await look(page)
    await page.getByRole('button', { name: 'Send my answers' }).tap()
    taps += 1
    await page.getByRole('heading', { name: 'Sent. This is your result' }).waitFor()
    await look(page)
    await fits(page)
    expect(taps).toBeLessThanOrEqual(17)
    await page.context().close()
  })

  it('works by digit keys alone', async () => {
    const page = await newVisitor(browser)
    await page.goto(linkOf(1))
    for (let index = 0; index < 15; index += 1) {
      await page.getByText(`${index + 1} of 15`).waitFor()
      await page.keyboard.press(String((index % 6) + 1))
    }
    await page.waitForURL('**/review')
    await page.context().close()
  })

  it('is complete without a script, on one page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(linkOf(2))
    await lookWithoutScript(page)
    await answerOnOnePage(page)
    await context.close()
  })

  it('goes on where it was left, on another device', async () => {
    const first = await newVisitor(browser)
    await first.goto(linkOf(3))
    await first.keyboard.press('3')
    await first.getByText('2 of 15').waitFor()
    await first.getByText('Saved').waitFor()
    await first.context().close()
    const context = await browser.newContext()
    const second = await context.newPage()
    await second.goto(linkOf(3))
    await second.getByText('2 of 15').waitFor()
    await context.close()
  })

  it('keeps answers on the device while offline and sends them afterwards', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(linkOf(4))
    await page.keyboard.press('2')
    await page.getByText('2 of 15').waitFor()
    await page.getByText('Saved').waitFor()
    await context.setOffline(true)
    await page.keyboard.press('4')
    await page.getByText('Offline: kept on this device').waitFor()
    await page.getByText('3 of 15').waitFor()
    await context.setOffline(false)
    await page.getByText('Saved').waitFor({ timeout: 15_000 })
    await page.reload()
    await page.getByText('3 of 15').waitFor()
    await context.close()
  })

  it('begins with a page of at most 14 KB in three requests, the script at most 6 KB', async () => {
    const page = await newVisitor(browser, phone)
    const sizes: { path: string; bytes: number }[] = []
    const measured: Promise<unknown>[] = []
    page.on('requestfinished', (request) => {
      const path = new URL(request.url()).pathname
      measured.push(
        request
          .sizes()
          .then(({ responseBodySize }) => sizes.push({ path, bytes: responseBodySize })),
      )
    })
    await page.goto(linkOf(5), { waitUntil: 'networkidle' })
    await Promise.all(measured)
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`first question page: ${sizes.length} requests, ${total} bytes`)
    expect(sizes.length).toBeLessThanOrEqual(3)
    expect(total).toBeLessThanOrEqual(14 * 1024)
    expect(sizes.find(({ path }) => path.endsWith('.js'))?.bytes).toBeLessThanOrEqual(6 * 1024)
    await page.context().close()
  })

  it('says what to do about a link that does not work', async () => {
    const page = await newVisitor(browser, phone)
    await page.goto(linkOf(0).replace(/[\w-]{22}$/, 'AAAAAAAAAAAAAAAAAAAAAA'))
    await page.getByRole('heading', { name: 'This link does not work.' }).waitFor()
    await look(page)
    await fits(page)
    await page.context().close()
  })
})

/** Without scripts axe cannot run; the headings and labels are looked at instead. */
async function lookWithoutScript(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('fieldset legend').count()).toBe(1)
}
