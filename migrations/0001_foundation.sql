-- What every tenant table stands on: who asks, for what purpose, and the policies that follow from it.

create function app.organisation_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation_id', true), '')::uuid;
create function app.person_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;
create function app.purpose() returns text language sql stable parallel safe
  return nullif(current_setting('app.purpose', true), '');

create table app.purpose_categories (
  purpose  text not null,
  category text not null,
  primary key (purpose, category)
);
comment on table app.purpose_categories is 'Which purpose may use which category of data; equal to what the register says.';

create table app.processing_blocks (
  organisation_id uuid not null,
  person_id       uuid not null,
  purpose         text not null,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, person_id, purpose)
);
comment on table app.processing_blocks is 'People whose data must not be used for a purpose: a restriction or an objection.';

create function app.purpose_may_use(wanted text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from app.purpose_categories where purpose = app.purpose() and category = wanted
  )
$$;

-- In the system door no organisation is set: then the blocked people of all organisations.
create function app.blocked_people() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(person_id), '{}') from app.processing_blocks
  where purpose = app.purpose()
    and (app.organisation_id() is null or organisation_id = app.organisation_id())
$$;

-- Forced row security with the tenant's policy, and for personal tables purpose and blocks.
-- Every function is wrapped in a sub-select: then it runs once a statement, not once a row.
create procedure app.protect(target regclass, category text default null, subject text default null)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s to door_tenant
       using (organisation_id = (select app.organisation_id()))
       with check (organisation_id = (select app.organisation_id()))', target);
  execute format('create policy sweeps on %s to door_system using (true) with check (true)', target);
  if category is not null then
    execute format(
      'create policy purpose on %s as restrictive to door_tenant, door_system
         using ((select app.purpose_may_use(%L)))
         with check ((select app.purpose_may_use(%L)))', target, category, category);
  end if;
  if subject is not null then
    execute format(
      'create policy not_blocked on %s as restrictive to door_tenant, door_system
         using ((%I = any ((select app.blocked_people())::uuid[])) is not true)
         with check ((%I = any ((select app.blocked_people())::uuid[])) is not true)',
      target, subject, subject);
  end if;
end $$;
revoke execute on procedure app.protect from public;

call app.protect('app.processing_blocks');
-- The functions above run as the owner, whom forced row security also binds.
create policy entry on app.processing_blocks for select to aiopsos_owner using (true);
grant select on app.processing_blocks to door_tenant;

-- Events leave the transaction that caused them: written here by any door, delivered by the worker.
create table app.outbox (
  event_id        uuid primary key default gen_random_uuid(),
  organisation_id uuid,
  name            text not null,
  payload         jsonb not null,
  created_at      timestamptz not null default now()
);
comment on table app.outbox is 'Facts announced in a transaction; the worker hands them to its queue. Holds ids only.';
create index on app.outbox (created_at);
alter table app.outbox enable row level security;
alter table app.outbox force row level security;
create policy announce on app.outbox for insert to door_tenant
  with check (organisation_id = (select app.organisation_id()));
create policy announce_personal on app.outbox for insert to door_person, door_identity, door_intake
  with check (organisation_id is null);
create policy deliver on app.outbox to door_system using (true) with check (true);
grant insert on app.outbox to door_tenant, door_person, door_identity, door_intake;
grant select, insert, delete on app.outbox to door_system;
-- Locking rows for delivery needs the right to change one column.
grant update (name) on app.outbox to door_system;

-- Answers to creating calls, so that a repeated call gets the first answer again.
create table app.idempotency_keys (
  organisation_id uuid not null,
  person_id       uuid not null,
  route           text not null,
  key             text not null,
  fingerprint     text not null,
  body            jsonb,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, person_id, route, key)
);
call app.protect('app.idempotency_keys');
create policy own on app.idempotency_keys as restrictive to door_tenant
  using (person_id = (select app.person_id())) with check (person_id = (select app.person_id()));
create index on app.idempotency_keys (created_at);
grant select, insert on app.idempotency_keys to door_tenant;
grant update (body) on app.idempotency_keys to door_tenant;
grant select, delete on app.idempotency_keys to door_system;

-- Token buckets of the limits. Keys are keyed hashes: no address or name stands here.
create table app.rate_buckets (
  bucket     text primary key,
  tokens     double precision not null,
  updated_at timestamptz not null default now()
);
alter table app.rate_buckets enable row level security;
alter table app.rate_buckets force row level security;
create policy limits on app.rate_buckets to door_intake using (true) with check (true);
create policy sweeps on app.rate_buckets to door_system using (true) with check (true);
grant select, insert on app.rate_buckets to door_intake;
grant update (tokens, updated_at) on app.rate_buckets to door_intake;
grant select, delete on app.rate_buckets to door_system;

alter default privileges in schema app, entry revoke execute on functions from public;
revoke execute on all functions in schema app from public;
grant execute on function app.organisation_id, app.person_id, app.purpose, app.purpose_may_use, app.blocked_people
  to door_tenant, door_person, door_identity, door_intake, door_system;
