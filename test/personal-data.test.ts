import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { universalPurposes } from '../src/server/foundation/db/classification.ts'
import type { TableDeclaration } from '../src/server/foundation/db/table.ts'
import { register } from '../src/server/register.ts'
import { globalTables } from './support/catalogue.ts'
import { openTestDatabase, type TestDatabase } from './support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const nameOf = (table: TableDeclaration) => `${table.schema}.${table.name}`
/** Categories that row security does not bind to a purpose, each with its reason. */
const unbound: Record<string, string> = {
  organisation: 'about the organisation, needed by every purpose',
  security: 'every act is recorded, whatever its purpose',
  rights: 'blocks are looked up under every purpose, by exact functions',
  none: 'not personal, or a copy kept for hours',
}

const isPersonal = (table: TableDeclaration) =>
  Object.values(table.columns).some((column) => column.kind === 'personal')

function rows<T>(text: string): Promise<T[]> {
  return database.asAdmin(async (client) => (await client.query(text)).rows as T[])
}

describe('the register and the live catalogue', () => {
  it('agree on every column, both ways', async () => {
    const live = await rows<{ name: string }>(
      `select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'identity', 'sealed') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
    )
    const declared = register.flatMap((table) =>
      Object.keys(table.columns).map((column) => `${nameOf(table)}.${column}`),
    )
    expect(declared.toSorted()).toEqual(live.map((row) => row.name).toSorted())
  })

  it('agree on which purposes may use which category', async () => {
    const pairs = new Set<string>()
    for (const table of register.filter((each) => each.category !== 'none' && isPersonal(each))) {
      const purposes = Object.values(table.columns).flatMap((column) =>
        column.kind === 'personal' ? column.purposes : [],
      )
      for (const purpose of [...purposes, ...universalPurposes])
        pairs.add(`${purpose} ${table.category}`)
    }
    const live = await rows<{ pair: string }>(
      "select purpose || ' ' || category as pair from app.purpose_categories",
    )
    const allowed = new Set(live.map((row) => row.pair))
    expect(
      [...pairs].filter((pair) => !allowed.has(pair)).toSorted(),
      'declared but not allowed',
    ).toEqual([])
    const universal = (pair: string) =>
      universalPurposes.some((purpose) => pair.startsWith(`${purpose} `))
    expect(
      [...allowed].filter((pair) => !pairs.has(pair) && !universal(pair)).toSorted(),
      'allowed but not declared',
    ).toEqual([])
  })
})

describe('every personal table of a tenant', () => {
  const tables = register.filter(
    (table) =>
      isPersonal(table) && !(table.category in unbound) && !(nameOf(table) in globalTables),
  )

  it.each(tables.map((table) => [nameOf(table), table] as const))(
    '%s asks for a purpose of its category',
    async (name, table) => {
      const found = await rows<{ expression: string }>(
        `select pg_get_expr(polqual, polrelid) as expression from pg_policy where polrelid = '${name}'::regclass and polname = 'purpose' and not polpermissive`,
      )
      if (table.category === 'organisation' || table.category === 'security') return
      expect(found[0]?.expression).toContain(`'${table.category}'`)
    },
  )

  it.each(
    tables
      .filter((table) => 'column' in table.subject)
      .map((table) => [nameOf(table), table] as const),
  )('%s leaves out people whose data must not be used', async (name, table) => {
    const found = await rows<{ expression: string }>(
      `select pg_get_expr(polqual, polrelid) as expression from pg_policy where polrelid = '${name}'::regclass and polname = 'not_blocked' and not polpermissive`,
    )
    expect(found[0]?.expression).toContain('column' in table.subject ? table.subject.column : '')
  })
})
