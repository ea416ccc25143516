-- Organisations, departments, members with their roles, invitations.

create table app.organisations (
  organisation_id uuid primary key,
  slug            text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 48),
  name            text not null check (length(name) between 1 and 120),
  industry        text,
  size            text check (size in ('1-9', '10-49', '50-249', '250-999', '1000-4999', '5000+')),
  website         text,
  privacy_contact text,
  kind            text not null default 'real' check (kind in ('real', 'sample')),
  sample_of       uuid references app.organisations on delete cascade,
  dismissed_start boolean not null default false,
  created_at      timestamptz not null default now(),
  check ((kind = 'sample') = (sample_of is not null))
);
comment on column app.organisations.sample_of is 'The organisation that opened this sample; sample data never stands in a real organisation.';
create index on app.organisations (sample_of);
call app.protect('app.organisations');
grant select, insert, delete on app.organisations to door_tenant;
grant update (name, industry, size, website, privacy_contact, dismissed_start) on app.organisations to door_tenant;
grant select on app.organisations to door_system;

create table app.departments (
  organisation_id uuid not null references app.organisations on delete cascade,
  department_id   uuid not null default gen_random_uuid(),
  parent_id       uuid,
  name            text not null check (length(name) between 1 and 80),
  type            text not null,
  headcount       int check (headcount >= 0),
  archived_at     timestamptz,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, department_id),
  foreign key (organisation_id, parent_id) references app.departments on delete no action deferrable initially deferred
);
comment on column app.departments.headcount is 'People in it when the directory does not list them all; null means count the members.';
comment on column app.departments.archived_at is 'A department with results is archived, never deleted: its rounds keep their name.';
create index on app.departments (organisation_id, parent_id);
create unique index departments_name on app.departments (organisation_id, coalesce(parent_id, organisation_id), lower(name)) where archived_at is null;
call app.protect('app.departments');
grant select, insert, delete on app.departments to door_tenant;
grant update (parent_id, name, type, headcount, archived_at) on app.departments to door_tenant;
grant select on app.departments to door_system;

create table app.members (
  organisation_id uuid not null references app.organisations on delete cascade,
  member_id       uuid not null default gen_random_uuid(),
  person_id       uuid not null references identity.people on delete cascade,
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  state           text not null default 'active' check (state in ('active', 'suspended')),
  created_at      timestamptz not null default now(),
  primary key (organisation_id, member_id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
create index on app.members (organisation_id, department_id);
create index on app.members (person_id);
call app.protect('app.members', 'account', 'person_id');
create policy own on app.members for select to door_person using (person_id = (select app.person_id()));
create policy entry on app.members for select to aiopsos_owner using (true);
grant select, insert, delete on app.members to door_tenant;
grant update (department_id, role_band, state) on app.members to door_tenant;
grant select (organisation_id, member_id, person_id, state, created_at) on app.members to door_person;
grant select on app.members to door_system;

create table app.member_roles (
  organisation_id uuid not null,
  member_role_id  uuid not null default gen_random_uuid(),
  member_id       uuid not null,
  role            text not null check (role in ('owner', 'admin', 'lead', 'member', 'privacy-officer', 'auditor', 'billing-owner')),
  department_id   uuid,
  granted_by      uuid,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, member_role_id),
  foreign key (organisation_id, member_id) references app.members on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred,
  check (department_id is null or role = 'lead')
);
create unique index member_roles_once on app.member_roles (organisation_id, member_id, role, coalesce(department_id, organisation_id));
create index on app.member_roles (organisation_id, department_id);
call app.protect('app.member_roles', 'account');
create policy entry on app.member_roles for select to aiopsos_owner using (true);
grant select, insert, delete on app.member_roles to door_tenant;
grant select on app.member_roles to door_system;

create policy entry on app.organisations for select to aiopsos_owner using (true);
-- A person sees the organisations they belong to, through a function that does not read back.
create function app.own_organisations() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(organisation_id), '{}') from app.members where person_id = app.person_id() and state = 'active'
$$;
create policy own on app.organisations for select to door_person
  using (organisation_id = any ((select app.own_organisations())::uuid[]));
grant select (organisation_id, slug, name, kind, sample_of) on app.organisations to door_person;

-- Colleagues' names where a screen shows them, and no column more.
create function app.colleague_ids() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(person_id), '{}') from app.members where organisation_id = app.organisation_id()
$$;
create policy colleagues on identity.people for select to door_tenant
  using (person_id = any ((select app.colleague_ids())::uuid[]));
create policy purpose on identity.people as restrictive for select to door_tenant
  using ((select app.purpose_may_use('account')));
grant select (person_id, email, name, locale, time_zone) on identity.people to door_tenant;

create table app.invitations (
  organisation_id uuid not null references app.organisations on delete cascade,
  invitation_id   uuid not null default gen_random_uuid(),
  email           text not null,
  name            text,
  role            text not null check (role in ('owner', 'admin', 'lead', 'member', 'privacy-officer', 'auditor', 'billing-owner')),
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  token_hash      bytea not null,
  invited_by      uuid not null,
  state           text not null default 'open' check (state in ('open', 'accepted', 'revoked')),
  created_at      timestamptz not null default now(),
  sent_at         timestamptz[] not null default '{}',
  expires_at      timestamptz not null,
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
comment on column app.invitations.token_hash is 'SHA-256 of the link; replaced when the invitation is sent again.';
comment on column app.invitations.invited_by is 'The person who sent it last and must still hold its role when it is accepted.';
comment on column app.invitations.sent_at is 'Every instant at which its mail was queued; the limits count them.';
create unique index invitations_open on app.invitations (organisation_id, lower(email)) where state = 'open';
create index on app.invitations (organisation_id, department_id);
create unique index invitations_token on app.invitations (token_hash);
-- For the limits, which count over all organisations.
create index on app.invitations (lower(email));
create index on app.invitations (invited_by);
call app.protect('app.invitations', 'account');
create policy entry on app.invitations for select to aiopsos_owner using (true);
grant select, insert on app.invitations to door_tenant;
grant update (token_hash, state, invited_by, sent_at, expires_at) on app.invitations to door_tenant;
grant select, delete on app.invitations to door_system;

-- Members as their colleagues see them: reads with the rights and policies of whoever asks.
create view app.colleagues with (security_invoker = true) as
  select m.organisation_id, m.member_id, m.person_id, m.department_id, m.role_band, m.state, p.name, p.email, p.time_zone
  from app.members m join identity.people p using (person_id);
grant select on app.colleagues to door_tenant;

-- Rights come from rights: the database itself refuses a role to whoever may not give it. Owners give
-- every role, administrators every role but owner; a founder and an invited person take their own.
create function app.asker_roles() returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.role), '{}')
  from app.members m join app.member_roles r using (organisation_id, member_id)
  where m.organisation_id = app.organisation_id() and m.person_id = app.person_id() and m.state = 'active'
$$;
create function app.asker_address() returns text
  language sql stable security definer set search_path = '' as $$
  select lower(email) from identity.people where person_id = app.person_id()
$$;
create function app.roles_offered_to_asker() returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(role), '{}') from app.invitations
  where organisation_id = app.organisation_id() and state = 'open' and lower(email) = app.asker_address()
$$;
create function app.has_no_roles_yet() returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from app.member_roles where organisation_id = app.organisation_id())
$$;

create policy joining on app.members as restrictive for insert to door_tenant
  with check ((select app.asker_roles())::text[] && '{owner,admin}'
    or (person_id = (select app.person_id())
        and ((select app.has_no_roles_yet()) or (select app.roles_offered_to_asker())::text[] <> '{}')));
create policy managing on app.members as restrictive for update to door_tenant
  using ((select app.asker_roles())::text[] && '{owner,admin}')
  with check ((select app.asker_roles())::text[] && '{owner,admin}');
create policy removing on app.members as restrictive for delete to door_tenant
  using (person_id = (select app.person_id()) or (select app.asker_roles())::text[] && '{owner,admin}');

create policy giving on app.member_roles as restrictive for insert to door_tenant
  with check ((select app.has_no_roles_yet())
    or role = any ((select app.roles_offered_to_asker())::text[])
    or 'owner' = any ((select app.asker_roles())::text[])
    or (role <> 'owner' and 'admin' = any ((select app.asker_roles())::text[])));
create policy taking on app.member_roles as restrictive for delete to door_tenant
  using ('owner' = any ((select app.asker_roles())::text[])
    or (role <> 'owner' and 'admin' = any ((select app.asker_roles())::text[])));

create policy inviting on app.invitations as restrictive for insert to door_tenant
  with check ('owner' = any ((select app.asker_roles())::text[])
    or (role <> 'owner' and 'admin' = any ((select app.asker_roles())::text[]))
    or (role not in ('owner', 'admin', 'privacy-officer') and 'lead' = any ((select app.asker_roles())::text[])));
create policy answering on app.invitations as restrictive for update to door_tenant
  using ((select app.asker_roles())::text[] && '{owner,admin,lead}' or lower(email) = (select app.asker_address()));

-- Addresses that were sent three invitations since an instant, by whatever organisations: nobody can
-- be flooded. It tells of addresses the asker names, and only this one bit.
create function app.invited_too_often(addresses text[], since timestamptz) returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(address), '{}') from unnest(addresses) address
  where (select count(*) from app.invitations i, unnest(i.sent_at) sent
         where lower(i.email) = lower(address) and sent > since) >= 3
$$;
-- Organisations inviting the same address at once wait for one another, so that they count together.
create function app.take_turns_inviting(addresses text[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('app.invitations'), slot)
  from (select distinct hashtext(lower(address)) & 1023 as slot from unnest(addresses) address order by 1) slots;
end $$;
-- How often and to how many people the asker has sent invitations, in whatever organisations.
create function app.invitations_sent_by_asker(since timestamptz) returns table (times int, mails int)
  language sql stable security definer set search_path = '' as $$
  select count(distinct sent)::int, count(*)::int from app.invitations i, unnest(i.sent_at) sent
  where i.invited_by = app.person_id() and sent > since
$$;

-- Exact-match look-ups before anybody is known: a hashed secret in, at most one row out.
create function entry.session(token bytea, wanted_slug text)
  returns table (session_id uuid, person_id uuid, name text, email text, last_used_at timestamptz, member_id uuid, organisation_id uuid, organisation_name text, organisation_kind text, grants jsonb)
  language sql stable security definer set search_path = '' as $$
  select s.session_id, p.person_id, p.name, p.email, s.last_used_at, m.member_id, o.organisation_id, o.name, o.kind,
    (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'departmentId', r.department_id)), '[]')
       from app.member_roles r where r.organisation_id = m.organisation_id and r.member_id = m.member_id)
  from identity.sessions s
  join identity.people p using (person_id)
  left join app.organisations o on o.slug = wanted_slug
  left join app.members m on m.organisation_id = o.organisation_id and m.person_id = p.person_id and m.state = 'active'
  where s.token_hash = token and s.expires_at > now() and s.last_used_at > now() - interval '7 days'
$$;

create function entry.invitation(token bytea)
  returns table (invitation_id uuid, organisation_id uuid, organisation_name text, organisation_slug text, email text, role text, state text, expires_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select i.invitation_id, o.organisation_id, o.name, o.slug, i.email, i.role, i.state, i.expires_at
  from app.invitations i join app.organisations o using (organisation_id)
  where i.token_hash = token
$$;

-- True when an address of an organisation is free; says nothing of who holds it.
create function entry.slug_is_free(wanted text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from app.organisations where slug = wanted)
$$;

revoke execute on all functions in schema entry from public;
grant execute on all functions in schema entry to door_intake;
revoke execute on all functions in schema app from public;
grant execute on function app.own_organisations to door_person;
grant execute on function app.colleague_ids, app.asker_roles, app.asker_address, app.roles_offered_to_asker,
  app.has_no_roles_yet, app.invited_too_often, app.take_turns_inviting, app.invitations_sent_by_asker to door_tenant;

insert into app.purpose_categories (purpose, category) values
  ('authenticate', 'account'), ('manage-account', 'account'), ('manage-account', 'organisation'),
  ('deliver-results', 'account'), ('generate-advice', 'account'), ('send-service-mail', 'account');
