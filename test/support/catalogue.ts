// What must hold in the database catalogue. Each check is one query that returns the names of what
// breaks it, with a fault to plant that it must find.

export type CatalogueCheck = { name: string; faults: string; plant: string; finds: string }

/** Tables without a tenant, each with its reason. */
export const globalTables: Record<string, string> = {
  'app.migrations': 'which migrations ran',
  'app.purpose_categories': 'configuration, the same for all',
  'app.outbox': 'facts of any origin on their way; insert only for the web process',
  'app.rate_buckets': 'limits counted before anybody is known; keys are keyed hashes',
  'app.mails': 'mails of sign-up have no organisation; insert only for the web process',
  'identity.people': 'accounts exist before and across organisations',
  'identity.sessions': 'as accounts',
  'identity.codes': 'as accounts',
}

/** Unique indexes that span organisations on purpose. */
const sharedUniques: Record<string, string> = {
  'app.organisations_slug_key': 'an address is public',
  'app.invitations_token': 'hash of 256 random bits',
  'app.campaign_invitations_token': 'hash of a random secret',
  'app.campaigns_share_code': 'hash of a random secret',
}

const ours = "n.nspname in ('app', 'identity', 'sealed', 'entry')"
const list = (names: string[]) => names.map((name) => `'${name}'`).join(', ')
const tenantTables = `select c.oid, n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) and n.nspname || '.' || c.relname not in (${list(Object.keys(globalTables))})`

export const catalogueChecks: CatalogueCheck[] = [
  {
    name: 'every table has forced row security, except configuration nobody is granted',
    faults: `select n.nspname || '.' || c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) and n.nspname || '.' || c.relname not in ('app.migrations', 'app.purpose_categories')`,
    plant: 'alter table app.departments no force row level security',
    finds: 'app.departments',
  },
  {
    name: 'every tenant table has the tenant policy for reading and writing',
    faults: `select t.name as fault from (${tenantTables}) t where t.name <> 'sealed.response_links' and not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and pg_get_expr(p.polqual, p.polrelid) like '%organisation_id = ( SELECT app.organisation_id()%' and pg_get_expr(p.polwithcheck, p.polrelid) like '%organisation_id = ( SELECT app.organisation_id()%' and 'door_tenant'::regrole::oid = any (p.polroles))`,
    plant: 'drop policy tenant on app.departments',
    finds: 'app.departments',
  },
  {
    name: 'organisation_id is required and leads the primary key of every tenant table',
    faults: `select t.name as fault from (${tenantTables}) t where not exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1] where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'organisation_id' and a.attnotnull)`,
    plant:
      'create table app.planted (organisation_id uuid, planted_id uuid primary key); alter table app.planted enable row level security; alter table app.planted force row level security',
    finds: 'app.planted',
  },
  {
    name: 'every key between tenant tables carries the organisation',
    faults: `select k.conname as fault from pg_constraint k join (${tenantTables}) f on f.oid = k.conrelid join (${tenantTables}) t on t.oid = k.confrelid where k.contype = 'f' and not exists (select 1 from unnest(k.conkey, k.confkey) as p (own, other) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.own where a.attname = 'organisation_id') and k.conname <> 'organisations_sample_of_fkey'`,
    plant:
      'alter table app.departments add constraint planted_fk foreign key (parent_id) references app.organisations',
    finds: 'planted_fk',
  },
  {
    name: 'every foreign key has an index that starts with its columns',
    faults: `select k.conname as fault from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where ${ours} and k.contype = 'f' and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    plant: 'drop index app.departments_organisation_id_parent_id_idx',
    finds: 'departments_organisation_id_parent_id_fkey',
  },
  {
    name: 'every unique index of a tenant table starts with the organisation, or is on the reviewed list',
    faults: `select n.nspname || '.' || x.relname as fault from pg_index i join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = x.relnamespace join (${tenantTables}) t on t.oid = i.indrelid where i.indisunique and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = 'organisation_id') and n.nspname || '.' || x.relname not in (${list(Object.keys(sharedUniques))})`,
    plant: 'create unique index planted_unique on app.departments (name)',
    finds: 'app.planted_unique',
  },
  {
    name: 'a table without the organisation is on the reviewed list',
    faults: `select n.nspname || '.' || c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) and n.nspname || '.' || c.relname not in (${list(Object.keys(globalTables))})`,
    plant: 'create table app.planted (planted_id uuid primary key)',
    finds: 'app.planted',
  },
  {
    name: 'policies name their roles and call functions once a statement',
    faults: `select p.polname || ' on ' || c.relname as fault from pg_policy p join pg_class c on c.oid = p.polrelid, lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text) e where 0 = any (p.polroles) or regexp_replace(e.text, '\\( SELECT [a-z]+\\.[a-z_]+\\([^()]*\\)( AS [a-z_]+)?\\)', '', 'g') ~ 'app\\.[a-z_]+\\('`,
    plant:
      'create policy planted on app.departments to door_tenant using (organisation_id = app.organisation_id())',
    finds: 'planted on departments',
  },
  {
    name: 'a policy that lets everything through belongs to the system, identity or intake door, or to the owner of exact functions',
    faults: `select p.polname || ' on ' || c.relname as fault from pg_policy p join pg_class c on c.oid = p.polrelid where p.polpermissive and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true') and exists (select 1 from unnest(p.polroles) r where r::regrole::text not in ('door_system', 'door_identity', 'door_intake', 'aiopsos_owner'))`,
    plant: 'create policy planted on app.departments to door_tenant using (true)',
    finds: 'planted on departments',
  },
  {
    name: 'only doors hold grants, and none that go round row security',
    faults: `select g.grantee || ' ' || g.privilege_type || ' on ' || g.table_name as fault from information_schema.role_table_grants g where g.table_schema in ('app', 'identity', 'sealed') and g.grantee <> 'aiopsos_owner' and (g.grantee not like 'door\\_%' or g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))`,
    plant: 'grant truncate on app.departments to door_tenant',
    finds: 'door_tenant TRUNCATE on departments',
  },
  {
    name: 'updates are granted by column, never on a whole table',
    faults: `select g.grantee || ' on ' || g.table_name as fault from information_schema.role_table_grants g where g.table_schema in ('app', 'identity', 'sealed') and g.privilege_type = 'UPDATE' and g.grantee <> 'aiopsos_owner'`,
    plant: 'grant update on app.members to door_tenant',
    finds: 'door_tenant on members',
  },
  {
    name: 'there is no view that runs as its owner and no materialised view',
    faults: `select n.nspname || '.' || c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)))`,
    plant: 'create view app.planted as select * from app.departments',
    finds: 'app.planted',
  },
  {
    name: 'functions that run as their owner fix their search path and are not for everybody',
    faults: `select n.nspname || '.' || p.proname as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.prosecdef and (not coalesce(p.proconfig @> array['search_path=""'], false) or has_function_privilege('public', p.oid, 'execute'))`,
    plant: "create function app.planted() returns int language sql security definer as 'select 1'",
    finds: 'app.planted',
  },
  {
    name: 'no login of the product is powerful, and everything belongs to the owner',
    faults: `select rolname as fault from pg_roles where rolname in ('aiopsos_web', 'aiopsos_worker', 'aiopsos_queue', 'aiopsos_owner', 'door_tenant', 'door_person', 'door_identity', 'door_intake', 'door_system') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) union all select rolname from pg_roles where rolname in ('aiopsos_web', 'aiopsos_worker') and rolinherit union all select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relowner <> 'aiopsos_owner'::regrole`,
    plant:
      'create table app.planted (organisation_id uuid); alter table app.planted owner to postgres',
    finds: 'app.planted',
  },
  {
    name: 'the web login cannot become the system door, nor the worker the sign-in doors',
    faults: `select 'web' as fault where pg_has_role('aiopsos_web', 'door_system', 'set') union all select 'worker' where pg_has_role('aiopsos_worker', 'door_identity', 'set') or pg_has_role('aiopsos_worker', 'door_intake', 'set')`,
    plant: '',
    finds: '',
  },
  {
    name: 'the audit log can only grow',
    faults: `select grantee || ' ' || privilege_type as fault from information_schema.role_table_grants where table_name = 'audit_entries' and privilege_type in ('UPDATE', 'DELETE') and grantee <> 'aiopsos_owner'`,
    plant: 'grant delete on app.audit_entries to door_tenant',
    finds: 'door_tenant DELETE',
  },
]
