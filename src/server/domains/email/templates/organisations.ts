// Mails about belonging to an organisation.
import type { MailMessage } from '../message.ts'

export const organisationTemplates = {
  'member-invitation': (slots: {
    organisation: string
    inviter: string
    role: string
    url: string
    expiresOn: string
  }): MailMessage => ({
    subject: `${slots.inviter} invites you to ${slots.organisation}`,
    heading: `Join ${slots.organisation}`,
    paragraphs: [
      `${slots.inviter} invites you to work with ${slots.organisation} on AIOPSOS, as ${slots.role}.`,
      `The invitation is for this address only and works once, until ${slots.expiresOn}.`,
    ],
    button: { label: 'Open the invitation', url: slots.url },
    footer: `You get this mail because ${slots.inviter} of ${slots.organisation} typed your address. If you do not want to join, ignore it.`,
  }),
} as const
