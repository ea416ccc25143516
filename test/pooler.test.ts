// Everything the program does with its database, by way of a pooler in transaction mode: statements of
// one person come over connections that served somebody else a moment before.
import pg from 'pg'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as z from 'zod'
import { createApp } from '../src/server/app.ts'
import { openDoors, type Doors, type Tx } from '../src/server/foundation/db/doors.ts'
import { refusePowerfulLogin } from '../src/server/foundation/db/login-check.ts'
import { migrate } from '../src/server/foundation/db/migrate.ts'
import { loginUrl } from '../src/server/foundation/db/prepare.ts'
import { prepareRoles } from '../src/server/foundation/db/roles.ts'
import { announce, eventKind } from '../src/server/foundation/events.ts'
import { newId } from '../src/server/foundation/ids.ts'
import { onEvent } from '../src/server/foundation/jobs/job.ts'
import { startWorker } from '../src/server/foundation/jobs/worker.ts'
import { createLog } from '../src/server/foundation/log.ts'
import { openTestInstallation, type TestInstallation } from './support/installation.ts'
import { aDepartment } from './support/members.ts'
import { anOwner, callApi, type TestOwner } from './support/people.ts'
import { until } from './support/program.ts'
import { openPooler, type Pooler } from './support/transaction-pooler.ts'

const password = 'test'
let installation: TestInstallation
const poolers: Pooler[] = []
const opened: Doors[] = []

beforeAll(async () => {
  installation = await openTestInstallation()
})
afterAll(async () => {
  for (const doors of opened) await doors.close()
  for (const pooler of poolers) await pooler.close()
  await installation.close()
})

async function aPooler(size: number): Promise<Pooler> {
  const pooler = await openPooler(inject('serverUrl'), { password, size })
  poolers.push(pooler)
  return pooler
}

const urlOf = (login: string) => loginUrl(installation.database.adminUrl, login, password)

function doorsThrough(pooler: Pooler, login: string, poolSize: number): Doors {
  const doors = openDoors(pooler.through(urlOf(login)), { poolSize })
  opened.push(doors)
  return doors
}

/** The installation with every door of its web side behind a pooler. */
function installationThrough(pooler: Pooler): TestInstallation {
  const doors = doorsThrough(pooler, 'aiopsos_web', 4)
  const parts = {
    ...installation,
    doors,
    identity: { ...installation.identity, doors },
    assessments: { ...installation.assessments, doors },
  }
  return { ...parts, app: createApp(parts) }
}

describe('two organisations over two shared connections', () => {
  const rounds = 60
  let pooled: TestInstallation
  let owners: TestOwner[]
  let pooler: Pooler

  beforeAll(async () => {
    pooler = await aPooler(2)
    pooled = installationThrough(pooler)
    owners = [await anOwner(pooled), await anOwner(pooled)]
    for (const owner of owners) await aDepartment(pooled, owner, { name: `Of ${owner.slug}` })
  })

  const namesSeen = async (owner: TestOwner) => {
    const { body } = await callApi(pooled, owner, { method: 'GET', path: '/departments' })
    return (body.items as { name: string }[]).map(({ name }) => name)
  }

  it('each see their own only, also while transactions of both are cut off', async () => {
    const scope = ({ organisationId, personId }: TestOwner) =>
      ({ organisationId, personId, purpose: 'manage-account', requestId: newId() }) as const
    const crash = (owner: TestOwner) =>
      pooled.doors.inOrganisation(scope(owner), async (tx) => {
        await tx.execute(sql`select 1 / 0`)
      })
    const leave = (owner: TestOwner) =>
      pooled.doors.inOrganisation(scope(owner), async () => {
        throw new Error('left')
      })
    const all = Array.from({ length: rounds }, async (_, index) => {
      const owner = owners[index % 2] as TestOwner
      if (index % 5 === 0) await expect(crash(owner)).rejects.toThrow('Failed query')
      if (index % 7 === 0) await expect(leave(owner)).rejects.toThrow('left')
      expect(await namesSeen(owner)).toEqual([`Of ${owner.slug}`])
    })
    await Promise.all(all)
    expect(pooler.opened()).toBe(2)
  })

  it('lose neither a write nor the repeat of one', async () => {
    const [owner] = owners as [TestOwner]
    const body = { name: 'Sales', parentId: null, type: 'sales', headcount: 3 }
    const request = { method: 'POST', path: '/departments', body, key: newId() }
    const first = await callApi(pooled, owner, request)
    const second = await callApi(pooled, owner, request)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
  })
})

describe('a door leaves nothing behind on its connection', () => {
  let owner: TestOwner
  let web: Doors
  let worker: Doors
  const peeks: Record<string, pg.Client> = {}

  beforeAll(async () => {
    owner = await anOwner(installation)
    // With one connection a login, whoever looks next looks at the one just used.
    const pooler = await aPooler(1)
    web = doorsThrough(pooler, 'aiopsos_web', 1)
    worker = doorsThrough(pooler, 'aiopsos_worker', 1)
    for (const login of ['aiopsos_web', 'aiopsos_worker']) {
      const client = new pg.Client({ connectionString: pooler.through(urlOf(login)) })
      await client.connect()
      peeks[login] = client
    }
  })
  afterAll(() => Promise.all(Object.values(peeks).map((client) => client.end())))

  async function leftOn(login: string): Promise<object> {
    const { rows } = await peeks[login]!.query(`select
      current_user::text as role,
      (select count(*)::int from pg_prepared_statements) as prepared,
      (select count(*)::int from pg_cursors) as cursors,
      (select count(*)::int from pg_listening_channels()) as channels,
      (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks,
      (select count(*)::int from pg_class where relpersistence = 't') as temporary,
      concat(current_setting('app.organisation_id', true), current_setting('app.person_id', true),
             current_setting('app.purpose', true), current_setting('app.request_id', true)) as scope,
      (select coalesce(array_agg(name), '{}') from pg_settings where source = 'session') as settings`)
    return rows[0] as object
  }
  const clean = (role: string) => ({
    role,
    prepared: 0,
    cursors: 0,
    channels: 0,
    locks: 0,
    temporary: 0,
    scope: '',
    settings: [],
  })

  const common = () => ({ purpose: 'manage-account', requestId: newId() }) as const
  const doorways: [string, string, (run: (tx: Tx) => Promise<unknown>) => Promise<unknown>][] = [
    [
      'an organisation',
      'aiopsos_web',
      (run) =>
        web.inOrganisation(
          { ...common(), organisationId: owner.organisationId, personId: owner.personId },
          run,
        ),
    ],
    [
      'a reading organisation',
      'aiopsos_web',
      (run) =>
        web.inOrganisation(
          { ...common(), organisationId: owner.organisationId, personId: null, access: 'read' },
          run,
        ),
    ],
    [
      'a person',
      'aiopsos_web',
      (run) => web.asPerson({ ...common(), personId: owner.personId }, run),
    ],
    ['signing in', 'aiopsos_web', (run) => web.asSystem({ ...common(), reason: 'sign in' }, run)],
    [
      'an unknown visitor',
      'aiopsos_web',
      (run) => web.asSystem({ ...common(), reason: 'open session' }, run),
    ],
    [
      'the worker',
      'aiopsos_worker',
      (run) => worker.asSystem({ ...common(), reason: 'deliver events' }, run),
    ],
    [
      'the worker in an organisation',
      'aiopsos_worker',
      (run) =>
        worker.inOrganisation(
          { ...common(), organisationId: owner.organisationId, personId: null },
          run,
        ),
    ],
  ]

  it.each(doorways)('of %s', async (_name, login, enter) => {
    const role = await enter(
      async (tx) =>
        (
          await tx.execute<{ role: string }>(
            sql`select current_user::text as role, ${'a value'}::text as bound`,
          )
        ).rows[0]?.role,
    )
    expect(role).toMatch(/^door_/)
    expect(await leftOn(login)).toEqual(clean(login))
    await expect(enter((tx) => tx.execute(sql`select nothing from nowhere`))).rejects.toThrow(
      'Failed query',
    )
    expect(await leftOn(login)).toEqual(clean(login))
    await expect(
      enter(async () => {
        throw new Error('left')
      }),
    ).rejects.toThrow('left')
    expect(await leftOn(login)).toEqual(clean(login))
  })
})

describe('behind a pooler', () => {
  it('the database is prepared and brought up to date', async () => {
    const pooler = await aPooler(2)
    const url = pooler.through(installation.database.adminUrl)
    await prepareRoles(url, { web: password, worker: password, queue: password })
    expect(await migrate(url)).toEqual([])
    await refusePowerfulLogin(pooler.through(urlOf('aiopsos_web')))
  })

  it('facts reach their jobs', async () => {
    const pooler = await aPooler(2)
    const happened = eventKind('happened', z.object({ thing: z.string() }))
    const seen: string[] = []
    const failures: string[] = []
    const worker = await startWorker({
      doors: doorsThrough(pooler, 'aiopsos_worker', 4),
      queueUrl: pooler.through(urlOf('aiopsos_queue')),
      jobs: [
        onEvent(happened, {
          name: 'note-it',
          run: async (_run, { payload }) => void seen.push(payload.thing),
        }),
      ],
      log: createLog('error', (line) => failures.push(line)),
      now: () => new Date(),
    })
    const { organisationId } = await anOwner(installation)
    for (const thing of ['one', 'two', 'three'])
      await installation.doors.inOrganisation(
        { organisationId, personId: null, purpose: 'manage-account', requestId: newId() },
        (tx) => announce(tx, happened, { organisationId, payload: { thing } }),
      )
    await until(() => seen.length === 3)
    await worker.stop()
    expect(seen.toSorted()).toEqual(['one', 'three', 'two'])
    expect(failures).toEqual([])
  })
})
