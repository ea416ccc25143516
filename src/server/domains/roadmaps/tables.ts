// The roadmap of an organisation: its revisions, items, needs, tasks, evidence and history.
import { bigint, boolean, date, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at, identifier, moment } from '../../foundation/db/columns.ts'
import { appTable } from '../../foundation/db/table.ts'
import { blockableStates, evidenceStates, historyEvents, itemStates } from './contract/terms.ts'
import type { ItemFacts } from './rules/new-items.ts'
import type { StoredSchedule } from './rules/placing.ts'
import type { StoredDifference, StoredItem } from './rules/revisions.ts'

const amount = () => bigint({ mode: 'number' })
const perPool = () => jsonb().$type<Record<string, number>>()
const planned = notPersonal('what the organisation has planned')
const spent = notPersonal('what the organisation has spent')
const count = notPersonal('count')
const workOfOrganisation = {
  none: 'about the work of the organisation; people are named by columns of their own',
}

/** Who does the work, and who wrote or decided something. */
const worker = personal({
  purposes: ['generate-advice', 'send-service-mail'],
  basis: 'contract',
  retention: 'organisation',
  source: ['colleague', 'system'],
  export: 'full',
  erase: 'unlink',
})
const written = personal({
  purposes: ['generate-advice'],
  basis: 'contract',
  retention: 'organisation',
  source: ['self', 'colleague'],
  export: 'review-first',
  erase: 'keep: about the work; its author is unlinked',
})

export const roadmaps = appTable(
  'roadmaps',
  {
    organisationId: uuid().notNull(),
    roadmapId: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    planId: uuid().notNull(),
    revision: integer().notNull().default(1),
    anchorOn: date().notNull(),
    closedWeeks: date().array().notNull().default([]),
    timeZone: text().notNull(),
    mailedOn: date(),
    createdBy: uuid(),
    createdAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      roadmapId: identifier,
      name: planned,
      planId: identifier,
      revision: count,
      anchorOn: planned,
      closedWeeks: planned,
      timeZone: planned,
      mailedOn: moment,
      createdBy: worker,
      createdAt: moment,
    },
  },
)

export const roadmapRevisions = appTable(
  'roadmap_revisions',
  {
    organisationId: uuid().notNull(),
    roadmapId: uuid().notNull(),
    number: integer().notNull(),
    planId: uuid().notNull(),
    planHash: text().notNull(),
    value: amount().notNull(),
    schedule: jsonb().$type<StoredSchedule>().notNull(),
    items: jsonb().$type<StoredItem[]>().notNull(),
    difference: jsonb().$type<StoredDifference>().notNull(),
    reason: text().notNull(),
    createdBy: uuid(),
    createdAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      roadmapId: identifier,
      number: count,
      planId: identifier,
      planHash: notPersonal('hash of a document'),
      value: planned,
      schedule: planned,
      items: planned,
      difference: planned,
      reason: written,
      createdBy: worker,
      createdAt: moment,
    },
  },
)

export const roadmapItems = appTable(
  'roadmap_items',
  {
    organisationId: uuid().notNull(),
    itemId: uuid().notNull().defaultRandom(),
    roadmapId: uuid().notNull(),
    candidateId: text().notNull(),
    initiativeId: text().notNull(),
    groupId: text(),
    title: text().notNull(),
    facts: jsonb().$type<ItemFacts>().notNull(),
    state: text({ enum: itemStates }).notNull(),
    stateReason: text(),
    blockedFrom: text({ enum: blockableStates }),
    ownerId: uuid(),
    startsOn: date().notNull(),
    dueOn: date().notNull(),
    baselineStartsOn: date().notNull(),
    baselineDueOn: date().notNull(),
    startedAt: at(),
    doneAt: at(),
    weeks: integer().notNull(),
    cost: amount().notNull(),
    effort: perPool().notNull(),
    spentCost: amount().notNull().default(0),
    spentEffort: perPool().notNull().default({}),
    leftWithRevision: integer(),
    sequence: integer().notNull().default(0),
    changedAt: at().notNull(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      itemId: identifier,
      roadmapId: identifier,
      candidateId: planned,
      initiativeId: planned,
      groupId: planned,
      title: planned,
      facts: planned,
      state: planned,
      stateReason: written,
      blockedFrom: planned,
      ownerId: worker,
      startsOn: planned,
      dueOn: planned,
      baselineStartsOn: planned,
      baselineDueOn: planned,
      startedAt: moment,
      doneAt: moment,
      weeks: planned,
      cost: planned,
      effort: planned,
      spentCost: spent,
      spentEffort: spent,
      leftWithRevision: count,
      sequence: count,
      changedAt: moment,
    },
  },
)

export const roadmapNeeds = appTable(
  'roadmap_needs',
  {
    organisationId: uuid().notNull(),
    itemId: uuid().notNull(),
    needsItemId: uuid().notNull(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: { organisationId: identifier, itemId: identifier, needsItemId: identifier },
  },
)

export const roadmapTasks = appTable(
  'roadmap_tasks',
  {
    organisationId: uuid().notNull(),
    taskId: uuid().notNull().defaultRandom(),
    itemId: uuid().notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    weeks: integer().notNull(),
    isFinished: boolean().notNull().default(false),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      taskId: identifier,
      itemId: identifier,
      position: count,
      text: written,
      weeks: planned,
      isFinished: planned,
    },
  },
)

export const roadmapEvidence = appTable(
  'roadmap_evidence',
  {
    organisationId: uuid().notNull(),
    evidenceId: uuid().notNull().defaultRandom(),
    itemId: uuid().notNull(),
    title: text().notNull(),
    url: text().notNull(),
    state: text({ enum: evidenceStates }).notNull().default('submitted'),
    submittedBy: uuid(),
    submittedAt: at().notNull(),
    reviewedBy: uuid(),
    reviewedAt: at(),
    comment: text(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      evidenceId: identifier,
      itemId: identifier,
      title: written,
      url: written,
      state: planned,
      submittedBy: worker,
      submittedAt: moment,
      reviewedBy: worker,
      reviewedAt: moment,
      comment: written,
    },
  },
)

export const roadmapHistory = appTable(
  'roadmap_history',
  {
    organisationId: uuid().notNull(),
    entryId: uuid().notNull().defaultRandom(),
    roadmapId: uuid().notNull(),
    itemId: uuid().notNull(),
    at: at().notNull(),
    position: integer().generatedByDefaultAsIdentity(),
    actorId: uuid(),
    event: text({ enum: historyEvents }).notNull(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  {
    category: 'organisation',
    subject: workOfOrganisation,
    columns: {
      organisationId: identifier,
      entryId: identifier,
      roadmapId: identifier,
      itemId: identifier,
      at: moment,
      position: count,
      actorId: worker,
      event: planned,
      detail: written,
    },
  },
)
