// Brings the database to the version of the program: forward only, one transaction a file.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const folder = new URL('../../../../migrations/', import.meta.url)

/** The database and the program do not fit together; the message says what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

type Migration = { name: string; text: string; hash: string }

/** All migrations of the program, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Applies what is missing and returns the names applied. Two processes may call it at once: one
 * waits for the other. Throws MigrationError when the database is newer than the program or a file
 * that has run was changed.
 */
export async function migrate(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const known = readMigrations()
    const applied: string[] = []
    for (const migration of known)
      if (await apply(client, migration, known)) applied.push(migration.name)
    return applied
  } finally {
    await client.end()
  }
}

export type MigrationState = {
  serverVersion: string
  applied: { name: string; appliedAt: string }[]
  /** Migrations of the program that the database does not hold yet. */
  pending: string[]
  /** Migrations in the database that the program does not know: the database is newer. */
  unknown: string[]
}

/** What the database holds, compared with the program; changes nothing. */
export async function readMigrationState(adminUrl: string): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string; has: boolean }>(
      "select current_setting('server_version') as version, to_regclass('app.migrations') is not null as has",
    )
    const applied = rows[0]?.has
      ? await client.query<{ name: string; applied_at: Date }>(
          'select name, applied_at from app.migrations order by name',
        )
      : { rows: [] }
    const names = new Set(applied.rows.map(({ name }) => name))
    const known = readMigrations().map(({ name }) => name)
    return {
      serverVersion: rows[0]?.version ?? '',
      applied: applied.rows.map(({ name, applied_at }) => ({
        name,
        appliedAt: applied_at.toISOString(),
      })),
      pending: known.filter((name) => !names.has(name)),
      unknown: [...names].filter((name) => !known.includes(name)),
    }
  } finally {
    await client.end()
  }
}

async function apply(
  client: pg.Client,
  migration: Migration,
  known: Migration[],
): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('aiopsos.migrate'))")
    await client.query('set local role aiopsos_owner')
    await client.query(
      'create table if not exists app.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>(
      'select name, hash from app.migrations',
    )
    refuseForeign(rows, known)
    if (rows.some((row) => row.name === migration.name)) {
      await client.query('rollback')
      return false
    }
    await client.query(migration.text)
    await client.query('insert into app.migrations (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ])
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof MigrationError) throw error
    throw new MigrationError(
      `Migration ${migration.name} failed; the database is unchanged. ${error instanceof Error ? error.message : ''}`,
      { cause: error },
    )
  }
}

function refuseForeign(rows: { name: string; hash: string }[], known: Migration[]): void {
  const byName = new Map(known.map((migration) => [migration.name, migration.hash]))
  for (const { name, hash } of rows) {
    if (!byName.has(name)) {
      throw new MigrationError(
        `The database is newer than this program (it holds ${name}). Start the newer program, or restore a backup.`,
      )
    }
    if (byName.get(name) !== hash) {
      throw new MigrationError(
        `${name} was changed after it had run. Restore the file and put the change into a new migration.`,
      )
    }
  }
}
