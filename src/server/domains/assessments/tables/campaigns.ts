// Campaigns and the groups their results may be told for.
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal } from '../../../foundation/db/classification.ts'
import { bytes, at, identifier, moment } from '../../../foundation/db/columns.ts'
import { appTable } from '../../../foundation/db/table.ts'
import { roleBands } from '../../organisations/contract/terms.ts'
import { campaignModes, campaignStates, readerRoles } from '../contract/terms.ts'
import { setting, count, secretHash, author } from './columns.ts'

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
