// Queues mails in the transaction of their cause and sends them outside of any.
import type { Doors, Tx } from '../../foundation/db/doors.ts'
import { announce, announceAll } from '../../foundation/events.ts'
import { newId } from '../../foundation/ids.ts'
import { mailQueued, mailSettled, type MailOrder } from './contract.ts'
import { toHtml, toText, withAddresses } from './message.ts'
import { findQueuedMail, insertMails, settleMail } from './queries.ts'
import { compose, type MailKind, type SlotsOf } from './templates/register.ts'
import { RefusedForGood, type Transport } from './transport.ts'

/** Queues one mail in the open transaction. It leaves after the commit, once. */
export async function queueMail<K extends MailKind>(
  tx: Tx,
  order: MailOrder<K, SlotsOf<K>>,
): Promise<void> {
  await queueMails(tx, [order])
}

/** Queues many mails of one kind at once; up to 5,000, which one statement still takes. */
export async function queueMails<K extends MailKind>(
  tx: Tx,
  orders: readonly MailOrder<K, SlotsOf<K>>[],
): Promise<void> {
  if (orders.length === 0) return
  const mails = orders.map(({ to: recipient, reference = null, ...order }) => ({
    ...order,
    recipient,
    reference,
    mailId: newId(),
  }))
  await insertMails(tx, mails)
  await announceAll(
    tx,
    mailQueued,
    mails.map(({ organisationId, mailId }) => ({ organisationId, payload: { mailId } })),
  )
}

/**
 * Sends one queued mail and settles it. The mail service is told the mail's id, so that a repeat
 * after a crash is not delivered twice. Throws when the service cannot be reached: the job tries again.
 */
export async function sendMail(
  doors: Doors,
  outgoing: { transport: Transport; publicUrl: string },
  sending: { mailId: string; requestId: string; now: Date },
): Promise<void> {
  const scope = {
    reason: 'deliver events',
    purpose: 'send-service-mail',
    requestId: sending.requestId,
  } as const
  const mail = await doors.asSystem(scope, (tx) => findQueuedMail(tx, sending.mailId))
  if (!mail?.recipient) return
  const message = compose(mail.kind, mail.slots)
  const outcome = message
    ? await hand(outgoing.transport, {
        id: mail.mailId,
        to: mail.recipient,
        message: withAddresses(message, outgoing.publicUrl),
      })
    : 'refused'
  await doors.asSystem(scope, async (tx) => {
    await settleMail(tx, mail.mailId, { state: outcome, settledAt: sending.now })
    await announce(tx, mailSettled, {
      // The column holds what an action wrote as an id.
      organisationId: mail.organisationId as MailOrder<string, unknown>['organisationId'],
      payload: { kind: mail.kind, reference: mail.reference, outcome },
    })
  })
}

type Letter = { id: string; to: string; message: NonNullable<ReturnType<typeof compose>> }

async function hand(
  transport: Transport,
  { id, to, message }: Letter,
): Promise<'sent' | 'refused'> {
  try {
    await transport({
      id,
      to,
      subject: message.subject,
      text: toText(message),
      html: await toHtml(message),
      unsubscribeUrl: message.unsubscribeUrl ?? null,
    })
    return 'sent'
  } catch (error) {
    if (error instanceof RefusedForGood) return 'refused'
    throw error
  }
}
