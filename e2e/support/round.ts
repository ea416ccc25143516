// An open round whose people can be answered for: set up through the API with the browser's session,
// since setting up has a journey of its own.
import type { Browser, Page } from 'playwright-core'
import { newVisitor } from './browser.ts'
import { at, mailTo, signUp } from './visitor.ts'

export type OpenRound = { organisation: string; campaignId: string; links: string[]; owner: Page }

let organisations = 0

/** Signs up, adds a department, launches a core round and collects the mailed links. */
export async function anOpenRound(
  browser: Browser,
  wanted: { people: number },
): Promise<OpenRound> {
  organisations += 1
  const owner = await newVisitor(browser)
  const domain = `round${organisations}-${Date.now()}.test`
  const organisation = await signUp(owner, {
    organisation: `Round ${organisations} ${domain}`,
    name: 'Olga Owner',
    email: `olga@${domain}`,
  })
  const call = (method: string, path: string, body?: unknown) =>
    callApi(owner, { organisation, method, path, body })
  await call('PATCH', '/profile', { privacyContact: `privacy@${domain}` })
  await call('POST', '/departments', {
    name: 'Workshop',
    type: 'operations',
    parentId: null,
    headcount: null,
  })
  const { campaignId } = await call('POST', '/campaigns', {
    name: 'Autumn round',
    formId: 'core',
    mode: 'confidential',
  })
  const people = Array.from({ length: wanted.people }, (_, index) => `p${index}@${domain}`)
  const source = {
    kind: 'text',
    text: ['email,department', ...people.map((person) => `${person},Workshop`)].join('\n'),
  }
  const { hash } = await call('POST', `/campaigns/${campaignId}/audience/check`, { source })
  await call('POST', `/campaigns/${campaignId}/audience/import`, { source, hash })
  await call('POST', `/campaigns/${campaignId}/launch`)
  const links: string[] = []
  for (const person of people) links.push(at(await mailTo(owner, person, /\/r\/[\w-]{22}/)))
  return { organisation, campaignId, links, owner }
}

type Call = { organisation: string; method: string; path: string; body?: unknown }

/** Calls the API with the session of a page. */
export async function callApi(
  page: Page,
  { organisation, method, path, body }: Call,
): Promise<any> {
  const response = await page.request.fetch(at(`/api/v1/organisations${organisation}${path}`), {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      'idempotency-key': `${Date.now()}-${Math.random()}`,
    },
    ...(body === undefined ? {} : { data: body }),
  })
  if (!response.ok())
    throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
  return response.status() === 204 ? null : await response.json()
}
