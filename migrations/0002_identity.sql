-- Accounts, sessions, one-time codes. Reached through the identity and person doors only.

create table identity.people (
  person_id         uuid primary key default gen_random_uuid(),
  email             text not null,
  name              text not null,
  password_hash     text,
  locale            text not null default 'en',
  time_zone         text not null default 'UTC',
  adult_declared_at timestamptz not null,
  policy_version    text not null,
  created_at        timestamptz not null default now()
);
create unique index people_email on identity.people (lower(email));

create table identity.sessions (
  session_id   uuid primary key default gen_random_uuid(),
  token_hash   bytea not null unique,
  person_id    uuid not null references identity.people on delete cascade,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at   timestamptz not null
);
comment on column identity.sessions.token_hash is 'SHA-256 of the cookie; the cookie itself is stored nowhere.';
create index on identity.sessions (person_id);
create index on identity.sessions (expires_at);

create table identity.codes (
  code_id    uuid primary key default gen_random_uuid(),
  kind       text not null check (kind in ('sign-up', 'sign-in', 'recovery')),
  email      text not null,
  code_hash  bytea not null,
  tries_left int not null default 5,
  sign_up    jsonb,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on column identity.codes.sign_up is 'What a sign-up declared, kept until its address is proved.';
create index on identity.codes (expires_at);

alter table identity.people   enable row level security;
alter table identity.people   force  row level security;
alter table identity.sessions enable row level security;
alter table identity.sessions force  row level security;
alter table identity.codes    enable row level security;
alter table identity.codes    force  row level security;

create policy identity on identity.people   to door_identity using (true) with check (true);
create policy identity on identity.sessions to door_identity using (true) with check (true);
create policy identity on identity.codes    to door_identity using (true) with check (true);
create policy own on identity.people   to door_person using (person_id = (select app.person_id()));
create policy own on identity.sessions to door_person using (person_id = (select app.person_id()));
create policy sweeps on identity.people   for select to door_system using (true);
create policy sweeps on identity.sessions to door_system using (true) with check (true);
create policy sweeps on identity.codes    to door_system using (true) with check (true);
create policy entry on identity.sessions for select to aiopsos_owner using (true);
create policy entry on identity.people   for select to aiopsos_owner using (true);

grant select, insert on identity.people to door_identity;
grant update (password_hash) on identity.people to door_identity;
grant select, insert, delete on identity.sessions to door_identity;
grant update (last_used_at) on identity.sessions to door_identity;
grant select, insert, delete on identity.codes to door_identity;
grant update (tries_left) on identity.codes to door_identity;
grant select (person_id, email, name, locale, time_zone, adult_declared_at, policy_version, created_at) on identity.people to door_person;
grant update (name, locale, time_zone) on identity.people to door_person;
grant select (session_id, person_id, created_at, last_used_at, expires_at), delete on identity.sessions to door_person;
grant select (person_id, email, name, locale, time_zone) on identity.people to door_system;
grant select, delete on identity.sessions, identity.codes to door_system;

insert into app.purpose_categories (purpose, category)
select purpose, category
from unnest(array['serve-rights', 'keep-limits', 'meet-legal-duty']) purpose,
     unnest(array['account', 'organisation', 'assessment', 'assessment-derived', 'communications', 'security', 'rights']) category;

insert into app.purpose_categories (purpose, category) values
  ('authenticate', 'security'), ('manage-account', 'security'), ('protect-service', 'security');
