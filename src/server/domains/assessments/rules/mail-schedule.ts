// When mails of a campaign are due. Reminders and notices go out in the recipient's working hours;
// the invitation itself when the campaign opens.

const dayMs = 86_400_000
/** Hours of the recipient's day in which a reminder may arrive: from 09:00 to before 16:00. */
const firstHour = 9
const lastHour = 15
const leastPauseDays = 3
const noticeDays = 2
/** Reminders a person gets at most. */
const reminderNumbers = [1, 2, 3] as const
export type ReminderNumber = (typeof reminderNumbers)[number]

/** The part of a campaign that decides about its mails. */
export type MailedCampaign = {
  opensAt: Date
  reminderDays: readonly number[]
  reminderAskedAt: Date | null
}

/** True from 09:00 to 16:00 on a Monday to Friday where the recipient is. Holidays are not known. */
export function isMailHour(now: Date, timeZone: string): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now)
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const hour = Number(valueOf('hour'))
  const isWorkingDay = !['Sat', 'Sun'].includes(valueOf('weekday'))
  return isWorkingDay && hour >= firstHour && hour <= lastHour
}

/** From when the notice before the opening may go out. */
function noticeDueAt(opensAt: Date): Date {
  return new Date(opensAt.getTime() - noticeDays * dayMs)
}

/** When each reminder is planned, first to last. */
export function reminderDates({ opensAt, reminderDays }: MailedCampaign): Date[] {
  return reminderDays
    .slice(0, reminderNumbers.length)
    .map((day) => new Date(opensAt.getTime() + day * dayMs))
}

/** From when on another reminder can be asked for: three days after the last; null when none was. */
export function mayRemindFrom({
  reminderAskedAt,
}: Pick<MailedCampaign, 'reminderAskedAt'>): Date | null {
  return reminderAskedAt && new Date(reminderAskedAt.getTime() + leastPauseDays * dayMs)
}

/**
 * Who is due for reminder `number` (from 1): everybody whose last mail is older than `lastMailBefore`.
 * Null while nobody is. A reminder asked for early counts in place of the next planned one.
 */
function reminderWindow(
  campaign: MailedCampaign,
  number: ReminderNumber,
  now: Date,
): { lastMailBefore: Date } | null {
  const planned = reminderDates(campaign)[number - 1]
  const rested = new Date(now.getTime() - leastPauseDays * dayMs)
  if (planned && planned <= now) return { lastMailBefore: rested }
  const { reminderAskedAt } = campaign
  if (reminderAskedAt === null) return null
  // Whoever was mailed when it was asked for, or later, has had it.
  const asked = new Date(reminderAskedAt.getTime() - 1)
  return { lastMailBefore: rested < asked ? rested : asked }
}

/** A kind of mail that is due for some people of a campaign. */
export type DueMail =
  | { kind: 'notice' }
  | { kind: 'invitation' }
  | { kind: 'reminder'; number: ReminderNumber; lastMailBefore: Date }

/** What a campaign sends now; whom it concerns depends on their last mail and their time of day. */
export function dueMails(
  campaign: MailedCampaign & { state: 'scheduled' | 'open' },
  now: Date,
): DueMail[] {
  if (campaign.state === 'scheduled')
    return noticeDueAt(campaign.opensAt) <= now ? [{ kind: 'notice' }] : []
  const reminders = reminderNumbers.flatMap((number): DueMail[] => {
    const window = reminderWindow(campaign, number, now)
    return window ? [{ kind: 'reminder', number, ...window }] : []
  })
  return [{ kind: 'invitation' }, ...reminders]
}
