// The program as people start, stop and kill it: what it says, what it keeps, and what it refuses.
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../src/server/config.ts'
import { startEmbedded } from '../src/server/foundation/db/embedded.ts'
import { createDatabase, loginUrl } from '../src/server/foundation/db/prepare.ts'
import {
  databaseProcess,
  endEverything,
  freePort,
  killDatabase,
  launchProgram,
  newFolder,
  startProgram,
  until,
  type Program,
} from './support/program.ts'
import { call, signUpAt, writeUntilCut, type Visitor } from './support/program-visitor.ts'

afterAll(endEverything)

const worker = { PROCESS: 'worker' }

/** Starts, waits for the end, and returns the exit code with what was said. */
async function refusal(
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const program = await launchProgram(settings)
  return { code: await program.ended, said: program.said() }
}

/** Runs SQL as the superuser of the embedded server in a folder. */
async function asAdmin(folder: string, text: string): Promise<void> {
  const secret = readConfig({ AIOPSOS_DATA: folder }).keyFor('superuser').toString('base64url')
  const server = await startEmbedded({
    dataDir: folder,
    superuserPassword: secret,
    progress: () => undefined,
  })
  const client = new pg.Client({ connectionString: server.url.replace(/postgres$/, 'aiopsos') })
  await client.connect()
  await client.query(text)
  await client.end()
  if (!server.wasRunning) await server.stop()
}

describe('a data folder', () => {
  const folder = newFolder()
  const own = { AIOPSOS_DATA: folder }
  let program: Program
  let visitor: Visitor
  const acknowledged: string[] = []

  /** Kills the program, and the database server too when asked, while four writers get replies. */
  async function killWhileWriting(alsoDatabase: boolean): Promise<void> {
    const wanted = acknowledged.length + 60
    const writers = [1, 2, 3, 4].map(() => writeUntilCut(program, visitor, acknowledged))
    await until(() => acknowledged.length >= wanted)
    const ended = program.end('SIGKILL')
    if (alsoDatabase) killDatabase(folder)
    await ended
    await Promise.all(writers)
  }

  async function names(): Promise<string[]> {
    const reply = await call(program, visitor, { method: 'GET', path: '/departments' })
    const { items } = (await reply.json()) as { items: { name: string }[] }
    return items.map(({ name }) => name)
  }

  it('is filled by the first start, which says what it does and where it serves', async () => {
    program = await startProgram(own)
    expect(program.said()).toMatch(
      /^Creating the database …\nBrought the database up to date \(\d+ steps\)\.\n(?:Building the workspace …\n[^]*)?AIOPSOS runs at http:\/\/127\.0\.0\.1:\d+\nMails stay on this machine: .*\/dev\/mail\n$/,
    )
    expect((await fetch(program.url)).status).toBe(200)
    visitor = await signUpAt(program)
  })

  it('shows its secrets, mails and log to nobody else', () => {
    const isClosed = (path: string) => (statSync(join(folder, path)).mode & 0o077) === 0
    const [letter = ''] = readdirSync(join(folder, 'mail'))
    for (const path of ['secret', 'mail', join('mail', letter), 'postgres.log', 'postgres-18'])
      expect(isClosed(path), path).toBe(true)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('serves one program at a time', async () => {
    const { code, said } = await refusal(own)
    expect(said).toContain(
      'Another instance runs on the same data folder. Stop it, or set AIOPSOS_DATA',
    )
    expect(code).toBe(1)
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
  })

  it('keeps all acknowledged writes when the program is killed, and the next start takes the database over', async () => {
    await killWhileWriting(false)
    const left = databaseProcess(folder)
    expect(left).not.toBeNull()
    program = await startProgram(own)
    expect(databaseProcess(folder)).toBe(left)
    expect(await names()).toEqual(expect.arrayContaining(acknowledged))
  })

  it('keeps all acknowledged writes when the database server is killed too', async () => {
    await killWhileWriting(true)
    program = await startProgram(own)
    expect(acknowledged.length).toBeGreaterThanOrEqual(120)
    expect(await names()).toEqual(expect.arrayContaining(acknowledged))
  })

  it('gets its database server back without a restart when that alone is killed', async () => {
    const killed = killDatabase(folder)
    await until(
      async () => databaseProcess(folder) !== killed && (await fetch(`${program.url}/readyz`)).ok,
    )
    expect(await names()).toEqual(expect.arrayContaining(acknowledged))
    const { code } = await refusal(own)
    expect(code).toBe(1)
  })

  it('is left in order by Ctrl+C, which may arrive twice', async () => {
    const ended = program.end('SIGINT')
    program.process.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(databaseProcess(folder)).toBeNull()
  })

  it('starts again from what is there, and says how long it took', async () => {
    const before = Date.now()
    program = await startProgram(own)
    const tookMs = Date.now() - before
    console.log(`A second start took ${tookMs} ms.`)
    expect(await program.end('SIGTERM')).toBe(0)
    expect(databaseProcess(folder)).toBeNull()
  })

  it('is refused by a program that is older, which then leaves no server behind', async () => {
    await asAdmin(folder, "insert into app.migrations (name, hash) values ('9999_later.sql', '')")
    const { code, said } = await refusal({ ...own, ...worker })
    expect(said).toContain(
      'The database is newer than this program (it holds 9999_later.sql). Start the newer program',
    )
    expect(code).toBe(1)
    expect(databaseProcess(folder)).toBeNull()
  })

  it('is refused when its secret was replaced', async () => {
    writeFileSync(join(folder, 'secret'), 'another secret of more than forty characters')
    const { code, said } = await refusal({ ...own, ...worker })
    expect(said).toContain(
      'The secret is not the one this database was made with. Restore the file "secret"',
    )
    expect(code).toBe(1)
    expect(databaseProcess(folder)).toBeNull()
  })
})

it('leaves nothing running when it is stopped in the middle of its first start', async () => {
  const folder = newFolder()
  const program = await launchProgram({ AIOPSOS_DATA: folder, ...worker })
  await until(() => program.said().includes('Creating the database'))
  expect(await program.end('SIGTERM')).toBe(0)
  expect(databaseProcess(folder)).toBeNull()
})

describe('a start is refused with what to do', () => {
  it('when the port is taken, before anything is made', async () => {
    const folder = newFolder()
    const taken = await startTaken()
    const { code, said } = await refusal({ AIOPSOS_DATA: folder, PORT: String(taken.port) })
    expect(said).toContain(
      `Port ${taken.port} is taken by another program. Stop it, or start with PORT=${taken.port + 1}.`,
    )
    expect(code).toBe(1)
    expect(readdirSync(folder)).toEqual(['secret'])
    taken.server.close()
  })

  it('when settings are wrong, each named', async () => {
    const { code, said } = await refusal({
      PORT: '0',
      DATABASE_URL: 'mysql://here/it',
      PROCESS: 'some',
    })
    expect(said).toMatch(
      /^Some settings are wrong:\n  PORT: .+\n  DATABASE_URL: .+\n  PROCESS: .+\n$/,
    )
    expect(code).toBe(1)
  })

  it('when the data folder cannot be made', async () => {
    const { code, said } = await refusal({ AIOPSOS_DATA: join(process.cwd(), 'package.json') })
    expect(said).toContain('Let this user write it, or set AIOPSOS_DATA to another folder.')
    expect(code).toBe(1)
  })

  it('when nothing answers at DATABASE_URL', async () => {
    const nowhere = `127.0.0.1:${await freePort()}`
    const { code, said } = await refusal({
      AIOPSOS_DATA: newFolder(),
      DATABASE_URL: `postgres://somebody:something@${nowhere}/it`,
    })
    expect(said).toBe(
      `The database at ${nowhere} cannot be reached (ECONNREFUSED). Check DATABASE_URL and that the server runs.\n`,
    )
    expect(code).toBe(1)
  })
})

describe('a database of one’s own', () => {
  const folder = newFolder()
  const options = {
    dataDir: folder,
    superuserPassword: 'external',
    progress: () => undefined,
    unsafeFast: true,
  }
  let server: Awaited<ReturnType<typeof startEmbedded>>
  let program: Program

  beforeAll(async () => {
    server = await startEmbedded(options)
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query("create role hosted login createrole password 'hosted'")
    await client.query("create role powerless login password 'powerless'")
    await client.query('create database product owner hosted')
    await client.end()
  })

  const address = (login: string) =>
    loginUrl(server.url, login, login).replace(/postgres$/, 'product')

  it('is prepared by an administrator who is no superuser', async () => {
    program = await startProgram({ AIOPSOS_DATA: newFolder(), DATABASE_URL: address('hosted') })
    await signUpAt(program)
    expect(readdirSync(program.folder)).not.toContain('postgres-18')
  })

  it('is not prepared by a login that may not create roles', async () => {
    await createDatabase(server.url, 'other')
    const { code, said } = await refusal({
      AIOPSOS_DATA: newFolder(),
      DATABASE_URL: address('powerless').replace(/product$/, 'other'),
    })
    expect(said).toContain('It needs to create roles (CREATEROLE) and to own the database.')
    expect(code).toBe(1)
  })

  it('may be away for seconds: pages and API say so and work again without a restart', async () => {
    const visitor = await signUpAt(program)
    await server.stop()
    const page = await fetch(`${program.url}/new`, { headers: { cookie: visitor.cookie } })
    const reply = await call(program, visitor, { method: 'GET', path: '/departments' })
    expect([page.status, reply.status]).toEqual([503, 503])
    expect(await page.text()).toContain(
      'The database does not answer at the moment. Nothing was lost',
    )
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.headers.get('retry-after')).toBe('5')
    server = await startEmbedded({ ...options, port: server.port })
    await until(
      async () => (await call(program, visitor, { method: 'GET', path: '/departments' })).ok,
    )
    // The code of a sign-up comes through the worker, so background work goes on too.
    await signUpAt(program)
  })

  it('may be away when the program is stopped', async () => {
    await server.stop()
    expect(await program.end('SIGTERM')).toBe(0)
  })
})

async function startTaken() {
  const { createServer } = await import('node:net')
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return { server, port }
}
