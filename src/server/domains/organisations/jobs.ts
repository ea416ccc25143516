// Forgets invitations that have ended.
import { onClock, type Job } from '../../foundation/jobs/job.ts'
import { deleteEndedInvitations } from './queries/invitations.ts'

/** Invited people who never came are strangers: their addresses go 30 days after the end. */
const keptDays = 30

export const organisationJobs: Job[] = [
  onClock('41 3 * * *', {
    name: 'organisations-forget',
    run: ({ doors, requestId, now }) =>
      doors.asSystem({ reason: 'sweep', purpose: 'keep-limits', requestId }, (tx) =>
        deleteEndedInvitations(tx, new Date(now.getTime() - keptDays * 86_400_000)),
      ),
  }),
]
