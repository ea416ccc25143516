// An open campaign with its people, made by the API as a person would, and answering as a browser does.
import { newId } from '../../src/server/foundation/ids.ts'
import type { TestInstallation } from './installation.ts'
import { callApi, type TestOwner } from './people.ts'

export type AskedPerson = { email: string; link: string }
export type TestCampaign = { campaignId: string; people: AskedPerson[] }

type Wanted = {
  mode?: 'named' | 'confidential' | 'anonymous'
  people?: number
  department?: string
  formId?: string
  settings?: Record<string, unknown>
}

/** Launches a campaign and delivers its invitations; people are `people` strangers of one department. */
export async function anOpenCampaign(
  installation: TestInstallation,
  owner: TestOwner,
  wanted: Wanted = {},
): Promise<TestCampaign> {
  const { mode = 'confidential', people = 6, formId = 'core', settings = {} } = wanted
  await must(installation, owner, {
    method: 'PATCH',
    path: '/profile',
    body: { privacyContact: 'privacy@example.test' },
  })
  const department = wanted.department ?? (await aDepartmentName(installation, owner))
  const readers = mode === 'named' ? { readers: ['owner'] } : {}
  const created = await must(installation, owner, {
    method: 'POST',
    path: '/campaigns',
    body: { name: 'Autumn round', formId, mode, ...readers, ...settings },
  })
  const campaignId = created.campaignId as string
  const addresses = Array.from({ length: people }, () => `${newId().slice(0, 13)}@example.test`)
  const text = ['email,department', ...addresses.map((address) => `${address},${department}`)].join(
    '\n',
  )
  const source = { kind: 'text', text }
  const checked = await must(installation, owner, {
    method: 'POST',
    path: `/campaigns/${campaignId}/audience/check`,
    body: { source },
  })
  await must(installation, owner, {
    method: 'POST',
    path: `/campaigns/${campaignId}/audience/import`,
    body: { source, hash: checked.hash },
  })
  await must(installation, owner, { method: 'POST', path: `/campaigns/${campaignId}/launch` })
  await installation.settle()
  await installation.tick('assessments-clock')
  return {
    campaignId,
    people: addresses.map((email) => ({ email, link: linkFor(installation, email) })),
  }
}

async function aDepartmentName(installation: TestInstallation, owner: TestOwner): Promise<string> {
  const name = `Department ${newId().slice(0, 6)}`
  await must(installation, owner, {
    method: 'POST',
    path: '/departments',
    body: { name, type: 'engineering', parentId: null, headcount: null },
  })
  return name
}

/** The address of the last personal link mailed to somebody. */
export function linkFor(installation: TestInstallation, email: string): string {
  const letter = installation.letters.findLast((each) => each.to === email)
  const path = /\/r\/[\w-]{22}/.exec(letter?.text ?? '')?.[0]
  if (!path) throw new Error(`No link was mailed to ${email}.`)
  return path
}

/** Calls the API as the owner and fails the test when it refuses. */
export async function must(
  installation: TestInstallation,
  owner: TestOwner,
  call: { method: string; path: string; body?: unknown },
): Promise<any> {
  const { status, body } = await callApi(installation, owner, call)
  if (status >= 400)
    throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`)
  return body
}

export type Browser = {
  get: (path: string) => Promise<Page>
  post: (path: string, fields?: Record<string, string | string[]>) => Promise<Page>
  put: (path: string, body: unknown) => Promise<Page>
  cookies: Map<string, string>
}
export type Page = { status: number; text: string; location: string | null }

/** A browser without a script: keeps cookies, posts forms, follows nothing by itself. */
export function aBrowser(
  installation: TestInstallation,
  cookies = new Map<string, string>(),
): Browser {
  const request = async (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await installation.app.request(path, {
      ...init,
      headers: { ...init.headers, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
    }
  }
  return {
    cookies,
    get: (path) => request(path, { method: 'GET' }),
    put: (path, body) =>
      request(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    post: (path, fields = {}) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((each): [string, string] => [name, each]),
        ),
      )
      return request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      })
    },
  }
}

/** Ids of the questions on a page, in order; the template for the script not counted. */
export function questionsOn(page: Page): string[] {
  return [
    ...page.text.replace(/<template[\s\S]*<\/template\s*>/, '').matchAll(/data-item="([^"]+)"/g),
  ].map((match) => match[1] ?? '')
}

/** Answers every question with the option at `place` and sends, all on one page. Returns the reply to Send. */
export async function answerAll(
  browser: Browser,
  link: string,
  place = 3,
): Promise<Page & { base: string }> {
  const opened = await browser.post(link, { to: 'all' })
  const base = (opened.location ?? '').replace(/\/all$/, '')
  const form = await browser.get(`${base}/all`)
  const fields = Object.fromEntries(questionsOn(form).map((item) => [item, String(place)]))
  const sendId = /name="sendId" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  return { ...(await browser.post(`${base}/all`, { ...fields, sendId })), base }
}
