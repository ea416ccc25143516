// Somebody who uses a running program over HTTP only: signs up with the code from the mail and creates
// departments, remembering which the program acknowledged.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../src/server/foundation/ids.ts'
import { until, type Program } from './program.ts'

export type Visitor = { email: string; cookie: string; api: string }

/** Signs up at a program that keeps mails in its folder, and founds an organisation. */
export async function signUpAt(program: Program): Promise<Visitor> {
  const email = `${newId()}@example.test`
  const form = await post(`${program.url}/new`, {
    organisationName: `Example ${newId().slice(0, 8)}`,
    name: 'Ada Example',
    email,
    password: 'seven brown owls at dawn',
    adult: 'yes',
    terms: 'yes',
  })
  const codeId = /name="codeId" value="([\w-]+)"/.exec(await form.text())?.[1] ?? ''
  const code = await codeFor(program, email)
  const entered = await post(`${program.url}/new/confirm`, { codeId, code })
  if (entered.status !== 303)
    throw new Error(
      `Signing up ended with ${form.status}, ${entered.status}: ${await entered.text()}`,
    )
  const slug = new URL(entered.headers.get('location') ?? '', program.url).pathname
  return {
    email,
    cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    api: `/api/v1/organisations${slug}`,
  }
}

function post(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: new URL(url).origin },
  })
}

async function codeFor(program: Program, email: string): Promise<string> {
  const folder = join(program.folder, 'mail')
  let code: string | undefined
  await until(() => {
    const texts = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => readFileSync(join(folder, name), 'utf8'))
      : []
    // Not any eight digits: the address is random and may hold eight of its own.
    code = /\b(\d{8}) confirms/.exec(texts.find((text) => text.includes(email)) ?? '')?.[1]
    return code !== undefined
  })
  return code ?? ''
}

/** Calls the API as this person. */
export function call(
  program: Program,
  { api, cookie }: Visitor,
  { method, path, body }: { method: 'GET' | 'POST'; path: string; body?: unknown },
): Promise<Response> {
  return fetch(`${program.url}${api}${path}`, {
    method,
    headers: {
      cookie,
      origin: program.url,
      'content-type': 'application/json',
      'idempotency-key': newId(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** Creates departments one after another until a call fails; returns the names that were acknowledged. */
export async function writeUntilCut(
  program: Program,
  visitor: Visitor,
  acknowledged: string[],
): Promise<void> {
  for (;;) {
    const name = `Department ${newId()}`
    const body = { name, parentId: null, type: 'operations', headcount: null }
    const reply = await call(program, visitor, {
      method: 'POST',
      path: '/departments',
      body,
    }).catch(() => null)
    if (reply?.status !== 201) return
    acknowledged.push(name)
  }
}
