-- Assessments: pinned frameworks, campaigns (one round each), whom they ask, what came back.
-- Who answered what is separated by mode: named rounds keep the person on the answer, confidential
-- ones keep it in schema sealed, anonymous ones keep it nowhere.

create table app.framework_files (
  organisation_id uuid not null references app.organisations on delete cascade,
  hash            text not null,
  kind            text not null,
  file_id         text not null,
  version         text not null,
  canonical       text not null,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, hash)
);
comment on table app.framework_files is 'The exact bytes a campaign pinned: canonical JSON (RFC 8785) under its SHA-256.';
call app.protect('app.framework_files');
grant select, insert on app.framework_files to door_tenant;
grant select on app.framework_files to door_system;

create table app.campaigns (
  organisation_id  uuid not null references app.organisations on delete cascade,
  campaign_id      uuid not null default gen_random_uuid(),
  name             text not null check (length(name) between 1 and 120),
  form_id          text not null,
  leadership       boolean not null default false,
  framework_hash   text,
  pack_hashes      text[] not null default '{}',
  has_scenarios    boolean not null default false,
  scenarios_hash   text,
  case_ids         text[] not null default '{}',
  turn             int not null default 0,
  mode             text not null default 'confidential' check (mode in ('named', 'confidential', 'anonymous')),
  k                int not null default 5 check (k between 5 and 50),
  readers          text[] not null default '{}',
  state            text not null default 'draft' check (state in ('draft', 'scheduled', 'open', 'paused', 'closed')),
  opens_at         timestamptz,
  closes_at        timestamptz,
  is_extended      boolean not null default false,
  pre_notice       boolean not null default false,
  reminder_days    int[] not null default '{3,7,12}',
  target_percent   int not null default 60 check (target_percent between 1 and 100),
  note             text check (length(note) <= 1000),
  time_zone        text not null default 'UTC',
  reminder_asked_at timestamptz,
  share_code_hash  bytea,
  created_by       uuid,
  launched_at      timestamptz,
  closed_at        timestamptz,
  created_at       timestamptz not null default now(),
  primary key (organisation_id, campaign_id),
  foreign key (organisation_id, framework_hash) references app.framework_files on delete no action deferrable initially deferred,
  foreign key (organisation_id, scenarios_hash) references app.framework_files on delete no action deferrable initially deferred,
  check (state = 'draft' or (framework_hash is not null and opens_at is not null and closes_at > opens_at))
);
comment on column app.campaigns.leadership is 'Managers, heads and executives get the leadership questions as well.';
comment on column app.campaigns.readers is 'Named mode: the roles that may read one person''s answers, stated before question 1.';
comment on column app.campaigns.case_ids is 'The scenario cases of this round, chosen at launch.';
comment on column app.campaigns.time_zone is 'Where its days begin, and where people are taken to be whose own zone is not known.';
comment on column app.campaigns.reminder_asked_at is 'Somebody asked to send the next reminder early.';
comment on column app.campaigns.share_code_hash is 'SHA-256 of the code of the open link; null while there is none.';
comment on column app.campaigns.k is 'Smallest group that may be shown; after launch it may rise, never fall.';
create index on app.campaigns (organisation_id, framework_hash);
create index on app.campaigns (organisation_id, scenarios_hash);
create index on app.campaigns (state, closes_at);
create unique index campaigns_share_code on app.campaigns (share_code_hash);
call app.protect('app.campaigns');
create policy entry on app.campaigns for select to aiopsos_owner using (true);
grant select, insert, delete on app.campaigns to door_tenant;
grant update (name, form_id, leadership, framework_hash, pack_hashes, has_scenarios, scenarios_hash, case_ids, turn, mode, k, readers, state, opens_at, closes_at, is_extended, pre_notice, reminder_days, target_percent, note, time_zone, reminder_asked_at, share_code_hash, launched_at, closed_at) on app.campaigns to door_tenant;
grant select on app.campaigns to door_system;

-- The audience in groups, frozen at launch: the population figures are about.
create table app.campaign_strata (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  stratum_id      uuid not null default gen_random_uuid(),
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  headcount       int not null check (headcount >= 0),
  invited         int not null default 0 check (invited >= 0),
  primary key (organisation_id, stratum_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
create unique index campaign_strata_once on app.campaign_strata (organisation_id, campaign_id, department_id, role_band) nulls not distinct;
create index on app.campaign_strata (organisation_id, department_id);
call app.protect('app.campaign_strata');
grant select, insert, delete on app.campaign_strata to door_tenant;
grant update (headcount, invited) on app.campaign_strata to door_tenant;
grant select on app.campaign_strata to door_system;

create table app.campaign_invitations (
  organisation_id uuid not null,
  invitation_id   uuid not null default gen_random_uuid(),
  campaign_id     uuid not null,
  person_id       uuid,
  email           text,
  name            text,
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  locale          text not null default 'en',
  time_zone       text not null default 'UTC',
  token_hash      bytea not null,
  state           text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'opted-out', 'ineligible')),
  reminders       int not null default 0,
  last_mail_at    timestamptz,
  sent_at         timestamptz,
  answered_at     timestamptz,
  collected       boolean not null default false,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
comment on column app.campaign_invitations.answered_at is 'Named mode only; in the other modes it stays null.';
comment on column app.campaign_invitations.collected is 'Anonymous mode only: a ballot was handed out. Whether it was used is unknown.';
comment on column app.campaign_invitations.email is 'Cleared 90 days after the campaign closed, like name.';
create unique index campaign_invitations_once on app.campaign_invitations (organisation_id, campaign_id, lower(email));
create unique index campaign_invitations_token on app.campaign_invitations (token_hash);
create index on app.campaign_invitations (organisation_id, campaign_id, state);
create index on app.campaign_invitations (organisation_id, department_id);
create index on app.campaign_invitations (organisation_id, person_id);
call app.protect('app.campaign_invitations', 'assessment', 'person_id');
create policy entry on app.campaign_invitations for select to aiopsos_owner using (true);
-- The tenant's door never reads token_hash: nobody can go from a list of people to their answers. Nor
-- does it read reminders and last_mail_at: whoever gets no more reminders has answered.
grant select (organisation_id, invitation_id, campaign_id, person_id, email, name, department_id, role_band, locale, time_zone, state, sent_at, answered_at, collected, created_at), insert, delete on app.campaign_invitations to door_tenant;
grant update (person_id, name, department_id, role_band, locale, time_zone, state, answered_at, collected) on app.campaign_invitations to door_tenant;
grant select, delete on app.campaign_invitations to door_system;
grant update (email, name, state, reminders, last_mail_at, sent_at) on app.campaign_invitations to door_system;
-- The worker queues assessment mails for all organisations in one go.
grant insert on app.mails to door_system;

create table app.mail_opt_outs (
  organisation_id uuid not null references app.organisations on delete cascade,
  address_hash    bytea not null,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, address_hash)
);
comment on table app.mail_opt_outs is 'People who want no assessment mails from this organisation; keyed hashes of addresses.';
call app.protect('app.mail_opt_outs', 'communications');
grant select, insert, delete on app.mail_opt_outs to door_tenant;
grant select on app.mail_opt_outs to door_system;

create table app.responses (
  organisation_id uuid not null,
  response_id     uuid not null default gen_random_uuid(),
  campaign_id     uuid not null,
  person_id       uuid,
  invitation_id   uuid,
  answers         jsonb not null,
  version         int not null default 1,
  form_id         text not null,
  pack_id         text,
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  locale          text not null default 'en',
  is_fast         boolean,
  tools           text[] not null default '{}',
  receipt_hash    bytea,
  send_hash       bytea,
  sent_on         date,
  sent_at         timestamptz,
  withdrawn_at    timestamptz,
  primary key (organisation_id, response_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred,
  foreign key (organisation_id, invitation_id) references app.campaign_invitations on delete set null (invitation_id)
);
comment on column app.responses.person_id is 'Named mode only.';
comment on column app.responses.sent_on is 'Day of sending; null in anonymous mode.';
comment on column app.responses.sent_at is 'Named mode only.';
comment on column app.responses.send_hash is 'A repeated Send finds its answer again.';
create index on app.responses (organisation_id, campaign_id, department_id);
create index on app.responses (organisation_id, department_id);
create index on app.responses (organisation_id, invitation_id);
create index on app.responses (organisation_id, person_id);
create unique index responses_send on app.responses (organisation_id, campaign_id, send_hash);
create unique index responses_receipt on app.responses (organisation_id, campaign_id, receipt_hash);
create unique index responses_one_per_invitation on app.responses (organisation_id, campaign_id, invitation_id);
call app.protect('app.responses', 'assessment', 'person_id');
create policy entry on app.responses for select to aiopsos_owner using (true);
grant select, insert, delete on app.responses to door_tenant;
grant update (answers, version, department_id, role_band, is_fast, tools, sent_on, sent_at, withdrawn_at) on app.responses to door_tenant;
grant select, insert, delete on app.responses to door_system;
grant update (receipt_hash, send_hash, sent_on) on app.responses to door_system;

create table app.response_versions (
  organisation_id uuid not null,
  response_id     uuid not null,
  version         int not null,
  answers         jsonb not null,
  replaced_at     timestamptz not null default now(),
  primary key (organisation_id, response_id, version),
  foreign key (organisation_id, response_id) references app.responses on delete cascade
);
comment on table app.response_versions is 'Earlier versions of corrected answers; named mode only.';
call app.protect('app.response_versions', 'assessment');
grant select, insert on app.response_versions to door_tenant;
grant select on app.response_versions to door_system;

create table app.response_comments (
  organisation_id uuid not null,
  comment_id      uuid not null default gen_random_uuid(),
  response_id     uuid not null,
  campaign_id     uuid not null,
  department_id   uuid,
  body            text not null check (length(body) between 1 and 2000),
  is_hidden       boolean not null default false,
  primary key (organisation_id, comment_id),
  unique (organisation_id, response_id),
  foreign key (organisation_id, response_id) references app.responses on delete cascade,
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
comment on column app.response_comments.is_hidden is 'Taken out of view by a moderator because it names somebody.';
create index on app.response_comments (organisation_id, campaign_id);
create index on app.response_comments (organisation_id, department_id);
call app.protect('app.response_comments', 'assessment');
grant select, insert, delete on app.response_comments to door_tenant;
grant update (body, is_hidden) on app.response_comments to door_tenant;
grant select, insert on app.response_comments to door_system;

create table app.response_drafts (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  draft_hash      bytea not null,
  answers         jsonb not null default '{}',
  department_id   uuid,
  role_band       text check (role_band in ('contributor', 'lead', 'manager', 'head', 'executive')),
  sealed          bytea,
  updated_at      timestamptz not null default now(),
  primary key (organisation_id, campaign_id, draft_hash),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, department_id) references app.departments on delete no action deferrable initially deferred
);
comment on table app.response_drafts is 'Answers saved one by one until Send; never counted, deleted at close. draft_hash is the hash of the link or ballot.';
comment on column app.response_drafts.sealed is 'Anonymous mode: the answers, encrypted under the key of the round.';
create index on app.response_drafts (organisation_id, department_id);
call app.protect('app.response_drafts', 'assessment');
grant select, insert, delete on app.response_drafts to door_tenant;
grant update (answers, department_id, role_band, sealed, updated_at) on app.response_drafts to door_tenant;
grant select, delete on app.response_drafts to door_system;

-- Confidential mode: which invitation an answer came from. The tenant's door cannot read it.
create table sealed.response_links (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  invitation_id   uuid not null,
  response_id     uuid not null,
  primary key (organisation_id, campaign_id, invitation_id),
  unique (organisation_id, response_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, invitation_id) references app.campaign_invitations on delete cascade,
  foreign key (organisation_id, response_id) references app.responses on delete cascade
);
create index on sealed.response_links (organisation_id, invitation_id);
alter table sealed.response_links enable row level security;
alter table sealed.response_links force row level security;
create policy sweeps on sealed.response_links to door_system using (true) with check (true);
create policy purpose on sealed.response_links as restrictive to door_system
  using ((select app.purpose_may_use('assessment'))) with check ((select app.purpose_may_use('assessment')));
create policy entry on sealed.response_links to aiopsos_owner using (true) with check (true);
grant select, delete on sealed.response_links to door_system;

-- Ties an answer to the holder of a link, by the hash of that link; the first answer stays.
create function app.link_response(token bytea, response uuid) returns boolean
  language sql volatile security definer set search_path = '' as $$
  insert into sealed.response_links (organisation_id, campaign_id, invitation_id, response_id)
  select i.organisation_id, i.campaign_id, i.invitation_id, response
  from app.campaign_invitations i
  where i.token_hash = token and i.organisation_id = app.organisation_id()
  on conflict do nothing
  returning true
$$;
-- The answer sent through a link, for its holder only.
create function app.linked_response(token bytea) returns uuid
  language sql stable security definer set search_path = '' as $$
  select l.response_id
  from app.campaign_invitations i
  join sealed.response_links l on l.organisation_id = i.organisation_id and l.invitation_id = i.invitation_id
  where i.token_hash = token and i.organisation_id = app.organisation_id()
$$;

-- Anonymous mode: ballots that were used, and the sealed answers, without any reference between them.
create table app.spent_ballots (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  ballot_hash     bytea not null,
  primary key (organisation_id, campaign_id, ballot_hash),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade
);
call app.protect('app.spent_ballots');
grant select, insert, delete on app.spent_ballots to door_tenant;
grant select, delete on app.spent_ballots to door_system;

create table app.ballot_inbox (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  receipt_hash    bytea not null,
  sealed          bytea not null,
  primary key (organisation_id, campaign_id, receipt_hash),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade
);
comment on table app.ballot_inbox is 'Answers of an open anonymous round, encrypted under the key of the round, which is not in the database. Emptied at close.';
call app.protect('app.ballot_inbox', 'assessment');
grant select, insert, delete on app.ballot_inbox to door_tenant;
grant update (sealed) on app.ballot_inbox to door_tenant;
grant select, delete on app.ballot_inbox to door_system;

-- The organisation's own side: who answers for a practice, what they claim, what shows it.
create table app.practice_owners (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  practice        text not null,
  member_id       uuid not null,
  primary key (organisation_id, campaign_id, practice, member_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, member_id) references app.members on delete cascade
);
create index on app.practice_owners (organisation_id, member_id);
call app.protect('app.practice_owners', 'assessment');
grant select, insert, delete on app.practice_owners to door_tenant;
grant select on app.practice_owners to door_system;

create table app.claims (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  item_id         text not null,
  member_id       uuid not null,
  answer          jsonb not null,
  updated_at      timestamptz not null default now(),
  primary key (organisation_id, campaign_id, item_id, member_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade
);
comment on column app.claims.member_id is 'No foreign key: when somebody leaves, the claim stays counted and the id then names nobody.';
create index on app.claims (organisation_id, member_id);
call app.protect('app.claims', 'assessment');
grant select, insert, delete on app.claims to door_tenant;
grant update (answer, updated_at) on app.claims to door_tenant;
grant select on app.claims to door_system;

create table app.artefacts (
  organisation_id uuid not null,
  artefact_id     uuid not null default gen_random_uuid(),
  campaign_id     uuid not null,
  practice        text not null,
  title           text not null check (length(title) between 1 and 200),
  url             text,
  dated_on        date not null,
  expires_on      date not null,
  state           text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected')),
  proposed_by     uuid,
  reviewed_by     uuid,
  review_note     text,
  reviewed_at     timestamptz,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, artefact_id),
  foreign key (organisation_id, campaign_id) references app.campaigns on delete cascade,
  foreign key (organisation_id, proposed_by) references app.members on delete set null (proposed_by),
  foreign key (organisation_id, reviewed_by) references app.members on delete set null (reviewed_by),
  check (reviewed_by is null or reviewed_by <> proposed_by)
);
create index on app.artefacts (organisation_id, campaign_id);
create index on app.artefacts (organisation_id, proposed_by);
create index on app.artefacts (organisation_id, reviewed_by);
call app.protect('app.artefacts', 'assessment');
grant select, insert, delete on app.artefacts to door_tenant;
grant update (state, reviewed_by, review_note, reviewed_at) on app.artefacts to door_tenant;
grant select on app.artefacts to door_system;

-- Exact-match look-ups of links; see 0003.
create function entry.assessment_link(token bytea)
  returns table (organisation_id uuid, campaign_id uuid, invitation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select organisation_id, campaign_id, invitation_id from app.campaign_invitations where token_hash = token
$$;
create function entry.share_link(code bytea)
  returns table (organisation_id uuid, campaign_id uuid)
  language sql stable security definer set search_path = '' as $$
  select organisation_id, campaign_id from app.campaigns where share_code_hash = code
$$;
-- Which organisation a receipt belongs to: by the hash of 100 random bits, for the one round named.
create function entry.receipt(campaign uuid, receipt bytea)
  returns table (organisation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select r.organisation_id from app.responses r where r.campaign_id = campaign and r.receipt_hash = receipt
  union all
  select b.organisation_id from app.ballot_inbox b where b.campaign_id = campaign and b.receipt_hash = receipt
  limit 1
$$;
create policy entry on app.ballot_inbox for select to aiopsos_owner using (true);
revoke execute on all functions in schema entry, app from public;
grant execute on function entry.assessment_link, entry.share_link, entry.receipt to door_intake;
grant execute on function app.link_response, app.linked_response to door_tenant;

insert into app.purpose_categories (purpose, category) values
  ('deliver-results', 'assessment'), ('generate-advice', 'assessment'), ('analyse-trend', 'assessment'), ('send-service-mail', 'assessment'),
  ('deliver-results', 'communications');
