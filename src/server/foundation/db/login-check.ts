// Refuses to serve with a login that could walk round row security.
import pg from 'pg'

/** Throws when the login is superuser, bypasses row security, inherits roles, or owns anything of ours. */
export async function refusePowerfulLogin(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ powers: string[] }>(`
      select array_remove(array[
        case when rolsuper then 'is a superuser' end,
        case when rolbypassrls then 'bypasses row security' end,
        case when rolinherit then 'inherits its roles' end,
        case when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          where c.relowner = r.oid and n.nspname in ('app', 'identity', 'sealed', 'entry')) then 'owns tables' end
      ], null) as powers from pg_roles r where rolname = current_user`)
    const powers = rows[0]?.powers ?? []
    if (powers.length > 0)
      throw new Error(
        `The database login ${new URL(url).username} ${powers.join(', ')}. It must not.`,
      )
  } finally {
    await client.end()
  }
}
