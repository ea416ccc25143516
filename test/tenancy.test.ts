import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Purpose } from '../src/server/foundation/db/classification.ts'
import type { Tx } from '../src/server/foundation/db/doors.ts'
import { newId, type OrganisationId, type PersonId } from '../src/server/foundation/ids.ts'
import { register } from '../src/server/register.ts'
import { openTestDatabase, type TestDatabase } from './support/database.ts'
import {
  fillEveryTable,
  insertStatement,
  tenantTables,
  valueFor,
  type FilledTable,
} from './support/every-table.ts'

const organisationA = newId<OrganisationId>()
const organisationB = newId<OrganisationId>()

let database: TestDatabase
let tables: FilledTable[]
beforeAll(async () => {
  database = await openTestDatabase()
  tables = await database.asAdmin(async (client) => {
    const found = await tenantTables(client)
    await fillEveryTable(client, found, [organisationA, organisationB])
    return found
  })
})
afterAll(() => database.close())

const inB = <T>(
  run: (tx: Tx) => Promise<T>,
  purpose: Purpose = 'serve-rights',
  personId: PersonId | null = organisationB as unknown as PersonId,
) =>
  database.web.inOrganisation(
    { organisationId: organisationB, personId, purpose, requestId: newId() },
    run,
  )

/** Rows touched, or the reason of the refusal. */
async function attempt(statement: string, purpose?: Purpose): Promise<number | 'refused'> {
  try {
    return await inB(async (tx) => (await tx.execute(sql.raw(statement))).rowCount ?? 0, purpose)
  } catch (error) {
    const code =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause
        ? error.cause.code
        : ''
    // 42501: no privilege, or row security refused the new row.
    if (code === '42501') return 'refused'
    throw error
  }
}

async function readable(table: FilledTable): Promise<string[]> {
  const { rows } = await database.asAdmin((client) =>
    client.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = '${table.name}'::regclass and a.attnum > 0 and has_column_privilege('door_tenant', a.attrelid, a.attnum, 'select')`,
    ),
  )
  return rows.map((row) => row.name)
}

async function writable(table: FilledTable): Promise<string[]> {
  const { rows } = await database.asAdmin((client) =>
    client.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = '${table.name}'::regclass and a.attnum > 0 and has_column_privilege('door_tenant', a.attrelid, a.attnum, 'update')`,
    ),
  )
  return rows.map((row) => row.name)
}

describe('every tenant table', () => {
  it('is in the test', () => {
    expect(tables.length).toBeGreaterThan(20)
    const declared = register
      .filter((table) => 'organisation_id' in table.columns)
      .map((table) => `${table.schema}.${table.name}`)
    expect(tables.map((table) => table.name).filter((name) => !declared.includes(name))).toEqual([])
  })

  it('shows an organisation its own row and none of another', async () => {
    for (const table of tables) {
      const columns = await readable(table)
      if (columns.length === 0) {
        expect(await attempt(`select 1 from ${table.name}`), table.name).toBe('refused')
        continue
      }
      const seen = await inB(
        async (tx) =>
          (
            await tx.execute<{ organisation_id: string }>(
              sql.raw(`select organisation_id from ${table.name}`),
            )
          ).rows,
      )
      expect(
        seen.map((row) => row.organisation_id),
        table.name,
      ).toEqual([organisationB])
      const counted = await inB(
        async (tx) =>
          (
            await tx.execute<{ n: string }>(
              sql.raw(
                `select count(*) as n from ${table.name} where organisation_id = '${organisationA}'`,
              ),
            )
          ).rows,
      )
      expect(Number(counted[0]?.n), table.name).toBe(0)
    }
  })

  it('is not changed or emptied for another organisation', async () => {
    for (const table of tables) {
      for (const column of await writable(table)) {
        const type = table.columns.find((each) => each.name === column)?.type ?? 'text'
        const touched = await attempt(
          `update ${table.name} set "${column}" = ${valueFor(type, organisationB, 7)} where organisation_id = '${organisationA}'`,
        )
        expect(touched === 0 || touched === 'refused', `${table.name}.${column}`).toBe(true)
      }
      const deleted = await attempt(
        `delete from ${table.name} where organisation_id = '${organisationA}'`,
      )
      expect(deleted === 0 || deleted === 'refused', table.name).toBe(true)
    }
    for (const table of tables) {
      const left = await database.asAdmin((client) =>
        client.query(`select 1 from ${table.name} where organisation_id = '${organisationA}'`),
      )
      expect(left.rowCount, table.name).toBe(1)
    }
  })

  it('takes no row for another organisation, neither new nor over an old one', async () => {
    for (const table of tables) {
      expect(await attempt(insertStatement(table, organisationA, 3)), table.name).toBe('refused')
      expect(
        await attempt(`${insertStatement(table, organisationA, 0)} on conflict do nothing`),
        table.name,
      ).toBe('refused')
    }
  })

  it('is empty while no organisation is set', async () => {
    for (const table of tables) {
      if ((await readable(table)).length === 0) continue
      const rows = await database.web.inOrganisation(
        {
          organisationId: '' as OrganisationId,
          personId: null,
          purpose: 'serve-rights',
          requestId: newId(),
        },
        async (tx) => (await tx.execute(sql.raw(`select organisation_id from ${table.name}`))).rows,
      )
      expect(rows, table.name).toEqual([])
    }
  })

  it('is empty for a purpose that may not use its category', async () => {
    const personalTables = await database.asAdmin(async (client) =>
      (
        await client.query<{ name: string }>(
          "select n.nspname || '.' || c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where p.polname = 'purpose' and n.nspname = 'app'",
        )
      ).rows.map((row) => row.name),
    )
    expect(personalTables.length).toBeGreaterThan(5)
    for (const table of tables.filter((each) => personalTables.includes(each.name))) {
      if ((await readable(table)).length === 0) continue
      expect(
        await attempt(`select organisation_id from ${table.name}`, 'route-model'),
        table.name,
      ).toBe(0)
    }
  })

  it('leaves out people whose data must not be used', async () => {
    const blocking = await database.asAdmin(async (client) =>
      (
        await client.query<{ name: string }>(
          "select n.nspname || '.' || c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where p.polname = 'not_blocked'",
        )
      ).rows.map((row) => row.name),
    )
    expect(blocking.length).toBeGreaterThan(2)
    const block = `insert into app.processing_blocks (organisation_id, person_id, purpose) values ('${organisationB}', '${organisationB}', 'meet-legal-duty')`
    await database.asAdmin((client) => client.query(block))
    for (const table of tables.filter((each) => blocking.includes(each.name))) {
      expect(
        await attempt(`select organisation_id from ${table.name}`, 'meet-legal-duty'),
        table.name,
      ).toBe(0)
    }
  })
})

describe('the doors', () => {
  it('leave nothing behind on a pooled connection', async () => {
    await inB(async (tx) => tx.execute(sql`select 1`))
    const role = await database.asAdmin(
      async (client) =>
        (
          await client.query<{ n: string }>(
            "select count(*) as n from pg_stat_activity where usename = 'aiopsos_web' and state = 'idle in transaction' and datname = current_database()",
          )
        ).rows[0]?.n,
    )
    expect(Number(role)).toBe(0)
  })

  it('give the next transaction a clean context after a crash in the middle', async () => {
    await expect(inB(async (tx) => tx.execute(sql`select 1 / 0`))).rejects.toThrow(/Failed query/)
    const found = await database.web.asSystem(
      { reason: 'open link', purpose: 'protect-service', requestId: newId() },
      async (tx) =>
        (
          await tx.execute<{ organisation: string }>(
            sql`select current_setting('app.organisation_id', true) as organisation`,
          )
        ).rows[0],
    )
    expect(found?.organisation).toBe('')
  })

  it('refuse a statement that forgets them', async () => {
    await expect(
      database.asAdmin(async (client) => {
        await client.query('set session authorization aiopsos_web')
        return client.query('select * from app.departments')
      }),
    ).rejects.toThrow(/permission denied/)
  })

  it('[N-36] cannot be left for a stronger role from inside', async () => {
    for (const role of ['door_system', 'aiopsos_owner', 'postgres']) {
      await expect(
        inB((tx) => tx.execute(sql`select set_config('role', ${role}, true)`)),
      ).rejects.toThrow(/Failed query/)
    }
  })

  it('keep reading transactions from writing', async () => {
    await expect(
      database.web.inOrganisation(
        {
          organisationId: organisationB,
          personId: null,
          purpose: 'serve-rights',
          requestId: newId(),
          access: 'read',
        },
        (tx) => tx.execute(sql`delete from app.departments`),
      ),
    ).rejects.toThrow(/Failed query/)
  })
})
