// What a person does again and again: reading mail, signing up, and looking at a page with axe in both
// themes.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'

/** The address of a path of the product. */
export const at = (path: string): string => `${inject('baseUrl')}${path}`

/** The newest mail to an address whose text holds what is looked for; waits until it is there. */
export async function mailTo(page: Page, address: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 240; tries += 1) {
    const list = await page.request.get(at(`/dev/mail?to=${encodeURIComponent(address)}`))
    for (const [, id] of (await list.text()).matchAll(/\/dev\/mail\/([0-9a-f-]{36})/g)) {
      const mail = await page.request.get(at(`/dev/mail/${id}`))
      const found = pattern.exec(await mail.text())
      if (found) return found[1] ?? found[0]
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`No mail to ${address} with ${String(pattern)}.`)
}

/** Signs up through the pages and lands in the new organisation. Returns its path. */
export async function signUp(
  page: Page,
  who: { organisation: string; name: string; email: string },
): Promise<string> {
  await page.goto(at('/new'))
  await page.getByLabel('Name of the organisation').fill(who.organisation)
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('Work e-mail').fill(who.email)
  await page.getByLabel('Password').fill('seven brown owls at dawn')
  await page.getByLabel('I am 18 or older').check()
  await page.getByLabel('I have read and accept').check()
  await look(page)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code').fill(await mailTo(page, who.email, /(\d{8}) confirms/))
  await page.getByRole('button', { name: 'Create the organisation' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return new URL(page.url()).pathname
}

/** Answers everything on one page, from the first page of a link, and sees the result. */
export async function answerOnOnePage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All on one page' }).click()
  const send = page.getByRole('button', { name: 'Send my answers' })
  await send.waitFor()
  const questions = await page.locator('fieldset[data-item]').all()
  for (const [index, question] of questions.entries())
    await question
      .locator('.options .option')
      .nth(index % 5)
      .click()
  await send.click()
  await page.getByRole('heading', { name: 'Sent. This is your result' }).waitFor()
}

/** The browser restyles for another theme in its next frames, with transitions of no length. */
const restyled = `(async () => {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  await frames()
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  await frames()
})()`

/** axe finds nothing on the page once it has come, in the light and in the dark. */
export async function look(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(restyled)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
    expect(found, `${new URL(page.url()).pathname} (${colorScheme})`).toEqual([])
  }
}

/** Nothing on the page is wider than the screen. */
export async function fits(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(overflow, `${new URL(page.url()).pathname} is wider than the screen`).toBeLessThanOrEqual(
    0,
  )
}
