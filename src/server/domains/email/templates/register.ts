// The closed list of mails: nothing else is ever sent.
import type { MailMessage } from '../message.ts'
import { assessmentTemplates } from './assessments.ts'
import { identityTemplates } from './identity.ts'
import { organisationTemplates } from './organisations.ts'
import { roadmapTemplates } from './roadmaps.ts'

const templates = {
  ...identityTemplates,
  ...organisationTemplates,
  ...assessmentTemplates,
  ...roadmapTemplates,
}

export type MailKind = keyof typeof templates
export type SlotsOf<K extends MailKind> = Parameters<(typeof templates)[K]>[0]

/** The content of a mail, or null for a kind that this version no longer sends. */
export function compose(kind: string, slots: unknown): MailMessage | null {
  if (!Object.hasOwn(templates, kind)) return null
  // The kind picks the template; its slots were typed when the mail was queued.
  return (templates[kind as MailKind] as (slots: unknown) => MailMessage)(slots)
}
