// From results to a roadmap, as the head of a programme does it: a budget, a plan, its adoption.
import type { Page } from 'playwright-core'

/** Makes a plan within a budget and waits until it stands and its reasons are there. */
export async function makePlan(page: Page, budget: number): Promise<void> {
  await page.getByLabel('Budget', { exact: true }).fill(String(budget))
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await page.getByRole('heading', { level: 2, name: / bring / }).waitFor({ timeout: 120_000 })
  await page
    .getByText('The reasons are being computed')
    .waitFor({ state: 'detached', timeout: 180_000 })
}

/** Adopts the plan that is open, with the schedule proposed, and waits for the roadmap. */
export async function adoptPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Adopt as roadmap' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Schedule' }).waitFor({ timeout: 60_000 })
  await dialog.getByRole('button', { name: /^Begin with/ }).click()
  await page.getByRole('heading', { level: 1, name: 'AI roadmap' }).waitFor()
}
