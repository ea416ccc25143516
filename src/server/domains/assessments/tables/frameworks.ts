// Published questions as an organisation pinned them.
import { text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal } from '../../../foundation/db/classification.ts'
import { at, identifier, moment } from '../../../foundation/db/columns.ts'
import { appTable } from '../../../foundation/db/table.ts'

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
