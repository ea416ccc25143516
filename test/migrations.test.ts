import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../src/server/foundation/db/migrate.ts'
import { catalogueChecks, type CatalogueCheck } from './support/catalogue.ts'
import { openTestDatabase, type TestDatabase } from './support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const faultsOf = async (client: pg.Client, check: CatalogueCheck) =>
  (await client.query<{ fault: string }>(check.faults)).rows.map((row) => row.fault)

describe.each(catalogueChecks)('$name', (check) => {
  it('holds', () =>
    database.asAdmin(async (client) => expect(await faultsOf(client, check)).toEqual([])))

  it.runIf(check.plant)('is found when broken', () =>
    database.asAdmin(async (client) => {
      await client.query('begin; set local role aiopsos_owner')
      await client.query(
        check.plant.includes('owner to') ? `reset role; ${check.plant}` : check.plant,
      )
      await client.query('reset role')
      expect(await faultsOf(client, check)).toContain(check.finds)
      await client.query('rollback')
    }),
  )
})

describe('running migrations', () => {
  it('does nothing the second time', async () => {
    expect(await migrate(database.adminUrl)).toEqual([])
  })

  it('refuses a database that is newer than the program', () =>
    database.asAdmin(async (client) => {
      await client.query("insert into app.migrations (name, hash) values ('9999_future.sql', 'x')")
      await expect(migrate(database.adminUrl)).rejects.toThrow(/newer than this program/)
      await client.query("delete from app.migrations where name = '9999_future.sql'")
    }))

  it('refuses a migration that was changed after it had run', () =>
    database.asAdmin(async (client) => {
      const [first] = readMigrations()
      await client.query('update app.migrations set hash = $1 where name = $2', ['x', first?.name])
      await expect(migrate(database.adminUrl)).rejects.toThrow(/changed after it had run/)
      await client.query('update app.migrations set hash = $1 where name = $2', [
        first?.hash,
        first?.name,
      ])
    }))
})
