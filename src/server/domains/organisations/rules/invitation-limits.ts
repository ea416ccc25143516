// How long invitations work and how many may be sent.

const dayMs = 86_400_000
const validDays = 7
const resendDays = 1
const targetDays = 30
const timesAnHour = 50
const peopleAnHour = 500

/** The most new people of one list. */
export const largestList = peopleAnHour

/** When an invitation sent now stops working. */
export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + validDays * dayMs)

type Sent = { createdAt: Date; sentAt: readonly Date[] }

/** When an invitation was last sent. */
export function lastSentAt({ createdAt, sentAt }: Sent): Date {
  return new Date(Math.max(createdAt.getTime(), ...sentAt.map((instant) => instant.getTime())))
}

/** When an invitation may be sent again: a day after it last was. */
export function earliestResend(sent: Sent): Date {
  return new Date(lastSentAt(sent).getTime() + resendDays * dayMs)
}

/** From when on the mails to one address are counted. */
export const tooOftenSince = (now: Date): Date => new Date(now.getTime() - targetDays * dayMs)

/** From when on what one person has sent is counted. */
export const hourBefore = (now: Date): Date => new Date(now.getTime() - 3_600_000)

/**
 * True when somebody who within the hour has sent invitations `times` times, to `mails` people, may
 * send to so many more. A whole list counts once, so that a list of 500 can be sent.
 */
export function mayInviteMore(
  { times, mails }: { times: number; mails: number },
  more: number,
): boolean {
  return times < timesAnHour && mails + more <= peopleAnHour
}
