// Sends queued mails and forgets old ones.
import { onClock, onEvent, type Job } from '../../foundation/jobs/job.ts'
import { sendMail } from './actions.ts'
import { mailQueued } from './contract.ts'
import { deleteSettledMails } from './queries.ts'
import type { Transport } from './transport.ts'

const keptDays = 30

/** The jobs of this domain: how mails leave this installation, and the address its links start with. */
export function emailJobs(outgoing: { transport: Transport; publicUrl: string }): Job[] {
  return [
    onEvent(mailQueued, {
      name: 'email-send',
      run: ({ doors, requestId, now }, { payload }) =>
        sendMail(doors, outgoing, { mailId: payload.mailId, requestId, now }),
    }),
    onClock('17 3 * * *', {
      name: 'email-forget',
      run: ({ doors, requestId, now }) =>
        doors.asSystem({ reason: 'sweep', purpose: 'keep-limits', requestId }, (tx) =>
          deleteSettledMails(tx, new Date(now.getTime() - keptDays * 86_400_000)),
        ),
    }),
  ]
}
