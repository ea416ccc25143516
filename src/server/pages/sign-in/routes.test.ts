import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../test/support/installation.ts'
import { aPerson } from '../../../../test/support/people.ts'
import { whileHeld } from '../../../../test/support/race.ts'

let installation: TestInstallation
beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(() => installation.close())

const password = 'seven brown owls at dawn'

function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    installation.app.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    }),
  )
}

const codeIdIn = (page: string) => /name="codeId" value="([^"]+)"/.exec(page)?.[1] ?? ''
const codeIn = (mail: { text: string } | undefined) => /\b\d{8}\b/.exec(mail?.text ?? '')?.[0] ?? ''
const signUpFields = (email: string) => ({
  organisationName: 'Marrow & Sons',
  name: 'Ida Marrow',
  email,
  password,
  adult: 'yes',
  terms: 'yes',
})
const cookieOf = (response: Response) =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function signUp(email: string): Promise<Response> {
  const form = await post('/new', signUpFields(email))
  const codeId = codeIdIn(await form.text())
  await installation.settle()
  return post('/new/confirm', { codeId, code: codeIn(installation.letters.at(-1)) })
}

describe('signing up', () => {
  it('founds an organisation once the code from the mail is entered', async () => {
    const done = await signUp('ida@marrow.test')
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toBe('/marrow-sons')
    const session = await installation.app.request('/api/v1/me', {
      headers: { cookie: cookieOf(done) },
    })
    expect(await session.json()).toMatchObject({ email: 'ida@marrow.test', name: 'Ida Marrow' })
  })

  it('asks for age and policy and keeps what was typed', async () => {
    const { adult: _, ...fields } = signUpFields('young@marrow.test')
    const response = await post('/new', fields)
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('18 or older')
    expect(text).toContain('value="Ida Marrow"')
    expect(text).not.toContain(password)
  })

  it('answers a known address like an unknown one and tells its owner by mail', async () => {
    const person = await aPerson(installation)
    const response = await post('/new', signUpFields(person.email))
    expect(response.status).toBe(200)
    expect(codeIdIn(await response.text())).not.toBe('')
    await installation.settle()
    expect(installation.letters.at(-1)).toMatchObject({
      to: person.email,
      subject: 'You already have an account',
    })
  })

  it('refuses a guessable password beside its field', async () => {
    const response = await post('/new', {
      ...signUpFields('weak@marrow.test'),
      password: 'password123456789',
    })
    expect(await response.text()).toContain('easy to guess')
  })

  it('spends five tries on a code and then refuses even the right one', async () => {
    const form = await post('/new', signUpFields('guess@marrow.test'))
    const codeId = codeIdIn(await form.text())
    await installation.settle()
    const right = codeIn(installation.letters.at(-1))
    const wrong = right === '00000000' ? '11111111' : '00000000'
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await post('/new/confirm', { codeId, code: wrong })).status).toBe(422)
    expect((await post('/new/confirm', { codeId, code: right })).status).toBe(422)
  })

  it('makes one account when two codes for an address are entered at once', async () => {
    const email = 'twice@marrow.test'
    const form = await post('/new', signUpFields(email))
    const codeId = codeIdIn(await form.text())
    await installation.settle()
    const other = {
      text: `insert into identity.people (email, name, policy_version, adult_declared_at)
             values ($1, 'Ida Marrow', 'test', now())`,
      values: [email],
    }
    const second = await whileHeld(installation, other, () =>
      post('/new/confirm', { codeId, code: codeIn(installation.letters.at(-1)) }),
    )
    expect(second.status).toBe(422)
  })

  it('chooses another address when somebody takes it at that moment', async () => {
    const form = await post('/new', {
      ...signUpFields('cara@marrow.test'),
      organisationName: 'Taken',
    })
    const codeId = codeIdIn(await form.text())
    await installation.settle()
    const other = {
      text: `insert into app.organisations (organisation_id, slug, name)
             values (gen_random_uuid(), 'taken', 'Taken')`,
    }
    const done = await whileHeld(installation, other, () =>
      post('/new/confirm', { codeId, code: codeIn(installation.letters.at(-1)) }),
    )
    expect(done.headers.get('location')).toBe('/taken-2')
  })

  it('refuses a code after ten minutes', async () => {
    const form = await post('/new', signUpFields('late@marrow.test'))
    const codeId = codeIdIn(await form.text())
    await installation.settle()
    const before = installation.now()
    installation.setNow(new Date(before.getTime() + 11 * 60_000))
    expect(
      (await post('/new/confirm', { codeId, code: codeIn(installation.letters.at(-1)) })).status,
    ).toBe(422)
    installation.setNow(before)
  })
})

describe('signing in', () => {
  it('lets the right password in and gives the same answer to a wrong one and an unknown address', async () => {
    await signUp('sam@marrow.test')
    const right = await post('/sign-in', { email: 'SAM@marrow.test', password })
    expect(right.status).toBe(303)
    const wrong = await post('/sign-in', {
      email: 'sam@marrow.test',
      password: 'another long password',
    })
    const unknown = await post('/sign-in', {
      email: 'nobody@marrow.test',
      password: 'another long password',
    })
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    const plain = (text: string) => text.replaceAll(/nonce="[^"]*"|value="[^"]*"/g, '')
    expect(plain(await unknown.text())).toBe(plain(await wrong.text()))
  })

  it('limits tries by account', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 11; attempt += 1)
      statuses.push(
        (await post('/sign-in', { email: 'busy@marrow.test', password: 'wrong' })).status,
      )
    expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true)
    expect(statuses[10]).toBe(429)
  })

  it('sets a new password by code, ends other sessions and tells the person', async () => {
    const first = cookieOf(await signUp('zoe@marrow.test'))
    const form = await post('/recover', { email: 'zoe@marrow.test' })
    const codeId = codeIdIn(await form.text())
    await installation.settle()
    const done = await post('/recover/enter', {
      codeId,
      code: codeIn(installation.letters.at(-1)),
      password: 'nine green frogs at noon',
    })
    expect(done.status).toBe(303)
    expect(
      (await installation.app.request('/api/v1/me', { headers: { cookie: first } })).status,
    ).toBe(401)
    await installation.settle()
    expect(installation.letters.at(-1)?.subject).toBe('Your password was changed')
    expect((await post('/sign-in', { email: 'zoe@marrow.test', password })).status).toBe(422)
  })

  it('begins no session with a password that is being replaced', async () => {
    const email = 'mia@marrow.test'
    await signUp(email)
    const recovering = {
      text: 'update identity.people set password_hash = $1 where email = $2',
      values: ['another', email],
    }
    const late = await whileHeld(installation, recovering, () =>
      post('/sign-in', { email, password }),
    )
    expect(late.status).toBe(422)
    expect(late.headers.get('set-cookie')).toBeNull()
  })

  it('ends the session at sign-out', async () => {
    const person = await aPerson(installation)
    await post('/sign-out', {}, { cookie: person.cookie })
    expect(
      (await installation.app.request('/api/v1/me', { headers: { cookie: person.cookie } })).status,
    ).toBe(401)
  })

  it('goes only to addresses of its own afterwards', async () => {
    await signUp('next@marrow.test')
    const to = async (next: string) =>
      (await post('/sign-in', { email: 'next@marrow.test', password, next })).headers.get(
        'location',
      )
    expect(await to('/marrow-sons/measure')).toBe('/marrow-sons/measure')
    expect(await to('//evil.test')).toBe('/organisations')
    expect(await to('https://evil.test')).toBe('/organisations')
  })

  it('refuses forms posted from another site', async () => {
    const response = await post(
      '/sign-in',
      { email: 'a@b.test', password },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(response.status).toBe(403)
  })
})

it('keeps addresses, names, codes and passwords out of the log', () => {
  const log = installation.logLines.join('\n')
  for (const secret of ['marrow.test', 'Marrow', password]) expect(log).not.toContain(secret)
})
