// Setting up campaigns step by step through the API, for tests of the steps themselves.
import { expect } from 'vitest'
import type { TestInstallation } from './installation.ts'
import { callApi, type TestOwner } from './people.ts'

/** Calls the API and returns the body; a status other than 2xx fails the test with what was said. */
export async function ask(
  installation: TestInstallation,
  who: { cookie: string; slug?: string },
  call: { method: string; path: string; body?: unknown },
): Promise<any> {
  const reply = await callApi(installation, who, call)
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300)
  return reply.body
}

/** Addresses of invented people: `person-1@people.test` and so on. */
export const addresses = (count: number, name = 'person'): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}@people.test`)

/** A draft with people pasted onto its list, in an organisation that may launch. */
export async function aDraft(
  installation: TestInstallation,
  owner: TestOwner,
  settings: Record<string, unknown> = {},
  list = addresses(8).join('\n'),
): Promise<string> {
  const profile = { privacyContact: 'privacy@example.test' }
  await ask(installation, owner, { method: 'PATCH', path: '/profile', body: profile })
  const { campaignId } = await ask(installation, owner, {
    method: 'POST',
    path: '/campaigns',
    body: { name: 'Spring round', formId: 'core', ...settings },
  })
  if (list !== '') await addList(installation, owner, campaignId, list)
  return campaignId as string
}

/** Checks a list and applies it. */
export async function addList(
  installation: TestInstallation,
  owner: TestOwner,
  campaignId: string,
  text: string,
): Promise<any> {
  const body = { source: { kind: 'text', text } }
  const path = `/campaigns/${campaignId}/audience`
  const { hash } = await ask(installation, owner, { method: 'POST', path: `${path}/check`, body })
  return ask(installation, owner, {
    method: 'POST',
    path: `${path}/import`,
    body: { ...body, hash },
  })
}

/** A campaign that is open, or waits for its day when `opensAt` says so; its mails have left. */
export async function aLaunched(
  installation: TestInstallation,
  owner: TestOwner,
  settings: Record<string, unknown> = {},
  list?: string,
): Promise<string> {
  const campaignId = await aDraft(installation, owner, settings, list)
  await ask(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/launch` })
  await installation.settle()
  return campaignId
}
