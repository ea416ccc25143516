// Mails of campaigns: found due by the clock, queued in batches, never twice to the same person.
import type { Doors, Tx } from '../../../foundation/db/doors.ts'
import type { OrganisationId } from '../../../foundation/ids.ts'
import { queueMails } from '../../email/actions.ts'
import { readOrganisation } from '../../organisations/actions.ts'
import { listMailingCampaigns, type Campaign } from '../queries/campaigns.ts'
import {
  forgetInvitees,
  listTimeZones,
  markDelivery,
  markMailed,
  takeRecipients,
  type Recipient,
} from '../queries/mailing.ts'
import { addressHash, invitationToken, linkPaths, optOutToken } from '../rules/links.ts'
import { dueMails, isMailHour, type DueMail } from '../rules/mail-schedule.ts'
import { dayInWords, promiseOf } from '../rules/mail-words.ts'
import { minutesOf } from './frameworks.ts'

const atOnce = 2000
const keptDays = 90

/** One run of the worker. */
export type MailRun = { doors: Doors; requestId: string; now: Date; linkKey: Buffer }

const scopeOf = ({ requestId }: MailRun) =>
  ({ reason: 'sweep', purpose: 'send-service-mail', requestId }) as const

/** Queues every mail that is due now, of all campaigns or of one. May run twice at the same time. */
export async function queueDueMails(run: MailRun, only?: string): Promise<void> {
  const campaigns = await run.doors.asSystem(scopeOf(run), listMailingCampaigns)
  for (const campaign of campaigns) {
    if (only !== undefined && campaign.campaignId !== only) continue
    for (const due of dueMailsOf(campaign, run.now)) {
      while ((await queueBatch(run, campaign, due)) === atOnce) continue
    }
  }
}

/** Notes what a mail service did with an assessment mail. */
export async function noteDelivery(
  run: MailRun,
  settled: {
    organisationId: OrganisationId | null
    kind: string
    reference: string | null
    outcome: 'sent' | 'refused'
  },
): Promise<void> {
  const { organisationId, kind, reference, outcome } = settled
  if (organisationId === null || reference === null || !kind.startsWith('assessment-')) return
  // Taken notices and reminders change nothing; a refused mail of any kind was the last.
  if (outcome === 'sent' && kind !== 'assessment-invitation') return
  await run.doors.asSystem(scopeOf(run), (tx) =>
    markDelivery(tx, { organisationId, invitationId: reference, outcome, at: run.now }),
  )
}

/** Forgets invited people 90 days after their campaign closed, and which answer was whose. */
export async function forgetInvited(run: Omit<MailRun, 'linkKey'>): Promise<void> {
  const { requestId, now } = run
  await run.doors.asSystem({ reason: 'sweep', purpose: 'keep-limits', requestId }, (tx) =>
    forgetInvitees(tx, new Date(now.getTime() - keptDays * 86_400_000)),
  )
}

function dueMailsOf(campaign: Campaign, now: Date): DueMail[] {
  const { state, opensAt, closesAt } = campaign
  if (opensAt === null || closesAt === null || closesAt <= now) return []
  return state === 'open' || state === 'scheduled'
    ? dueMails({ ...campaign, opensAt, state }, now)
    : []
}

async function queueBatch(run: MailRun, campaign: Campaign, due: DueMail): Promise<number> {
  return run.doors.asSystem(scopeOf(run), async (tx) => {
    const zones = await listTimeZones(tx, campaign)
    const timeZones =
      due.kind === 'invitation' ? zones : zones.filter((zone) => isMailHour(run.now, zone))
    const taken = await takeRecipients(tx, campaign, { due, timeZones, limit: atOnce })
    if (taken.length === 0) return 0
    const invitationIds = taken.map(({ invitationId }) => invitationId)
    await markMailed(tx, campaign, { invitationIds, due, now: run.now })
    await queueTo(tx, run, { campaign, due, recipients: taken })
    return taken.length
  })
}

type Batch = { campaign: Campaign; due: DueMail; recipients: readonly Recipient[] }

async function queueTo(tx: Tx, { linkKey }: MailRun, { campaign, due, recipients }: Batch) {
  // The column holds what an action wrote as an id.
  const organisationId = campaign.organisationId as OrganisationId
  const { name: organisation } = await readOrganisation(tx, { organisationId })
  const common = {
    organisation,
    campaign: campaign.name,
    promise: promiseOf({ ...campaign, organisation }),
    minutes: minutesOf(campaign.formId),
    note: campaign.note,
  }
  const kind = kindOf(due)
  const zones = new Set(recipients.map(({ timeZone }) => timeZone))
  // Formats of dates are slow to make: one a zone, not one a person.
  const days = new Map([...zones].map((zone) => [zone, daysIn(campaign, zone)]))
  const orders = recipients.flatMap(({ invitationId, email, timeZone }) => {
    if (email === null) return []
    const hash = addressHash(linkKey, organisationId, email)
    const slots = {
      ...common,
      ...(days.get(timeZone) ?? daysIn(campaign, timeZone)),
      url: linkPaths.respond(invitationToken(linkKey, invitationId)),
      optOutUrl: linkPaths.optOut(optOutToken(linkKey, { organisationId, addressHash: hash })),
    }
    return [{ kind, slots, to: email, organisationId, personId: null, reference: invitationId }]
  })
  await queueMails(tx, orders)
}

function daysIn({ opensAt, closesAt, createdAt }: Campaign, timeZone: string) {
  return {
    opensOn: dayInWords(opensAt ?? createdAt, timeZone),
    closesOn: dayInWords(closesAt ?? createdAt, timeZone),
  }
}

type AskedKind = 'assessment-notice' | 'assessment-invitation' | `assessment-reminder-${1 | 2 | 3}`

function kindOf(due: DueMail): AskedKind {
  switch (due.kind) {
    case 'notice':
      return 'assessment-notice'
    case 'invitation':
      return 'assessment-invitation'
    case 'reminder':
      return `assessment-reminder-${due.number}`
  }
}
