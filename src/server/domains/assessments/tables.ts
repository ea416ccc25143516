// Pinned frameworks, campaigns, their audience, what came back, and the organisation's own claims.
import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { appTable, sealedTable } from '../../foundation/db/table.ts'
import { roleBands } from '../organisations/contract/terms.ts'
import {
  artefactStates,
  campaignModes,
  campaignStates,
  invitationStates,
  readerRoles,
} from './contract/terms.ts'
import type { Draft } from './rules/draft.ts'
import type { ClaimAnswer } from './contract/evidence.ts'
import type { Answer } from './rules/item-score.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const at = () => timestamp({ withTimezone: true })
const identifier = notPersonal('random identifier')
const setting = notPersonal('setting of a campaign')
const count = notPersonal('count')
const moment = notPersonal('instant of a change')
const secretHash = notPersonal('hash of a random secret')

const author = personal({
  purposes: ['manage-account'],
  basis: 'contract',
  retention: 'organisation',
  source: ['system'],
  export: 'reference',
  erase: 'unlink',
})
const invitee = personal({
  purposes: ['deliver-results', 'send-service-mail'],
  basis: 'legitimate-interest',
  retention: 'invitation',
  source: ['organisation', 'colleague'],
  export: 'full',
  erase: 'delete',
})
const participation = personal({
  purposes: ['deliver-results', 'send-service-mail'],
  basis: 'legitimate-interest',
  retention: 'invitation',
  source: ['system'],
  export: 'full',
  erase: 'delete',
})
const answer = personal({
  purposes: ['deliver-results', 'generate-advice', 'analyse-trend'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['self'],
  export: 'full',
  erase: 'unlink',
})
const freeText = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['self'],
  export: 'full',
  erase: 'delete',
})
const draft = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'draft',
  source: ['self'],
  export: 'full',
  erase: 'delete',
})
const evidence = personal({
  purposes: ['deliver-results', 'generate-advice'],
  basis: 'contract',
  retention: 'organisation',
  source: ['self', 'colleague'],
  export: 'full',
  erase: 'unlink',
})

export type Answers = Record<string, Answer>

export const frameworkFiles = appTable(
  'framework_files',
  {
    organisationId: uuid().notNull(),
    hash: text().notNull(),
    kind: text().notNull(),
    fileId: text().notNull(),
    version: text().notNull(),
    canonical: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'organisation',
    subject: { none: 'published questions, the same for everybody' },
    columns: {
      organisationId: identifier,
      hash: notPersonal('hash of a published file'),
      kind: notPersonal('kind of a published file'),
      fileId: notPersonal('name of a published file'),
      version: notPersonal('version of a published file'),
      canonical: notPersonal('published questions'),
      createdAt: moment,
    },
  },
)

export const campaigns = appTable(
  'campaigns',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    formId: text().notNull(),
    leadership: boolean().notNull().default(false),
    frameworkHash: text(),
    packHashes: text().array().notNull().default([]),
    hasScenarios: boolean().notNull().default(false),
    scenariosHash: text(),
    caseIds: text().array().notNull().default([]),
    turn: integer().notNull().default(0),
    mode: text({ enum: campaignModes }).notNull().default('confidential'),
    k: integer().notNull().default(5),
    readers: text({ enum: readerRoles }).array().notNull().default([]),
    state: text({ enum: campaignStates }).notNull().default('draft'),
    opensAt: at(),
    closesAt: at(),
    isExtended: boolean().notNull().default(false),
    preNotice: boolean().notNull().default(false),
    reminderDays: integer().array().notNull().default([3, 7, 12]),
    targetPercent: integer().notNull().default(60),
    note: text(),
    timeZone: text().notNull().default('UTC'),
    reminderAskedAt: at(),
    shareCodeHash: bytes(),
    createdBy: uuid(),
    launchedAt: at(),
    closedAt: at(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'organisation',
    subject: { none: 'about a round of the organisation; its author is named by created_by only' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      name: setting,
      formId: setting,
      leadership: setting,
      frameworkHash: setting,
      packHashes: setting,
      hasScenarios: setting,
      scenariosHash: setting,
      caseIds: setting,
      turn: setting,
      mode: setting,
      k: setting,
      readers: setting,
      state: setting,
      opensAt: setting,
      closesAt: setting,
      isExtended: setting,
      preNotice: setting,
      reminderDays: setting,
      targetPercent: setting,
      note: setting,
      timeZone: setting,
      reminderAskedAt: moment,
      shareCodeHash: secretHash,
      createdBy: author,
      launchedAt: moment,
      closedAt: moment,
      createdAt: moment,
    },
  },
)

export const campaignStrata = appTable(
  'campaign_strata',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    stratumId: uuid().notNull().defaultRandom(),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    headcount: integer().notNull(),
    invited: integer().notNull().default(0),
  },
  {
    category: 'organisation',
    subject: { none: 'counts of groups' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      stratumId: identifier,
      departmentId: identifier,
      roleBand: notPersonal('name of a group'),
      headcount: count,
      invited: count,
    },
  },
)

export const campaignInvitations = appTable(
  'campaign_invitations',
  {
    organisationId: uuid().notNull(),
    invitationId: uuid().notNull().defaultRandom(),
    campaignId: uuid().notNull(),
    personId: uuid(),
    email: text(),
    name: text(),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    locale: text().notNull().default('en'),
    timeZone: text().notNull().default('UTC'),
    tokenHash: bytes().notNull(),
    state: text({ enum: invitationStates }).notNull().default('waiting'),
    reminders: integer().notNull().default(0),
    lastMailAt: at(),
    sentAt: at(),
    answeredAt: at(),
    collected: boolean().notNull().default(false),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'assessment',
    subject: 'personId',
    columns: {
      organisationId: identifier,
      invitationId: identifier,
      campaignId: identifier,
      personId: invitee,
      email: invitee,
      name: invitee,
      departmentId: invitee,
      roleBand: invitee,
      locale: invitee,
      timeZone: invitee,
      tokenHash: secretHash,
      state: participation,
      reminders: participation,
      lastMailAt: participation,
      sentAt: participation,
      answeredAt: participation,
      collected: participation,
      createdAt: participation,
    },
  },
)

export const mailOptOuts = appTable(
  'mail_opt_outs',
  {
    organisationId: uuid().notNull(),
    addressHash: bytes().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'communications',
    subject: { none: 'keyed hash of an address; found only by whoever names the address' },
    columns: {
      organisationId: identifier,
      addressHash: personal({
        purposes: ['send-service-mail', 'deliver-results'],
        basis: 'legitimate-interest',
        retention: 'organisation',
        source: ['self'],
        export: 'full',
        erase: 'keep: without it mails would start again',
      }),
      createdAt: moment,
    },
  },
)

export const responses = appTable(
  'responses',
  {
    organisationId: uuid().notNull(),
    responseId: uuid().notNull().defaultRandom(),
    campaignId: uuid().notNull(),
    personId: uuid(),
    invitationId: uuid(),
    answers: jsonb().$type<Answers>().notNull(),
    version: integer().notNull().default(1),
    formId: text().notNull(),
    packId: text(),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    locale: text().notNull().default('en'),
    isFast: boolean(),
    tools: text().array().notNull().default([]),
    receiptHash: bytes(),
    sendHash: bytes(),
    sentOn: date(),
    sentAt: at(),
    withdrawnAt: at(),
  },
  {
    category: 'assessment',
    subject: 'personId',
    columns: {
      organisationId: identifier,
      responseId: identifier,
      campaignId: identifier,
      personId: answer,
      invitationId: answer,
      answers: answer,
      version: answer,
      formId: answer,
      packId: answer,
      departmentId: answer,
      roleBand: answer,
      locale: answer,
      isFast: answer,
      tools: answer,
      receiptHash: secretHash,
      sendHash: secretHash,
      sentOn: answer,
      sentAt: answer,
      withdrawnAt: answer,
    },
  },
)

export const responseVersions = appTable(
  'response_versions',
  {
    organisationId: uuid().notNull(),
    responseId: uuid().notNull(),
    version: integer().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    replacedAt: at().notNull().defaultNow(),
  },
  {
    category: 'assessment',
    subject: { none: 'hangs on the answer, which names the person' },
    columns: {
      organisationId: identifier,
      responseId: identifier,
      version: answer,
      answers: answer,
      replacedAt: answer,
    },
  },
)

export const responseComments = appTable(
  'response_comments',
  {
    organisationId: uuid().notNull(),
    commentId: uuid().notNull().defaultRandom(),
    responseId: uuid().notNull(),
    campaignId: uuid().notNull(),
    departmentId: uuid(),
    body: text().notNull(),
    isHidden: boolean().notNull().default(false),
  },
  {
    category: 'assessment',
    subject: { none: 'hangs on the answer, which names the person where anything does' },
    columns: {
      organisationId: identifier,
      commentId: identifier,
      responseId: identifier,
      campaignId: identifier,
      departmentId: freeText,
      body: freeText,
      isHidden: notPersonal('decision of a moderator'),
    },
  },
)

export const responseDrafts = appTable(
  'response_drafts',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    draftHash: bytes().notNull(),
    answers: jsonb().$type<Draft>().notNull().default({}),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    sealed: bytes(),
    updatedAt: at().notNull().defaultNow(),
  },
  {
    category: 'assessment',
    subject: { none: 'found by the hash of the link only; deleted when the round closes' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      draftHash: secretHash,
      answers: draft,
      departmentId: draft,
      roleBand: draft,
      sealed: draft,
      updatedAt: draft,
    },
  },
)

export const responseLinks = sealedTable(
  'response_links',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    invitationId: uuid().notNull(),
    responseId: uuid().notNull(),
  },
  {
    category: 'assessment',
    subject: { none: 'hangs on the invitation, which names the person' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      invitationId: participation,
      responseId: participation,
    },
  },
)

export const spentBallots = appTable(
  'spent_ballots',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    ballotHash: bytes().notNull(),
  },
  {
    category: 'none',
    subject: { none: 'hashes of random secrets that are tied to nobody' },
    columns: { organisationId: identifier, campaignId: identifier, ballotHash: secretHash },
  },
)

export const ballotInbox = appTable(
  'ballot_inbox',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    receiptHash: bytes().notNull(),
    sealed: bytes().notNull(),
  },
  {
    category: 'assessment',
    subject: { none: 'tied to nobody; readable only with the key of the round' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      receiptHash: secretHash,
      sealed: answer,
    },
  },
)

export const practiceOwners = appTable(
  'practice_owners',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    practice: text().notNull(),
    memberId: uuid().notNull(),
  },
  {
    category: 'assessment',
    subject: { none: 'hangs on the member, which names the person and cascades' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      practice: evidence,
      memberId: evidence,
    },
  },
)

export const claims = appTable(
  'claims',
  {
    organisationId: uuid().notNull(),
    campaignId: uuid().notNull(),
    itemId: text().notNull(),
    memberId: uuid().notNull(),
    answer: jsonb().$type<ClaimAnswer>().notNull(),
    updatedAt: at().notNull().defaultNow(),
  },
  {
    category: 'assessment',
    subject: { none: 'names a member, who names the person; nobody once the member is gone' },
    columns: {
      organisationId: identifier,
      campaignId: identifier,
      itemId: evidence,
      memberId: evidence,
      answer: evidence,
      updatedAt: evidence,
    },
  },
)

export const artefacts = appTable(
  'artefacts',
  {
    organisationId: uuid().notNull(),
    artefactId: uuid().notNull().defaultRandom(),
    campaignId: uuid().notNull(),
    practice: text().notNull(),
    title: text().notNull(),
    url: text(),
    datedOn: date().notNull(),
    expiresOn: date().notNull(),
    state: text({ enum: artefactStates }).notNull().default('proposed'),
    proposedBy: uuid(),
    reviewedBy: uuid(),
    reviewNote: text(),
    reviewedAt: at(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'assessment',
    subject: { none: 'hangs on the members, who name the people' },
    columns: {
      organisationId: identifier,
      artefactId: identifier,
      campaignId: identifier,
      practice: notPersonal('name of a practice'),
      title: evidence,
      url: evidence,
      datedOn: notPersonal('date of a document'),
      expiresOn: notPersonal('date of a document'),
      state: evidence,
      proposedBy: evidence,
      reviewedBy: evidence,
      reviewNote: evidence,
      reviewedAt: evidence,
      createdAt: evidence,
    },
  },
)
