// What other domains may rely on: how to queue a mail, and what is told when it left or failed.
import * as z from 'zod'
import { eventKind } from '../../foundation/events.ts'
import type { OrganisationId, PersonId } from '../../foundation/ids.ts'

/** A mail waits to be sent. */
export const mailQueued = eventKind('mail-queued', z.object({ mailId: z.uuid() }))

/**
 * The mail service took a mail, or refused it for good. `reference` is what the sender gave, for
 * example the id of an invitation.
 */
export const mailSettled = eventKind(
  'mail-settled',
  z.object({
    kind: z.string(),
    reference: z.string().nullable(),
    outcome: z.enum(['sent', 'refused']),
  }),
)

/** A mail to queue. Slots hold exactly what its template needs. */
export type MailOrder<Kind extends string, Slots> = {
  kind: Kind
  slots: Slots
  to: string
  organisationId: OrganisationId | null
  personId: PersonId | null
  reference?: string
}
