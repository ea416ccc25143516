import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import {
  createServer as createNetServer,
  type AddressInfo,
  type Server as NetServer,
} from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { MailDev } from 'maildev'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  localTransport,
  readLocalMail,
  RefusedForGood,
  resendTransport,
  smtpTransport,
  type Letter,
} from './transport.ts'

const sender = 'AIOPSOS <no-reply@example.test>'
const letter: Letter = {
  id: '0192f0c1-6a63-7a58-9d1b-0d6c6e3f8a11',
  to: 'grüße.ada@example.test',
  subject: 'Ein Thema – with dashes',
  text: 'Plain “text”.\n.\nAfter a line with one dot.\n',
  html: '<p>Rich &amp; short</p>',
  unsubscribeUrl: 'http://aiopsos.test/u/a-long-secret',
}
const plain: Letter = { ...letter, to: 'ada@example.test', unsubscribeUrl: null }

const folder = mkdtempSync(join(tmpdir(), 'aiopsos-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

describe('mail by SMTP', () => {
  const mailDev = new MailDev({
    smtp: 0,
    ip: '127.0.0.1',
    disableWeb: true,
    silent: true,
    mailDirectory: join(folder, 'maildev'),
    incomingUser: 'product',
    incomingPass: 'right',
  })
  beforeAll(() => mailDev.start())
  afterAll(() => mailDev.stop())
  const server = () => mailDev.getServers()
  const url = (password: string) =>
    `smtp://product:${password}@127.0.0.1:${server()?.smtp.getPort()}`

  /** What arrived since the last time, with the headers as they were on the wire. */
  async function received() {
    const mails = (await server()?.storage.getAll()) ?? []
    const read = mails.map((mail) => {
      const [headers = ''] = readFileSync(mail.source, 'utf8').split('\r\n\r\n')
      return { ...mail, raw: headers.replaceAll(/\r\n[ \t]+/g, ' ') }
    })
    await server()?.storage.deleteAll()
    return read
  }

  it('arrives with both faces, its id and the one-click headers', async () => {
    await smtpTransport(url('right'), sender)(letter)
    const [mail, ...more] = await received()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      subject: letter.subject,
      from: [{ address: 'no-reply@example.test', name: 'AIOPSOS' }],
      to: [{ address: letter.to }],
    })
    expect(mail?.text?.trim()).toBe(letter.text.trim())
    expect(mail?.html).toContain(letter.html)
    expect(mail?.raw).toContain(`Message-ID: <${letter.id}@aiopsos>`)
    expect(mail?.raw).toContain(`List-Unsubscribe: <${letter.unsubscribeUrl}>`)
    expect(mail?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('carries no header to unsubscribe where there is nothing to unsubscribe from', async () => {
    await smtpTransport(url('right'), sender)(plain)
    const [mail] = await received()
    expect(mail?.to).toMatchObject([{ address: plain.to }])
    expect(mail?.raw).not.toMatch(/unsubscribe/i)
  })

  it('is tried again when the server refuses our login, which can be mended', async () => {
    const sending = smtpTransport(url('wrong'), sender)(plain)
    await expect(sending).rejects.toThrow(/Invalid login|Invalid username/)
    await expect(sending).rejects.not.toBeInstanceOf(RefusedForGood)
  })
})

describe('a refusal by SMTP', () => {
  let server: NetServer | undefined
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

  /** A server that answers one command with a reply of its own, and every other one with yes. */
  async function answering(command: string, reply: string): Promise<string> {
    server = createNetServer((socket) => {
      socket.write(command === 'CONNECT' ? `${reply}\r\n` : '220 ready\r\n')
      createInterface(socket).on('line', (line) =>
        socket.write(line.startsWith(command) ? `${reply}\r\n` : '250 ok\r\n'),
      )
    })
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    return `smtp://127.0.0.1:${portOf(server)}`
  }

  it.each([
    ['RCPT TO', '550 5.1.1 no such mailbox', true],
    ['DATA', '554 5.6.0 not this message', true],
    ['RCPT TO', '450 4.2.1 mailbox is busy', false],
    ['RCPT TO', '421 4.7.0 too many connections', false],
    ['MAIL FROM', '550 5.7.1 this sender may not send here', false],
    ['CONNECT', '554 5.7.1 your address is on a list', false],
  ])('of %s with “%s” is for good: %s', async (command, reply, isForGood) => {
    const sending = smtpTransport(await answering(command, reply), sender)(plain)
    const error: unknown = await sending.then(
      () => null,
      (refused: unknown) => refused,
    )
    expect(error).toBeInstanceOf(Error)
    expect(error instanceof RefusedForGood).toBe(isForGood)
  })
})

describe('mail by Resend', () => {
  type Asked = { headers: IncomingHttpHeaders; path: string; body: Record<string, unknown> }
  let asked: Asked[] = []
  let reply = { status: 200, body: '{"id":"1"}' }
  let server: Server

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { headers, url: path = '' } = request
        asked.push({ headers, path, body: JSON.parse(Buffer.concat(chunks).toString()) })
        response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    vi.stubEnv('RESEND_BASE_URL', `http://127.0.0.1:${portOf(server)}`)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await new Promise((done) => server.close(done))
  })
  afterEach(() => {
    asked = []
    reply = { status: 200, body: '{"id":"1"}' }
  })

  const send = (mail: Letter) => resendTransport('re_key', sender)(mail)

  it('hands over both faces, the one-click headers and the id that makes a repeat harmless', async () => {
    await send(letter)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      path: '/emails',
      headers: { authorization: 'Bearer re_key', 'idempotency-key': letter.id },
      body: {
        from: sender,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        headers: {
          'List-Unsubscribe': `<${letter.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      },
    })
  })

  it('carries no header to unsubscribe where there is nothing to unsubscribe from', async () => {
    await send(plain)
    expect(JSON.stringify(asked[0]?.body)).not.toMatch(/unsubscribe/i)
  })

  it.each([
    [422, 'validation_error', true],
    [400, 'validation_error', true],
    [403, 'validation_error', false],
    [422, 'invalid_from_address', false],
    [401, 'restricted_api_key', false],
    [409, 'concurrent_idempotent_requests', false],
    [429, 'rate_limit_exceeded', false],
    [500, 'internal_server_error', false],
  ])('is refused with %s %s for good: %s', async (status, name, isForGood) => {
    reply = { status, body: JSON.stringify({ statusCode: status, name, message: 'No.' }) }
    const error: unknown = await send(plain).then(
      () => null,
      (refused: unknown) => refused,
    )
    expect(error).toBeInstanceOf(Error)
    expect(error instanceof RefusedForGood).toBe(isForGood)
  })

  it('is tried again when the service sends a page instead of a reply', async () => {
    reply = { status: 502, body: '<h1>Bad gateway</h1>' }
    await expect(send(plain)).rejects.not.toBeInstanceOf(RefusedForGood)
  })
})

describe('mail that stays on the machine', () => {
  it('is read back whole, newest first, and open to nobody else', async () => {
    const kept = join(folder, 'kept')
    const transport = localTransport(kept)
    await transport(plain)
    await new Promise((done) => setTimeout(done, 2))
    await transport({ ...letter, id: 'later' })
    await transport({ ...letter, id: 'later' })
    expect(readLocalMail(kept).map(({ id }) => id)).toEqual(['later', plain.id])
    expect(readLocalMail(kept)[1]).toMatchObject(plain)
    expect(statSync(kept).mode & 0o777).toBe(0o700)
    expect(statSync(join(kept, 'later.json')).mode & 0o777).toBe(0o600)
  })
})
