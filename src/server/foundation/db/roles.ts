// The database roles and schemas, made idempotently by an administrator's login before migrations.
// Web and worker log in apart, because SQL run by a process can take any role its login may take; the
// job queue logs in apart too and owns nothing but its schema.
import pg from 'pg'

export type LoginPasswords = { web: string; worker: string; queue: string }

const doorRoles = ['door_tenant', 'door_person', 'door_identity', 'door_intake', 'door_system']

/** Schemas, all owned by the owner role; `boss` belongs to the job queue's own role. */
const schemas = ['app', 'identity', 'sealed', 'entry']

/**
 * Creates what is missing and sets both logins' passwords. Needs a login that may create roles.
 * Roles belong to the whole server: databases of one server share them.
 */
export async function prepareRoles(adminUrl: string, passwords: LoginPasswords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    // Roles are shared by the whole server, so two preparations must not run at once.
    await client.query("select pg_advisory_xact_lock(hashtext('aiopsos.roles'))")
    await createRoles(client, passwords)
    await createSchemas(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function createRoles(client: pg.Client, passwords: LoginPasswords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map((row) => row.rolname))
  for (const role of ['aiopsos_owner', ...doorRoles]) {
    if (!present.has(role)) await client.query(`create role ${role} nologin`)
  }
  for (const [login, password] of [
    ['aiopsos_web', passwords.web],
    ['aiopsos_worker', passwords.worker],
    ['aiopsos_queue', passwords.queue],
  ] as const) {
    const verb = present.has(login) ? 'alter' : 'create'
    await client.query(
      `${verb} role ${login} login noinherit password ${client.escapeLiteral(password)}`,
    )
  }
  await client.query('grant door_tenant, door_person, door_identity, door_intake to aiopsos_web')
  await client.query('grant door_tenant, door_system to aiopsos_worker')
  const { rows: self } = await client.query<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = current_user',
  )
  // A hosted administrator is no superuser and must be a member to create things in the roles' names.
  if (!self[0]?.rolsuper) await client.query('grant aiopsos_owner, aiopsos_queue to current_user')
}

async function createSchemas(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  const database = client.escapeIdentifier(rows[0]?.name ?? '')
  for (const schema of schemas)
    await client.query(`create schema if not exists ${schema} authorization aiopsos_owner`)
  await client.query('create schema if not exists boss authorization aiopsos_queue')
  await client.query('revoke all on schema public from public')
  await client.query(`revoke temporary on database ${database} from public`)
  await client.query(
    'grant usage on schema app to door_tenant, door_person, door_identity, door_intake, door_system',
  )
  await client.query(
    'grant usage on schema identity to door_tenant, door_person, door_identity, door_system',
  )
  await client.query('grant usage on schema sealed to door_system')
  await client.query('grant usage on schema entry to door_intake')
}
