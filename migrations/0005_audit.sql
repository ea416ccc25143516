-- What was done, by whom: appended in the transaction of the act, never changed.

create table app.audit_entries (
  organisation_id uuid not null references app.organisations on delete cascade,
  entry_id        uuid not null default gen_random_uuid(),
  person_id       uuid,
  action          text not null,
  subject         text,
  detail          jsonb not null default '{}',
  request_id      text not null,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, entry_id)
);
comment on column app.audit_entries.person_id is 'Who did it; null when the product did it by itself.';
create index on app.audit_entries (organisation_id, created_at);
call app.protect('app.audit_entries');
grant select, insert on app.audit_entries to door_tenant;
