// Anonymous answers: ballots spent and answers waiting in sealed order.
import { uuid } from 'drizzle-orm/pg-core'
import { bytes, identifier } from '../../../foundation/db/columns.ts'
import { appTable } from '../../../foundation/db/table.ts'
import { secretHash, answer } from './columns.ts'

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
