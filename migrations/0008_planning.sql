-- Planning: the pinned catalogue, the draft of settings, plans with what explains them, decisions.

create table app.planning_catalogues (
  organisation_id uuid not null references app.organisations on delete cascade,
  hash            text not null check (hash ~ '^[0-9a-f]{64}$'),
  catalogue_id    text not null,
  version         text not null,
  canonical       text not null,
  pinned_at       timestamptz not null,
  primary key (organisation_id, hash)
);
comment on table app.planning_catalogues is 'Catalogues an organisation has planned with, byte by byte, so that a plan can be computed again.';
comment on column app.planning_catalogues.canonical is 'Canonical JSON (RFC 8785); its SHA-256 is the hash.';
call app.protect('app.planning_catalogues');
grant select, insert on app.planning_catalogues to door_tenant;

create table app.planning_settings (
  organisation_id uuid not null references app.organisations on delete cascade,
  settings        jsonb not null,
  saved_by        uuid,
  saved_at        timestamptz not null,
  primary key (organisation_id)
);
comment on column app.planning_settings.saved_by is 'The member who saved them last.';
call app.protect('app.planning_settings');
grant select, insert on app.planning_settings to door_tenant;
grant update (settings, saved_by, saved_at) on app.planning_settings to door_tenant;

create table app.plans (
  organisation_id uuid not null references app.organisations on delete cascade,
  plan_id         uuid not null default gen_random_uuid(),
  number          int not null check (number >= 1),
  lineage_id      uuid not null,
  based_on        uuid,
  release_id      uuid,
  campaign_id     uuid not null,
  release_hash    text not null,
  catalogue_hash  text not null,
  request_hash    text not null,
  settings        jsonb not null,
  facts           jsonb not null,
  input           jsonb not null,
  input_hash      text not null,
  engine          text not null,
  state           text not null check (state in ('computing', 'ready')),
  answer          jsonb,
  plan_hash       text,
  explanation     jsonb,
  outlook         jsonb,
  continues_roadmap boolean not null default false,
  created_by      uuid,
  created_at      timestamptz not null,
  adopted_at      timestamptz,
  primary key (organisation_id, plan_id),
  unique (organisation_id, number),
  unique (organisation_id, request_hash),
  foreign key (organisation_id, release_id) references app.releases on delete set null (release_id),
  foreign key (organisation_id, catalogue_hash) references app.planning_catalogues on delete no action deferrable initially deferred,
  foreign key (organisation_id, based_on) references app.plans on delete no action deferrable initially deferred,
  check ((answer is null) = (plan_hash is null)),
  check (state <> 'ready' or answer is not null)
);
comment on column app.plans.lineage_id is 'The first plan of a row of plans that decisions led from one to the next.';
comment on column app.plans.request_hash is 'SHA-256 over input, settings, release and catalogue: the same request finds the plan that is there.';
comment on column app.plans.facts is 'Names, intervals and origins beside the numbers of the input; for reading, outside the hashes.';
comment on column app.plans.input is 'Everything the plan is computed from; its canonical JSON has the hash input_hash.';
comment on column app.plans.continues_roadmap is 'Made from a roadmap under way: what has begun is fixed, what is done has left the model.';
comment on column app.plans.explanation is 'Reasons, worth and limits; null while the worker computes them.';
comment on column app.plans.outlook is 'Frontier and stability; null while the worker computes them.';
create index on app.plans (organisation_id, release_id);
create index on app.plans (organisation_id, catalogue_hash);
create index on app.plans (organisation_id, based_on);
create index on app.plans (organisation_id, lineage_id);
call app.protect('app.plans', 'assessment-derived');
grant select, insert on app.plans to door_tenant;
grant update (state, answer, plan_hash, explanation, outlook, adopted_at) on app.plans to door_tenant;

create table app.plan_decisions (
  organisation_id uuid not null,
  decision_id     uuid not null default gen_random_uuid(),
  plan_id         uuid not null,
  lineage_id      uuid not null,
  position        int not null check (position >= 1),
  initiative_id   text not null,
  kind            text not null check (kind in ('accept', 'adapt', 'decline')),
  reason          text not null check (length(reason) between 1 and 500),
  change          jsonb,
  decided_by      uuid,
  decided_at      timestamptz not null,
  primary key (organisation_id, decision_id),
  unique (organisation_id, lineage_id, position),
  foreign key (organisation_id, plan_id) references app.plans on delete cascade,
  check ((kind = 'adapt') = (change is not null))
);
comment on table app.plan_decisions is 'What people decided, in order and for ever; the latest for an initiative stands.';
create index on app.plan_decisions (organisation_id, plan_id);
call app.protect('app.plan_decisions');
grant select, insert on app.plan_decisions to door_tenant;

insert into app.purpose_categories (purpose, category) values ('generate-advice', 'organisation');
