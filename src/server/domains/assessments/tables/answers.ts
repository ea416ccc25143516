// What came back, and what is not sent yet.
import { boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal } from '../../../foundation/db/classification.ts'
import { bytes, at, identifier } from '../../../foundation/db/columns.ts'
import { appTable, sealedTable } from '../../../foundation/db/table.ts'
import { roleBands } from '../../organisations/contract/terms.ts'
import type { Draft } from '../rules/draft.ts'
import type { Answer } from '../rules/item-score.ts'
import { secretHash, participation, answer, freeText, draft } from './columns.ts'

export type Answers = Record<string, Answer>

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
