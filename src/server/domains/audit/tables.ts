// The log of sensitive acts: appended, never changed.
import { jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { appTable } from '../../foundation/db/table.ts'

const entry = personal({
  purposes: ['protect-service', 'meet-legal-duty'],
  basis: 'legitimate-interest',
  retention: 'audit',
  source: ['system'],
  export: 'full',
  erase: 'unlink',
})

export const auditEntries = appTable(
  'audit_entries',
  {
    organisationId: uuid().notNull(),
    entryId: uuid().notNull().defaultRandom(),
    personId: uuid(),
    action: text().notNull(),
    subject: text(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    requestId: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  {
    category: 'security',
    subject: 'personId',
    columns: {
      organisationId: notPersonal('random identifier'),
      entryId: notPersonal('random identifier'),
      personId: entry,
      action: entry,
      subject: notPersonal('identifier of what was acted on'),
      detail: notPersonal('settings before and after; no names or addresses'),
      requestId: notPersonal('random identifier'),
      createdAt: entry,
    },
  },
)
