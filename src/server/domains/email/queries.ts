// SQL of mails on their way.
import { and, eq, lt } from 'drizzle-orm'
import type { Tx } from '../../foundation/db/doors.ts'
import { mails } from './tables.ts'

export type Mail = typeof mails.$inferSelect

/** Adds mails; doors may insert but not read. */
export async function insertMails(
  tx: Tx,
  rows: readonly (typeof mails.$inferInsert)[],
): Promise<void> {
  await tx.insert(mails).values([...rows])
}

/** Takes one queued mail for sending, unless another worker holds it. */
export async function findQueuedMail(tx: Tx, mailId: string): Promise<Mail | undefined> {
  const [mail] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.mailId, mailId), eq(mails.state, 'queued')))
    .for('update', { skipLocked: true })
  return mail
}

/** Marks a mail as settled and clears what it said and to whom. */
export async function settleMail(
  tx: Tx,
  mailId: string,
  settled: { state: 'sent' | 'refused'; settledAt: Date },
): Promise<void> {
  await tx
    .update(mails)
    .set({ ...settled, recipient: null, slots: null })
    .where(eq(mails.mailId, mailId))
}

/** Deletes what is left of mails settled before an instant. */
export async function deleteSettledMails(tx: Tx, before: Date): Promise<void> {
  await tx.delete(mails).where(lt(mails.settledAt, before))
}
