-- Mails on their way: any door adds one, only the worker reads them.

create table app.mails (
  mail_id         uuid primary key default gen_random_uuid(),
  organisation_id uuid references app.organisations on delete cascade,
  person_id       uuid,
  kind            text not null,
  recipient       text,
  slots           jsonb,
  reference       text,
  state           text not null default 'queued' check (state in ('queued', 'sent', 'refused')),
  created_at      timestamptz not null default now(),
  settled_at      timestamptz
);
comment on column app.mails.recipient is 'Cleared, like slots, once the mail has left or was refused.';
create index on app.mails (organisation_id);
create index on app.mails (settled_at);
alter table app.mails enable row level security;
alter table app.mails force row level security;
create policy queue on app.mails for insert to door_tenant
  with check (organisation_id = (select app.organisation_id()));
create policy queue_personal on app.mails for insert to door_person, door_identity, door_intake
  with check (organisation_id is null);
create policy deliver on app.mails to door_system using (true) with check (true);
create policy purpose on app.mails as restrictive to door_system
  using ((select app.purpose_may_use('communications')));
grant insert on app.mails to door_tenant, door_person, door_identity, door_intake;
grant select, delete on app.mails to door_system;
grant update (state, recipient, slots, settled_at) on app.mails to door_system;

insert into app.purpose_categories (purpose, category) values ('send-service-mail', 'communications');
