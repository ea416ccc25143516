import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  databaseProcess,
  endEverything,
  freePort,
  launch,
  newFolder,
  startProgram,
  type Program,
  type Settings,
} from '../../test/support/program.ts'
import { call, signUpAt, type Visitor } from '../../test/support/program-visitor.ts'
import { readMigrations } from '../server/foundation/db/migrate.ts'

afterAll(endEverything)

const folder = newFolder()
const names = readMigrations().map(({ name }) => name)

async function run(words: string, settings: Settings = {}) {
  const command = launch(['src/cli/main.ts', ...words.split(' ')], {
    AIOPSOS_DATA: folder,
    ...settings,
  })
  const code = await command.ended
  const printed = command.printed()
  return { code, printed, said: command.said(), json: () => JSON.parse(printed) }
}

describe('the command line', () => {
  it('explains itself: commands, options and exit codes', async () => {
    const { code, printed } = await run('--help')
    expect(code).toBe(0)
    for (const words of ['db status', 'db apply', 'seed sample <', 'openapi', '--json', '--help'])
      expect(printed).toContain(words)
    for (const exitCode of [0, 1, 2, 3])
      expect(printed).toMatch(new RegExp(`^  ${exitCode}  \\w`, 'm'))
  })

  it.each(['db', 'seed sample', 'db status --jsno'])(
    'answers "%s" with its help and code 2, and prints no result',
    async (words) => {
      const { code, printed, said } = await run(words)
      expect(code).toBe(2)
      expect(printed).toBe('')
      expect(said).toMatch(/is not known|There is no command/)
      expect(said).toContain('Exit codes:')
    },
  )

  it('names wrong settings with code 2', async () => {
    const { code, said } = await run('db status', { PORT: 'many' })
    expect(code).toBe(2)
    expect(said).toMatch(/^Some settings are wrong:\n  PORT: /)
  })

  it('says what to do with code 1 when the database cannot be reached', async () => {
    const address = `postgres://somebody:something@127.0.0.1:${await freePort()}/it`
    const { code, printed, said } = await run('db apply', { DATABASE_URL: address })
    expect(code).toBe(1)
    expect(printed).toBe('')
    expect(said).toMatch(/^The database at .+ cannot be reached .+Check DATABASE_URL/)
    expect(said).not.toContain('something')
  })
})

describe('while the program does not run', () => {
  it('shows a new database as it is, with code 3, and leaves no server behind', async () => {
    const { code, json } = await run('db status --json')
    expect(code).toBe(3)
    expect(json()).toMatchObject({
      place: `embedded, in ${folder}`,
      serverVersion: expect.stringMatching(/^18\./),
      version: 'nothing yet',
      applied: [],
      pending: names,
      unknown: [],
    })
    expect(databaseProcess(folder)).toBeNull()
  })

  it('applies what is pending, once', async () => {
    const first = await run('db apply')
    expect(first.code).toBe(0)
    expect(first.printed).toMatch(new RegExp(`^Version +${names.at(-1)}$`, 'm'))
    expect(first.printed).toMatch(/^Pending +0$/m)
    const second = await run('db apply --json')
    expect(second.json().applied.map(({ name }: { name: string }) => name)).toEqual(names)
    expect(databaseProcess(folder)).toBeNull()
  })
})

describe('while the program runs', () => {
  let program: Program
  let visitor: Visitor
  beforeAll(async () => {
    program = await startProgram({ AIOPSOS_DATA: folder })
    visitor = await signUpAt(program)
  })
  const port = () => ({ PORT: new URL(program.url).port })

  it('shows the database and leaves it running', async () => {
    const { code, json } = await run('db status --json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ version: names.at(-1), pending: [] })
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
  })

  it('prints the same description of the API as the program serves', async () => {
    const { code, json } = await run('openapi', port())
    expect(code).toBe(0)
    expect(json()).toEqual(await (await fetch(`${program.url}/api/openapi.json`)).json())
  })

  it('opens the sample organisation for an owner, once, and leaves no session', async () => {
    const words = `seed sample ${visitor.email.toUpperCase()}`
    const opened = await run(words, port())
    expect(opened.said).toMatch(
      /^The sample organisation is at http:\/\/127\.0\.0\.1:\d+\/[\w-]+\n$/,
    )
    expect(opened.code).toBe(0)
    const again = await run(`${words} --json`, port())
    expect(opened.printed).toContain(again.json().url)
    const found = await call(program, visitor, { method: 'GET', path: '/sample' })
    expect(await found.json()).toEqual({ slug: again.json().slug })
    const me = { ...visitor, api: '/api/v1' }
    const sessions = await call(program, me, { method: 'GET', path: '/me/sessions' })
    expect(((await sessions.json()) as { items: unknown[] }).items).toHaveLength(1)
  })

  it('opens none for somebody without an account', async () => {
    const { code, said } = await run('seed sample nobody@example.test')
    expect(code).toBe(1)
    expect(said).toBe('No account has the address nobody@example.test. Sign up with it first.\n')
  })
})
