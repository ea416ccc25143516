// The few tables of the technical base, with the classification of every column.
import { doublePrecision, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from './db/classification.ts'
import { at, identifier } from './db/columns.ts'
import { appTable } from './db/table.ts'

const moment = notPersonal('instant of a technical event')

export const outbox = appTable(
  'outbox',
  {
    eventId: uuid().primaryKey().defaultRandom(),
    organisationId: uuid(),
    name: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'none',
    subject: { none: 'events hold identifiers only and are deleted when delivered' },
    columns: {
      eventId: identifier,
      organisationId: identifier,
      name: notPersonal('name of the event'),
      payload: notPersonal('identifiers only'),
      createdAt: moment,
    },
  },
)

const repeatRule = personal({
  purposes: ['protect-service'],
  basis: 'contract',
  retention: 'idempotency',
  source: ['self'],
  export: 'withheld: a copy of an answer already given, kept 48 hours',
  erase: 'delete',
})

export const idempotencyKeys = appTable(
  'idempotency_keys',
  {
    organisationId: uuid().notNull(),
    personId: uuid().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    body: jsonb().$type<unknown>(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'none',
    subject: 'personId',
    columns: {
      organisationId: identifier,
      personId: repeatRule,
      route: notPersonal('template of an address'),
      key: notPersonal('random value of the caller'),
      fingerprint: notPersonal('hash of the request'),
      body: repeatRule,
      createdAt: moment,
    },
  },
)

export const rateBuckets = appTable(
  'rate_buckets',
  {
    bucket: text().primaryKey(),
    tokens: doublePrecision().notNull(),
    updatedAt: at().notNull().defaultNow(),
  },
  {
    category: 'none',
    subject: { none: 'keys are keyed hashes that nobody can turn back' },
    columns: { bucket: notPersonal('keyed hash'), tokens: notPersonal('count'), updatedAt: moment },
  },
)

export const processingBlocks = appTable(
  'processing_blocks',
  {
    organisationId: uuid().notNull(),
    personId: uuid().notNull(),
    purpose: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'rights',
    subject: 'personId',
    columns: {
      organisationId: identifier,
      personId: personal({
        purposes: ['serve-rights'],
        basis: 'legal-duty',
        retention: 'account',
        source: ['self'],
        export: 'full',
        erase: 'delete',
      }),
      purpose: notPersonal('name of a purpose'),
      createdAt: moment,
    },
  },
)

export const purposeCategories = appTable(
  'purpose_categories',
  { purpose: text().notNull(), category: text().notNull() },
  {
    category: 'none',
    subject: { none: 'configuration' },
    columns: { purpose: notPersonal('configuration'), category: notPersonal('configuration') },
  },
)

export const migrations = appTable(
  'migrations',
  { name: text().primaryKey(), hash: text().notNull(), appliedAt: at().notNull().defaultNow() },
  {
    category: 'none',
    subject: { none: 'configuration' },
    columns: {
      name: notPersonal('file name'),
      hash: notPersonal('hash of the file'),
      appliedAt: moment,
    },
  },
)
