-- Roadmaps: what of a plan is being done, by whom and until when. One roadmap an organisation, revised
-- rather than replaced.

create table app.roadmaps (
  organisation_id uuid not null references app.organisations on delete cascade,
  roadmap_id      uuid not null default gen_random_uuid(),
  name            text not null check (length(name) between 1 and 120),
  plan_id         uuid not null,
  revision        int not null default 1 check (revision >= 1),
  anchor_on       date not null,
  closed_weeks    date[] not null default '{}',
  time_zone       text not null,
  mailed_on       date,
  created_by      uuid,
  created_at      timestamptz not null,
  primary key (organisation_id, roadmap_id),
  unique (organisation_id),
  foreign key (organisation_id, plan_id) references app.plans on delete restrict
);
comment on column app.roadmaps.anchor_on is 'Monday of week 0; the weeks of the schedule count from it, closed weeks left out.';
comment on column app.roadmaps.mailed_on is 'Day of the last weekly mails, so that a repeat sends none.';
create index on app.roadmaps (organisation_id, plan_id);
call app.protect('app.roadmaps');
grant select, insert on app.roadmaps to door_tenant;
grant update (name, plan_id, revision, closed_weeks, mailed_on) on app.roadmaps to door_tenant;
grant select (organisation_id, roadmap_id, mailed_on) on app.roadmaps to door_system;

create table app.roadmap_revisions (
  -- Its own reference: removing an organisation must remove revisions before the plans they refer to.
  organisation_id uuid not null references app.organisations on delete cascade,
  roadmap_id      uuid not null,
  number          int not null check (number >= 1),
  plan_id         uuid not null,
  plan_hash       text not null,
  value           bigint not null,
  schedule        jsonb not null,
  items           jsonb not null,
  difference      jsonb not null,
  reason          text not null check (length(reason) between 1 and 500),
  created_by      uuid,
  created_at      timestamptz not null,
  primary key (organisation_id, roadmap_id, number),
  foreign key (organisation_id, roadmap_id) references app.roadmaps on delete cascade,
  foreign key (organisation_id, plan_id) references app.plans on delete restrict
);
comment on table app.roadmap_revisions is 'Every revision as it was adopted; never changed.';
create index on app.roadmap_revisions (organisation_id, plan_id);
call app.protect('app.roadmap_revisions');
grant select, insert on app.roadmap_revisions to door_tenant;

create table app.roadmap_items (
  organisation_id    uuid not null,
  item_id            uuid not null default gen_random_uuid(),
  roadmap_id         uuid not null,
  candidate_id       text not null,
  initiative_id      text not null,
  group_id           text,
  title              text not null check (length(title) between 1 and 200),
  facts              jsonb not null,
  state              text not null check (state in ('proposed', 'planned', 'in progress', 'evidence submitted', 'done', 'blocked', 'dropped')),
  state_reason       text,
  blocked_from       text check (blocked_from in ('planned', 'in progress', 'evidence submitted')),
  owner_id           uuid,
  starts_on          date not null,
  due_on             date not null,
  baseline_starts_on date not null,
  baseline_due_on    date not null,
  started_at         timestamptz,
  done_at            timestamptz,
  weeks              int not null check (weeks >= 1),
  cost               bigint not null check (cost >= 0),
  effort             jsonb not null,
  spent_cost         bigint not null default 0 check (spent_cost >= 0),
  spent_effort       jsonb not null default '{}',
  left_with_revision int check (left_with_revision >= 2),
  sequence           int not null default 0 check (sequence >= 0),
  changed_at         timestamptz not null,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, roadmap_id) references app.roadmaps on delete cascade,
  foreign key (organisation_id, owner_id) references app.members on delete set null (owner_id),
  check ((state = 'blocked') = (blocked_from is not null)),
  check ((state in ('blocked', 'dropped')) = (state_reason is not null)),
  check (due_on >= starts_on)
);
comment on column app.roadmap_items.candidate_id is 'The initiative of the plan, or its variant for one group.';
comment on column app.roadmap_items.facts is 'Description, gates, lifts and what closes it, as the catalogue had them.';
comment on column app.roadmap_items.left_with_revision is 'The revision that no longer held it; null when people dropped it.';
comment on column app.roadmap_items.sequence is 'Counts changes, for calendars that read the item again.';
create unique index roadmap_items_once on app.roadmap_items (organisation_id, roadmap_id, candidate_id) where state <> 'dropped';
create index on app.roadmap_items (organisation_id, roadmap_id);
create index on app.roadmap_items (organisation_id, owner_id);
call app.protect('app.roadmap_items');
grant select, insert on app.roadmap_items to door_tenant;
grant update (title, state, state_reason, blocked_from, owner_id, starts_on, due_on, started_at, done_at, weeks, cost, effort, facts, spent_cost, spent_effort, left_with_revision, sequence, changed_at) on app.roadmap_items to door_tenant;

create table app.roadmap_needs (
  organisation_id uuid not null,
  item_id         uuid not null,
  needs_item_id   uuid not null,
  primary key (organisation_id, item_id, needs_item_id),
  foreign key (organisation_id, item_id) references app.roadmap_items on delete cascade,
  foreign key (organisation_id, needs_item_id) references app.roadmap_items on delete cascade,
  check (item_id <> needs_item_id)
);
comment on table app.roadmap_needs is 'An item can start when those it needs are done.';
create index on app.roadmap_needs (organisation_id, needs_item_id);
call app.protect('app.roadmap_needs');
grant select, insert, delete on app.roadmap_needs to door_tenant;

create table app.roadmap_tasks (
  organisation_id uuid not null,
  task_id         uuid not null default gen_random_uuid(),
  item_id         uuid not null,
  position        int not null check (position >= 0),
  text            text not null check (length(text) between 1 and 1200),
  weeks           int not null check (weeks >= 1),
  is_finished     boolean not null default false,
  primary key (organisation_id, task_id),
  foreign key (organisation_id, item_id) references app.roadmap_items on delete cascade
);
create index on app.roadmap_tasks (organisation_id, item_id, position);
call app.protect('app.roadmap_tasks');
grant select, insert, delete on app.roadmap_tasks to door_tenant;
grant update (position, text, weeks, is_finished) on app.roadmap_tasks to door_tenant;

create table app.roadmap_evidence (
  organisation_id uuid not null,
  evidence_id     uuid not null default gen_random_uuid(),
  item_id         uuid not null,
  title           text not null check (length(title) between 1 and 200),
  url             text not null check (url ~ '^https?://'),
  state           text not null default 'submitted' check (state in ('submitted', 'accepted', 'refused')),
  submitted_by    uuid,
  submitted_at    timestamptz not null,
  reviewed_by     uuid,
  reviewed_at     timestamptz,
  comment         text,
  primary key (organisation_id, evidence_id),
  foreign key (organisation_id, item_id) references app.roadmap_items on delete cascade,
  check ((state = 'submitted') = (reviewed_at is null))
);
create index on app.roadmap_evidence (organisation_id, item_id);
call app.protect('app.roadmap_evidence');
grant select, insert on app.roadmap_evidence to door_tenant;
grant update (state, reviewed_by, reviewed_at, comment) on app.roadmap_evidence to door_tenant;

create table app.roadmap_history (
  organisation_id uuid not null,
  entry_id        uuid not null default gen_random_uuid(),
  roadmap_id      uuid not null,
  item_id         uuid not null,
  at              timestamptz not null,
  position        int generated by default as identity,
  actor_id        uuid,
  event           text not null,
  detail          jsonb not null,
  primary key (organisation_id, entry_id),
  foreign key (organisation_id, roadmap_id) references app.roadmaps on delete cascade,
  foreign key (organisation_id, item_id) references app.roadmap_items on delete cascade
);
comment on table app.roadmap_history is 'What happened to an item, in order; only grows.';
create index on app.roadmap_history (organisation_id, item_id, position);
create index on app.roadmap_history (organisation_id, roadmap_id);
call app.protect('app.roadmap_history');
grant select, insert on app.roadmap_history to door_tenant;

insert into app.purpose_categories (purpose, category) values ('send-service-mail', 'organisation')
  on conflict do nothing;
