// The organisation's own claims: who owns a practice, what is said of it, what shows it.
import { date, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal } from '../../../foundation/db/classification.ts'
import { at, identifier } from '../../../foundation/db/columns.ts'
import { appTable } from '../../../foundation/db/table.ts'
import { artefactStates } from '../contract/terms.ts'
import type { ClaimAnswer } from '../contract/evidence.ts'
import { evidence } from './columns.ts'

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
