-- Results: releases of a round. A release is an audited set of figures that never changes; pages,
-- exports and the planner read releases and nothing else. What is hidden is not stored at all.

create table app.releases (
  organisation_id   uuid not null,
  release_id        uuid not null default gen_random_uuid(),
  campaign_id       uuid not null,
  number            int not null check (number >= 1),
  chain_position    int not null check (chain_position >= 1),
  as_of             date not null,
  engine_version    text not null,
  framework_hash    text not null,
  k                 int not null check (k >= 5),
  answers           int,
  frame             jsonb not null,
  pattern           jsonb not null,
  headline          jsonb not null,
  findings          jsonb not null,
  quality           jsonb not null,
  inputs_hash       text not null,
  pattern_hash      text not null,
  previous_hash     text,
  hash              text not null,
  released_by       uuid,
  released_at       timestamptz not null,
  stale_at          timestamptz,
  stale_reason      text check (stale_reason in ('answers-gone', 'cell-too-small')),
  primary key (organisation_id, release_id),
  unique (organisation_id, campaign_id, number),
  unique (organisation_id, chain_position),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade
);
comment on column app.releases.number is 'Releases of one campaign count from 1; the latest is the one that is shown.';
comment on column app.releases.chain_position is 'Releases of an organisation form a chain: each holds the hash of the one before.';
comment on column app.releases.answers is 'Answers behind the total; null while the total is hidden.';
comment on column app.releases.frame is 'Names of groups, measures, questions and levels as they were, so that a release reads the same for ever.';
comment on column app.releases.pattern is 'Which figures are shown and hidden, why, and what the audit found.';
comment on column app.releases.hash is 'SHA-256 of the canonical JSON (RFC 8785) of the whole release.';
call app.protect('app.releases', 'assessment-derived');
grant select, insert on app.releases to door_tenant;
grant update (stale_at, stale_reason) on app.releases to door_tenant;

create table app.release_figures (
  organisation_id uuid not null,
  release_id      uuid not null,
  group_id        text not null,
  role_band       text not null,
  measure         text not null,
  status          text not null check (status in ('shown', 'band-only', 'hidden')),
  reason          text check (reason in ('few', 'changed', 'complement', 'refused', 'organisation-only', 'no-answers')),
  n               int,
  value           double precision,
  mean            double precision,
  low             double precision,
  high            double precision,
  sd              double precision,
  standard_error  double precision,
  degrees         double precision,
  shrunk          double precision,
  evidenced       double precision,
  level           int,
  uncapped_level  int,
  capped_by       text[] not null default '{}',
  certainty       text,
  coverage        double precision,
  trend           jsonb,
  primary key (organisation_id, release_id, group_id, role_band, measure),
  foreign key (organisation_id, release_id) references app.releases on delete cascade,
  check ((status = 'hidden') = (reason is not null)),
  check (status <> 'hidden' or num_nonnulls(n, value, mean, low, high, sd, standard_error, degrees, shrunk, evidenced, level, uncapped_level, certainty, coverage, trend) = 0 and capped_by = '{}'),
  check (status <> 'band-only' or num_nonnulls(value, mean, low, high, sd, standard_error, degrees, shrunk, evidenced, trend) = 0)
);
comment on column app.release_figures.group_id is 'Department, the people of a department outside its parts, those without one, or all.';
comment on column app.release_figures.role_band is 'A role band, none for people without one, or all.';
comment on column app.release_figures.value is 'The published score, 0 to 100; for the organisation weighted by headcount.';
comment on column app.release_figures.mean is 'The plain mean of the answers.';
call app.protect('app.release_figures', 'assessment-derived');
grant select, insert on app.release_figures to door_tenant;

create table app.release_distributions (
  organisation_id uuid not null,
  release_id      uuid not null,
  group_id        text not null,
  item_id         text not null,
  n               int not null check (n >= 10),
  counts          int[] not null,
  primary key (organisation_id, release_id, group_id, item_id),
  foreign key (organisation_id, release_id) references app.releases on delete cascade
);
comment on column app.release_distributions.counts is 'People per option, in the order of the question.';
call app.protect('app.release_distributions', 'assessment-derived');
grant select, insert on app.release_distributions to door_tenant;

create table app.release_comments (
  organisation_id uuid not null,
  release_id      uuid not null,
  position        int not null,
  group_id        text not null,
  body            text not null,
  withheld_at     timestamptz,
  primary key (organisation_id, release_id, position),
  foreign key (organisation_id, release_id) references app.releases on delete cascade
);
comment on table app.release_comments is 'Comments in an order of chance, detached from answers and scores.';
comment on column app.release_comments.withheld_at is 'Taken out of view because it names or describes somebody.';
call app.protect('app.release_comments', 'assessment-derived');
grant select, insert on app.release_comments to door_tenant;
grant update (withheld_at) on app.release_comments to door_tenant;

-- Which answers a release contained, and in which cell: without it a later release could give away
-- those who joined or left in between. No foreign key: the entry outlives an erased answer.
create table app.release_answers (
  organisation_id uuid not null,
  release_id      uuid not null,
  response_id     uuid not null,
  cell            text not null,
  primary key (organisation_id, release_id, response_id),
  foreign key (organisation_id, release_id) references app.releases on delete cascade
);
call app.protect('app.release_answers', 'assessment-derived');
grant select, insert on app.release_answers to door_tenant;

insert into app.purpose_categories (purpose, category) values
  ('deliver-results', 'assessment-derived'), ('generate-advice', 'assessment-derived'), ('analyse-trend', 'assessment-derived');
