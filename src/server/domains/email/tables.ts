// Mails on their way. What a mail says and to whom is cleared when it has left.
import { jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at } from '../../foundation/db/columns.ts'
import { appTable } from '../../foundation/db/table.ts'

const mail = personal({
  purposes: ['send-service-mail'],
  basis: 'contract',
  retention: 'mail',
  source: ['self', 'organisation'],
  export: 'summary',
  erase: 'delete',
})

export const mails = appTable(
  'mails',
  {
    mailId: uuid().primaryKey().defaultRandom(),
    organisationId: uuid(),
    personId: uuid(),
    kind: text().notNull(),
    recipient: text(),
    slots: jsonb().$type<Record<string, unknown>>(),
    reference: text(),
    state: text({ enum: ['queued', 'sent', 'refused'] })
      .notNull()
      .default('queued'),
    createdAt: at().notNull().defaultNow(),
    settledAt: at(),
  },
  {
    category: 'communications',
    subject: 'personId',
    columns: {
      mailId: notPersonal('random identifier'),
      organisationId: notPersonal('random identifier'),
      personId: mail,
      kind: mail,
      recipient: mail,
      slots: mail,
      reference: notPersonal('random identifier'),
      state: mail,
      createdAt: mail,
      settledAt: mail,
    },
  },
)
