// One row of two organisations in every tenant table, made from the catalogue, so that a table added
// tomorrow is in the test without anybody thinking of it.
import type pg from 'pg'
import { globalTables } from './catalogue.ts'

type Column = { name: string; type: string }
export type FilledTable = { name: string; columns: Column[]; key: string[] }

const values: Record<string, (organisation: string, row: number) => string> = {
  uuid: (organisation) => `'${organisation}'`,
  text: (organisation, row) => `'${organisation.slice(0, 4)}-${row}'`,
  bytea: (organisation, row) => `decode(md5('${organisation}${row}'), 'hex')`,
  jsonb: () => `'{}'`,
  'timestamp with time zone': () => 'now()',
  date: () => 'current_date',
  boolean: () => 'false',
}

/** A value of a column's type; the same organisation and row give the same value. */
export function valueFor(type: string, organisation: string, row: number): string {
  if (type.endsWith('[]')) return `'{}'`
  return values[type]?.(organisation, row) ?? String(row + 1)
}

/** Every tenant table of the live database. */
export async function tenantTables(client: pg.Client): Promise<FilledTable[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; key: string[] }>(`
    select n.nspname || '.' || c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('app', 'sealed') and c.relkind in ('r', 'p')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
    order by 1`)
  return rows.filter(({ name }) => !(name in globalTables))
}

/** The statement that inserts one row of an organisation. */
export function insertStatement(table: FilledTable, organisation: string, row: number): string {
  const names = table.columns.map((column) => `"${column.name}"`).join(', ')
  const cells = table.columns.map((column) => valueFor(column.type, organisation, row)).join(', ')
  return `insert into ${table.name} (${names}) values (${cells})`
}

/** Fills every table for each organisation. Checks and references are switched off: only row security is under test. */
export async function fillEveryTable(
  client: pg.Client,
  tables: readonly FilledTable[],
  organisations: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    "select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'c' and n.nspname in ('app', 'sealed')",
  )
  for (const { statement } of rows) await client.query(statement)
  await client.query("set session_replication_role = 'replica'")
  for (const table of tables)
    for (const organisation of organisations)
      await client.query(insertStatement(table, organisation, 0))
  await client.query("set session_replication_role = 'origin'")
}
