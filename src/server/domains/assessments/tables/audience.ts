// Who is asked, and who wants no more mails.
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'
import { personal } from '../../../foundation/db/classification.ts'
import { bytes, at, identifier, moment } from '../../../foundation/db/columns.ts'
import { appTable } from '../../../foundation/db/table.ts'
import { roleBands } from '../../organisations/contract/terms.ts'
import { invitationStates } from '../contract/terms.ts'
import { secretHash, invitee, participation } from './columns.ts'

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
